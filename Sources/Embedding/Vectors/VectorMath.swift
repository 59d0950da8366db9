internal import CVectors
internal import Foundation

/// The arithmetic of vectors, by the fastest kernels for this processor.
enum VectorMath {
    // A constant of CVectors, which is never changed.
    nonisolated(unsafe) static let kernels: UnsafePointer<cv_kernels>? = cv_fastest_kernels()

    static func dot(_ a: [Float], _ b: [Float]) -> Float {
        cv_dot(kernels, a, b, min(a.count, b.count))
    }

    static func dot(_ a: [Float], _ halves: UnsafeBufferPointer<UInt16>) -> Float {
        cv_dot_half(kernels, a, halves.baseAddress, min(a.count, halves.count))
    }

    /// The largest product of `vector` and one of `rows`, as long as it, one behind the other; minus
    /// infinity without rows.
    static func largestDot(_ vector: [Float], rows: ArraySlice<Float>) -> Float {
        rows.withUnsafeBufferPointer {
            cv_largest_dot(kernels, vector, $0.baseAddress, $0.count / vector.count, vector.count)
        }
    }

    /// `vector` in half precision.
    static func halves(_ vector: [Float]) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: vector.count) { out, count in
            cv_to_half(kernels, vector, out.baseAddress, vector.count)
            count = vector.count
        }
    }

    static func floats(_ halves: UnsafeBufferPointer<UInt16>) -> [Float] {
        [Float](unsafeUninitializedCapacity: halves.count) { out, count in
            cv_from_half(kernels, halves.baseAddress, out.baseAddress, halves.count)
            count = halves.count
        }
    }

    /// `vector` as it comes back from half precision, in which cache and index keep it.
    static func rounded(_ vector: [Float]) -> [Float] {
        halves(vector).withUnsafeBufferPointer(floats)
    }

    static func difference(_ a: [Float], _ b: [Float]) -> [Float] {
        zip(a, b).map { $0 - $1 }
    }

    /// Adds `vector`, `factor` times, to `sum`.
    static func add(_ vector: [Float], times factor: Float, to sum: inout [Float]) {
        cv_add_scaled(&sum, vector, factor, min(sum.count, vector.count))
    }

    /// Probabilities whose logarithms differ as the logits do.
    static func softmax(_ logits: [Float]) -> [Float] {
        let largest = logits.max() ?? 0
        let odds = logits.map { exp($0 - largest) }
        let sum = odds.reduce(0, +)
        return odds.map { $0 / sum }
    }

    /// Each coordinate of all `vectors`, so that a product over them is one of two long rows.
    static func columns(_ vectors: [[Float]], _ dimensions: Int) -> [[Float]] {
        (0..<dimensions).map { column in vectors.map { $0[column] } }
    }

    /// The mean of at least one vector.
    static func mean(_ vectors: [[Float]]) -> [Float] {
        var sum = [Double](repeating: 0, count: vectors[0].count)
        for vector in vectors {
            for (index, value) in vector.enumerated() { sum[index] += Double(value) }
        }
        return sum.map { Float($0 / Double(vectors.count)) }
    }

    /// `vector` at unit length; all zeros stay.
    static func normalised(_ vector: [Float]) -> [Float] {
        let length = dot(vector, vector).squareRoot()
        return length > 0 ? vector.map { $0 / length } : vector
    }
}

extension VectorMath {
    /// `vector` in int8, with zeros up to `stride` values: about scale * values.
    static func quantised(_ vector: [Float], stride: Int) -> (values: [Int8], scale: Float) {
        var values = [Int8](repeating: 0, count: stride)
        let scale = cv_quantize(vector, &values, vector.count)
        return (values, scale)
    }
}
