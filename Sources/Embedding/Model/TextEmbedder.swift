/// Makes the vectors of many texts.
package protocol TextEmbedder: Sendable {
    /// Returns the vectors of `texts`, of unit length, in their order.
    ///
    /// - Parameters:
    ///   - form: what the texts are; questions have vectors of another form than answers.
    ///   - progress: called with the number of texts done, from any task.
    func vectors(
        for texts: [String], as form: TextForm, progress: (@Sendable (Int) -> Void)?
    ) async throws -> [[Float]]
}
