/// Turns a folded text into terms.
struct Tokenizer {
    let folded: FoldedText
    let stemmer: (UInt8) -> Stemmer?
    private(set) var tokens: [Token] = []
    private var chain = WordChain()
    private var lastScript: UInt8 = 0
    private var lastStemmer: Stemmer?

    /// Xapian allows 245 bytes with the prefix.
    static let longestTerm = 200

    /// - Parameter stemmer: the stemmer for words of a script, if there is one.
    init(_ folded: FoldedText, stemmer: @escaping (UInt8) -> Stemmer?) {
        self.folded = folded
        self.stemmer = stemmer
    }

    /// - Complexity: O(n) in the scalars of the text.
    mutating func run() {
        tokens.reserveCapacity(folded.count / 2)
        var at = 0
        while at < folded.count {
            switch folded.kind(at) {
            case .letter, .digit: at = addWords(from: at)
            case .cjk: at = addIdeograms(from: at)
            case .syllabic: at = addSyllabicRun(from: at)
            default: at += 1
            }
        }
    }

    private mutating func add(_ term: String, _ kind: TokenKind, _ range: Range<Int>) {
        tokens.append(Token(term: term, kind: kind, range: range))
    }

    private mutating func add(_ range: Range<Int>, _ kind: TokenKind) {
        let bytes = folded.bytes(range)
        guard bytes.count <= Tokenizer.longestTerm else { return }
        add(String(decoding: bytes, as: UTF8.self), kind, folded.origin(range))
    }

    /// Every character and every pair of neighbours.
    private mutating func addIdeograms(from start: Int) -> Int {
        var at = start
        while folded.kind(at) == .cjk {
            add(at..<at + 1, .ideogram)
            if folded.kind(at + 1) == .cjk { add(at..<at + 2, .bigram) }
            at += 1
        }
        return at
    }

    /// The dictionary's words, and trigrams over the whole run for names it does not know.
    private mutating func addSyllabicRun(from start: Int) -> Int {
        var end = start
        while folded.kind(end) == .syllabic, folded.scripts[end] == folded.scripts[start] {
            end += 1
        }
        for at in start..<end {
            if folded.beginsWord(at) || at == start {
                var next = at + 1
                while next < end, !folded.beginsWord(next) { next += 1 }
                add(at..<next, .exact)
            }
            if at + 3 <= end { add(at..<at + 3, .trigram) }
        }
        return end
    }

    // MARK: Alphabetic words and numbers

    private mutating func addWords(from start: Int) -> Int {
        let end = chain.read(folded, from: start)
        if chain.atoms.count == 1 {
            addWord(chain.atoms[0])
            return end
        }
        if chain.isWhole {
            addCompound(chain.atoms[...])
            // More parts than that are a serial number or a hash: its pieces are no words.
            if chain.atoms.count > WordChain.mostParts, !chain.isJoined { return end }
        }
        for group in chain.groups() {
            let atoms = chain.atoms[group]
            if atoms.count > 1, chain.isJoined || !chain.isWhole { addCompound(atoms) }
            if atoms.count <= WordChain.mostParts {
                for atom in atoms { addWord(atom) }
            }
        }
        return end
    }

    private mutating func addWord(_ atom: WordChain.Atom) {
        let count = tokens.count
        add(atom.range, .exact)
        guard !atom.isNumber, tokens.count > count else { return }
        addStem(of: tokens[count], script: folded.scripts[atom.range.lowerBound])
    }

    private mutating func addStem(of word: Token, script: UInt8) {
        if script != lastScript {
            lastStemmer = stemmer(script)
            lastScript = script
        }
        guard let lastStemmer else { return }
        add(lastStemmer.stem(word.term), .stem, word.range)
    }

    private mutating func addCompound(_ atoms: ArraySlice<WordChain.Atom>) {
        guard let first = atoms.first, let last = atoms.last else { return }
        var bytes: [UInt8] = []
        for atom in atoms {
            if atom.range.lowerBound > first.range.lowerBound, let joint = atom.joint {
                bytes.append(joint)
            }
            bytes.append(contentsOf: folded.bytes(atom.range))
            guard bytes.count <= Tokenizer.longestTerm else { return }
        }
        let whole = first.range.lowerBound..<last.range.upperBound
        add(String(decoding: bytes, as: UTF8.self), .compound, folded.origin(whole))
        guard atoms.allSatisfy({ !$0.isNumber }), let compound = tokens.last else { return }
        addStem(of: compound, script: folded.scripts[first.range.lowerBound])
    }
}
