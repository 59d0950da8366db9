/// The words around people's names.
enum NameWords {
    enum Lead: String, Sendable {
        /// "my name is"
        case name
        /// A title: Mr, คุณ
        case title
        /// "surname", which is joined to the first name before it
        case surname
        /// Holds the letters of a lead but is none.
        case blank
    }

    static let leads = Phrasebook<Lead>(
        table: """
            name i am called, i'm called, they call me, for, my name is, my name's, name is, the name is, the name's, my full name is, full name is, full name, my name, name, it's, it is, its, this is, that's, that is, i'm, i am, im, call me, you can call me, just call me, myself, put, please put, put down, write, write down, under, under the name, under the name of, in the name of, under my wife's name, under my husband's name, wife's name, husband's name, wife's name is, husband's name is, my wife, my husband, my son, my daughter, my mother, my father, make it out to, i go by, known as, name of, registered to, registered under, speaking to, speaking with, you're speaking with, first name, first name is, given name, forename, it should be, account holder is, holder is, holder, ask for, here is, here's
            surname last name, last name is, surname, surname is, family name, family name is, second name, фамилия, по фамилии, นามสกุล, สกุล, отчество
            name меня зовут, мое имя, моя фамилия, имя, имя мое, фио, зовут, его зовут, ее зовут, зовут меня, это, запишите на, запиши на, пишите на, запишите, пишите, запиши, записывайте, на связи, просто, я, на имя, на фамилию, оформите на, оформляйте на, имя и фамилия, зовите, называйте, полное имя, полностью, договор на, записывай, пиши, называйте меня, зовите меня, можно просто, мое имя и фамилия, с вами говорит, вас беспокоит, беспокоит, звонит, моя жена, мой муж, на жену, на мужа, указывайте, укажите, получатель, владелец, владелица, абонент, спросите, спросить
            name 是, 名, 名叫, 我叫, 我是, 叫我, 名字是, 名字叫, 我的名字是, 我的名字叫, 我名字是, 叫, 姓名, 姓名是, 姓, 我姓, 免贵姓, 敝姓, 本人, 这里是, 全名是, 全名係, 全名叫, 全名, 户主叫, 户主是, 机主是, 机主叫, 写, 的名字, 名字, 登记的是, 填, 记, 自己叫, 称呼我, 我係, 我叫做, 叫做, 登记, 收件人, 联系人, 户名是, 户名, 找, 我这边是
            name ใช้ชื่อ, ใช้ชื่อแม่, ใช้ชื่อพ่อ, ใช้ชื่อแฟน, ใช้ชื่อภรรยา, ใช้ชื่อสามี, เป็นชื่อ, เป็นชื่อแม่, เป็นชื่อพ่อ, เป็นชื่อแฟน, เป็นชื่อภรรยา, เป็นชื่อสามี, ใส่ชื่อแฟน, ใส่เป็น, ชื่อ, ผมชื่อ, ดิฉันชื่อ, หนูชื่อ, ฉันชื่อ, เราชื่อ, ชื่อผมคือ, ชื่อคือ, ชื่อว่า, ชื่อเต็ม, ชื่อจริง, ชื่อจริงคือ, ชื่อดิฉันคือ, ชื่อผม, ชื่อดิฉัน, ชื่อหนู, ชื่อเล่น, เรียก, เรียกว่า, เรียกผมว่า, ผม, ดิฉัน, ฉัน, หนู, ใส่ชื่อ, ใส่ชื่อภรรยา, ใส่ชื่อสามี, ใส่ชื่อแม่, ใส่ชื่อพ่อ, ชื่อภรรยา, ชื่อสามี, ชื่อแม่, ชื่อพ่อ, ชื่อแฟน, ในนาม, ชื่อในบิล, ลงชื่อ, ผมคือ, ดิฉันคือ, ชื่อนามสกุล, ชื่อ นามสกุล, ชื่อลูกค้า, ชื่อบัญชี, ลงชื่อว่า, ชื่อก็, ติดต่อ, ชื่อลูกสาว, ชื่อลูกชาย, ชื่อลูก, พูดสาย, นี่
            title mr, mr., mrs, mrs., ms, ms., miss, mister, dr, dr., doctor, prof, prof., professor, sir, madam, madame, mdm, uncle, auntie, господин, госпожа, г-н, г-жа, гражданин, гражданка, товарищ, доктор, профессор
            title เด็กชาย, เด็กหญิง, นพ., พญ., ผศ., รศ., ร.ต., พ.ต., นาย, นาง, นางสาว, น.ส., นส., คุณ, ดร., ดร, ด.ช., ด.ญ., อาจารย์, หมอ, ครู, พี่, น้อง, ป้า, ลุง, คุณหมอ
            blank ครับผม, 姓名不, 名字不, it's ok, its ok, it's fine, นายจ้าง
            """
    ) { Lead(rawValue: $0) }

