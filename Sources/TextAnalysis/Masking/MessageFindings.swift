/// What one message holds, whatever was said before it.
struct MessageFindings {
    private(set) var redactions: [Redaction] = []
    private(set) var cards: [CardFinder.Card] = []
    /// The part of a card with which the digits of the message end.
    private(set) var lastPart: Range<Int>?

    private let scan: ScannedMessage
    private var taken: TakenCharacters {
        TakenCharacters(redactions, count: scan.characters.count)
    }

    init(_ scan: ScannedMessage, _ kept: KeptValues) {
        self.scan = scan
        findCards(kept)
        redactions += NationalIDFinder(scan).ids()
        redactions += SecretFinder(scan: scan, taken: taken, hasCard: hasCard).secrets()
        redactions.removeAll(where: kept.holds)
        let taken = taken
        for part in CardFinder(scan).parts() where !taken.overlaps(scan.extent(part)) {
            add(part: part, except: kept)
        }
    }

    /// A card, or what an earlier masking left of one.
    private var hasCard: Bool {
        !cards.isEmpty
            || scan.hasWord(.card) && scan.groups.contains { $0.isInert && $0.count == 4 }
    }

    mutating func add(_ more: [Redaction], except kept: KeptValues) {
        redactions += more.filter { !kept.holds($0) }
    }

    mutating func add(part: Range<Int>, except kept: KeptValues) {
        guard !kept.holds(scan.extent(part)) else { return }
        redactions.append(Redaction(.cardNumber, scan.pieces(hiding: part, keeping: [])))
        if part.upperBound == scan.groups.count { lastPart = part }
    }

    private mutating func findCards(_ kept: KeptValues) {
        let finder = CardFinder(scan)
        cards = finder.cards().filter { !kept.holds(scan.extent($0.groups)) }
        for card in cards {
            redactions += finder.redactions(
                card.groups, keeping: card.kept, issuer: card.issuer)
        }
    }
}

extension CardFinder {
    /// A card, and the security code behind it.
    func redactions(
        _ groups: Range<Int>, keeping kept: [Int], issuer: CardIssuer
    ) -> [Redaction] {
        let card = Redaction(.cardNumber, scan.pieces(hiding: groups, keeping: kept))
        let code = code(at: groups.upperBound, issuer: issuer)
        return [card] + (code.map { [Redaction(.securityCode, hiding: scan.extent($0))] } ?? [])
    }
}
