/// The items there are, and what trainers and changed documents do to them.
///
///     var bank = ItemBank(items)
///     let change = bank.refresh(with: generated, versions: corpus.versions(seenBy: view))
///     try bank.approve("0c1d…")
package struct ItemBank: Equatable, Codable, Sendable {
    /// What a refresh did, as ids.
    package struct Refresh: Equatable, Sendable {
        package var retired: [String] = []
        package var added: [String] = []
        package var kept: [String] = []
    }

    /// In the order they came.
    package private(set) var items: [QuizItem]

    package init(_ items: [QuizItem] = []) { self.items = items }

    package subscript(id: String) -> QuizItem? { items.first { $0.id == id } }

    /// Retires the items whose document changed or went, and adds what was made anew as drafts.
    ///
    /// - Parameter versions: those of the documents that may be seen now.
    package mutating func refresh(
        with generated: [QuizItem], versions: [String: String]
    ) -> Refresh {
        var change = Refresh()
        for index in items.indices where items[index].state != .retired {
            let item = items[index]
            if item.isCurrent(in: versions) {
                change.kept.append(item.id)
            } else {
                items[index].state = .retired
                items[index].note =
                    versions[item.document] == nil ? "document gone" : "document changed"
                change.retired.append(item.id)
            }
        }
        let known = Set(items.map(\.id))
        let active = Dictionary(
            grouping: items.filter { $0.state != .retired }, by: \.document)
        let new = generated.filter { item in
            !known.contains(item.id)
                && !(active[item.document] ?? []).contains { $0.asksTheSame(as: item) }
        }
        items += new
        change.added = new.map(\.id)
        return change
    }

    /// - Throws: `QuizError.unfit` if the item has not exactly one right answer.
    package mutating func approve(_ id: String) throws(QuizError) {
        let item = try item(id)
        let problems = ItemChecker.problems(of: item)
        guard problems.isEmpty else { throw .unfit(item: id, problems: problems) }
        try move(id, to: .approved)
    }

    package mutating func retire(_ id: String, because note: String? = nil) throws(QuizError) {
        try move(id, to: .retired)
        if let index = position(id) { items[index].note = note }
    }

    /// Changes an item's text, choices or proof. It is a draft again, under a new revision.
    ///
    /// - Throws: `QuizError.unfit` if it is unfit after the change, which is then not made.
    package mutating func edit(
        _ id: String, _ change: (inout QuizItem) -> Void
    ) throws(QuizError) {
        let old = try item(id)
        guard old.state != .retired else {
            throw .badTransition(item: id, from: .retired, to: .draft)
        }
        var new = old
        change(&new)
        new.revision = old.revision + 1
        new.state = .draft
        let problems = ItemChecker.problems(of: new)
        guard problems.isEmpty else { throw .unfit(item: id, problems: problems) }
        if let index = position(id) { items[index] = new }
    }

    private mutating func move(_ id: String, to state: ItemState) throws(QuizError) {
        let old = try item(id).state
        guard old.leads(to: state) else {
            throw .badTransition(item: id, from: old, to: state)
        }
        if let index = position(id) { items[index].state = state }
    }

    private func item(_ id: String) throws(QuizError) -> QuizItem {
        guard let item = self[id] else { throw .unknownItem(id) }
        return item
    }

    private func position(_ id: String) -> Int? { items.firstIndex { $0.id == id } }
}
