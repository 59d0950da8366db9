/// How people say yes and no.
enum YesNoWords {
    enum Meaning: String, Sendable {
        case yes, no
        /// Neither: "maybe", "I don't know"; it overrules a yes or no in the same message.
        case open
        /// Holds a yes or no but is none: 不好意思.
        case blank
    }

    static let all = Phrasebook<Meaning>(
        table: [english, russian, thai, chinese].joined(separator: "\n")
    ) { Meaning(rawValue: $0) }

    private static let english = """
        yes yes, yeah, yea, yep, yup, y, ya, yah, ye, sure, ok, okay, k, of course, certainly, absolutely, definitely, correct, that's right, right, that is right, that's correct, exactly, indeed
        yes uh-huh, uh huh, uhuh, mhm, mm-hmm, can, can can, go ahead, please do, i do, i have, i did, it is, it does, they are, i am, we do, we have, i can, i will, fine, no problem, no problem at all, no worries, why not, affirmative, agreed, i agree
        yes sounds good, works for me, all good, true, yess, yesss, yessir, yes sir, sure thing, for sure, of cause, you bet, naturally, i think so, i believe so, i guess so, please, alright, all right, already, already have, already tried, already did, already done, i'd love to, happy to, aye, got, by all means, perfect, great, good, it was, there is, there are, do it, she does, he does, she is, he is, confirmed, i confirm, tried that, done that, did that
        no no, nope, nah, n, not really, no thanks, no thank you, not at all, absolutely not, certainly not, definitely not, not, not that, of course not, never, i'm afraid not, afraid not, not yet, i don't think so, don't think so
        no cannot, can't, i don't, i do not, i haven't, i have not, i didn't, i did not, it isn't, it is not, it's not, it doesn't, i can't, i cannot, i won't, no way, not possible, wrong, incorrect, not correct, that's wrong, negative, nay, i'm not, i am not, we don't, we haven't, dont, not right, not true, false, not now, no need, don't have, don't want, doesn't, didn't, haven't, isn't, aren't, wasn't, don't, not any more, not anymore, hardly, i'd rather not, rather not, not necessary, unfortunately not, no sir, not today, not that i know, none, don't bother, hasn't, won't, wouldn't, not at the moment, not currently, not so far, not anymore, not this time, not sure if
        open i have no idea, have no idea, maybe, perhaps, not sure, i'm not sure, don't know, i don't know, dunno, no idea, possibly, depends, it depends, let me check, i need to ask, need to ask, have to ask, i'd need to, what do you mean, can you explain, can you repeat, can i, could i, can you, could you, i'll think, let me think, don't understand, i don't understand, ask my, who knows, hard to say, don't remember, can't remember, i can't say, not certain, what is, why do, which one, how do, call you back, hang on
        blank no wait, no problem with, good morning, good afternoon, good evening, not only, all right then, no one
        """

    private static let russian = """
        yes да, ага, угу, конечно, разумеется, естественно, верно, правильно, точно, так точно, именно, хорошо, ладно, давайте, давай, ок, окей, согласен, согласна, подтверждаю, все верно, все так, можно, есть, имеется, безусловно, обязательно, само собой, непременно
        yes еще бы, да-да, дада, ну да, так и есть, хочу, буду, могу, нужно, надо, не против, нет проблем, без проблем, пробовал, пробовала, делал, делала, было, была, уже, идет, договорились, годится, подходит, устраивает, пожалуй, аха, мгм, йес, конешно, канешно, верно все, нужен, нужна, готов, готова, пожалуйста, все правильно, с удовольствием, с радостью, ага да, пробовали, перезагружал, перезагружала, так
        no нет, да нет, не, неа, не надо, не нужно, не хочу, не буду, ни в коем случае, никак, нет спасибо, нет конечно, конечно нет, не согласен, не согласна, неверно, неправильно, не так, нету, никогда, нельзя, не могу, отнюдь, вовсе нет, вряд ли, не верно, отказываюсь, не стоит, не нужен, не нужна, не требуется, не получится, против, не пробовал, не пробовала, не делал, не делала, еще нет, пока нет, не было, не было такого, ничего подобного, не подходит, не правильно, не имею, не имеется, обойдусь, не, отказ, вообще нет, совсем нет, не подтверждаю, и не думал
        open еще не решил, еще не решила, не решил, не решила, не определил*, не знаю, может быть, возможно, наверное, не уверен, не уверена, как сказать, посмотрим, подумаю, надо подумать, надо спросить, не помню, не понял, не поняла, не понимаю, что значит, что это, зависит, спрошу, посоветоваться, зачем, почему, сначала спрошу, затрудняюсь, бог его знает, кто его знает, может, трудно сказать, сложно сказать, скорее всего, надо посмотреть, надо проверить, нужно спросить, нужно подумать, повторите
        blank не против, нет проблем
        """

