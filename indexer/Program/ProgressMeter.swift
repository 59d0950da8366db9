import CommandLineSupport
import Foundation
import Indexer

/// Shows how far a build is: a bar that moves on a terminal, a plain line now and then elsewhere.
struct ProgressMeter {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shownAt = -Double.infinity

    private static let barWidth = 28
    private static let secondsBetweenUpdates = 0.1
    private static let secondsBetweenLines = 5.0

    mutating func show(_ progress: BuildProgress) {
        let pause = isTerminal ? Self.secondsBetweenUpdates : Self.secondsBetweenLines
        let isDue = progress.seconds - shownAt >= pause || (isTerminal && progress.isDone)
        guard isDue else { return }
        shownAt = progress.seconds
        if isTerminal {
            Output.progress(Self.bar(progress) + " " + Self.figures(progress))
        } else {
            Output.note("indexing: \(Self.figures(progress))")
        }
    }

    func finish() {
        if isTerminal && shownAt >= 0 { Output.note("") }
    }

    private static func bar(_ progress: BuildProgress) -> String {
        let filled = Int(progress.share * Double(barWidth))
        return "[" + String(repeating: "#", count: filled)
            + String(repeating: ".", count: barWidth - filled) + "]"
    }

    private static func figures(_ progress: BuildProgress) -> String {
        let rate = progress.seconds > 0 ? Double(progress.documents) / progress.seconds : 0
        let left =
            progress.done > 0
            ? progress.seconds * Double(progress.total - progress.done) / Double(progress.done) : 0
        return String(
            format: "%3.0f %%  %d documents, %d passages, %.0f/s, %d s left",
            progress.share * 100, progress.documents, progress.passages, rate,
            Int(left.rounded(.up)))
    }
}

extension BuildProgress {
    fileprivate var share: Double { total == 0 ? 1 : Double(done) / Double(total) }
    fileprivate var isDone: Bool { done == total }
}
