internal import Foundation
internal import Knowledge
internal import Synchronization

/// What a written value must obey: the field's pattern or its kind's, check digit and bounds.
struct FieldRules {
    let field: FormField

    private static let compiled = Mutex<[String: NSRegularExpression]>([:])

    var pattern: String? { field.pattern ?? FieldRules.patterns[field.kind] }

    /// What the kinds look like where a form does not say.
    private static let patterns: [FormField.Kind: String] = [
        .phone: "(\\+999|0)[27][0-9]{8}", .postcode: "[1-4][0-9]{4}", .orderNumber: "ORD-[0-9]{7}",
        .accountNumber: "M-[0-9]{8}", .iccid: "8999900[0-9]{12}",
        .email: "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}", .text: "[\\s\\S]{1,500}",
    ]

    /// The letters and marks that a pattern begins with: `ORD-`.
    var prefix: String {
        let literal = String((pattern ?? "").prefix { $0.isLetter || $0 == "-" })
        return literal.contains(where: \.isLetter) ? literal : ""
    }

    func fits(_ written: String) -> Bool {
        guard let pattern else { return true }
        return FieldRules.matches(written, pattern)
    }

    func passesCheck(_ written: String) -> Bool {
        if field.kind == .iccid || field.check == .luhn { return CheckDigits.luhn(written) }
        return field.check == .mod11 ? CheckDigits.mod11(written) : true
    }

    func allows(_ number: Double) -> Bool {
        number >= (field.minimum ?? -.infinity) && number <= (field.maximum ?? .infinity)
    }

    /// Whether the whole text matches; a pattern that does not compile matches nothing.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        let known = compiled.withLock { $0[pattern] }
        guard let expression = known ?? compile(pattern) else { return false }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.firstMatch(in: text, range: whole) != nil
    }

    private static func compile(_ pattern: String) -> NSRegularExpression? {
        let anchored = "\\A(?:" + pattern + ")\\z"
        guard let expression = try? NSRegularExpression(pattern: anchored) else { return nil }
        compiled.withLock { cache in
            // Forms have few patterns; this only bounds what a careless caller could do.
            if cache.count > 200 { cache.removeAll() }
            cache[pattern] = expression
        }
        return expression
    }
}
