import Knowledge
import TextAnalysis

/// A few documents, with something hidden from each reader.
enum TestCorpus {
    static let knowledge = KnowledgeBase(
        name: "Meridian", timeZone: "Asia/Bangkok",
        languages: [.english, .thai],
        callTypes: [.init(id: "billing"), .init(id: "fault")],
        forms: [
            Form(
                id: "visit", names: [.english: "Visit"], receiver: "field-service",
                fields: [FormField(id: "phone", kind: .phone, question: [.english: "Which?"])],
                location: SourceLocation(path: "memory", line: 1)),
            appointment,
        ])

    /// Books the only seat of a window.
    private static let appointment = Form(
        id: "appointment", names: [.english: "Appointment"],
        starts: [.english: ["book an appointment"]],
        calendar: FormCalendar(
            id: "desk", dayField: "date", windowField: "window", capacity: 1, weekdays: []),
        fields: [
            FormField(
                id: "date", kind: .date, isRequired: true, question: [.english: "Which day?"]),
            FormField(
                id: "window", kind: .timeWindow, isRequired: true,
                question: [.english: "Which window?"],
                choices: [
                    .init(id: "08-12", names: [.english: "08:00-12:00"]),
                    .init(id: "12-16", names: [.english: "12:00-16:00"]),
                ]),
        ], location: SourceLocation(path: "memory", line: 1))

    static let documents: [Document] = [
        faq("late-fee", "What happens if I pay late?", "A late fee of 12 CR is added."),
        faq(
            "late-fee-th", "จ่ายบิลช้าโดนปรับไหม", "คิดค่าปรับล่าช้าในบิลถัดไป", language: .thai
        ).with { $0.translationsOf = "late-fee" },
        faq("router", "How do I restart the router?", "Hold the button for ten seconds."),
        faq("late fee/odd", "An odd id", "Its id holds a space and a slash."),
        faq("goodwill", "How much may I waive?", "A quokka of the late fee.").with {
            $0.audience = .agent
        },
        faq("draft", "A wombat draft", "Not yet wombat.").with { $0.state = .draft },
        faq("summer", "The platypus offer", "Twice the platypus.").with {
            $0.validUntil = CalendarDate(ordinal: 20_000)
        },
        faq("gold", "The numbat plan", "Numbat for business.").with {
            $0.onlyFor = [EligibilityCondition(attribute: "segment", test: .oneOf(["business"]))]
        },
    ]

    /// What only some may find: words that stand nowhere else.
    static let secrets = ["quokka", "wombat", "platypus", "numbat"]

    static let customers = """
        id,name,language,segment,region,products
        c01,Alice,en,consumer,harbour,fibre;hub
        c02,Bob,th,business,valley,fibre

        """

    private static func faq(
        _ id: String, _ title: String, _ text: String, language: Language = .english
    ) -> Document {
        Document(
            id: id, title: title, language: language, callTypes: ["billing"], audience: .public,
            state: .validated, content: .answer(text: text, say: nil),
            location: SourceLocation(path: "memory", line: 1))
    }
}

extension Document {
    func with(_ change: (inout Document) -> Void) -> Document {
        var document = self
        change(&document)
        return document
    }
}
