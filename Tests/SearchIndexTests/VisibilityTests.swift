import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct VisibilityTests {
    // MARK: Tables

    private static func found(
        _ document: Document, role: Visibility.Role, on date: CalendarDate = TestIndex.today,
        attributes: [String: String] = [:]
    ) throws -> Bool {
        // A second document keeps each rule from being true of every passage.
        let other = TestDocument("other", "bill")
        let index = try TestIndex([TestDocument(document), other])
        let visibility = Visibility(role: role, date: date, attributes: attributes)
        let found = try index.pool().found(TestIndex.request("router", visibility: visibility))
        let pool = try index.pool()
        let seen = try pool.withReader { reader throws(IndexError) in
            try reader.isVisible(document.id, to: visibility)
        }
        #expect(seen == !found.isEmpty)
        return found == [document.id]
    }

    static let states: [(DocumentState, Audience, Set<Visibility.Role>)] = [
        (.validated, .public, [.customer, .agent, .editor]),
        (.validated, .agent, [.agent, .editor]), (.draft, .public, [.editor]),
        (.draft, .agent, [.editor]), (.archived, .public, [.editor]),
        (.archived, .agent, [.editor]),
    ]

    @Test(arguments: states, Visibility.Role.allCases)
    func `audience and state decide who sees a document`(
        row: (state: DocumentState, audience: Audience, seen: Set<Visibility.Role>),
        role: Visibility.Role
    ) throws {
        var document = TestDocument.document("a", "router")
        (document.state, document.audience) = (row.state, row.audience)
        #expect(try Self.found(document, role: role) == row.seen.contains(role))
    }

    struct Border: Sendable {
        let from: String?
        let until: String?
        let day: String
        let isValid: Bool

        init(_ from: String?, _ until: String?, _ day: String, _ isValid: Bool) {
            (self.from, self.until, self.day, self.isValid) = (from, until, day, isValid)
        }
    }

    static let borders = [
        Border("2026-06-15", nil, "2026-06-14", false),
        Border("2026-06-15", nil, "2026-06-15", true),
        Border(nil, "2026-06-15", "2026-06-15", true),
        Border(nil, "2026-06-15", "2026-06-16", false),
        Border("2026-06-15", "2026-06-15", "2026-06-15", true),
        Border("2026-06-15", "2026-06-15", "2026-06-16", false),
        Border(nil, "2025-12-31", "2026-01-01", false),
        Border(nil, "2024-02-29", "2024-02-29", true),
        Border(nil, "2024-02-29", "2024-03-01", false),
        Border("2024-03-01", nil, "2024-02-29", false),
        // A document that was never valid.
        Border("2026-06-16", "2026-06-14", "2026-06-15", false),
        // The calendar's own ends.
        Border("0001-01-01", nil, "0001-01-01", true),
        Border(nil, "9999-12-31", "9999-12-31", true),
        Border(nil, "0001-01-01", "0001-01-01", true),
        Border("9999-12-31", nil, "9999-12-31", true),
    ]

    @Test(arguments: borders)
    func `a day on the border belongs to the document`(border: Border) throws {
        var document = TestDocument.document("a", "router")
        document.validFrom = border.from.map(TestIndex.day)
        document.validUntil = border.until.map(TestIndex.day)
        let day = TestIndex.day(border.day)
        #expect(try Self.found(document, role: .customer, on: day) == border.isValid)
        #expect(try Self.found(document, role: .agent, on: day) == border.isValid)
        #expect(try Self.found(document, role: .editor, on: day))
    }

    static let tenure = EligibilityCondition(
        attribute: "tenure_months", test: .compare(.atLeast, 12))
    static let business = EligibilityCondition(attribute: "segment", test: .oneOf(["business"]))

    static let eligibilities: [([EligibilityCondition], [String: String], Bool)] = [
        ([business], [:], false), ([business], ["segment": "business"], true),
        ([business], ["segment": "consumer"], false), ([business], ["segment": ""], false),
        ([business], ["region": "north"], false), ([tenure], ["tenure_months": "12"], true),
        ([tenure], ["tenure_months": "11"], false), ([tenure], ["tenure_months": "long"], false),
        ([tenure, business], ["tenure_months": "24"], false),
        ([tenure, business], ["tenure_months": "24", "segment": "business"], true),
        ([], [:], true),
    ]

    @Test(arguments: eligibilities)
    func `unknown eligibility hides a document from customers alone`(
        conditions: [EligibilityCondition], attributes: [String: String], isMet: Bool
    ) throws {
        var document = TestDocument.document("a", "router")
        document.onlyFor = conditions
        #expect(try Self.found(document, role: .customer, attributes: attributes) == isMet)
        #expect(try Self.found(document, role: .agent, attributes: attributes))
    }

    // MARK: Against a filter in Swift

    /// How often each rule applies; at 0 and 1 the index leaves a filter out altogether.
    private struct Mixture {
        let isPublic, isValidated, isDated, isLimited: Double
    }

    private static let mixtures = [
        Mixture(isPublic: 0.6, isValidated: 0.7, isDated: 0.5, isLimited: 0.4),
        Mixture(isPublic: 1, isValidated: 1, isDated: 0, isLimited: 0),
        Mixture(isPublic: 1, isValidated: 1, isDated: 1, isLimited: 1),
        Mixture(isPublic: 0, isValidated: 1, isDated: 0.3, isLimited: 0.2),
        Mixture(isPublic: 0.5, isValidated: 0, isDated: 0.5, isLimited: 0.5),
        Mixture(isPublic: 1, isValidated: 0.5, isDated: 0, isLimited: 1),
    ]

    private static func random(
        _ number: Int, _ mixture: Mixture, _ random: inout SeededGenerator
    ) -> Document {
        func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
        func date() -> CalendarDate {
            CalendarDate(ordinal: TestIndex.today.ordinal + Int.random(in: -3...3, using: &random))
        }
        var document = TestDocument.document(
            "d\(number)", RandomText.sentence(&random, words: 1...5))
        document.kind = DocumentKind.allCases.randomElement(using: &random) ?? .faq
        document.audience = chance(mixture.isPublic) ? .public : .agent
        let hidden: DocumentState = Bool.random(using: &random) ? .draft : .archived
        document.state = chance(mixture.isValidated) ? .validated : hidden
        if chance(mixture.isDated) { document.validFrom = date() }
        if chance(mixture.isDated) { document.validUntil = date() }
        if chance(mixture.isLimited) {
            let months = Double(Int.random(in: 6...8, using: &random))
            let choices = [
                business, EligibilityCondition(attribute: "segment", test: .oneOf(["consumer"])),
                EligibilityCondition(attribute: "tenure_months", test: .compare(.atLeast, months)),
                EligibilityCondition(attribute: "tenure_months", test: .compare(.lessThan, months)),
            ]
            document.onlyFor = Array(
                choices.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
        }
        return document
    }

    private static func randomViewer(_ random: inout SeededGenerator) -> Visibility {
        var attributes: [String: String] = [:]
        attributes["segment"] =
            [nil, "", "business", "consumer", "business; consumer"]
            .randomElement(using: &random) ?? nil
        attributes["tenure_months"] =
            [nil, "5", "6", "7", "8", "many"]
            .randomElement(using: &random) ?? nil
        return Visibility(
            role: Visibility.Role.allCases.randomElement(using: &random) ?? .customer,
            date: CalendarDate(
                ordinal: TestIndex.today.ordinal + Int.random(in: -4...4, using: &random)),
            attributes: attributes)
    }

    /// The rule of DESIGN.md, in plain words.
    private static func maySee(_ document: Document, _ viewer: Visibility) -> Bool {
        if viewer.role == .editor { return true }
        let day = viewer.date.description
        if let from = document.validFrom, day < from.description { return false }
        if let until = document.validUntil, day > until.description { return false }
        guard document.state == .validated else { return false }
        if viewer.role == .agent { return true }
        return document.audience == .public
            && document.onlyFor.allSatisfy { $0.isMet(by: viewer.attributes) == true }
    }

    @Test(arguments: 0..<12) func `hits equal a filter in Swift`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let mixture = Self.mixtures[seed % Self.mixtures.count]
        let documents = (0..<40).map { Self.random($0, mixture, &random) }
        let index = try TestIndex(documents.map { TestDocument($0) })
        try index.pool().withReader { reader throws(IndexError) in
            for _ in 0..<60 {
                let viewer = Self.randomViewer(&random)
                let words = RandomText.sentence(&random, words: 1...3)
                let kinds: [DocumentKind]? =
                    Bool.random(using: &random)
                    ? nil : DocumentKind.allCases.filter { _ in Bool.random(using: &random) }
                let asked = Set(words.split(separator: " "))
                let expected = documents.filter { document in
                    Self.maySee(document, viewer) && kinds?.contains(document.kind) != false
                        && document.title.split(separator: " ").contains(where: asked.contains)
                }
                let found = try reader.search(
                    TestIndex.request(words, visibility: viewer, kinds: kinds))
                #expect(Set(found.hits.map(\.document)) == Set(expected.map(\.id)), "\(viewer)")
                #expect(found.hits.count == expected.count)
                for document in documents.prefix(5) {
                    #expect(
                        try reader.isVisible(document.id, to: viewer)
                            == Self.maySee(document, viewer))
                }
            }
        }
    }

    @Test func `a filter changes no score`() throws {
        var document = TestDocument.document("a", "router light")
        document.validUntil = TestIndex.day("2030-01-01")
        document.onlyFor = [Self.business]
        let index = try TestIndex([TestDocument(document), TestDocument("b", "bill light")])
        let pool = try index.pool()
        func weights(_ role: Visibility.Role) throws -> [Double] {
            let visibility = Visibility(
                role: role, date: TestIndex.today, attributes: ["segment": "business"])
            return try pool.withReader { reader throws(IndexError) in
                try reader.search(TestIndex.request("router light", visibility: visibility)).hits
            }.map(\.weight)
        }
        let all = try weights(.editor)
        #expect(all.count == 2)
        #expect(try weights(.agent) == all)
        #expect(try weights(.customer) == all)
    }
}
