import CommandLineSupport
import Foundation
import Indexer
import Synchronization

/// Shows how far a build is: a bar that moves on a terminal, a plain line now and then elsewhere.
///
/// Safe from any task.
final class ProgressMeter: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shownAt = Mutex(-Double.infinity)

    private static let barWidth = 28
    private static let secondsBetweenUpdates = 0.1
    private static let secondsBetweenLines = 5.0

    @Sendable func show(_ progress: BuildProgress) {
        let pause = isTerminal ? Self.secondsBetweenUpdates : Self.secondsBetweenLines
        let isDue = shownAt.withLock { shownAt in
            let isDue =
                progress.seconds - shownAt >= pause || (isTerminal && progress.isDone)
            if isDue { shownAt = progress.seconds }
            return isDue
        }
        guard isDue else { return }
        if isTerminal {
            Output.progress(Self.bar(progress) + " " + Self.figures(progress))
        } else {
            Output.note("indexing: \(Self.figures(progress))")
        }
    }

    func finish() {
        if isTerminal && shownAt.withLock({ $0 }) >= 0 { Output.note("") }
    }

    private static func bar(_ progress: BuildProgress) -> String {
        let filled = Int(progress.share * Double(barWidth))
        return "[" + String(repeating: "#", count: filled)
            + String(repeating: ".", count: barWidth - filled) + "]"
    }

    private static func figures(_ progress: BuildProgress) -> String {
        if let embedded = progress.embedded {
            return String(
                format: "%3.0f %% of the vectors, %d documents, %d s so far", embedded * 100,
                progress.documents, Int(progress.seconds))
        }
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
    fileprivate var share: Double {
        embedded ?? (total == 0 ? 1 : Double(done) / Double(total))
    }
    fileprivate var isDone: Bool { share == 1 }
}
