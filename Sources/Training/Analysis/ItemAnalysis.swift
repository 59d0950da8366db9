/// Finds items and documents that mislead, from first attempts alone: later ones were taught by
/// the feedback.
///
///     let analysis = ItemAnalysis(items: items, attempts: attempts)
///     analysis.reports.last   // the item to look at first
///     analysis.documents      // what its editor is told
package struct ItemAnalysis: Sendable {
    /// When something is said at all, and what is said.
    package struct Thresholds: Equatable, Sendable {
        /// First attempts at an item, and answers to other items by the same trainee.
        package var attempts = 10
        package var otherItems = 5
        package var weakDiscrimination = 0.1
        package var easyFacility = 0.95
        package var missedFacility = 0.5
        package var idleShare = 0.05

        package init() {}
    }

    /// The best items first; those of which too little is known come before the bad ones.
    package let reports: [ItemReport]
    /// Documents whose items are missed often.
    package let documents: [MissedDocument]

    /// - Complexity: O(n c) in the attempts and the choices of an item.
    package init(
        items: [QuizItem], attempts: [Attempt], thresholds: Thresholds = Thresholds()
    ) {
        let firsts = Self.firsts(of: items, attempts)
        let scores = TraineeScores(firsts)
        let reports = items.map { item in
            Self.report(on: item, firsts[item.id] ?? [], scores, thresholds)
        }
        self.reports = reports.sorted {
            (Self.order($1), $0.id) < (Self.order($0), $1.id)
        }
        documents = MissedDocument.all(items: items, firsts: firsts, thresholds)
    }

    /// The first attempt of each trainee at each item as it reads now.
    private static func firsts(
        of items: [QuizItem], _ attempts: [Attempt]
    ) -> [String: [Attempt]] {
        let revisions = Dictionary(items.map { ($0.id, $0.revision) }, uniquingKeysWith: { $1 })
        var seen: Set<String> = []
        let counted = attempts.filter {
            $0.isFirst && $0.response != .skipped && revisions[$0.item] == $0.revision
                && seen.insert($0.trainee + "\u{1F}" + $0.item).inserted
        }
        return Dictionary(grouping: counted, by: \.item)
    }

    private static func order(_ report: ItemReport) -> Double {
        report.flags.contains(.tooFewAttempts) ? 0.1 : report.quality
    }

    private static func report(
        on item: QuizItem, _ attempts: [Attempt], _ scores: TraineeScores,
        _ thresholds: Thresholds
    ) -> ItemReport {
        let facility = Interval.share(
            Double(attempts.filter(\.isRight).count), of: attempts.count)
        let pairs = attempts.compactMap { attempt in
            scores.rest(of: attempt, atLeast: thresholds.otherItems).map {
                (attempt.isRight ? 1.0 : 0.0, $0)
            }
        }
        let discrimination = Interval.correlation(pairs)
        let verdict = verdict(on: item, attempts, scores, thresholds)
        let choices = choices(of: item, attempts, scores, verdict, thresholds)
        return ItemReport(
            id: item.id, revision: item.revision, document: item.document,
            attempts: attempts.count, facility: facility, discrimination: discrimination,
            keyProbability: verdict?.key, choices: choices,
            flags: flags(facility, discrimination, choices, attempts.count, thresholds))
    }

    private static func verdict(
        on item: QuizItem, _ attempts: [Attempt], _ scores: TraineeScores,
        _ thresholds: Thresholds
    ) -> KeyEvidence.Verdict? {
        let answers = attempts.compactMap { attempt -> (standing: Double, taken: Int)? in
            guard case .choice(let taken) = attempt.response,
                let rest = scores.rest(of: attempt, atLeast: thresholds.otherItems)
            else { return nil }
            return (rest, taken)
        }
        guard let key = item.key, answers.count >= thresholds.attempts else { return nil }
        return KeyEvidence(answers: answers, choices: item.task.choices.count)?
            .verdict(onKey: key)
    }

    private static func choices(
        of item: QuizItem, _ attempts: [Attempt], _ scores: TraineeScores,
        _ verdict: KeyEvidence.Verdict?, _ thresholds: Thresholds
    ) -> [ItemReport.ChoiceReport] {
        item.task.choices.indices.map { position in
            let takers = attempts.filter { $0.response == .choice(position) }.count
            let pairs = attempts.compactMap { attempt in
                scores.rest(of: attempt, atLeast: thresholds.otherItems).map {
                    (attempt.response == .choice(position) ? 1.0 : 0.0, $0)
                }
            }
            return ItemReport.ChoiceReport(
                position: position, isRight: position == item.key,
                share: .share(Double(takers), of: attempts.count),
                discrimination: .correlation(pairs), rightness: verdict?.choices[position])
        }
    }

    private static func flags(
        _ facility: Interval, _ discrimination: Interval?,
        _ choices: [ItemReport.ChoiceReport], _ count: Int, _ thresholds: Thresholds
    ) -> [ItemReport.Flag] {
        guard count >= thresholds.attempts else { return [.tooFewAttempts] }
        var flags: [ItemReport.Flag] = []
        if let discrimination {
            if discrimination.upper < thresholds.weakDiscrimination || discrimination.value < 0 {
                flags.append(.keySuspect)
            } else if discrimination.value < thresholds.weakDiscrimination {
                flags.append(.weak)
            }
        }
        if facility.value >= thresholds.easyFacility { flags.append(.tooEasy) }
        if facility.upper < thresholds.missedFacility { flags.append(.missedOften) }
        if choices.contains(where: {
            !$0.isRight && $0.share.upper < 2 * thresholds.idleShare
                && $0.share.value < thresholds.idleShare
        }) {
            flags.append(.idleChoice)
        }
        if choices.contains(where: { !$0.isRight && $0.rightness.map { $0 > 0.5 } ?? false }) {
            flags.append(.rivalChoice)
        }
        return flags
    }
}
