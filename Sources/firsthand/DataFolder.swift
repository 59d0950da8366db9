import ArgumentParser
import Records

/// Where the service keeps keys and records, and the terminal with it.
struct DataFolder: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of keys and records.")
    var path = ".firsthand/data"

    func quizzes() throws -> QuizDesk { QuizDesk(records: try RecordStore(folder: path)) }
}
