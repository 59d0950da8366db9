import Knowledge

/// A condition under which a document holds.
enum DocumentCondition: Hashable {
    case segments([String])
    case products([String])
    case regions([String])
    case eligibility(EligibilityCondition)

    enum Dimension: Hashable {
        case segment, product, region
        case attribute(String)
    }

    var dimension: Dimension {
        switch self {
        case .segments: .segment
        case .products: .product
        case .regions: .region
        case .eligibility(let condition): .attribute(condition.attribute)
        }
    }

    static func all(of document: Document) -> [DocumentCondition] {
        var conditions: [DocumentCondition] = []
        if !document.segments.isEmpty { conditions.append(.segments(document.segments.sorted())) }
        if !document.products.isEmpty { conditions.append(.products(document.products.sorted())) }
        if !document.regions.isEmpty { conditions.append(.regions(document.regions.sorted())) }
        return conditions + document.onlyFor.map(Self.eligibility)
    }
}
