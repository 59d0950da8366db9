import TestSupport
import Testing
import TextAnalysis

/// Random messages against a naive reading of what a card is.
struct PersonalDataMaskPropertyTests {
    @Test(arguments: 0..<200)
    func `no card is left, and without one nothing changes`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let groups = RandomCards.groups(using: &random)
        let text = RandomCards.text(groups, using: &random)
        var mask = PersonalDataMask()
        let masked = mask.mask(text)
        let cards = NaiveCards.cards(in: groups)
        if cards.isEmpty { #expect(masked.text == text) }
        for card in cards {
            #expect(NaiveCards.visible(card, in: masked.text) <= 4, "\(text) -> \(masked.text)")
        }
        var fresh = PersonalDataMask()
        #expect(fresh.mask(masked.text).text == masked.text, "\(text)")
    }

    @Test(arguments: 0..<150)
    func `a card split at random over messages is hidden`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let card = RandomCards.card(using: &random)
        let cuts = Set(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Int.random(in: 1..<card.count, using: &random)
            }
        ).sorted()
        let borders = [0] + cuts + [card.count]
        let messages = zip(borders, borders.dropFirst()).map { from, to in
            String(
                card[
                    card.index(
                        card.startIndex, offsetBy: from)..<card.index(card.startIndex, offsetBy: to)
                ])
        }
        // Such a part alone may be a Thai id or a device's number.
        guard !messages.contains(where: { [13, 15].contains($0.count) }) else { return }
        let stored = PersonalDataMaskSplitTests.store(messages)
        let visible = stored.joined().filter(\.isNumber)
        #expect(visible.count <= 4 && card.hasSuffix(visible), "\(messages) -> \(stored)")
    }

    @Test(arguments: 0..<150)
    func `random Unicode never crashes and is masked once`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var mask = PersonalDataMask()
        for _ in 0..<6 {
            let text = RandomCards.unicode(using: &random)
            let masked = mask.mask(text)
            if masked.found.isEmpty { #expect(masked.text == text) }
            var fresh = PersonalDataMask()
            let once = fresh.mask(text).text
            fresh = PersonalDataMask()
            #expect(fresh.mask(once).text == once, "\(text)")
        }
    }

    @Test(arguments: [
        "1 ", "4", "4111 1111 1111 1111 ", "password is ", "cvv 1", "•••• ", "e\u{301}", "4 a ",
    ])
    func `long messages take linear time`(piece: String) {
        func time(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            return (0..<3).map { _ in
                ContinuousClock().measure {
                    var mask = PersonalDataMask()
                    _ = mask.mask(text)
                }
            }.min() ?? .zero
        }
        let (short, long) = (time(300), time(1_800))
        #expect(long < short * 20 + .milliseconds(100))
    }
}

/// Reads cards the slow way: every run of whole groups.
enum NaiveCards {
    static func cards(in groups: [String]) -> [String] {
        groups.indices.flatMap { from in
            (from..<groups.count).map { groups[from...$0].joined() }.filter(isCard)
        }
    }

    /// How many digits of a card a text shows: the longest stretch of it that no mask
    /// interrupts, separators left out.
    static func visible(_ card: String, in text: String) -> Int {
        text.replacing("••••", with: "x").split(separator: "x").map { piece in
            let digits = piece.filter { $0.isASCII && $0.isNumber }
            return card.indices.flatMap { from in
                (1...card[from...].count).map { card[from...].prefix($0) }
            }.filter { digits.contains($0) }.map(\.count).max() ?? 0
        }.max() ?? 0
    }

    static func isCard(_ number: String) -> Bool {
        let prefix = { (length: Int) in Int(number.prefix(length)) ?? 0 }
        let count = number.count
        let fits =
            number.hasPrefix("4") && [13, 16, 19].contains(count)
            || ((51...55).contains(prefix(2)) || (2221...2720).contains(prefix(4))) && count == 16
            || [34, 37].contains(prefix(2)) && count == 15
            || (16...19).contains(count)
                && ((3528...3589).contains(prefix(4)) || [62, 81, 65].contains(prefix(2))
                    || (2200...2204).contains(prefix(4)) || prefix(4) == 6011
                    || (644...649).contains(prefix(3)))
        return fits && checksum(number) == 0
    }

    static func checksum(_ number: String) -> Int {
        var sum = 0
        var isDoubled = false
        for character in number.reversed() {
            let digit = Int(String(character)) ?? 0
            let value = isDoubled ? digit * 2 : digit
            sum += value / 10 + value % 10
            isDoubled.toggle()
        }
        return sum % 10
    }
}

enum RandomCards {
    private static let starts: [(String, Int)] = [
        ("4", 16), ("4", 19), ("51", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15),
        ("3528", 16),
        ("62", 17), ("62", 19), ("81", 16), ("2204", 16), ("6011", 16), ("65", 18), ("4", 13),
    ]

    static func card(using random: inout SeededGenerator) -> String {
        let (start, length) = starts.randomElement(using: &random) ?? ("4", 16)
        let body = start + digits(length - 1 - start.count, using: &random)
        return (0...9).map { body + String($0) }.first { NaiveCards.checksum($0) == 0 } ?? body
    }

    static func digits(_ count: Int, using random: inout SeededGenerator) -> String {
        String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &random))) })
    }

    /// Cards cut anywhere, among other numbers.
    static func groups(using random: inout SeededGenerator) -> [String] {
        var groups: [String] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            if Bool.random(using: &random) {
                var rest = Substring(card(using: &random))
                while !rest.isEmpty {
                    groups.append(String(rest.prefix(Int.random(in: 1...6, using: &random))))
                    rest = rest.dropFirst(groups[groups.count - 1].count)
                }
            } else {
                groups.append(digits(Int.random(in: 1...9, using: &random), using: &random))
            }
        }
        return groups
    }

    private static let separators = [
        " ", "-", " - ", "\u{A0}", "_", "  ", "\u{2013}", "\n", " * ", "\u{200B}",
    ]

    static func text(_ groups: [String], using random: inout SeededGenerator) -> String {
        var text = ["so: ", "hm ", "嗯", "так: ", "ค่ะ "].randomElement(using: &random) ?? ""
        for (index, group) in groups.enumerated() {
            if index > 0 { text += separators.randomElement(using: &random) ?? " " }
            text += group
        }
        return text + ([" ok", "", " 好", "!"].randomElement(using: &random) ?? "")
    }

    private static let pieces = [
        "4111", "1111", "card", "cvv", "password", "is", "is my", ":", " ", " ", "-", "•", "••••",
        "•••• 1111", "密码",
        "是", "123", "hunter2", "\u{301}", "\u{200D}", "٤", "๔", "４", "👨‍👩‍👧", "\u{600}", "รหัสผ่าน", "คือ",
        "пароль", "это",
        "пин", "паспорт", "4508", "123456", "(", ")", "\"", "'", "\r\n", ".", "\u{FDFA}",
        "1101700230708", "x", "M-",
        "11010519491231002", "5500000000000004", "\u{10FFFF}", "ﬀ", "İ", "ß",
    ]

    static func unicode(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...25, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
}
