/// Masks personal data in the messages of one speaker, in order; a value, so that it can be kept
/// with the conversation's state.
///
///     var mask = PersonalDataMask()
///     let first = mask.mask("my card is 4111 1111").text  // "my card is ••••"
///     let second = mask.mask("then 1111 1111").text  // "then •••• 1111"
///
/// Found are payment cards (whatever parts the digits, over up to four messages), security codes,
/// PINs, one-time codes and passwords by the words around them, Thai, Chinese and Russian ids.
/// The last four digits of cards and ids stay; of secrets nothing does. The rest of a text is
/// unchanged, and masking a masked text changes nothing.
///
/// Between messages it keeps digits only of a number that may be unfinished, at most three
/// messages long.
package struct PersonalDataMask: Equatable, Codable, Sendable {
    /// Beginnings of card numbers in earlier messages, the oldest first.
    var parts: [UnfinishedCard] = []
    /// A card was given and its security code may follow by itself.
    private var expectedCode: ExpectedCode?
    /// The last message ended in "my password is".
    private var announced: PersonalData?

    package init() {}

    /// - Parameter allowed: written values that the field being asked accepts and that therefore
    ///   stay, such as a valid ICCID.
    /// - Returns: the masked text, and what changed in the messages before.
    /// - Complexity: O(n) in the length of the message.
    package mutating func mask(_ message: String, keeping allowed: [String] = []) -> MaskedMessage {
        age()
        let scan = ScannedMessage(message)
        let kept = KeptValues(allowed, in: scan)
        var found = MessageFindings(scan, kept)
        let completed = found.cards.isEmpty ? complete(scan, kept) : nil
        if let completed { found.add(completed.redactions, except: kept) }
        found.add(followUps(scan), except: kept)
        if found.redactions.isEmpty, let more = continued(scan) {
            found.add(part: more, except: kept)
        }
        expect(found, completed?.issuer, scan)
        let (masked, kinds) = PersonalDataMask.settled(scan, found, keeping: allowed)
        let part = completed == nil ? found.lastPart : nil
        remember(masked, KeptValues(allowed, in: masked), part: part, of: scan)
        return MaskedMessage(
            text: String(masked.characters), revised: completed?.revised ?? [:], found: kinds)
    }

    /// Applies what was found, and looks again: words have come nearer to each other.
    private static func settled(
        _ scan: ScannedMessage, _ first: MessageFindings, keeping allowed: [String]
    ) -> (ScannedMessage, [PersonalData]) {
        var (scan, found, kinds) = (scan, first, Set<PersonalData>())
        var rounds = 0
        while !found.redactions.isEmpty && rounds < 8 {
            kinds.formUnion(found.redactions.map(\.kind))
            let redacted = RedactedText(scan.characters, found.redactions.flatMap(\.pieces))
            scan = ScannedMessage(redacted.text)
            found = MessageFindings(scan, KeptValues(allowed, in: scan))
            rounds += 1
        }
        return (scan, PersonalData.allCases.filter(kinds.contains))
    }

    private mutating func age() {
        for index in parts.indices { parts[index].age += 1 }
        parts.removeAll { $0.age > UnfinishedCard.longestAge }
        expectedCode?.age += 1
        if let age = expectedCode?.age, age > 2 { expectedCode = nil }
    }

    /// What an earlier message announced: a card's code, or the value of "my password is".
    private func followUps(_ scan: ScannedMessage) -> [Redaction] {
        var redactions: [Redaction] = []
        if let expectedCode, scan.isOnlyDigits,
            let code = CardFinder(scan).code(at: 0, issuer: expectedCode.issuer),
            code.upperBound == scan.groups.count
        {
            redactions.append(Redaction(.securityCode, hiding: scan.extent(code)))
        }
        if let announced, let range = AnnouncedSecret(announced).value(in: scan) {
            redactions.append(Redaction(announced, hiding: range))
        }
        return redactions
    }

    private mutating func expect(
        _ found: MessageFindings, _ completed: CardIssuer?, _ scan: ScannedMessage
    ) {
        if let issuer = found.cards.last?.issuer ?? completed {
            expectedCode = ExpectedCode(isAmericanExpress: issuer == .americanExpress)
        }
        if found.redactions.contains(where: { $0.kind == .securityCode }) { expectedCode = nil }
        announced = AnnouncedSecret.announced(by: scan)
    }
}

/// The security code of a card given not long ago.
private struct ExpectedCode: Equatable, Codable {
    let isAmericanExpress: Bool
    /// In messages.
    var age = 0

    var issuer: CardIssuer { isAmericanExpress ? .americanExpress : CardIssuer.all[0] }
}
