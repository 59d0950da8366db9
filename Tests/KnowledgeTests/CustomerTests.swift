import TextAnalysis
import Testing

@testable import Knowledge

struct CustomerTests {
    @Test func `rows become customers, and bad rows are named`() throws {
        let rows = [
            [
                "id": "c1", "name": "สมชาย", "language": "th", "products": "fibre-500; tv",
                "age": "61",
            ],
            ["id": " ", "name": "Nobody"],
            ["id": "c1", "name": "Again"],
        ]
        let (directory, issues) = CustomerDirectory.read(rows, path: "customers.csv")
        let customer = try #require(directory["c1"])
        #expect(customer.language == .thai && customer.products == ["fibre-500", "tv"])
        #expect(customer.attributes["age"] == "61" && customer.phone == nil)
        #expect(directory.customers.count == 1)
        #expect(directory.columns == ["age", "id", "language", "name", "products"])
        #expect(
            issues.map(\.description) == [
                "customers.csv:3: error: this customer has no id",
                "customers.csv:4: error: customer 'c1' stands here again",
            ])
        #expect(CustomerDirectory(rows: rows) == directory)
    }
}
