internal import GRDB
package import Training

/// What trainers do with items.
extension QuizDesk {
    /// Those that are selected, in the order they came, and where the next page begins: nil if
    /// this is the last.
    package func items(
        _ selection: ItemSelection = ItemSelection(), after place: Int64 = 0, limit: Int = .max
    ) throws(RecordError) -> (items: [QuizItem], next: Int64?) {
        let more = limit == .max ? limit : limit + 1
        let found = try records.read {
            try RecordStore.quizItems(selection, after: place, limit: more, $0)
        }
        let page = found.prefix(limit)
        return (page.map(\.item), found.count > limit ? page.last?.place : nil)
    }

    package func item(_ id: String) throws(RecordError) -> QuizItem? {
        try records.read { try RecordStore.quizItem(id, $0) }
    }

    /// Retires the items whose documents changed, and adds what was made anew as drafts.
    package func refresh(
        with generated: [QuizItem], _ current: CurrentCorpus
    ) throws -> ItemBank.Refresh {
        try changeAll { $0.refresh(with: generated, versions: current.versions) }
    }

    /// Adds items that another program wrote; known ones are left as they are.
    ///
    /// - Returns: how many were new.
    package func add(_ imported: [QuizItem]) throws -> Int {
        try changeAll { bank in
            var known = Set(bank.items.map(\.id))
            let new = imported.filter { known.insert($0.id).inserted }
            bank = ItemBank(bank.items + new)
            return new.count
        }
    }

    /// - Throws: `QuizError.unknownItem`, `.badTransition`, or `.unfit` unless exactly one answer
    ///   is right.
    package func approve(_ id: String) throws -> QuizItem {
        try change(id) { bank throws(QuizError) in try bank.approve(id) }
    }

    /// Approves every draft that is selected: all of them, or none.
    ///
    /// - Returns: how many.
    package func approveAll(_ selection: ItemSelection) throws -> Int {
        try changeAll { bank throws(QuizError) in
            let drafts = bank.items.filter { $0.state == .draft && selection.fits($0) }
            for item in drafts { try bank.approve(item.id) }
            return drafts.count
        }
    }

    /// - Throws: `QuizError.unknownItem` or `.badTransition`.
    package func retire(_ id: String, because note: String? = nil) throws -> QuizItem {
        try change(id) { bank throws(QuizError) in try bank.retire(id, because: note) }
    }

    /// Changes an item, which is a draft again under a new revision.
    ///
    /// - Throws: `QuizError.unknownItem`, `.badTransition` for a retired one, or `.unfit`.
    package func edit(
        _ id: String, _ change: (inout QuizItem) -> Void
    ) throws -> QuizItem {
        try self.change(id) { bank throws(QuizError) in try bank.edit(id, change) }
    }

    private func change(
        _ id: String, _ body: (inout ItemBank) throws(QuizError) -> Void
    ) throws -> QuizItem {
        try changed({ try RecordStore.quizItem(id, $0).map { [$0] } ?? [] }) {
            bank throws(QuizError) in
            try body(&bank)
            guard let item = bank[id] else { throw .unknownItem(id) }
            return item
        }
    }

    private func changeAll<Value>(
        _ body: (inout ItemBank) throws(QuizError) -> Value
    ) throws -> Value {
        try changed({ try RecordStore.quizItems(nil, $0) }, body)
    }

    /// One transaction; what is refused changes nothing.
    private func changed<Value>(
        _ read: (Database) throws -> [QuizItem],
        _ body: (inout ItemBank) throws(QuizError) -> Value
    ) throws -> Value {
        try records.write(orRefuse: { database -> Result<Value, QuizError> in
            let old = try read(database)
            var bank = ItemBank(old)
            let value: Value
            do throws(QuizError) { value = try body(&bank) } catch { return .failure(error) }
            try RecordStore.keep(bank.items, insteadOf: old, database)
            return .success(value)
        })
    }
}
