import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct UnspacedRunTests {
    struct Case: Sendable {
        let typed: String
        let whole: String
        let isMade: Bool

        init(_ typed: String, of whole: String, _ isMade: Bool) {
            (self.typed, self.whole, self.isMade) = (typed, whole, isMade)
        }
    }

    static let cases = [
        Case("怎么", of: "怎么申请退款", true), Case("申请退", of: "怎么申请退款", true),
        Case("退款怎么", of: "怎么申请退款", true), Case("款", of: "怎么申请退款", true),
        Case("退款怎", of: "怎么申请退款", true), Case("退怎么", of: "怎么申请退款", false),
        Case("申退", of: "怎么申请退款", false), Case("退款了", of: "怎么申请退款", false),
        Case("請退款", of: "怎么申请退款", true), Case("申请退款", of: "如何申請退款", true),
        Case("ลืมรหั", of: "ลืมรหัสผ่านทำอย่างไร", true),
        Case("รหัสผ่า", of: "ลืมรหัสผ่านทำอย่างไร", true),
        Case("รหัสผ่านลืม", of: "ลืมรหัสผ่านทำอย่างไร", true),
        Case("รหัสผ่านลื", of: "ลืมรหัสผ่านทำอย่างไร", true),
        Case("ล", of: "ลืมรหัสผ่าน", true), Case("รห", of: "ลืมรหัสผ่าน", true),
        Case("ัส", of: "ลืมรหัสผ่าน", false), Case("รหัสวิฟ", of: "ลืมรหัสผ่าน", false),
        Case("ล", of: "退款", false),
    ]

    private static func runs(_ text: String) -> [UnspacedRun] {
        Wording(TestIndex.analyzer.analyze(text)).runs
    }

    @Test(arguments: cases) func `is made of stretches of another`(row: Case) throws {
        let run = try #require(Self.runs(row.typed).first)
        #expect(run.isMade(of: Self.runs(row.whole)) == row.isMade)
    }

    static let alphabets = ["退款申请卡", "ลืมรหสผาน"]

    /// What is required of the index is never more than what makes a run of another.
    @Test(arguments: 0..<20) func `the other run holds a gram of each element`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for alphabet in Self.alphabets {
            let letters = Array(alphabet.unicodeScalars)
            func text(_ count: ClosedRange<Int>) -> String {
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: count, using: &random) {
                    text.append(letters.randomElement(using: &random) ?? letters[0])
                }
                return String(text)
            }
            var made = 0
            for _ in 0..<300 {
                let whole = Self.runs(text(3...14))
                guard let run = Self.runs(text(1...5)).first else { continue }
                guard run.isMade(of: whole) else { continue }
                made += 1
                let held = Set(whole.flatMap(\.grams))
                #expect(run.requiredGrams.allSatisfy { !held.isDisjoint(with: $0) })
            }
            #expect(made > 0)
        }
    }
}
