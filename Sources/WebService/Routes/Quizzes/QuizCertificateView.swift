import Foundation
import Knowledge
import Training

/// Certificates as JSON.
enum QuizCertificateView {
    /// - Parameters:
    ///   - current: says which documents changed since.
    ///   - names: of keys, by their ids.
    static func json(
        _ certificates: [Certificate], _ current: CurrentCorpus, names: [String: String]
    ) -> JSONValue {
        ["certificates": .list(certificates.map { json($0, current, names) })]
    }

    private static func json(
        _ certificate: Certificate, _ current: CurrentCorpus, _ names: [String: String]
    ) -> JSONValue {
        [
            "id": .text(certificate.id), "trainee": .text(certificate.trainee),
            "name": .optional(names[certificate.trainee]), "exam": .text(certificate.exam),
            "score": .number(certificate.score),
            "passed": .text(certificate.passed.formatted(.iso8601)),
            "valid_from": .text("\(certificate.validFrom)"),
            "valid_until": .text("\(certificate.validUntil)"),
            "is_valid": .flag(certificate.isValid(on: current.view.date)),
            "outdated": .texts(certificate.outdated(by: current.versions)),
            "items": .list(certificate.items.map(json)),
        ]
    }

    private static func json(_ item: Certificate.ItemVersion) -> JSONValue {
        [
            "item": .text(item.item), "revision": .integer(item.revision),
            "document": .text(item.document), "version": .text(item.version),
        ]
    }

    private static let item = Schema.object([
        .required("item", .text), .required("revision", .count), .required("document", .text),
        .required("version", .text),
    ])

    static let schema = Schema.named(
        "Certificates",
        .object([
            .required(
                "certificates",
                .list(
                    .object([
                        .required("id", .text, "Of the session that was passed."),
                        .required("trainee", .text),
                        .required("name", .nullable(.text), "The name of their key."),
                        .required("exam", .text), .required("score", .share),
                        .required("passed", .text), .required("valid_from", .text),
                        .required("valid_until", .text, "Inclusive."),
                        .required("is_valid", .flag),
                        .required("outdated", .list(.text), "Documents that changed since."),
                        .required("items", .list(item, upTo: 200), "As they were asked."),
                    ])))
        ]))
}
