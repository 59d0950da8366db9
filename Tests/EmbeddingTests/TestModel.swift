import Embedding
import Foundation
import TestSupport

/// The model that `make model` put into the package's .firsthand/model, loaded once.
enum TestModel {
    static let folder = PackageRoot.path + "/.firsthand/model"

    static let shared = Result { try EmbeddingModel(folder: folder) }

    static func model() throws -> EmbeddingModel { try shared.get() }
}

/// Random vectors of unit length.
func randomVector(_ dimensions: Int, using random: inout SeededGenerator) -> [Float] {
    let vector = (0..<dimensions).map { _ in Float.random(in: -1...1, using: &random) }
    return unit(vector)
}

func unit(_ vector: [Float]) -> [Float] {
    let length = dot(vector, vector).squareRoot()
    return vector.map { Float(Double($0) / length) }
}

func dot(_ a: [Float], _ b: [Float]) -> Double {
    zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}
