import Foundation

/// How good one ranking is for one query with known relevant documents.
///
/// - Note: MRR after Voorhees, TREC-8 QA (1999); nDCG after Jarvelin & Kekalainen (2002), with
///   binary gains.
package enum Metrics {
    /// 1 if a relevant document is among the first `k`, else 0.
    package static func recall(_ ranking: [String], _ relevant: Set<String>, at k: Int) -> Double {
        ranking.prefix(k).contains(where: relevant.contains) ? 1 : 0
    }

    /// 1 over the place of the first relevant document among the first `k`; 0 if none is.
    package static func reciprocalRank(
        _ ranking: [String], _ relevant: Set<String>, at k: Int
    ) -> Double {
        ranking.prefix(k).firstIndex(where: relevant.contains).map { 1 / Double($0 + 1) } ?? 0
    }

    /// Discounted gain of the first `k` over that of an ideal ranking.
    package static func normalizedGain(
        _ ranking: [String], _ relevant: Set<String>, at k: Int
    ) -> Double {
        guard !relevant.isEmpty else { return 0 }
        let gain = ranking.prefix(k).enumerated()
            .filter { relevant.contains($0.element) }
            .reduce(0) { $0 + discount($1.offset) }
        let ideal = (0..<min(k, relevant.count)).reduce(0) { $0 + discount($1) }
        return gain / ideal
    }

    /// The value below which the share `p` of the samples lies (nearest rank).
    package static func percentile(_ samples: [Double], _ p: Double) -> Double {
        guard !samples.isEmpty else { return 0 }
        let rank = Int((p * Double(samples.count)).rounded(.up))
        return samples.sorted()[min(max(rank, 1), samples.count) - 1]
    }

    private static func discount(_ index: Int) -> Double { 1 / log2(Double(index + 2)) }
}
