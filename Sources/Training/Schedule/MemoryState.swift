/// What is known of how well a trainee remembers an item.
package struct MemoryState: Equatable, Codable, Sendable {
    /// Days after which recall has fallen to 90 %; 0.001 to 36,500.
    package let stability: Double
    /// How hard it is to make it more stable, 1 to 10.
    package let difficulty: Double

    package init(stability: Double, difficulty: Double) {
        (self.stability, self.difficulty) = (stability, difficulty)
    }
}