    private static let thai = """
        yes รับทราบ, ทราบแล้ว, ใช่, ใช้ค่ะ, ช่าย, ใช่ๆ, ได้, ได้เลย, ได้สิ, มี, เคย, ถูก, ถูกต้อง, ถูกแล้ว, แน่นอน, ตกลง, โอเค, โอเช, ok, เอา, เอาเลย, ต้องการ, อยาก, ยืนยัน, ลองแล้ว, ทำแล้ว, แล้วครับ, แล้วค่ะ, เรียบร้อย, เรียบร้อยแล้ว, จริง, สะดวก, ยินดี, ตามนั้น, ครับผม, อือ, อื้ม, อืม, เออ, อ่าฮะ, เห็นด้วย, ไม่มีปัญหา, ไม่เป็นไร ได้, ได้แน่นอน, ชัวร์, เยส, จัดไป, ว่าง, ใช่เลย, ยอมรับ, ต้อง, เป็น, อยู่, ทำได้, จัดมา, ยินยอม, อนุญาต, ดี, ดีเลย
        no ไม่เป็นไร, ไม่, ไม่ใช่, ไม่ค่ะ, ไม่ครับ, ไม่มี, ไม่เคย, ไม่ได้, ไม่เอา, ไม่ต้อง, ไม่ต้องการ, ไม่อยาก, ไม่อ่ะ, ไม่อะ, ไม่ละ, ไม่ล่ะ, ป่าว, เปล่า, ปล่าว, ยัง, ยังเลย, ยังไม่, ไม่ถูก, ผิด, ไม่จริง, ไม่สะดวก, ไม่ว่าง, ไม่เลย, ไม่ตกลง, โน, ไม่ยืนยัน, ไม่จำเป็น, ไม่ดีกว่า, ไม่เป็น, ไม่อยู่, ไม่ยินยอม, มิได้, หามิได้, ไม่ไหว, ไม่แน่นอน
        open ไม่รู้, ไม่แน่ใจ, ไม่ทราบ, อาจจะ, บางที, ขอคิดดูก่อน, ขอคิดดู, ขอถาม, ต้องถาม, หมายความว่า, แล้วแต่, ไม่เข้าใจ, ยังไงคะ, ยังไงครับ, อะไร, ยังไม่รู้, ยังไม่แน่ใจ, จำไม่ได้, ไม่ชัวร์, ดูก่อน, ถามก่อน, ทำไม, คืออะไร, เมื่อไหร่, ที่ไหน, เท่าไหร่, ถามแฟน, พูดอีกที, ยังตอบไม่ได้, ไม่มั่นใจ, อีกที, ไหม, มั้ย, หรือเปล่า, รึเปล่า
        """

    private static let chinese = """
        yes 是, 是的, 对, 对的, 好, 好的, 好啊, 可以, 行, 行啊, 没问题, 没错, 有, 有的, 要, 要的, 嗯, 嗯嗯, 同意, 当然, 确认, 正确, 试过, 试过了, 会, 能, 需要, 愿意, 没事, 没关系, ok, okay, 是啊, 对啊, 係, 系的, 係呀, 系呀, 好呀, 得, 可以的, 不错, 已经, 已经试了, 冇问题, 肯定, 是呀, 成, 必须, 当然可以, 没意见, 无误, 麻烦你了, 中, 嗯哼, 好吧, 妥, 想, 对对, 对对对, 是是, yes, 乐意, 方便, 做过, 重启过, 弄过
        no 不, 不是, 不用, 不用了, 不要, 不对, 不行, 不可以, 不能, 不会, 不需要, 不了, 没有, 没, 还没, 还没有, 没试过, 不同意, 不愿意, 不好, 唔係, 唔使, 唔要, 否, 不想, 不必, 不必了, 从没, 从来没, 冇, 无, 没呢, 不正确, 不方便, 错, 错了, 不系, 没得, 才不, 不确认, 不可, no, 没做过, 没弄过, 未, 免了, 算了, 别, 唔得, 甭
        open 不太清楚, 不太确定, 不太知道, 不太懂, 不太明白, 不知道, 不清楚, 不确定, 也许, 可能, 说不准, 看情况, 问一下, 问问, 什么意思, 考虑, 再说, 不一定, 好像, 想想, 再说一遍, 不懂, 不明白, 不记得, 为什么, 怎么, 什么, 商量, 不好说, 是不是, 能不能, 可不可以, 有没有, 要不要, 吗, 晚点, 看看, 没听懂, 没听清
        blank 不好意思, 麻烦你, 不客气, 不过, 好久, 是不是说, 对不起, 好多, 不久
        """
}
