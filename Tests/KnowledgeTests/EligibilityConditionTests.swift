import Testing

@testable import Knowledge

struct EligibilityConditionTests {
    static let cases: [(EligibilityCondition.Test, String?, Bool?)] = [
        (.oneOf(["business"]), "business", true),
        (.oneOf(["business"]), "Business", true),
        (.oneOf(["business"]), "consumer", false),
        (.oneOf(["business"]), nil, nil),
        (.oneOf(["business"]), " ", nil),
        (.oneOf(["fibre-500", "tv"]), "postpaid-m; tv", true),
        (.compare(.atLeast, 12), "12", true),
        (.compare(.atLeast, 12), "11.5", false),
        (.compare(.moreThan, 12), "12", false),
        (.compare(.atMost, 12), "12", true),
        (.compare(.lessThan, 12), "3", true),
        (.compare(.equal, 12), "12.0", true),
        (.compare(.equal, 12), "a year", nil),
    ]

    @Test(arguments: cases)
    func `a condition is met, not met, or nobody knows`(
        test: EligibilityCondition.Test, value: String?, expected: Bool?
    ) {
        let condition = EligibilityCondition(attribute: "x", test: test)
        #expect(condition.isMet(by: value.map { ["x": $0] } ?? [:]) == expected)
    }

    @Test func `it reads well`() {
        let tenure = EligibilityCondition(attribute: "tenure_months", test: .compare(.atLeast, 12))
        let segment = EligibilityCondition(attribute: "segment", test: .oneOf(["a", "b"]))
        #expect(tenure.description == "tenure_months >= 12")
        #expect(segment.description == "segment is a or b")
    }
}
