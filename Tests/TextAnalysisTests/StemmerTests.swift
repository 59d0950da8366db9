import Testing

@testable import TextAnalysis

struct StemmerTests {
    @Test(arguments: [
        ("english", "refunds", "refund"), ("english", "customer's", "custom"),
        ("russian", "деньгами", "деньг"), ("german", "kündigungen", "kundig"),
    ]) func `stems`(language: String, word: String, stem: String) throws {
        let stemmer = try #require(Stemmer(language))
        #expect(stemmer.stem(word) == stem)
        #expect(stemmer.stem(word) == stem)
    }

    @Test func `there is no stemmer of an unknown name`() {
        #expect(Stemmer("klingon") == nil)
    }

    @Test func `the shelf falls back to the script's commonest language`() {
        var shelf = StemmerShelf()
        let polish = shelf.stemmer(script: Script.latin, language: Language("pl"))
        let thai = shelf.stemmer(script: Script.latin, language: .thai)
        #expect(polish != nil && polish === thai)
        #expect(shelf.stemmer(script: Script.han, language: .english) == nil)
    }
}
