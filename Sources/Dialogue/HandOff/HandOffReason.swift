/// Why a person takes over.
package enum HandOffReason: String, CaseIterable, Codable, Sendable {
    case asked, complaint, abuse
    case notUnderstood = "not_understood"
    case notHelped = "not_helped"
    case formStuck = "form_stuck"
    case submissionFailed = "submission_failed"
}
