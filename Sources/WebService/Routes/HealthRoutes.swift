import Foundation
import Hummingbird
import SearchIndex

/// /healthz, /readyz, /metrics and /openapi.json: without a key.
struct HealthRoutes: RouteGroup {
    let search: SearchService
    let metrics: ServiceMetrics
    let hasModel: Bool
    /// Whether the database can be written; it may take its time.
    let isDatabaseReady: @Sendable () async -> Bool
    /// Made of all operations once they are there.
    let document: @Sendable () -> Data

    var operations: [Operation] {
        [
            Operation(
                .get, "/healthz", "isAlive", "Say whether the process is alive.", tag: "operation",
                access: .open,
                answers: [
                    .json(.ok, "It is.", .object([.required("status", .oneOf(["alive"]))]))
                ],
                handle: { _ in try .json(["status": "alive"] as JSONValue) }),
            Operation(
                .get, "/readyz", "isReady", "Say whether requests can be answered.",
                tag: "operation", access: .open,
                answers: [
                    .json(.ok, "They can.", Self.readiness),
                    .json(.serviceUnavailable, "They cannot.", Self.readiness),
                ], handle: readiness),
            Operation(
                .get, "/metrics", "getMetrics", "Get what the service counts, for Prometheus.",
                tag: "operation", access: .open,
                answers: [.text(.ok, "Prometheus's text format.", contentType: "text/plain")],
                handle: getMetrics),
            Operation(
                .get, "/openapi.json", "getDescription", "Get this description.",
                tag: "operation", access: .open,
                answers: [.json(.ok, "An OpenAPI 3.1 document.", .map(.anything))],
                handle: { _ in
                    .bytes(
                        document(), type: "application/json; charset=utf-8",
                        headers: [.cacheControl: "no-cache"])
                }),
        ]
    }

    private static let readiness = Schema.named(
        "Readiness",
        .object([
            .required("status", .oneOf(["ready", "not ready"])),
            .required("index", .flag), .required("generation", .nullable(.count)),
            .required("meaning", .flag, "False if words alone answer."),
            .required("database", .flag),
        ]))

    private func readiness(_ input: OperationInput) async throws -> Response {
        let snapshot = try? await search.snapshot()
        let database = await isDatabaseReady()
        let isReady = snapshot != nil && database
        let body: JSONValue = [
            "status": .text(isReady ? "ready" : "not ready"), "index": .flag(snapshot != nil),
            "generation": snapshot.map { .integer($0.manifest.generation) } ?? .null,
            "meaning": .flag(hasModel && snapshot?.manifest.engine != nil),
            "database": .flag(database),
        ]
        return try .json(body, status: isReady ? .ok : .serviceUnavailable)
    }

    private func getMetrics(_ input: OperationInput) async throws -> Response {
        let snapshot = try? await search.snapshot()
        let text = PrometheusText(
            metrics.snapshot, generation: snapshot?.manifest.generation,
            line: search.workers.line
        ).text
        return .bytes(Data(text.utf8), type: PrometheusText.contentType)
    }
}
