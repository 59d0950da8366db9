/// What the parts of a spoken e-mail address are called.
enum EmailWords {
    /// Keys are the sign that is meant.
    static let signs = Phrasebook<String>(
        table: """
            @ @, at, at sign, (at), 艾特, 小老鼠, 圈a, a圈, 老鼠, แอท, แอ็ท, แอ็ด, แอด, แอต, เครื่องหมายแอท, собака, собачка, собаки, собачку, эт
            . ., dot, (dot), point, period, full stop, 点, จุด, ดอท, ดอต, ด็อท, ด็อต, точка
            _ _, underscore, under score, underline, 下划线, 底线, 下横线, 下底线, ขีดล่าง, อันเดอร์สกอร์, เส้นใต้, подчеркивание, нижнее подчеркивание, подчерк, нижний пробел, андерскор
            - -, dash, hyphen, minus, 杠, 横杠, 横线, 减号, 中划线, 短横线, 中横线, ขีดกลาง, ขีด, แดช, ยัติภังค์, дефис, тире, минус, черточка
            + +, plus, плюс, 加号, เครื่องหมายบวก
            """
    ) { $0 }

    /// Names and endings that are spoken in the customer's own script.
    static let labels = Phrasebook<String>(
        table: """
            gmail จีเมล, จีเมล์, จีเมว, джимейл, гмейл, гмайл, жмейл, джимэйл
            hotmail ฮอตเมล, ฮอตเมล์, ฮอทเมล, ฮอทเมล์, хотмейл, хотмайл
            outlook เอาท์ลุค, เอาต์ลุค, เอ้าท์ลุค, аутлук
            yahoo ยาฮู, яху
            icloud ไอคลาวด์, ไอคลาวน์, айклауд
            mail เมล, мейл, майл, мэйл
            yandex яндекс
            rambler рамблер
            example เอ็กแซมเปิล, экзампл, эксампл
            com คอม, ком
            co โค, ко
            net เน็ต, нет
            org ออก, орг
            ru ру
            th ทีเอช
            qq 扣扣
            """
    ) { $0 }

    /// May stand between two spelled pieces without ending the address.
    static let joiners = Phrasebook<Bool>(
        """
        then, and then, number, numbers, the number, the letter, letter, no space, all one word, one word, 然后, 数字, 然后数字, 再, 后面, 字母
        потом, затем, цифра, цифры, цифрами, буква, แล้วก็, ตามด้วย, ตัวเลข, เลข, ตัว, and
        """)

    static let noSpace = Phrasebook<Bool>(
        "no space, no spaces, all one word, one word, all together, without space, without spaces, слитно, без пробела, 没有空格, ติดกัน, เขียนติดกัน"
    )

    static let asIn = Phrasebook<Bool>("for, as in, like, like in, как")

    /// Words that are never the name before the "at".
    static let stops = Phrasebook<Bool>(
        """
        is, my, email, e-mail, mail, it, its, s, address, to, the, on, use, at, me, send, reach, as, be, that, was, i'm, am, work, home, are, you, and
        почта, мейл, моя, адрес, на, это, мой, email
        """)

    static let providers: Set<String> = ["gmail", "hotmail", "yahoo", "outlook", "icloud"]
}
