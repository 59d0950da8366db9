import Foundation

/// Writes zip archives byte by byte, also ones that no honest program would write.
struct ZipBuilder {
    struct Entry {
        var name: [UInt8]
        var packed: [UInt8]
        /// 0 stored, 8 deflated.
        var method: UInt16 = 0
        var size: UInt64
        var checksum: UInt32
        /// Bit 0: encrypted; bit 11: the name is UTF-8.
        var flags: UInt16 = 1 << 11
    }

    private var entries: [Entry] = []

    mutating func add(_ name: String, _ text: String) {
        add(Array(name.utf8), Array(text.utf8))
    }

    mutating func add(_ name: [UInt8], _ bytes: [UInt8], declaring size: UInt64? = nil) {
        entries.append(
            Entry(
                name: name, packed: bytes, size: size ?? UInt64(bytes.count),
                checksum: Self.checksum(bytes)))
    }

    mutating func addEncrypted(_ name: String) {
        let bytes = [UInt8](repeating: 7, count: 32)
        entries.append(
            Entry(
                name: Array(name.utf8), packed: bytes, size: 20, checksum: 1, flags: 1 | 1 << 11))
    }

    /// An entry of `runs` times 258 spaces and one more, deflated to about 13 bits a run.
    mutating func addBomb(_ name: String, runs: Int, declaring size: UInt64? = nil) {
        var bits = BitWriter()
        bits.write(0b011, count: 3)  // the last block; fixed Huffman codes
        bits.writeCode(0x30 + 0x20, length: 8)  // a space
        for _ in 0..<runs {
            bits.writeCode(0b1100_0101, length: 8)  // length 258
            bits.writeCode(0, length: 5)  // distance 1
        }
        bits.writeCode(0, length: 7)
        let real = UInt64(runs * 258 + 1)
        entries.append(
            Entry(
                name: Array(name.utf8), packed: bits.bytes, method: 8, size: size ?? real,
                checksum: Self.checksum([UInt8](repeating: 0x20, count: Int(real)))))
    }

    /// The archive: entries, directory, end; sizes above 4 GB in a zip64 field.
    var data: Data {
        var out = Data()
        var directory = Data()
        for entry in entries {
            let isLarge = entry.size > 0xFFFF_FFFE
            let size = isLarge ? 0xFFFF_FFFF : UInt32(entry.size)
            var extra = Data()
            if isLarge {
                extra.append(Self.little(UInt16(1)) + Self.little(UInt16(16)))
                extra.append(Self.little(entry.size) + Self.little(UInt64(entry.packed.count)))
            }
            let packed = isLarge ? 0xFFFF_FFFF : UInt32(entry.packed.count)
            var fields = Self.little(UInt16(20)) + Self.little(entry.flags)
            fields += Self.little(entry.method) + Self.little(UInt32(0x5A21_0000))
            fields += Self.little(entry.checksum) + Self.little(packed) + Self.little(size)
            fields += Self.little(UInt16(entry.name.count)) + Self.little(UInt16(extra.count))
            directory.append(Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + fields)
            directory.append(Data(count: 10) + Self.little(UInt32(out.count)))
            directory.append(Data(entry.name) + extra)
            out.append(Self.little(UInt32(0x0403_4B50)) + fields + Data(entry.name) + extra)
            out.append(Data(entry.packed))
        }
        var end = Self.little(UInt32(0x0605_4B50)) + Data(count: 4)
        end += Self.little(UInt16(entries.count)) + Self.little(UInt16(entries.count))
        end += Self.little(UInt32(directory.count)) + Self.little(UInt32(out.count))
        return out + directory + end + Data(count: 2)
    }

    private static func little(_ number: some FixedWidthInteger) -> Data {
        withUnsafeBytes(of: number.littleEndian) { Data($0) }
    }

    /// CRC-32 as zip uses it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var checksum = UInt32.max
        for byte in bytes {
            checksum = table[Int((checksum ^ UInt32(byte)) & 0xFF)] ^ (checksum >> 8)
        }
        return ~checksum
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }
}

/// Packs bits as deflate does: from the lowest bit of each byte.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ value: Int, count: Int) {
        for bit in 0..<count {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8((value >> bit) & 1) << UInt8(used)
            used += 1
        }
    }

    /// A Huffman code goes from its highest bit.
    mutating func writeCode(_ code: Int, length: Int) {
        for bit in (0..<length).reversed() { write((code >> bit) & 1, count: 1) }
    }
}
