import CVectors
import TestSupport
import Testing

struct KernelTests {
    /// By name, as the pointers themselves may not cross tasks.
    static let names = ["portable", "fastest"]
    static let cases = names.flatMap { name in (0..<40).map { (name, $0) } }

    private func kernels(_ name: String) -> UnsafePointer<cv_kernels>? {
        name == "portable" ? cv_portable_kernels() : cv_fastest_kernels()
    }

    @Test(arguments: cases) func `int8 products are exact`(name: String, seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = seed < 2 ? seed * 384 : Int.random(in: 1...500, using: &random)
        let (a, b) = (bytes(count, &random), bytes(count, &random))
        let naive = zip(a, b).reduce(0) { $0 + Int($1.0) * Int($1.1) }
        #expect(Int(cv_dot_int8(kernels(name), a, b, count)) == naive)
    }

    @Test(arguments: names, [Int8(-127), 127]) func `int8 products at the limit`(
        name: String, value: Int8
    ) {
        let (a, b) = ([Int8](repeating: value, count: 449), [Int8](repeating: 127, count: 449))
        #expect(Int(cv_dot_int8(kernels(name), a, b, 449)) == Int(value) * 127 * 449)
    }

    @Test(arguments: cases) func `float products`(name: String, seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...500, using: &random)
        let a = (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
        let b = (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
        #expect(abs(Double(cv_dot(kernels(name), a, b, count)) - dot(a, b)) < 1e-4)
        var halves = [UInt16](repeating: 0, count: count)
        var back = [Float](repeating: 0, count: count)
        cv_to_half(kernels(name), b, &halves, count)
        cv_from_half(kernels(name), halves, &back, count)
        #expect(back == b.map { Float(Float16($0)) })
        #expect(abs(Double(cv_dot_half(kernels(name), a, halves, count)) - dot(a, back)) < 1e-4)
    }

    @Test(arguments: names) func `the largest product is that of the best row`(name: String) {
        var random = SeededGenerator(seed: 7)
        for count in [0, 1, 2, 9, 40] {
            let vector = (0..<21).map { _ in Float.random(in: -1...1, using: &random) }
            let rows = (0..<count).map { _ in
                (0..<21).map { _ in Float.random(in: -1...1, using: &random) }
            }
            let found = cv_largest_dot(
                kernels(name), vector, rows.flatMap { $0 }, rows.count, vector.count)
            guard count > 0 else {
                #expect(found == -.infinity)
                continue
            }
            let expected = rows.map { dot(vector, $0) }.max() ?? 0
            #expect(abs(Double(found) - expected) < 1e-5)
        }
    }

    @Test func `a vector is added to a sum as often as the factor says`() {
        var sum: [Float] = [1, 2, 3, 4]
        cv_add_scaled(&sum, [1, -2, 0.5], -2, 3)
        #expect(sum == [-1, 6, 2, 4])
        cv_add_scaled(&sum, [], 5, 0)
        #expect(sum == [-1, 6, 2, 4])
    }

    @Test(arguments: names) func `every half comes back`(name: String) {
        let halves = (0...UInt16.max).map { $0 }
        var floats = [Float](repeating: 0, count: halves.count)
        var back = [UInt16](repeating: 0, count: halves.count)
        cv_from_half(kernels(name), halves, &floats, halves.count)
        cv_to_half(kernels(name), floats, &back, halves.count)
        for half in halves {
            let expected = Float(Float16(bitPattern: half))
            let index = Int(half)
            if expected.isNaN {
                #expect(floats[index].isNaN && Float16(bitPattern: back[index]).isNaN)
            } else if floats[index].bitPattern != expected.bitPattern || back[index] != half {
                Issue.record("\(half): \(floats[index]) instead of \(expected)")
            }
        }
    }

    @Test(arguments: names, 0..<20) func `rounds to the nearest half`(name: String, seed: Int) {
        var random = SeededGenerator(seed: seed)
        var values: [Float] = [
            65519.9, 65520, 1e-8, 2.98e-8, 2.99e-8, 6.0e-5, 1.00048828125, 0, -0.0,
        ]
        values += (0..<200).map { _ in
            Float(bitPattern: UInt32.random(in: 0x3300_0000...0x4780_0000, using: &random))
        }
        var halves = [UInt16](repeating: 0, count: values.count)
        cv_to_half(kernels(name), values, &halves, values.count)
        #expect(halves == values.map { Float16($0).bitPattern })
    }

    @Test(arguments: 0..<20) func `quantises within half a step`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<97).map { _ in Float.random(in: -3...3, using: &random) }
        var bytes = [Int8](repeating: 9, count: 97)
        let scale = cv_quantize(values, &bytes, 97)
        #expect(bytes.map(\.magnitude).max() == 127)
        for (value, byte) in zip(values, bytes) {
            #expect(abs(value - scale * Float(byte)) <= scale * 0.501)
        }
    }

    @Test(arguments: [[0, 0], [1, Float.nan], [Float.infinity, 1], []])
    func `quantises what has no scale to zeros`(values: [Float]) {
        var bytes = [Int8](repeating: 9, count: values.count)
        #expect(cv_quantize(values, &bytes, values.count) == 0)
        #expect(bytes.allSatisfy { $0 == 0 })
    }

    @Test(arguments: names, 0..<30) func `finds the best rows`(name: String, seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = [0, 1, 255, 256, 257, 700][seed % 6]
        let values = bytes(count * 64, &random)
        let languages = (0..<count).map { _ in UInt16.random(in: 0...2, using: &random) }
        // Few distinct factors, so that there are equal scores.
        let factors = (0..<count).map { _ in Float(Int.random(in: 0...1, using: &random)) }
        let queries = bytes(128, &random)
        let limit = Int.random(in: 0...300, using: &random)
        let start = Int.random(in: 0...count, using: &random)
        var best = [cv_match](repeating: cv_match(), count: limit)
        let held = queries.withUnsafeBufferPointer { queries in
            factors.withUnsafeBufferPointer { factors in
                values.withUnsafeBufferPointer { values in
                    languages.withUnsafeBufferPointer { languages in
                        let groups = [
                            group(queries.baseAddress, factors.baseAddress, 0),
                            group(queries.baseAddress.map { $0 + 64 }, factors.baseAddress, 5),
                            group(queries.baseAddress, factors.baseAddress, -.infinity),
                        ]
                        var rows = cv_rows(
                            values: values.baseAddress, groups: languages.baseAddress,
                            count: count, stride: 64)
                        return cv_top(
                            kernels(name), &rows, start, count, groups, &best, limit)
                    }
                }
            }
        }
        let expected = (start..<count).filter { languages[$0] < 2 }.map { row in
            let query = languages[row] == 0 ? queries[..<64] : queries[64...]
            let sum = zip(query, values[row * 64..<row * 64 + 64]).reduce(0) {
                $0 + Int($1.0) * Int($1.1)
            }
            let offset: Float = languages[row] == 0 ? 0 : 5
            return (score: offset + factors[row] * Float(sum), row: row)
        }.sorted { ($0.score, $1.row) > ($1.score, $0.row) }.prefix(limit)
        #expect(best[..<held].map { Int($0.row) } == expected.map(\.row))
        #expect(best[..<held].map(\.score) == expected.map(\.score))
    }

    private func group(
        _ query: UnsafePointer<Int8>?, _ factors: UnsafePointer<Float>?, _ bias: Float
    ) -> cv_group {
        cv_group(query: query, factors: factors, weight: 1, bias: bias)
    }

    private func bytes(_ count: Int, _ random: inout SeededGenerator) -> [Int8] {
        (0..<count).map { _ in Int8.random(in: -127...127, using: &random) }
    }
}
