import Hummingbird
import Knowledge
import TextAnalysis

/// GET /v1/customers/{id}.
struct CustomerRoutes: RouteGroup {
    let customers: CustomerGate

    var operations: [Operation] {
        [
            Operation(
                .get, "/v1/customers/{id}", "getCustomer", "Get a customer's record.",
                tag: "customers", access: .staff,
                parameters: [
                    .init(
                        place: .path, name: "id", schema: .id, note: "The customer's id.",
                        example: "c01")
                ],
                answers: [.json(.ok, "The record.", Self.record)], problems: [.notFound]
            ) { input in
                guard let customer = try await customers.customer(input.path("id")) else {
                    throw Problem(.notFound, "There is no customer of this id.")
                }
                return try .json(Self.json(customer))
            }
        ]
    }

    private static func json(_ customer: Customer) -> JSONValue {
        [
            "id": .text(customer.id), "name": .text(customer.name),
            "language": .optional(customer.language?.tag), "segment": .optional(customer.segment),
            "region": .optional(customer.region), "products": .texts(customer.products),
            "attributes": .object(customer.attributes.mapValues { .text($0) }),
        ]
    }

    private static let record = Schema.named(
        "Customer",
        .object([
            .required("id", .text), .required("name", .text),
            .required("language", .nullable(.text)), .required("segment", .nullable(.text)),
            .required("region", .nullable(.text)), .required("products", .list(.text)),
            .required("attributes", .map(.text), "Every column that has a value."),
        ]))
}
