package import AnswerSearch
import Foundation
package import Knowledge
import SearchIndex
import TextAnalysis

/// Asks the queries of data sets and judgements, and fits the confidence to what came.
///
/// Each query is asked twice: as it is, and with the documents that answer it hidden, so that a base
/// without the answer is learnt on any corpus.
///
///     var run = CalibrationRun(with: EvaluationSetup(analyzer: analyzer), today: today)
///     try await run.add("corpus/judgements")
///     try run.fit().fits.pooled.high  // from this probability on an answer is trusted
package struct CalibrationRun: Sendable {
    /// The fit, and how it does on queries that it was not fitted on.
    package struct Report: Sendable {
        package let fits: Calibration.Fits
        /// Fitted on a seeded half of the queries, measured on the other as they are asked.
        package let test: TestResult?
    }

    /// What a fit on one half of the queries does on the other.
    package struct TestResult: Sendable {
        package let queries: Int
        /// Of the answers called high, the share that is right; nil if none is called so.
        package let highPrecision: Double?
        /// Of the answerable queries, the share called high, and the share called low.
        package let highShare: Double
        package let refusedAnswerable: Double
        /// Of the unanswerable ones, the share called low; nil if there are none.
        package let refusedUnanswerable: Double?
    }

    private let setup: EvaluationSetup
    private let today: CalendarDate
    private var queries: [JudgedQuery] = []

    fileprivate struct JudgedQuery {
        let id: String
        let asked: CalibrationSample
        /// The same with its documents hidden; nil for one that nothing answers.
        let hidden: CalibrationSample?
    }

    package init(with setup: EvaluationSetup, today: CalendarDate) {
        (self.setup, self.today) = (setup, today)
    }

    /// Asks the queries of a BEIR folder or a corpus' judgements folder.
    package mutating func add(_ folder: String) async throws(EvaluationError) {
        if FileManager.default.fileExists(atPath: folder + "/queries.jsonl") {
            let set = try BEIRDataSet(path: folder)
            let index = try await set.index(with: setup)
            try ask(set.cases(today: today), index.searcher, folder)
        } else {
            let set = try JudgementSet(folder, analyzer: setup.analyzer)
            let index = try await set.index(with: setup)
            let cases = set.files.flatMap(\.file.cases).filter(\.isMeasured)
            try ask(cases.map { $0.test(today: today) }, index.searcher, folder)
        }
    }

    /// - Throws: `EvaluationError.nothingToFit` if the answers are all right, or all wrong.
    package func fit(seed: UInt64 = 1) throws(EvaluationError) -> Report {
        guard let fits = CalibrationFitter.fits(queries.flatMap(\.samples)) else {
            throw .nothingToFit(queries: queries.count)
        }
        // By a hash of the id, so that the halves depend on nothing else.
        let half = queries.filter { Self.hash($0.id, seed) % 2 == 0 }
        let other = queries.filter { Self.hash($0.id, seed) % 2 == 1 }
        let test = CalibrationFitter.fits(half.flatMap(\.samples))
            .flatMap { TestResult($0, on: other.map(\.asked)) }
        return Report(fits: fits, test: test)
    }

    private mutating func ask(
        _ cases: [EvaluationCase], _ searcher: AnswerSearcher, _ folder: String
    ) throws(EvaluationError) {
        for test in cases {
            guard let asked = try sample(test, searcher) else { continue }
            var hidden: CalibrationSample?
            if test.isAnswerable {
                var without = test
                without.query.context.rejected += test.relevant.sorted()
                without.isAnswerable = false
                hidden = try sample(without, searcher, importance: Self.hiddenImportance)
            }
            queries.append(JudgedQuery(id: folder + " " + test.id, asked: asked, hidden: hidden))
        }
    }

    /// As if one question in nine had no answer.
    private static let hiddenImportance = 0.125

    private func sample(
        _ test: EvaluationCase, _ searcher: AnswerSearcher, importance: Double = 1
    ) throws(EvaluationError) -> CalibrationSample? {
        do throws(SearchError) {
            guard let first = try searcher.firstAnswer(test.query) else { return nil }
            return CalibrationSample(
                language: String(first.language.primary), features: first.features,
                isRight: test.relevant.contains(first.document),
                isAnswerable: test.isAnswerable, importance: importance)
        } catch {
            guard error == .emptyQuery else { throw .search(error, query: test.id) }
            return nil
        }
    }

    /// - Note: FNV-1a, Fowler, Noll & Vo (1991), with a seed. The last letter moves few of its
    ///   bits; SplitMix64's finaliser (Steele, Lea & Flood 2014) spreads it over all.
    private static func hash(_ text: String, _ seed: UInt64) -> UInt64 {
        var hash = text.utf8.reduce(14_695_981_039_346_656_037 ^ seed) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}

extension CalibrationRun.JudgedQuery {
    fileprivate var samples: [CalibrationSample] { [asked] + (hidden.map { [$0] } ?? []) }
}

extension CalibrationRun.TestResult {
    fileprivate init?(_ fits: Calibration.Fits, on samples: [CalibrationSample]) {
        guard !samples.isEmpty else { return nil }
        let judged = samples.map { sample in
            let verdict = fits.fit(for: sample.language).verdict(on: sample.features)
            return (sample: sample, high: verdict.isHigh, low: verdict.isLow)
        }
        func share(_ part: Int, of whole: Int) -> Double? {
            whole == 0 ? nil : Double(part) / Double(whole)
        }
        let high = judged.filter(\.high)
        let answerable = judged.filter(\.sample.isAnswerable)
        let unanswerable = judged.filter { !$0.sample.isAnswerable }
        queries = samples.count
        highPrecision = share(high.count(where: \.sample.isRight), of: high.count)
        highShare = share(answerable.count(where: \.high), of: answerable.count) ?? 0
        refusedAnswerable = share(answerable.count(where: \.low), of: answerable.count) ?? 0
        refusedUnanswerable = share(unanswerable.count(where: \.low), of: unanswerable.count)
    }
}
