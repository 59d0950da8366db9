import Knowledge
import TextAnalysis
import Testing

@testable import Dialogue

struct ChoiceReaderTests {
    private static func field(_ id: String) -> FormField {
        FormField(id: id, kind: .choice, choices: UtteranceSample.choices[id] ?? [])
    }

    static let wishes = ReadingCase.table(
        "en",
        """
        I'd like my money back => money-back
        please refund me => money-back
        a refund or a repair => none
        what's the difference between a repair and a replacement? => none
        swap it for another one => replacement
        can it be fixed => repair
        number 2 => replacement
        the first => money-back
        the last one => repair
        replacment => replacement
        not a repair, a replacement => replacement
        repair, no, refund => money-back
        hello there => none
        4 => none
        обменяйте => replacement
        хочу деньги назад => money-back
        отремонтируйте => repair
        первое => money-back
        换一个吧 => replacement
        帮我修一下 => repair
        退钱 => money-back
        最后一个 => repair
        เอาเงินคืน => money-back
        ขอซ่อมครับ => repair
        ข้อแรก => money-back
        อันที่สอง => replacement
        """)

    static let lights = ReadingCase.table(
        "en",
        """
        it is not green, it's red => red
        it's dark => off
        no light at all => off
        I can't see it => unsure
        reddish => red
        grenn => green
        orange => none
        красным горит => red
        зеленый => green
        не светится => off
        понятия не имею => unsure
        灭了 => off
        闪红灯 => red
        我不知道 => unsure
        ไฟเขียว => green
        ไม่ทราบค่ะ => unsure
        """)

    static let interpreters = ReadingCase.table(
        "en",
        """
        no => none
        not needed => none
        mandarin => zh
        russian please, my english is bad => ru
        I speak Thai => th
        без переводчика => none
        на английском => en
        中文 => zh
        俄文 => ru
        ไม่ต้องครับ => none
        ภาษาจีนค่ะ => zh
        """)

    @Test(arguments: wishes + moreWishes) func `a wish is chosen`(_ c: ReadingCase) {
        #expect(c.read(Self.field("wish")) == c.value)
    }

    @Test(arguments: lights + moreLights) func `a light is chosen`(_ c: ReadingCase) {
        #expect(c.read(Self.field("light")) == c.value)
    }

    @Test(arguments: interpreters + moreInterpreters) func `an interpreter is chosen`(
        _ c: ReadingCase
    ) {
        #expect(c.read(Self.field("interpreter")) == c.value)
    }

    static let answers = ReadingCase.table(
        "en",
        """
        Yes, I have it => yes
        no I don't have it => no
        sure thing => yes
        yup that's me => yes
        I did, twice => yes
        I haven't => no
        nope, sorry => no
        yes, no problem => yes
        no, no problem => no
        of course not => no
        that is correct => yes
        that's not right => no
        not at the moment => no
        I have no idea => none
        perhaps later => none
        which one? => none
        yes... actually no => no
        tomorrow => none
        да, конечно => yes
        нет, не было => no
        ну нет => no
        не знаю точно => none
        да нет, не надо => no
        ага, есть => yes
        нету => no
        скорее да => yes
        好 => yes
        没错 => yes
        不是的 => no
        没有啊 => no
        有啊 => yes
        不清楚 => none
        可以的 => yes
        不太行 => no
        要 => yes
        ใช่ครับ => yes
        ไม่ใช่ค่ะ => no
        มีค่ะ => yes
        ยังไม่มี => no
        ไม่แน่ใจค่ะ => none
        โอเค => yes
        """)

    @Test(arguments: answers + moreAnswers) func `yes or no is read`(_ c: ReadingCase) {
        #expect(c.read(FormField(id: "answer", kind: .yesNo)) == c.value)
    }

    static let moreWishes = ReadingCase.table(
        "en",
        """
        i want my cash back => money-back
        replace it please => replacement
        give me a different phone => replacement
        could someone mend it => repair
        I'd rather have it repaired => repair
        the one in the middle => none
        B => none
        whichever is quicker => none
        refund, I'm fed up => money-back
        the money => money-back
        return it and get the money => money-back
        I was thinking of a repair but a refund is better => money-back
        not the refund => none
        upgrade => none
        деньги верните, пожалуйста => money-back
        хочу замену => replacement
        новый телефон дайте => replacement
        пусть починят => repair
        давайте ремонт => repair
        возвращайте деньги => money-back
        последний вариант => repair
        2-й => replacement
        ни то ни другое => none
        不修了，退款 => money-back
        给我换个新的 => replacement
        维修吧 => repair
        我要求退货退款 => money-back
        第2个 => replacement
        選三 => repair
        修理 => repair
        คืนตังค์ค่ะ => money-back
        ขอตัวใหม่ => replacement
        ซ่อมดีกว่าค่ะ => repair
        อันที่ 3 => repair
        ตัวเลือกที่สอง => replacement
        อะไรก็ได้ => none
        """)

