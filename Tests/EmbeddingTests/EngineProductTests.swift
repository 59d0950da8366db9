import Foundation
import TestSupport
import Testing

/// The matrix product that `make model` puts into the engine, against sums written out.
@Suite(.enabled(if: EngineProduct.shared != nil, "this processor has none of its own"))
struct EngineProductTests {
    @Test(arguments: 0..<40) func `outputs are the inputs weighed`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        // All counts of tokens around a tile, and the widths that the model has.
        let tokens = seed % 11 + 1
        let width = [32, 384, 1536, 2048][seed % 4]
        let outputs = [8, 16, 384][seed % 3]
        let product = try #require(EngineProduct.shared)
        let weights = (0..<outputs * width).map { _ in Int.random(in: -8...7, using: &random) }
        let inputs = (0..<tokens * width).map { _ in Int.random(in: -128...127, using: &random) }
        try check(product, weights, inputs, outputs, width, using: &random)
    }

    @Test(arguments: [-8, 7], [-128, 127]) func `nothing overflows at the limit`(
        weight: Int, input: Int
    ) throws {
        var random = SeededGenerator(seed: 1)
        let product = try #require(EngineProduct.shared)
        try check(
            product, Array(repeating: weight, count: 8 * 1536),
            Array(repeating: input, count: 5 * 1536), 8, 1536, using: &random)
    }

    private func check(
        _ product: EngineProduct, _ weights: [Int], _ inputs: [Int], _ outputs: Int, _ width: Int,
        using random: inout SeededGenerator
    ) throws {
        let (tokens, blocks) = (inputs.count / width, width / 32)
        let weightScales = (0..<outputs * blocks).map { _ in
            Float16.random(in: 0.001...0.1, using: &random)
        }
        let inputScales = (0..<tokens * blocks).map { _ in
            Float.random(in: 0.001...0.1, using: &random)
        }
        let bias = (0..<outputs).map { _ in Float.random(in: -1...1, using: &random) }
        let found = product.outputs(
            weights: weights, weightScales: weightScales, bias: bias, inputs: inputs,
            inputScales: inputScales, width: width)
        try #require(found.count == tokens * outputs)
        for token in 0..<tokens {
            for output in 0..<outputs {
                var sum = Double(bias[output])
                var size = 1.0
                for index in 0..<width {
                    let weight =
                        Double(weights[output * width + index])
                        * Double(weightScales[output * blocks + index / 32])
                    let part =
                        Double(inputs[token * width + index])
                        * Double(inputScales[token * blocks + index / 32]) * weight
                    sum += part
                    size += abs(part)
                }
                #expect(abs(Double(found[token * outputs + output]) - sum) < 1e-6 * size)
            }
        }
    }
}

/// `ce_matmul` of the compiled engine.
struct EngineProduct {
    private typealias Function =
        @convention(c) (
            UnsafeRawPointer, UnsafePointer<Float>, UnsafePointer<Int8>, UnsafePointer<Float>,
            UnsafePointer<Int32>, UnsafeMutablePointer<Float>, Int32, Int32, Int32
        ) -> Void
    private let function: Function

    static let shared = EngineProduct()

    private init?() {
        guard let library = dlopen(TestModel.folder + "/libe5.so", RTLD_NOW | RTLD_LOCAL),
            let symbol = dlsym(library, "ce_matmul")
        else { return nil }
        function = unsafeBitCast(symbol, to: Function.self)
    }

    func outputs(
        weights: [Int], weightScales: [Float16], bias: [Float], inputs: [Int],
        inputScales: [Float], width: Int
    ) -> [Float] {
        let tokens = inputs.count / width
        let sums = stride(from: 0, to: inputs.count, by: 32).map { start in
            Int32(inputs[start..<start + 32].reduce(0, +))
        }
        var outputs = [Float](repeating: .nan, count: tokens * bias.count)
        function(
            Self.packed(weights, weightScales), bias, inputs.map(Int8.init), inputScales, sums,
            &outputs, Int32(tokens), Int32(bias.count), Int32(width))
        return outputs
    }

    /// As the model's file holds them: a block's scale, then 4 bits a weight, 16 apart in a byte.
    private static func packed(_ weights: [Int], _ scales: [Float16]) -> [UInt8] {
        scales.indices.flatMap { block -> [UInt8] in
            let bits = scales[block].bitPattern
            let scale = [UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8)]
            let nibbles = weights[32 * block..<32 * block + 32].map { UInt8($0 + 8) }
            return scale + (0..<16).map { nibbles[$0] | nibbles[$0 + 16] << 4 }
        }
    }
}