    /// Behind a name.
    static let tails = Phrasebook<Bool>(
        """
        speaking, here, is my name, 's my name, on the line, calling, it is, меня зовут, моя фамилия, фамилия моя, имя мое, говорит, звонит, у телефона, мое имя, зовут, зовут меня
        是我的名字, 是我名字, 就可以了, 就可以, 就行, 就行了, 就好, 就好了, 是我, 好了, 这个名字, 先生, 小姐, 女士, 太太, 老师, 师傅, 同志, 阿姨, 叔叔, 的名字
        ก็ได้, ก็พอ, ได้เลย, ได้, พูด, เอง, เองครับ, เองค่ะ, พูดสาย
        """)

    static let particles = Phrasebook<Bool>(
        "ครับ, ค่ะ, คะ, ค่า, คับ, ครับผม, นะคะ, นะครับ, นะ, จ้า, จ้ะ, ฮะ, ก็ได้, ก็พอ, เอง, ก็ได้ค่ะ, ก็ได้ครับ, ละกัน, แล้วกัน, พูด, เลย, จ๊ะ, นี่แหละ, อ่ะ, อะ"
    )

    static let fillers = Phrasebook<Bool>(
        """
        thank you very much, thank you so much, thanks a lot, many thanks, спасибо большое, большое спасибо, 非常感谢, 谢谢你, 谢谢您, 多谢了
        um, umm, uh, uhh, er, erm, hmm, hm, ah, oh, ok, okay, well, so, yeah, yes, please, pls, plz, thanks, thank you, sorry, hi, hello, hey, good morning, good afternoon, good evening, sure, right, then, la, lah, ka, wait, just, only, of course, actually, and, krub
        алло, але, допустим, скажем, наверное, конечно же, пусть будет, э, ээ, эээ, ээээ, эм, мм, ну, вот, так, ага, да, пожалуйста, спасибо, здравствуйте, здрасте, добрый день, добрый вечер, доброе утро, привет, нет, ой, простите, извините, конечно, а, хорошо, ладно, короче, в общем, большое спасибо, давайте
        嗯, 呃, 啊, 哦, 噢, 喔, 那个, 吧, 呢, 呀, 耶, 谢谢, 多谢, 麻烦, 麻烦你, 您好, 你好, 请, 好的, 好, 那, 不好意思, 啦, 哈, 的话, 就, 嘛, 唔该, 早上好, 下午好, 晚上好, 喂
        ครับ, ค่ะ, คะ, ค่า, คับ, ครับผม, นะคะ, นะครับ, นะ, จ้า, จ้ะ, เอ่อ, อ่า, อืม, อ๋อ, สวัสดี, สวัสดีครับ, สวัสดีค่ะ, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ, ออ, โอเค, ได้ค่ะ, ได้ครับ, หวัดดี, ก็ได้, ก็ได้ค่ะ, ก็ได้ครับ
        """)