    static let moreLights = ReadingCase.table(
        "en",
        """
        green I guess => green
        there's a red light => red
        it isn't on => off
        nothing, it's off => off
        I have no clue => unsure
        can't tell from here => unsure
        flashing green => green
        no, red => red
        it's yellow => none
        кажется зелёным => green
        горит зелёный => green
        лампочки не горят => off
        вообще темно => off
        не могу посмотреть, не знаю => unsure
        мигает красным => red
        绿灯亮着 => green
        红灯 => red
        不亮灯 => off
        没有灯亮 => off
        不太清楚 => unsure
        黄色 => none
        ไฟแดงกระพริบ => red
        ไม่มีไฟเลย => off
        ไฟเขียวค่ะ => green
        ไม่รู้ค่ะ => unsure
        ไม่ได้ดูค่ะ => unsure
        สีส้ม => none
        """)

    static let moreInterpreters = ReadingCase.table(
        "en",
        """
        I don't need one => none
        english is fine => en
        somebody who speaks chinese => zh
        no thank you => none
        not necessary => none
        Spanish => none
        русскоговорящий => ru
        не требуется => none
        китайский нужен => zh
        спасибо, не надо => none
        不用翻译 => none
        要一个会说英语的 => en
        国语 => zh
        ไม่เอาล่าม => none
        ขอคนพูดจีนได้ => zh
        พูดไทยได้ค่ะ => th
        รัสเซียค่ะ => ru
        """)

    static let moreAnswers = ReadingCase.table(
        "en",
        """
        yeah I think so => yes
        that's correct, yes => yes
        no not really => no
        sure, why not => yes
        nope never did => no
        yes, but only once => yes
        I already did that => yes
        not that I'm aware of => no
        no idea => none
        hmm I'd say yes => yes
        I would rather not => no
        negative => no
        true => yes
        yes I do have it in writing => yes
        haven't got one => no
        let me ask my landlord => none
        what happens if I say no? => none
        do I have to? => none
        tomorrow => none
        ya lah => yes
        don't need => no
        already have => yes
        no no no => no
        nah mate => no
        rather yes => yes
        please do => yes
        I'm not sure about that => none
        why do you ask => none
        да вроде => yes
        не совсем => no
        ну конечно да => yes
        без проблем => yes
        пока нет => no
        нет, не пробовал => no
        да, всё правильно => yes
        у меня есть => yes
        а какая разница? => none
        отказываюсь => no
        да нет => no
        кажется да => yes
        а зачем? => none
        с удовольствием => yes
        давайте => yes
        никогда => no
        думаю, нет => no
        можно => yes
        нет такого => no
        еще не решил => none
        само собой => yes
        เคยค่ะ => yes
        ไม่เป็นไรค่ะ => no
        ก็ได้ค่ะ => yes
        ยังไม่ได้ลองเลยค่ะ => no
        มีอยู่แล้วค่ะ => yes
        ไม่ต้องค่ะ => no
        เอาครับ => yes
        ขอคิดดูก่อนนะคะ => none
        ใช่มั้งคะ => yes
        ไม่มีเลยครับ => no
        รับทราบค่ะ => yes
        แล้วแต่เลยค่ะ => none
        อยากได้ค่ะ => yes
        ทำแล้วครับ => yes
        ยังไม่ได้ทำครับ => no
        ไม่อยากค่ะ => no
        好呀 => yes
        好吧 => yes
        没试过 => no
        已经试过了 => yes
        不太想 => no
        还没有 => no
        当然了 => yes
        那就要吧 => yes
        都可以 => yes
        没问题，谢谢 => yes
        有过一次 => yes
        我想想 => none
        不太清楚 => none
        为什么要问这个 => none
        算了吧 => no
        暂时不用 => no
        肯定要啊 => yes
        不，我没有 => no
        从来没有 => no
        对呀 => yes
        嗯，可以 => yes
        """)
}
