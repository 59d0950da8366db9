package import TextAnalysis

/// A sample customer's record.
package struct Customer: Equatable, Codable, Sendable {
    package let id: String
    package let name: String
    package let language: Language?
    /// Every column that has a value, by its name: `segment`, `products`, `tenure_months`, ...
    package let attributes: [String: String]

    package init(
        id: String, name: String = "", language: Language? = nil,
        attributes: [String: String] = [:]
    ) {
        (self.id, self.name, self.language, self.attributes) = (id, name, language, attributes)
    }

    package var segment: String? { attributes["segment"] }
    package var region: String? { attributes["region"] }
    package var phone: String? { attributes["phone"] }
    package var email: String? { attributes["email"] }
    package var address: String? { attributes["address"] }
    package var accountNumber: String? { attributes["account_number"] }
    package var iccid: String? { attributes["iccid"] }

    /// Ids of the products that the customer has.
    package var products: [String] {
        (attributes["products"] ?? "").split(separator: ";").map { $0.trimmed }
            .filter { !$0.isEmpty }
    }
}

/// The customers of `customers.csv`.
package struct CustomerDirectory: Equatable, Sendable {
    /// In the order of the file; rows without an id, or with one that was there before, are
    /// left out.
    package let customers: [Customer]
    /// The names of all columns, sorted: what `only_for` and `prefill` may ask for.
    package let columns: [String]
    private let positions: [String: Int]

    package static let empty = CustomerDirectory(rows: [])

    /// - Parameter rows: column name to value, one dictionary a row.
    package init(rows: [[String: String]]) {
        (self, _) = CustomerDirectory.read(rows, path: "")
    }

    /// Builds the directory and says which rows were left out, counting lines from the header's.
    package static func read(
        _ rows: [[String: String]], path: String
    ) -> (CustomerDirectory, [Issue]) {
        var (customers, positions, issues) = ([Customer](), [String: Int](), [Issue]())
        for (index, row) in rows.enumerated() {
            let location = SourceLocation(path: path, line: index + 2)
            let customer = Customer(row: row)
            if customer.id.isEmpty {
                issues.append(Issue(.error, at: location, "this customer has no id"))
            } else if positions[customer.id] != nil {
                issues.append(
                    Issue(.error, at: location, "customer '\(customer.id)' stands here again"))
            } else {
                positions[customer.id] = customers.count
                customers.append(customer)
            }
        }
        let columns = Set(rows.flatMap(\.keys)).sorted()
        return (
            CustomerDirectory(customers: customers, columns: columns, positions: positions), issues
        )
    }

    private init(customers: [Customer], columns: [String], positions: [String: Int]) {
        (self.customers, self.columns, self.positions) = (customers, columns, positions)
    }

    /// The customer with this id.
    package subscript(id: String) -> Customer? {
        positions[id].map { customers[$0] }
    }
}

extension Customer {
    fileprivate init(row: [String: String]) {
        let attributes = row.mapValues { $0.trimmed }.filter { !$0.value.isEmpty }
        self.init(
            id: attributes["id"] ?? "", name: attributes["name"] ?? "",
            language: attributes["language"].map { Language($0) }, attributes: attributes)
    }
}
