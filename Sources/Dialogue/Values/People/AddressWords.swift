/// The words of addresses.
enum AddressWords {
    static let leads = Phrasebook<Bool>(
        """
        i live at, the address would be, address would be, would be, i live in, live at, my address is, address is, my address, address, my home address is, home address is, deliver to, deliver it to, please deliver to, send it to, send to, ship to, it's, it is, its, that would be, that'd be, that's, we're at, we are at, i'm at, i am at, you can find us at, find us at, find me at, i stay at, stay at, staying at, located at, come to, we live at, we live in, new address is, moved to, i've moved to, the address is, is, at, residing at, send the technician to, delivery address is, delivery to, going to, to
        мой адрес, адрес, адрес такой, новый адрес, проживаю по адресу, по адресу, живу на, живу по адресу, живу, живем на, живем, я живу на, я живу, доставка сюда, доставьте на, доставьте по адресу, доставить на, привезите на, приезжайте на, запишите, это, находимся, мы на, я на, наш адрес, адрес доставки, пишите, переехали на, переехал на, переехала на, отправьте на, везите на, зарегистрирован, проживаю, проживаю на, проживаем на, значит
        我住在, 住, 我住, 住在, 现在住在, 现在住, 住址是, 地址是, 我的地址是, 地址, 我家在, 家在, 送到, 寄到, 请送到, 请寄到, 寄去, 送去, 麻烦送到, 麻烦寄到, 搬到, 搬到了, 就是, 在, 是, 新地址是, 收件地址, 收件地址是, 收货地址是, 收货地址, 安装地址, 安装地址是, 写, 我们住在, 我们在, 我们公司在, 公司在, 发到, 上门地址是, 上门地址, 新家在, 新家, 位于, 係, 来, 到
        อยู่ที่, ที่อยู่คือ, ที่อยู่, ส่งมาที่, ส่งไปที่, ส่งที่, บ้านอยู่ที่, บ้านอยู่, อยู่บ้านเลขที่, ติดตั้งที่, พักอยู่ที่, พักที่, ขอเป็น, ย้ายมาอยู่ที่, ย้ายมาอยู่, ย้ายไปที่, มาที่, อยู่, ที่อยู่ใหม่คือ, ที่อยู่ใหม่, ให้มาที่, ไปที่
        """)

    /// Streets, houses and what belongs to them.
    static let places = Phrasebook<Bool>(
        """
        street, st, road, rd, lane, ln, avenue, ave, drive, dr, close, court, ct, crescent, boulevard, blvd, way, square, sq, place, pl, terrace, garden, gardens, hill, view, park, soi, moo, jalan, jln, lorong, lor, taman, kampung, house, tower, flat, apt, apartment, unit, room, blk, block, suite, floor, level, building, row, walk, mews, quay, green, grove, alley, highway, hwy, estate, villa, thanon, rue, street., road., rise, heights, parade, bridge, gate, wharf, circle, loop, path, link, residence, residences, condo, mansion, plaza, no., #
        ул, ул., улица, улице, улицы, улицу, пр, пр., пр-т, проспект, проспекте, проспекту, пер, пер., переулок, переулке, бульвар, бульваре, б-р, шоссе, наб, наб., набережная, набережной, площадь, площади, пл., проезд, проезде, тупик, аллея, аллее, дом, доме, д., д, кв, кв., квартира, квартире, корпус, корп, корп., к., строение, стр., офис, подъезд, этаж, деревня, деревне, село, поселок, пос., г., город, микрорайон, мкр, мкр., комната, линия, тракт, километр, км, владение, дача, участок
        路, 街, 道, 巷, 弄, 号, 楼, 栋, 幢, 室, 单元, 座, 层, 小区, 花园, 大厦, 苑, 村, 镇, 区, 市, 城, 里, 庄, 院, 广场, 胡同, 段, 公寓, 新村, 乡, 县, 省, 中心, 期, 大道, 环路, 门, 阁, 邨
        ถนน, ถ., ซอย, ซ., หมู่, ม., ตำบล, ต., อำเภอ, อ., จังหวัด, จ., แขวง, เขต, บ้านเลขที่, เลขที่, ห้อง, ชั้น, อาคาร, ตึก, คอนโด, หมู่บ้าน, หอพัก, แฟลต, อพาร์ตเมนต์, อพาร์ทเมนท์, ตรอก, ทาวน์เฮ้าส์, บ้าน
        """)

