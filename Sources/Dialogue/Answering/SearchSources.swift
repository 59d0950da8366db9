package import AnswerSearch
package import Knowledge

extension DialogueSources {
    /// What a conversation finds by searching.
    ///
    /// - Parameters:
    ///   - context: what is known of the customer; its role is the customer's.
    ///   - freeWindows: see `freeWindows`.
    package init(
        searcher: AnswerSearcher, context: CallContext,
        freeWindows: @escaping @Sendable (FormCalendar, CalendarDate) throws -> [String]? = {
            _, _ in nil
        }
    ) {
        self.init(
            find: { request in try searcher.findings(request, context) },
            document: { try searcher.document($0, in: context) }, freeWindows: freeWindows)
    }
}

extension AnswerSearcher {
    fileprivate func findings(
        _ request: FindRequest, _ context: CallContext
    ) throws -> Findings {
        var context = context
        context.languages = [request.language]
        context.conversation = request.conversation
        (context.shown, context.rejected) = (request.shown, request.rejected)
        if request.isForAgent { context = context.forAgent }
        do throws(SearchError) {
            return Findings(
                try search(AnswerQuery(request.question.cut(to: 2000), context: context)))
        } catch {
            switch error {
            case .emptyQuery: return .nothing
            default: throw error
            }
        }
    }
}

extension String {
    fileprivate func cut(to length: Int) -> String { String(prefix(length)) }
}
