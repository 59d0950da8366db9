import Foundation
import TestSupport

/// A small corpus in four languages, with something hidden from each reader.
enum SampleCorpus {
    static func write(to folder: TemporaryFolder) throws {
        try folder.write(knowledge, to: "corpus/knowledge.yaml")
        for (file, text) in documents { try folder.write(text, to: "corpus/" + file) }
        try folder.write(
            "<html lang=en><title>Roaming abroad</title><h1>Roaming</h1><p>Roaming costs 2 CR a day."
                + "<h2 id=zones>Zones</h2><p>Zone one holds the neighbours.",
            to: "corpus/website/help.example/roaming.html")
    }

    /// The corpus, built into the default index folder.
    static func indexed() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try write(to: folder)
        try Program.indexer.run("build", in: folder)
        return folder
    }

    static let knowledge = """
        name: Meridian
        time_zone: Asia/Bangkok
        languages: [en, zh-Hans, th, ru]
        call_types:
          - { id: billing, names: { en: Billing } }
          - { id: refund, names: { en: Refund } }
          - { id: broadband-fault, names: { en: Fault } }

        """

    static func faq(
        _ id: String, _ title: String, _ answer: String, language: String = "en",
        audience: String = "public", more: String = ""
    ) -> String {
        """
        ---
        id: \(id)
        title: "\(title)"
        lang: \(language)
        audience: \(audience)
        state: validated
        call_types: [billing]
        \(more)
        ---
        \(answer)

        """
    }

    static let procedure = """
        ---
        id: no-internet
        title: The internet does not work
        lang: en
        audience: agent
        state: validated
        call_types: [broadband-fault]
        ---
        For every line.

        1. Ask which lights are on {#lights}
        2. Restart the quokka router {#restart}

        """

    static let documents: [(file: String, text: String)] = [
        (
            "faq/en/late-fee.md",
            faq("late-fee", "What happens if I pay late?", "A late fee of 12 CR is added.")
        ),
        (
            "faq/zh-Hans/late-fee-zh.md",
            faq(
                "late-fee-zh", "逾期付款会怎么样？", "下个账单会加收滞纳金。", language: "zh-Hans",
                more: "translations_of: late-fee")
        ),
        (
            "faq/th/late-fee-th.md",
            faq(
                "late-fee-th", "จ่ายบิลช้าโดนปรับไหม", "คิดค่าปรับล่าช้าในบิลถัดไป", language: "th",
                more: "translations_of: late-fee")
        ),
        (
            "faq/ru/late-fee-ru.md",
            faq(
                "late-fee-ru", "Что будет, если заплатить поздно?", "В счёт добавят пени.",
                language: "ru", more: "translations_of: late-fee")
        ),
        (
            "faq/en/goodwill.md",
            faq(
                "goodwill", "How much may I waive as an agent?",
                "A late fee of 12 CR, once a year.",
                audience: "agent")
        ),
        (
            "faq/en/summer.md",
            faq(
                "summer", "What is the summer offer?", "Twice the data, for platypus friends.",
                more: "valid_from: 2026-06-01\nvalid_until: 2026-08-31")
        ),
        (
            "faq/en/draft.md",
            "---\nid: draft\ntitle: A wombat draft\nlang: en\nstate: draft\n---\nNot yet.\n"
        ),
        ("procedures/en/no-internet.md", procedure),
    ]
}
