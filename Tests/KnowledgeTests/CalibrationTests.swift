import Foundation
import TestSupport
import Testing

@testable import Knowledge

struct CalibrationTests {
    private static func fit(_ bias: Double, _ weights: [String: Double] = [:]) -> Calibration.Fit {
        Calibration.Fit(bias: bias, weights: weights, high: 0.9, low: 0.2, queries: 7)
    }

    private static func random(_ random: inout SeededGenerator) -> Calibration.Fit {
        func number() -> Double { Double.random(in: -9...9, using: &random) }
        let names = ["lead", "words", "meaning", "coverage"].filter { _ in number() > 0 }
        return Calibration.Fit(
            bias: number(), weights: Dictionary(uniqueKeysWithValues: names.map { ($0, number()) }),
            high: abs(number()) / 9, low: abs(number()) / 9,
            queries: Int.random(in: 0...9999, using: &random))
    }

    @Test(arguments: 0..<50) func `a calibration comes back from its JSON`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        func fits() -> Calibration.Fits {
            Calibration.Fits(
                pooled: Self.random(&random),
                languages: ["th": Self.random(&random), "zh": Self.random(&random)])
        }
        let calibration = Calibration(
            ranking: "cbf29ce4", meaning: seed % 3 == 0 ? nil : fits(),
            words: seed % 4 == 0 ? nil : fits())
        let json = try calibration.json
        #expect(try Calibration(json: json) == calibration)
        // The same values make the same file, whatever order a dictionary has.
        #expect(try Calibration(json: json).json == json)
    }

    static let languages: [(language: String, bias: Double)] = [
        ("th", 1), ("zh", 2), ("ru", 0), ("", 0), ("TH", 0), ("zh-Hant", 0),
    ]

    @Test(arguments: languages)
    func `a language without a fit of its own has the pooled one`(language: String, bias: Double) {
        let fits = Calibration.Fits(
            pooled: Self.fit(0), languages: ["th": Self.fit(1), "zh": Self.fit(2)])
        #expect(fits.fit(for: language).right.bias == bias)
        #expect(fits.fit(for: language[...]).right.bias == bias)
    }

    static let probabilities: [(Double, [String: Double], [String: Double], Double)] = [
        (0, [:], [:], 0.5), (0, [:], ["lead": 9], 0.5), (0, ["lead": 2], [:], 0.5),
        (log(3), [:], [:], 0.75), (0, ["lead": 2], ["lead": log(9) / 2], 0.9),
        (-1, ["lead": 1, "words": 2], ["lead": 1, "words": 0], 0.5),
        (log(4), ["words": -1], ["words": log(4), "unheard-of": 5], 0.5),
        (-2000, [:], [:], 0), (2000, [:], [:], 1),
    ]

    @Test(arguments: probabilities)
    func `the probability is the logistic function of the weighted sum`(
        bias: Double, weights: [String: Double], features: [String: Double], expected: Double
    ) {
        let probability = Self.fit(bias, weights).verdict(on: features).probability
        #expect(abs(probability - expected) < 1e-12)
    }

    static let verdicts: [(right: Double, answerable: Double, isHigh: Bool, isLow: Bool)] = [
        (0.95, 0.95, true, false), (0.9, 0.1, true, false), (0.5, 0.5, false, false),
        (0.5, 0.1, false, true), (0.1, 0.5, false, false), (0.1, 0.1, false, true),
    ]

    @Test(arguments: verdicts)
    func `what is surely right is trusted, what surely has no answer refused`(
        right: Double, answerable: Double, isHigh: Bool, isLow: Bool
    ) {
        func regression(_ probability: Double) -> Calibration.Fit.Regression {
            .init(bias: log(probability / (1 - probability)), weights: [:])
        }
        let fit = Calibration.Fit(
            right: regression(right), answerable: regression(answerable), high: 0.89, low: 0.2,
            queries: 1)
        let verdict = fit.verdict(on: [:])
        #expect(abs(verdict.probability - right) < 1e-12)
        #expect(verdict.isHigh == isHigh && verdict.isLow == isLow)
    }

    @Test(arguments: [
        "", "no JSON", "[]", "{}", #"{"ranking": 1}"#, #"{"ranking": "x", "words": {}}"#,
        #"{"ranking": "x", "words": {"languages": {}}}"#,
        """
        {"ranking": "x", "words": {"languages": {}, "pooled":
        {"right": {"bias": 0, "weights": {"lead": "much"}},
        "answerable": {"bias": 0, "weights": {}}, "high": 1, "low": 0, "queries": 1}}}
        """,
    ])
    func `what is no calibration is refused`(json: String) {
        #expect(throws: DecodingError.self) { try Calibration(json: Data(json.utf8)) }
    }

    @Test func `a calibration for words alone has none for meaning`() throws {
        let json = """
            {"ranking": "x", "words": {"languages": {}, "pooled":
            {"right": {"bias": 0.5, "weights": {"lead": 2}},
            "answerable": {"bias": 0.5, "weights": {"lead": 2}},
            "high": 0.9, "low": 0.1, "queries": 12}}}
            """
        let calibration = try Calibration(json: Data(json.utf8))
        #expect(calibration.meaning == nil)
        #expect(
            calibration.words?.pooled
                == Calibration.Fit(
                    bias: 0.5, weights: ["lead": 2], high: 0.9, low: 0.1, queries: 12))
    }
}

extension Calibration.Fit {
    /// One regression for both questions: is it right, and is there an answer at all?
    init(bias: Double, weights: [String: Double], high: Double, low: Double, queries: Int) {
        let regression = Regression(bias: bias, weights: weights)
        self.init(right: regression, answerable: regression, high: high, low: low, queries: queries)
    }
}
