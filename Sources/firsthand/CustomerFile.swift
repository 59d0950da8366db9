import ArgumentParser
import Indexer
import Knowledge
import TextAnalysis

/// The customers' records that a context may name.
struct CustomerFile: ParsableArguments {
    @Option(help: "The customers' records, for a context that names one.")
    var customers = "corpus/customers.csv"

    /// - Throws: `ContextError.unknownCustomer` if the file has no such record.
    func record(_ id: String, analyzer: Analyzer) throws(ContextError) -> Customer {
        let reader = CorpusReader(text: SourceText(analyzer: analyzer))
        guard let record = reader.customers(at: customers).0[id] else {
            throw .unknownCustomer(id, path: customers)
        }
        return record
    }

    /// The ids of all records; none if there is no such file.
    func ids(analyzer: Analyzer) -> [String] {
        let reader = CorpusReader(text: SourceText(analyzer: analyzer))
        return reader.customers(at: customers).0.customers.map(\.id)
    }
}
