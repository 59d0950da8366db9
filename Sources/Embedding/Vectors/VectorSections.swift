internal import CVectors
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A row with its exact score.
struct ScoredRow {
    let row: Int
    let passage: Int
    let score: Float
    let cosine: Float
}

/// The parts of a mapped file of vectors. Reads nothing outside of it once `fault` is nil.
struct VectorSections {
    let file: MappedFile
    let layout: VectorFileLayout

    var languageRows: UnsafeBufferPointer<UInt32> {
        file.values(UInt32.self, at: layout.languageRows, count: layout.languages)
    }

    private var textOffsets: UnsafeBufferPointer<UInt32> {
        file.values(UInt32.self, at: layout.textOffsets, count: layout.strings + 1)
    }

    private var firstRows: UnsafeBufferPointer<UInt32> {
        file.values(UInt32.self, at: layout.firstRows, count: layout.passages + 1)
    }

    private var rowLanguages: UnsafeBufferPointer<UInt16> {
        file.values(UInt16.self, at: layout.rowLanguages, count: layout.rows)
    }

    private var scales: UnsafeBufferPointer<Float> {
        file.values(Float.self, at: layout.scales, count: layout.rows)
    }

    private var directions: UnsafeBufferPointer<Float> {
        file.values(Float.self, at: layout.directions, count: layout.rows)
    }

    /// Why the indices in the file are not to be trusted; nil if they are.
    var fault: String? {
        if !isRising(textOffsets, to: layout.textBytes) { return "its texts overlap" }
        if !isRising(firstRows, to: layout.rows) { return "its passages overlap" }
        if rowLanguages.contains(where: { $0 >= layout.languages }) {
            return "a vector has no language"
        }
        return nil
    }

    private func isRising(_ offsets: UnsafeBufferPointer<UInt32>, to end: Int) -> Bool {
        var last: UInt32 = 0
        for offset in offsets {
            if offset < last { return false }
            last = offset
        }
        return offsets.first == 0 && Int(last) == end
    }

    private func textBytes(_ index: Int) -> UnsafeRawBufferPointer {
        let start = layout.texts + Int(textOffsets[index])
        let end = layout.texts + Int(textOffsets[index + 1])
        return UnsafeRawBufferPointer(rebasing: file.bytes[start..<end])
    }

    func text(_ index: Int) -> String { String(decoding: textBytes(index), as: UTF8.self) }

    func mean(_ language: Int) -> [Float] {
        let offset = layout.means + 4 * language * layout.dimensions
        return Array(file.values(Float.self, at: offset, count: layout.dimensions))
    }

    /// Lends the vectors of `rows`, one after the other.
    func withHalves<Result>(
        _ rows: Range<Int>, _ body: (UnsafeBufferPointer<UInt16>) -> Result
    ) -> Result {
        file.withScattered(
            UInt16.self, at: layout.halves + 2 * rows.lowerBound * layout.dimensions,
            count: rows.count * layout.dimensions, body)
    }

    func language(ofRow row: Int) -> Int { Int(rowLanguages[row]) }

    func rows(ofPassage index: Int) -> Range<Int> {
        Int(firstRows[index])..<Int(firstRows[index + 1])
    }

    /// The passage that a row belongs to, in O(log n).
    func passage(ofRow row: Int) -> Int {
        partition(0..<layout.passages) { Int(firstRows[$0 + 1]) <= row }
    }

    /// The place of a passage by its id, in O(log n).
    func index(ofPassage id: String) -> Int? {
        var id = id
        return id.withUTF8 { id in
            let first = 1 + layout.languages
            let index = partition(0..<layout.passages) {
                Self.order(textBytes(first + $0), UnsafeRawBufferPointer(id)) < 0
            }
            guard index < layout.passages,
                Self.order(textBytes(first + index), UnsafeRawBufferPointer(id)) == 0
            else { return nil }
            return index
        }
    }

    /// Below, at or above 0 as `left` comes before, is or comes after `right` by its bytes.
    private static func order(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Int {
        let count = min(left.count, right.count)
        // A pointer of an empty buffer may be nil, which memcmp does not take.
        let order =
            if count > 0, let left = left.baseAddress, let right = right.baseAddress {
                Int(memcmp(left, right, count))
            } else { 0 }
        return order == 0 ? left.count - right.count : order
    }

    /// The first of `range` for which `isBefore` is false; it is true for all before that.
    private func partition(_ range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
        var range = range
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                isBefore(middle)
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    /// The best int8 rows: best score first, of equal ones the lower row.
    func scan(_ query: PreparedQuery, limit: Int) -> [cv_match] {
        let slices = max(1, min(Self.cores, layout.rows / Self.rowsWorthACore))
        let found = Mutex<[cv_match]>([])
        DispatchQueue.concurrentPerform(iterations: slices) { slice in
            let (start, end) = (layout.rows * slice / slices, layout.rows * (slice + 1) / slices)
            let best = scan(start..<end, query, limit: limit)
            found.withLock { $0 += best }
        }
        let best = found.withLock { $0 }
        guard slices > 1 else { return best }
        return Array(best.sorted { ($0.score, $1.row) > ($1.score, $0.row) }.prefix(limit))
    }

    private static let cores = ProcessInfo.processInfo.activeProcessorCount
    /// Waking another core costs as much as the scan of some hundred rows.
    private static let rowsWorthACore = 8192

    private func scan(_ rows: Range<Int>, _ query: PreparedQuery, limit: Int) -> [cv_match] {
        let values = file.values(
            Int8.self, at: layout.centred, count: layout.rows * layout.stride)
        var all = cv_rows(
            values: values.baseAddress, groups: rowLanguages.baseAddress, count: layout.rows,
            stride: layout.stride)
        return query.withGroups(scales: scales.baseAddress, directions: directions.baseAddress) {
            groups in
            [cv_match](unsafeUninitializedCapacity: limit) { out, filled in
                filled = cv_top(
                    VectorMath.kernels, &all, rows.lowerBound, rows.upperBound, groups,
                    out.baseAddress, limit)
            }
        }
    }

    /// Compares rows of a passage exactly; those whose language is left out do not come.
    func scored(_ rows: Range<Int>, passage: Int, _ query: PreparedQuery) -> [ScoredRow] {
        withHalves(rows) { halves in
            rows.compactMap { row in
                let start = (row - rows.lowerBound) * layout.dimensions
                return scored(
                    row, passage: passage, query,
                    halves: UnsafeBufferPointer(
                        rebasing: halves[start..<start + layout.dimensions]))
            }
        }
    }

    private func scored(
        _ row: Int, passage: Int, _ query: PreparedQuery, halves: UnsafeBufferPointer<UInt16>
    ) -> ScoredRow? {
        guard let language = query.languages[language(ofRow: row)] else { return nil }
        let cosine = VectorMath.dot(query.vector, halves)
        var compared = cosine
        if language.isCentred {
            let product = VectorMath.dot(language.direction, halves)
            // direction / scale is 1 / length of the centred row; both are 0 if that is.
            let scale = scales[row]
            compared =
                scale > 0 ? (product - language.meanProduct) * directions[row] / scale : 0
        }
        let scoring = language.scoring
        return ScoredRow(
            row: row, passage: passage, score: scoring.factor * compared + scoring.offset,
            cosine: cosine)
    }
}
