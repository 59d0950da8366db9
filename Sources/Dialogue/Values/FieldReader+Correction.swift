package import Knowledge
package import TextAnalysis

extension FieldReader {
    /// Which field answered before a message changes, and to what: "no, the 14th", "change the date
    /// to Friday", "不对，是14号".
    ///
    /// The field that is named, else the first that the new value fits and that takes nothing but
    /// such a value. Without a word of correction or a field's name the message changes nothing.
    /// - Parameter fields: the fields answered so far, the latest first.
    package func correction(
        in message: String, of fields: [FormField], language: Language, now: LocalTime
    ) -> (field: String, value: FieldValue)? {
        let whole = Utterance(message)
        let situation = Situation(language: language, now: now)
        let named = fields.compactMap { field in
            FieldNames(field).range(in: whole).map { (field: field, range: $0) }
        }
        guard !named.isEmpty || CorrectionWords.markers.occurs(whole, in: whole.all) else {
            return nil
        }
        if let found = namedCorrection(named, whole, situation) { return found }
        let rest = CorrectionWords.rest(of: whole)
        let said = Utterance(rest)
        for field in fields {
            guard let value = replacement(field, said, rest, situation, isNamed: false) else {
                continue
            }
            return (field.id, value)
        }
        return nil
    }

    private func namedCorrection(
        _ named: [(field: FormField, range: Range<Int>)], _ whole: Utterance, _ situation: Situation
    ) -> (field: String, value: FieldValue)? {
        for (field, range) in named.sorted(by: { $0.range.count > $1.range.count }) {
            let rest = CorrectionWords.rest(of: whole, from: range.upperBound)
            let texts = [rest, CorrectionWords.rest(of: whole)]
            for text in texts where !text.isEmpty {
                let said = Utterance(text)
                if let value = replacement(field, said, text, situation, isNamed: true) {
                    return (field.id, value)
                }
            }
        }
        return nil
    }

    /// The new value: of a field that is not named only what has a form of its own, or is a short
    /// answer on its own such as a name of a choice.
    private func replacement(
        _ field: FormField, _ message: Utterance, _ text: String, _ situation: Situation,
        isNamed: Bool
    ) -> FieldValue? {
        switch field.kind {
        case .text: return isNamed ? value(of: field, in: message, text, situation) : nil
        case .personName, .address, .yesNo, .postcode, .orderNumber, .accountNumber, .number,
            .money:
            return isNamed || isAlone(message, field)
                ? value(of: field, in: message, text, situation) : nil
        case .choice:
            return isNamed
                ? value(of: field, in: message, text, situation)
                : ChoiceReader(message, field: field).named()
        case .time:
            guard isNamed || TimeReader(message: message).time()?.isSure == true else { return nil }
            return value(of: field, in: message, text, situation)
        default: return value(of: field, in: message, text, situation)
        }
    }

    /// A short message: it can hold little but the value.
    private func isAlone(_ message: Utterance, _ field: FormField) -> Bool {
        guard message.count <= 60, field.kind != .yesNo else { return false }
        let isDate = DateScanner(message, monthFirst: false).all().contains(where: \.isSure)
        let isTime = TimeScanner(message, forWindows: false).all().contains(where: \.isSure)
        return !isDate && !isTime
    }
}

/// The words of corrections, and what is left without them.
enum CorrectionWords {
    static let markers = Phrasebook<Bool>(
        """
        no, nope, not, wrong, change, correct, correction, sorry, actually, i meant, i mean, mistake, should be, instead, wait, make it, update, fix, incorrect, it's not, edit, rather, typo, switch
        нет, не, неправильно, неверно, измените, изменить, поменяйте, поменять, исправьте, исправить, ошибка, ошибся, ошиблась, ой, точнее, вернее, лучше, замените, другой, другая, простите, извините, перепутал*, должно быть, на самом деле
        不对, 不是, 错了, 错, 改成, 改为, 改, 更正, 应该是, 换成, 不, 写错, 说错, 搞错, 弄错, 还是, 等等, 更改, 修改, 唔係
        ไม่ใช่, ผิด, เปลี่ยน, แก้, แก้ไข, เอ้ย, ไม่ถูก, ที่ถูก, ขอเปลี่ยน, เปลี่ยนเป็น, ไม่, ขอแก้, ขอโทษ, พิมพ์ผิด
        """)

    /// Verbs and small words that come before the new value.
    private static let openers = Phrasebook<Bool>(
        """
        no, nope, not right, wrong, is wrong, that's wrong, it's wrong, incorrect, is incorrect, change it to, change to, to, change, sorry, actually, i meant, i mean, should be, it should be, it's, it is, is, make it, wait, correction, was wrong, instead, update, rather, typo, isn't right, is not right, the, please, my, that's not right, i made a mistake, i said it wrong
        нет, неправильно, неверно, неправильный, неверный, неправильная, измените на, изменить на, поменяйте на, исправьте на, на, ошибка, ой, точнее, вернее, лучше, это, правильно, правильный, должно быть, должен быть, я ошибся, я ошиблась, не так, не то, простите, извините, в, с ошибкой, там
        不对, 错了, 写错了, 说错了, 搞错了, 弄错了, 改成, 改为, 改到, 应该是, 换成, 是, 不是, 不, 有误, 不正确, 要改成, 要改, 改一下, 等等, 改
        ไม่ใช่, ผิด, เปลี่ยนเป็น, แก้เป็น, เป็น, เอ้ย, ไม่ถูก, ที่ถูกคือ, คือ, ครับ, ค่ะ, ไม่, ขอเปลี่ยนเป็น, ขอแก้เป็น, ขอเปลี่ยน, ขอแก้, ขอโทษ, นะคะ, นะครับ, แล้ว, พิมพ์ผิด
        """)

    /// The message, as written, without the words of correction that it begins with.
    static func rest(of message: Utterance, from start: Int = 0) -> String {
        var at = message.skip(start, marks)
        while let opener = openers.match(message, at: at), opener.range.upperBound < message.count {
            at = message.skip(opener.range.upperBound, marks)
        }
        return message.original(at..<message.count)
    }

    private static let marks: Set<Unicode.Scalar> = [",", ".", "!", ":", ";", "-"]
}
