import Testing

@testable import Dialogue

struct UtteranceTests {
    private static let floor = 0.95

    @Test(arguments: UtteranceSample.all(in: "Utterances"))
    func `what customers say is understood`(sample: UtteranceSample) throws {
        try check(sample)
    }

    /// Sentences that nobody who wrote the readers had seen. Of one kind and language there are 14,
    /// too few for a floor of their own: they are printed, and the floor is that of all.
    @Test func `what customers say is understood, on sentences held out`() throws {
        var (right, count) = (0, 0)
        for sample in UtteranceSample.all(in: "Utterances-held-out") {
            let result = try sample.run()
            print("held out, \(sample.testDescription): \(result.right) of \(result.count)")
            (right, count) = (right + result.right, count + result.count)
        }
        print("held out: \(right) of \(count)")
        #expect(count > 800 && Double(right) >= Self.floor * Double(count))
    }

    private func check(_ sample: UtteranceSample) throws {
        let result = try sample.run()
        print("\(sample.testDescription): \(result.right) of \(result.count)")
        for failure in result.failures { print("  \(sample.testDescription): \(failure)") }
        #expect(result.share >= Self.floor, "\(result.failures.joined(separator: "\n"))")
    }
}
