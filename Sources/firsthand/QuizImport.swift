import ArgumentParser
import CommandLineSupport
import Foundation
import Records
import TextAnalysis
import Training

struct QuizImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in questions from GIFT or Moodle XML, as drafts.")

    @OptionGroup var folder: DataFolder

    @Option(help: "gift or moodle (XML); left out, the file's name tells.")
    var format: QuizFormat?

    @Option(help: "The language of questions that do not say theirs.")
    var lang = "en"

    @Argument(help: "The file.")
    var file: String

    func validate() throws {
        guard format != .anki else {
            throw ValidationError("Anki's format is written, not read. Name gift or moodle.")
        }
    }

    func run() throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("'\(file)' cannot be read. Name a GIFT or Moodle XML file.")
        }
        let text = String(decoding: data, as: UTF8.self)
        let isXML = format == .moodle || (format == nil && file.lowercased().hasSuffix(".xml"))
        let language = Language(lang)
        let result =
            isXML
            ? MoodleXMLParser.items(in: text, language: language)
            : GIFTParser.items(in: text, language: language)
        for issue in result.issues { Output.note("\(file): \(issue)") }
        let new = try folder.quizzes().add(result.items)
        Output.note(
            "\(new) questions taken in, \(result.items.count - new) known already, "
                + "\(result.issues.count) passed over.")
        if result.items.isEmpty { throw ExitStatus.failure }
    }
}
