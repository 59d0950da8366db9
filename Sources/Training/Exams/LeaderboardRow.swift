/// One place of a leaderboard.
package struct LeaderboardRow: Equatable, Codable, Sendable {
    /// From 1; equal points share a rank.
    package let rank: Int
    package let trainee: String
    package let points: Double
}
