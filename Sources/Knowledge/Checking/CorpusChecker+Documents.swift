internal import TextAnalysis

extension CorpusChecker {
    /// Ids stand once, and a file is named after its id.
    mutating func checkIdentity() {
        var first: [String: SourceLocation] = [:]
        for document in documents {
            let location = document.location(of: "id")
            if let earlier = first[document.id] {
                error(
                    location,
                    "id '\(document.id)' is taken by \(earlier.path):\(earlier.line)")
            } else {
                first[document.id] = location
            }
            checkFileName(document.id, at: location)
        }
    }

    mutating func checkFileName(_ id: String, at location: SourceLocation) {
        let file = location.path.split(separator: "/").last ?? ""
        for ending in [".md", ".yaml"] where file.hasSuffix(ending) {
            let name = file.dropLast(ending.count)
            if name != id {
                error(location, "id '\(id)' differs from the file's name '\(name)'")
            }
        }
    }

    /// What a document names must be known to the knowledge base.
    mutating func checkNames(of document: Document) {
        check(callTypes: document.callTypes, at: document.location(of: "call_types"))
        check(products: document.products, at: document.location(of: "products"))
        check(segments: document.segments, at: document.location(of: "segments"))
        check(regions: document.regions, at: document.location(of: "regions"))
        if document.kind != .page {
            check(language: document.language, at: document.location(of: "lang"))
        }
        for condition in document.onlyFor {
            check(condition, at: document.location(of: "only_for"))
        }
    }

    private mutating func check(_ condition: EligibilityCondition, at location: SourceLocation) {
        let attribute = condition.attribute
        if !customers.columns.isEmpty, !customers.columns.contains(attribute) {
            let hint = Suggestion.hint(for: attribute, among: customers.columns)
            error(location, "customers have no attribute '\(attribute)'" + hint)
        }
        guard case .oneOf(let values) = condition.test else { return }
        switch attribute {
        case "products": check(products: values, at: location)
        case "segment": check(segments: values, at: location)
        case "region": check(regions: values, at: location)
        default: break
        }
    }

    mutating func checkDates(of document: Document) {
        if let from = document.validFrom, let until = document.validUntil, from > until {
            error(
                document.location(of: "valid_from"),
                "'valid_from' \(from) is after 'valid_until' \(until)")
        }
        guard document.state != .archived else { return }
        if let until = document.validUntil, until < today {
            warning(
                document.location(of: "valid_until"),
                "'\(document.id)' expired on \(until): renew or archive it")
        } else if let review = document.reviewBy, review < today {
            let owner = document.owner.map { ", its owner is \($0)" } ?? ""
            warning(
                document.location(of: "review_by"),
                "the review of '\(document.id)' was due on \(review)" + owner)
        }
    }

    /// Translations lead to a document, and a document that is translated is so into all languages
    /// but Traditional Chinese, which Simplified serves.
    mutating func checkTranslations() {
        var translated: [String: Set<Language>] = [:]
        for document in documents {
            guard let base = document.translationsOf, base != document.id else { continue }
            let location = document.location(of: "translations_of")
            checkDocument(base, at: location, by: "'translations_of' names the")
            if byID[base]?.language == document.language {
                warning(location, "'\(base)' is in the same language, \(document.language)")
            }
            translated[base, default: []].insert(document.language)
        }
        for base in documents where base.state != .archived {
            guard let languages = translated[base.id] else { continue }
            for wanted in knowledge.languages where wanted != .traditionalChinese {
                guard wanted != base.language, !languages.contains(wanted) else { continue }
                warning(
                    base.location(of: "id"),
                    "'\(base.id)' has translations, but none into \(wanted)")
            }
        }
    }
}
