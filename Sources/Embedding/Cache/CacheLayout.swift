/// How the cache's file is laid out: a header of fixed size, then records of fixed size, each a
/// key, a check sum and a vector in half precision. Integers are little-endian.
struct CacheLayout: Sendable {
    let engineID: String
    let dimensions: Int

    static let headerSize = 256
    private static let magic = Array("FHEMBED1".utf8)
    private static let keySize = 16
    private static let payloadStart = 20

    var recordSize: Int { Self.payloadStart + 2 * dimensions }

    /// The first bytes of a file for this engine; another engine's file starts otherwise.
    var header: [UInt8] {
        var bytes = Self.magic + littleEndian(UInt32(dimensions))
        bytes += Array(engineID.utf8.prefix(Self.headerSize - bytes.count))
        return bytes + [UInt8](repeating: 0, count: Self.headerSize - bytes.count)
    }

    func offset(ofRecord index: Int) -> Int { Self.headerSize + index * recordSize }

    func record(_ key: CacheKey, _ vector: [Float]) -> [UInt8] {
        var payload: [UInt8] = []
        payload.reserveCapacity(2 * dimensions)
        for half in VectorMath.halves(vector) { payload += littleEndian(half) }
        let keyBytes = littleEndian(key.high) + littleEndian(key.low)
        return keyBytes + littleEndian(Self.checksum(keyBytes, payload)) + payload
    }

    func key(ofRecordAt start: Int, in bytes: [UInt8]) -> CacheKey {
        CacheKey(
            high: integer(bytes[start..<start + 8]),
            low: integer(bytes[start + 8..<start + Self.keySize]))
    }

    /// The vector of a record; nil if it is not `key`'s or was damaged.
    func vector(in record: [UInt8], for key: CacheKey) -> [Float]? {
        guard record.count == recordSize, self.key(ofRecordAt: 0, in: record) == key else {
            return nil
        }
        let sum: UInt32 = integer(record[Self.keySize..<Self.payloadStart])
        let payload = record[Self.payloadStart...]
        guard sum == Self.checksum(record[..<Self.keySize], payload) else { return nil }
        let halves = stride(from: Self.payloadStart, to: recordSize, by: 2).map {
            UInt16(record[$0]) | UInt16(record[$0 + 1]) << 8
        }
        return halves.withUnsafeBufferPointer(VectorMath.floats)
    }

    /// - Note: FNV-1a, Fowler, Noll & Vo (1991).
    private static func checksum(
        _ key: some Sequence<UInt8>, _ payload: some Sequence<UInt8>
    ) -> UInt32 {
        var sum: UInt32 = 2_166_136_261
        for byte in key { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
        for byte in payload { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
        return sum
    }
}

private func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

private func integer<Value: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> Value {
    bytes.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
}
