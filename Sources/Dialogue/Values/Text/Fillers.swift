/// Words that carry nothing: politeness, hesitation, particles.
enum Fillers {
    static let all = Phrasebook<Bool>(
        """
        um, umm, uh, uhh, uhm, er, erm, hmm, hm, ah, oh, ok, okay, well, so, yeah, yes, please, pls, plz, thanks, thank you, thx, ty, sorry, maybe, about, around
        i think, i guess, i'd say, it's, it is, that's, is, just, only, like, hi, hello, hey, good morning, good afternoon, good evening, sure, let's say, the, then, la, lah, ka, krub, krap
        number, option, probably, right, here, let me see, let me think, actually, perhaps, approximately, i believe, on, at, for, thank you very much, ta, cheers, mate
        э, ээ, эээ, эм, мм, ну, вот, так, ага, да, пожалуйста, спасибо, здравствуйте, добрый день, добрый вечер, доброе утро, привет, где-то, примерно, около, наверное, вроде, кажется, вроде бы
        это, просто, короче, значит, давайте, думаю, будет, пусть, номер, тогда, сейчас, щас, в общем, ладно, хорошо, ой, извините, простите, лучше, на, в, к, большое спасибо, всего
        嗯, 呃, 啊, 哦, 噢, 喔, 那个, 就, 吧, 的, 了, 呢, 呀, 耶, 谢谢, 多谢, 感谢, 麻烦, 麻烦你, 麻烦您, 麻烦你了, 麻烦了, 请, 您好, 你好, 大概, 应该, 可能, 是, 我想, 好像, 大约, 好的, 好, 就是, 那, 不好意思, 左右, 谢谢你, 唔该
        ครับ, ค่ะ, คะ, ค่า, คับ, ครับผม, นะคะ, นะครับ, นะ, จ้า, จ้ะ, จ๊ะ, ฮะ, ฮับ, เอ่อ, อ่า, อืม, อืมม, อ๋อ, น่าจะ, ประมาณ, ซัก, สัก, ขอ, ขอเป็น, เอา, ขอบคุณ, ขอบคุณค่ะ, ก็, เลย, สวัสดี, สวัสดีครับ, สวัสดีค่ะ, คือ, เป็น, แล้วกัน, ละกัน, ที่
        """)

    /// Whether nothing but fillers and marks stands beside a part of a message.
    static func isAll(of message: Utterance, but range: Range<Int>) -> Bool {
        var at = 0
        while at < message.count {
            if at == range.lowerBound {
                at = max(range.upperBound, at + 1)
            } else if [.space, .mark].contains(message.kind(at)) {
                at += 1
            } else if let filler = all.match(message, at: at), filler.range.upperBound > at {
                at = filler.range.upperBound
            } else {
                return false
            }
        }
        return true
    }
}
