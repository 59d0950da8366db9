import CEmbedding
import Testing

/// The C face itself refuses what would harm the engine behind it.
struct EngineTests {
    private func open() throws -> OpaquePointer {
        var error = ce_error()
        let folder = TestModel.folder
        return try #require(
            ce_engine_open(folder + "/libe5.so", folder + "/e5-small-q4.bin", &error))
    }

    @Test(arguments: [
        "a\u{0}b", "\u{FDFA}", "abc\u{FDFA}", String(repeating: "a", count: 8193),
    ]) func `refuses texts that the engine cannot take`(text: String) throws {
        let engine = try open()
        defer { ce_engine_close(engine) }
        var text = text
        var count = 0
        var vector = [Float](repeating: 0, count: ce_dimensions(engine))
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                #expect(
                    ce_count_tokens(engine, $0.baseAddress, $0.count, CE_QUERY, &count)
                        == CE_TEXT_REFUSED)
                #expect(
                    ce_embed(engine, $0.baseAddress, $0.count, CE_QUERY, &vector)
                        == CE_TEXT_REFUSED)
            }
        }
    }

    @Test func `a library without the engine's functions is refused`() {
        var error = ce_error()
        #expect(ce_engine_open("libm.so.6", "/dev/null", &error) == nil)
        #expect(error.status == CE_LIBRARY_UNUSABLE)
        ce_engine_close(nil)
    }
}
