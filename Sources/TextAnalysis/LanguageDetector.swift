internal import CText

/// Decides what language a text is in: by script first, then by CLD2 among the languages of that
/// script, then by the context, then by the script's commonest language.
struct LanguageDetector {
    let rules: Rules
    let folded: FoldedText
    /// The text as UTF-8, as it was written.
    let text: UnsafeBufferPointer<UInt8>
    let context: Language?

    /// Only this much of a text is looked at.
    static let sampleBytes = 1_024
    /// Below this many letters CLD2 is not asked.
    private static let fewestLetters = 40
    /// From this many letters on CLD2 overrules a context of the same script.
    private static let manyLetters = 120
    private static let hanSample = 64

    /// Letters of each kind of writing. A character of a denser script weighs more, because it
    /// says as much as several Latin letters: `WhatsApp打不开` is Chinese.
    private struct Census {
        var han = 0, kana = 0, hangul = 0
        var scripts = [Int](repeating: 0, count: 256)

        var cjk: Int { han + kana + hangul }

        mutating func count(kind: FoldedKind, script: UInt8) {
            switch kind {
            case .letter: scripts[Int(script)] += script == Script.latin ? 1 : 2
            case .syllabic: scripts[Int(script)] += 2
            case .cjk:
                switch script {
                case Script.hangul: hangul += 1
                case Script.hiragana, Script.katakana: kana += 1
                default: han += 1
                }
            default: break
            }
        }
    }

    func detect() -> Language {
        var census = Census()
        for index in 0..<folded.count {
            census.count(kind: folded.kind(index), script: folded.scripts[index])
        }
        let best = census.scripts.indices.max { census.scripts[$0] < census.scripts[$1] } ?? 0
        let weight = census.scripts[best]
        if census.cjk * 4 > weight { return eastAsian(census) }
        guard weight > 0 else { return context ?? .undetermined }
        let script = UInt8(best)
        return alphabetic(script, letters: script == Script.latin ? weight : weight / 2)
    }

    private func eastAsian(_ census: Census) -> Language {
        if census.hangul * 2 >= census.cjk { return Language("ko") }
        let isJapanese = census.kana * 5 >= census.cjk || context?.primary == "ja"
        return isJapanese ? Language("ja") : chinese()
    }

    /// Traditional if converting to Simplified changes more characters than the other way round.
    private func chinese() -> Language {
        let changes = rules.hanChanges(text, sample: LanguageDetector.hanSample)
        if changes.toSimplified == changes.toTraditional {
            return context == .traditionalChinese ? .traditionalChinese : .simplifiedChinese
        }
        return changes.toSimplified > changes.toTraditional
            ? .traditionalChinese : .simplifiedChinese
    }

    private func alphabetic(_ script: UInt8, letters: Int) -> Language {
        let fitting = context.flatMap { Script.of($0) == script ? $0 : nil }
        let usual = fitting ?? Script.language(of: script)
        // A short text in its context's script is left to the context.
        let enough =
            fitting == nil ? LanguageDetector.fewestLetters : LanguageDetector.manyLetters
        guard letters >= enough else { return usual }
        return guess(script: script, letters: letters, usual: usual) ?? usual
    }

    /// CLD2's answer if it can be trusted for a text of this length.
    private func guess(script: UInt8, letters: Int, usual: Language) -> Language? {
        withUnsafeTemporaryAllocation(of: ct_guess.self, capacity: 3) { guesses in
            let isReliable = text.withMemoryRebound(to: CChar.self) {
                ct_detect_language($0.baseAddress, $0.count, guesses.baseAddress)
            }
            let isLong = letters >= LanguageDetector.manyLetters
            var total = 0
            var candidates: [(language: Language, percent: Int)] = []
            for guess in guesses where guess.code.0 != 0 {
                let language = LanguageDetector.language(of: guess)
                guard Script.of(language) == script else { continue }
                total += Int(guess.percent)
                candidates.append((language, Int(guess.percent)))
            }
            if candidates.contains(where: { $0.language == usual && $0.percent * 4 >= total }) {
                return usual
            }
            guard let best = candidates.first, isReliable else { return nil }
            return isLong || best.percent >= 90 ? best.language : nil
        }
    }

    /// CLD2 still uses some tags that BCP 47 has replaced.
    private static func language(of guess: ct_guess) -> Language {
        let code = withUnsafeBytes(of: guess.code) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let replaced = ["iw": "he", "jw": "jv", "in": "id", "ji": "yi", "mo": "ro"]
        return Language(replaced[code] ?? code)
    }
}
