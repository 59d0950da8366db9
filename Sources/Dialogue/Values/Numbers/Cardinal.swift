/// Puts number words together as long as each fits behind the last: 20 + 5, 300 + 40, 2 × 1000.
struct Cardinal {
    private var total = 0
    /// What has been said since the last thousand, million or 万.
    private var section = 0
    /// A digit whose place is not known yet: 2 of 二百, or of "twenty two".
    private var pending: Int?
    /// The smallest place filled in this section.
    private var place = Int.max
    private var lastScale = Int.max
    private var lastMultiplier: Int?
    private(set) var isEmpty = true

    /// From which multiplier on a digit behind it stands for its next place: 一千五, พันสอง.
    private let shortensFrom: Int?

    init(shortensFrom: Int?) { self.shortensFrom = shortensFrom }

    static let largest = 1_000_000_000_000

    var value: Int {
        guard let pending else { return total + section }
        if let shortensFrom, let last = lastMultiplier, last >= shortensFrom {
            return total + section + pending * (last / 10)
        }
        return total + section + pending
    }

    /// Whether "and" may follow.
    var endsInMultiplier: Bool { lastMultiplier != nil && pending == nil }

    /// Adds a word; false, and nothing is changed, if it does not fit.
    mutating func add(_ word: NumberWord) -> Bool {
        let done: Bool
        switch word {
        case .digit(let digit): done = add(digit: digit)
        case .teen(let number): done = add(number, leaving: 1, below: 100)
        case .tens(let number): done = add(number, leaving: 10, below: 100)
        case .hundreds(let number): done = add(number, leaving: 100, below: 1000)
        case .multiplier(let scale): done = multiply(by: scale)
        case .single: done = isEmpty ? add(digit: 1) : endsInMultiplier
        default: done = false
        }
        if done { isEmpty = false }
        return done
    }

    private mutating func add(digit: Int) -> Bool {
        guard pending == nil, place > 1 else { return false }
        if digit == 0 {
            guard isEmpty || lastMultiplier != nil else { return false }
            // 一千零五: what follows the zero has its own place.
            lastMultiplier = nil
            if isEmpty { place = 1 }
            return true
        }
        pending = digit
        return true
    }

    private mutating func add(_ number: Int, leaving newPlace: Int, below limit: Int) -> Bool {
        guard pending == nil, place >= limit else { return false }
        section += number
        place = newPlace
        lastMultiplier = nil
        return true
    }

    private mutating func multiply(by scale: Int) -> Bool {
        switch scale {
        case 12: return multiplyDozen()
        case 10: return fill(10)
        case 100: return place <= 10 ? multiplySection(by: 100) : fill(100)
        default: return close(scale)
        }
    }

    private mutating func fill(_ scale: Int) -> Bool {
        guard place > scale else { return false }
        section += (pending ?? 1) * scale
        (pending, place, lastMultiplier) = (nil, scale, scale)
        return true
    }

    /// "fifteen hundred".
    private mutating func multiplySection(by scale: Int) -> Bool {
        let number = section + (pending ?? 0)
        guard total == 0, (1...99).contains(number), lastMultiplier != 10 else { return false }
        section = number * scale
        (pending, place, lastMultiplier) = (nil, scale, scale)
        return true
    }

    private mutating func multiplyDozen() -> Bool {
        guard lastMultiplier == nil else { return false }
        section = max(1, section + (pending ?? 0)) * 12
        (pending, place) = (nil, 1)
        return true
    }

    private mutating func close(_ scale: Int) -> Bool {
        let number = section + (pending ?? 0)
        if scale > lastScale {
            guard total < Cardinal.largest / scale else { return false }
            total = (total + number) * scale
        } else {
            guard scale < lastScale, number < Cardinal.largest / scale else { return false }
            guard number > 0 || isEmpty else { return false }
            total += max(1, number) * scale
        }
        (section, pending, place) = (0, nil, Int.max)
        (lastScale, lastMultiplier) = (scale, scale)
        return true
    }
}