    /// No part of a name.
    static let stops = Phrasebook<Bool>(
        """
        i, me, my, mine, you, your, he, she, they, we, our, us, it, is, are, am, was, be, been, do, does, did, don't, dont, doesn't, not, can, can't, cannot, could, would, will, won't, should, have, has, had, want, need, needs, know, say, tell, give, ask, why, what, who, how, when, where, which, name, names, number, address, phone, email, mail, to, for, from, with, about, at, in, on, by, because, but, if, or, that, this, these, those, the, a, an, there, next, same, later, now, never, nothing, none, maybe, skip, husband, wife, mother, father, son, daughter, brother, sister, friend, boss, rather, already, anonymous, private, account, bill, order, call, calling, please, help, internet, sim, card, first, last, surname, spelled, spelling, spell, like, question, person, agent, human, both, want, all, any, one, two, today, tomorrow, yesterday, before, after, see, look, check, wrong, secret, think, wait, sorry, come, go, get, got, make, made, his, her, their, as, of course, i'll, i'd, i've, let's, lets, let, whose, under, put, write, again, too, also, just, only, so, here, and, no, nope, yes, not
        я, мне, меня, мой, моя, мое, мои, вы, вам, вас, ваш, ты, тебе, он, она, они, мы, нас, нам, это, что, кто, зачем, почему, как, где, когда, какой, какая, сколько, не, ни, бы, же, или, и, нет, но, потому, чтобы, если, для, имя, имени, фамилия, фамилию, отчество, отчества, номер, телефон, адрес, хочу, хотел, могу, буду, скажу, говорить, сказать, знаю, надо, нужно, можно, нельзя, есть, был, была, представляться, представлюсь, называть, назову, спросите, мужа, жену, жена, муж, мама, папа, сын, дочь, позже, потом, звоню, звонил, пишу, с, со, из, от, до, по, на, в, у, к, за, через, без, как, тот, та, то, такой, уже, еще, тоже, там, тут, здесь, анонимно, секрет, интернет, счет, заказ, мастер, работы, пропустить, человек, человека, оператор, оператора, который, которая, указано, написано, договоре, прошлый, раз, его, ее, их, завтра, сегодня, вчера, все, всё, ничего, никто, никак, пока, сначала, лучше, дайте, зовут, обязательно, заявка, заявку
        我, 你, 您, 他, 她, 们, 的, 了, 吗, 什么, 为什么, 怎么, 不, 没, 是, 要, 想, 说, 问, 名字, 电话, 手机, 邮, 号, 地址, 这, 那, 哪, 谁, 可以, 能, 会, 请, 给, 跟, 和, 在, 有, 就, 也, 都, 还, 才, 让, 帮, 打来, 老婆, 老公, 太太, 儿子, 女儿, 妈, 爸, 先问, 一下, 时候, 网, 写, 改, 现在, 应该, 系统, 保密, 匿名, 回头, 待会, 等, 立早, 弓长, 耳东, 木子, 字, 告诉, 必须, 随便, 知道, 机主, 户主, 先生的, 何必, 干嘛, 重要
        ไม่, ขอ, จะ, ทำ, เอา, ไปทำ, ไปใช้, ใน, ที่, ของ, เป็น, อยู่, โทร, เรื่อง, ก็, แล้ว, อะไร, ทำไม, เพราะ, แต่, และ, กับ, หรือ, ต้อง, อยาก, ให้, ได้, ใช้, ยัง, คือ, ว่า, นี้, วันนี้, วันที่, พรุ่งนี้, เบอร์, บอก, ถาม, เหมือน, ตาม, สะกด, เน็ต, ช่าง, บัญชี, เลข, ก่อน, หมาย, เดี๋ยว, ถ้า, ตอน, นามสกุล, เอ้ย, เอ๊ย, รู้, ชื่อ, สะดวก, จำเป็น, แบบ, เขียน, จาก, มี, ติดต่อ, แจ้ง, ผิด, โทษ, คนละ, เคย, เลย, เรียก, เปลี่ยน, สาย, มาจาก, ครั้ง, ด้วย, คน, อยาก
        """)

    /// What may stand inside a name although it is a small word.
    static let links: Set<String> = [
        "de", "la", "los", "las", "del", "da", "do", "dos", "di", "van", "von", "der", "den", "bin",
        "binti", "bint", "al", "el", "ibn", "ben", "a/l", "a/p", "y", "e",
    ]

    /// Chinese family names, of two characters first.
    static let surnames: Set<String> = {
        let double = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 轩辕 长孙 宇文"
        let single = """
            王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石\
            廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳\
            翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤\
            阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲\
            虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹
            """
        let singles = single.filter { !$0.isWhitespace }.map { String($0) }
        return Set(singles + double.split(separator: " ").map(String.init))
    }()

    static let chineseTitles = Phrasebook<Bool>("先生, 小姐, 女士, 太太, 老师, 师傅, 阿姨, 叔叔")

    static let givenNames = Phrasebook<Bool>("first name, given name, forename, имя")
    static let chineseSurname = Phrasebook<Bool>("姓, 我姓, 免贵姓, 敝姓")
}