    /// Words that may begin an address: a flat, a house.
    static let starts = Phrasebook<Bool>(
        """
        flat, apt, apartment, unit, room, blk, block, suite, house, tower, building, floor, level, no, no., lot, villa, level, #, shop, bldg, rm
        บ้านเลขที่, เลขที่, ห้อง, ชั้น, อาคาร, ตึก, คอนโด, หมู่บ้าน, หอพัก, แฟลต, อพาร์ตเมนต์, ถนน, ถ., ซอย, ซ., หมู่, ตรอก, ทาวน์เฮ้าส์, อพาร์ทเมนท์, แมนชั่น
        """)

    /// What ends an address.
    static let stops = Phrasebook<Bool>(
        """
        and i, and i'm, and we, and my, and the, and please, but, because, i'm, i am, we're, i'll, if, please, pls, thanks, thank you, cheers, after, when, which, it's, that's, is, where, so, and it, and that, since, until, near, opposite, next to, behind, ask, call, ring, postcode, zip, my phone, phone, my number, email, e-mail, can, could, will, just, you
        и я, и мы, но, потому, если, пожалуйста, спасибо, я, мы, код, звоните, позвоните, это, там, рядом, напротив, около, возле, домофон, приезжайте, только, мне, у меня, жду, буду, для, если что, когда, там где, индекс, телефон, мой телефон, почта
        谢谢, 麻烦, 了, 放, 我, 电话, 打, 请, 就, 你, 他, 她, 那里, 可以, 旁边, 对面, 附近, 多谢, 感谢, 因为, 吧, 啊, 呀, 哦, 喔, 哈, 谢了, 是吗, 没有人, 没人, 是我, 邮编, 邮政编码, 手机, 邮箱
        โทร, แล้ว, ก่อน, ครับ, ค่ะ, คะ, นะ, จ้า, เพราะ, แต่, ถ้า, ช่วย, ด้วย, ใกล้, ติดกับ, ตรงข้าม, ขอบคุณ, อยู่บ้าน, มา, ข้าง, หลังจาก, วันที่, คับ, ผม, ดิฉัน, จ้ะ, ฮะ, ฝาก, เบอร์, ค่า, รบกวน, รหัสไปรษณีย์, บอก, เลย, เป็น
        """)

    static let thaiParticles = Phrasebook<Bool>("ครับ, ค่ะ, คะ, คับ, นะคะ, นะครับ, ครับผม, จ้า, จ้ะ, ค่า")

    /// Words of correction that cannot be part of an address ("No 18").
    static let repairs = Phrasebook<Bool>(
        """
        no wait, wait, no sorry, sorry, oops, i mean, actually, no no, scratch that, make that, correction, ой, нет, точнее, вернее, простите, то есть, стоп
        不对, 不是, 错了, 啊不, 哦不, 说错了, 写错了, 打错了, 更正, 应该是, 不不, 等等, เอ้ย, เอ๊ย, ไม่ใช่, ไม่สิ, ขอโทษ, ผิด, อุ๊ย
        """)

    static let abbreviations: Set<String> = [
        "ул", "д", "кв", "г", "пр", "пер", "корп", "стр", "наб", "пл", "пос", "мкр", "к", "оф",
        "эт", "обл", "р", "п", "с", "ст", "бул", "ш", "им",
        "st", "rd", "ave", "no", "apt", "dr", "ln", "blvd", "sq", "ct", "blk", "fl", "rm", "bldg",
        "ste", "mr", "mrs",
    ]
}
