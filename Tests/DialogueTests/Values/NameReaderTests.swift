import Knowledge
import TextAnalysis
import Testing

@testable import Dialogue

struct NameReaderTests {
    static let field = FormField(id: "name", kind: .personName)

    static let cases =
        ReadingCase.table(
            "en",
            """
            Hello, my name is Mary-Jane O'Connor, thanks => Mary-Jane O'Connor
            Prof. Alan Turing => Alan Turing
            Ms Kim => Kim
            it's Peter Schmidt, I called yesterday => Peter Schmidt
            Peter. Peter Schmidt. => Peter Schmidt
            This is Peter Schmidt from Eastport => Peter Schmidt
            Schmidt, Peter => Schmidt
            my name's Wei => Wei
            the account is in the name of Fatima al Rashid => Fatima al Rashid
            Fatima al-Rashid => Fatima al-Rashid
            Peter, sorry, Paul Schmidt => Paul Schmidt
            it's not Peter, it's Paul => Paul
            put it under Lee please => Lee
            You are speaking with Ludwig van der Berg => Ludwig van der Berg
            I'm calling about my bill => none
            ask my husband => none
            I don't want to give my name => none
            what for? => none
            next Tuesday => none
            none of your business => none
            skip => none
            Surname Okafor, first name Chidi => Okafor Chidi
            My name is J. R. Hartley => J. R. Hartley
            """)
        + ReadingCase.table(
            "ru",
            """
            Меня зовут Пётр => Пётр
            Я Пётр Ильич => Пётр Ильич
            Пётр Ильич Чайковский, здравствуйте => Пётр Ильич Чайковский
            имя Пётр, фамилия Чайковский => Пётр Чайковский
            запишите на Петрову Марию => Петрову Марию
            г-жа Смирнова => Смирнова
            не Пётр, а Павел => Павел
            это Сергей, сын абонента => Сергей
            здравствуйте, это Мария Ивановна => Мария Ивановна
            вам зачем? => none
            не скажу => none
            на мужа => none
            """)
        + ReadingCase.table(
            "th",
            """
            ผมชื่อสมชายครับ => สมชาย
            ดิฉัน วิภา ใจงาม ค่ะ => วิภา ใจงาม
            คุณสมหญิง รักดีค่ะ => สมหญิง รักดี
            ชื่อสมชาย นามสกุลใจดีครับ => สมชาย ใจดี
            นายสมชาย ใจดี => สมชาย ใจดี
            สมชาย เอ้ย สมศักดิ์ ใจดี => สมศักดิ์ ใจดี
            ชื่ออะไรดีล่ะ => none
            ไม่บอกค่ะ => none
            ถามทำไมคะ => none
            """)
        + ReadingCase.table(
            "zh-Hans",
            """
            我的名字叫王小明 => 王小明
            姓王，名小明 => 王小明
            王小明先生 => 王小明
            王小明，三横王 => 王小明
            你好我是陈静 => 陈静
            欧阳娜娜 => 欧阳娜娜
            写李雷吧 => 李雷
            不是李雷，是韩梅梅 => 韩梅梅
            艾米丽·陈 => 艾米丽·陈
            林太太 => 林
            我是机主 => none
            不想说 => none
            问这个干嘛 => none
            """)

    @Test(arguments: cases + moreNames) func `a name is read`(_ c: ReadingCase) {
        #expect(c.read(Self.field) == c.value)
    }

    static let addresses =
        ReadingCase.table(
            "en",
            """
            12 Baker Street => 12 Baker Street
            My address is 12 Baker Street, Flat 4, Eastport, thank you => 12 Baker Street, Flat 4, Eastport
            Harbour Road 25, Eastport => Harbour Road 25, Eastport
            12 Baker St., Eastport => 12 Baker St., Eastport
            we live at 12A Baker Street and the bell is broken => 12A Baker Street
            12 Baker Street, sorry, 14 Baker Street => 14 Baker Street
            Eastport, 12 Baker Street => Eastport, 12 Baker Street
            twelve Baker Street => twelve Baker Street
            you have it already => none
            in Eastport => none
            call me at 0712345678 => none
            at 5 pm => none
            two phones => none
            """)
        + ReadingCase.table(
            "ru",
            """
            Живу на улице Мира, дом 5 => улице Мира, дом 5
            Нортпорт, улица Мира, 5, квартира 8 => Нортпорт, улица Мира, 5, квартира 8
            мира 5 квартира 8 => мира 5 квартира 8
            ул. Мира 5, спасибо большое => ул. Мира 5
            не помню точно => none
            у метро => none
            """)
        + ReadingCase.table(
            "th",
            """
            บ้านเลขที่ 12 ถนนสุขุมวิท => บ้านเลขที่ 12 ถนนสุขุมวิท
            อยู่ที่ 12/3 หมู่ 4 ตำบลบางพลีครับ => 12/3 หมู่ 4 ตำบลบางพลี
            ไม่บอกค่ะ => none
            """)
        + ReadingCase.table(
            "zh-Hans",
            """
            我家住在人民路12号3楼 => 人民路12号3楼
            人民路12号，谢谢 => 人民路12号
            新城区，人民路12号 => 新城区，人民路12号
            不方便说 => none
            """)

    @Test(arguments: addresses + moreAddresses) func `an address is read`(_ c: ReadingCase) {
        #expect(c.read(FormField(id: "address", kind: .address)) == c.value)
    }

    static let moreNames = ReadingCase.table(
        "en",
        """
        Yes it's Robert Miles => Robert Miles
        the name is Nguyen => Nguyen
        Robert with one t, Robert Miles => Robert Miles
        my surname is Okonkwo => Okonkwo
        Mr. and Mrs. Smith => Smith
        I am called Lena => Lena
        it's Lena, Lena Hoffmann => Lena Hoffmann
        account's under Hoffmann => Hoffmann
        hello this is lena hoffmann calling from eastport => lena hoffmann
        Captain Lena Hoffmann => Captain Lena Hoffmann
        Lena Hoffmann, H-O-F-F-M-A-N-N => Lena Hoffmann
        for Lena Hoffmann please => Lena Hoffmann
        You already know it => none
        is that really necessary? => none
        Anonymous => none
        I live in Eastport => none
        call me later => none
        my phone broke => none
        5 King Street => none
        It's me again => none
        yes => none
        мое имя и фамилия Олег Попов => Олег Попов
        Олег Попов моя фамилия => Олег Попов
        Попов Олег Иванович, абонент => Попов Олег Иванович
        ну допустим Олег => Олег
        можно просто Олег => Олег
        я Попова Анна => Попова Анна
        зовите Аней => Аней
        Алло, Попов => Попов
        на имя Попова Олега => Попова Олега
        мужа зовут Олег Попов => Олег Попов
        это важно? => none
        мне неудобно говорить => none
        улица Мира 5 => none
        да => none
        ฉันชื่อมาลีค่ะ => มาลี
        มาลีค่ะ => มาลี
        มานี ใจดี ครับ => มานี ใจดี
        ชื่อ-นามสกุล มานี ใจดี => มานี ใจดี
        น.ส.มานี ใจดี => มานี ใจดี
        เด็กชายปิติ รักดี => ปิติ รักดี
        ใช้ชื่อแม่ค่ะ มานี ใจดี => มานี ใจดี
        ผมปิติครับ => ปิติ
        ปิติ รักดี ครับ บ้านเลขที่ 5 => ปิติ รักดี
        พี่ปิติครับ => ปิติ
        ขอไม่บอกได้ไหมคะ => none
        พรุ่งนี้ค่ะ => none
        ไม่มีค่ะ => none
        敝姓陈 => 陈
        我是王丽的妈妈，我叫李梅 => 李梅
        李梅，木子李 => 李梅
        是李梅 => 李梅
        李梅女士 => 李梅
        我名叫李梅 => 李梅
        姓李，李梅 => 李梅
        我姓李 => 李
        请登记李梅 => 李梅
        用我先生的名字，张强 => 张强
        麦克·乔丹 => 麦克·乔丹
        Mike Jordan => Mike Jordan
        张强 0712345678 => 张强
        张强，还要身份证吗 => 张强
        司徒美玲 => 司徒美玲
        保密 => none
        随便写 => none
        我不想告诉你 => none
        明天 => none
        好的 => none
        """)

    static let moreAddresses = ReadingCase.table(
        "en",
        """
        Flat 2, 15 Hill Road => Flat 2, 15 Hill Road
        15 Hill Road in Eastport => 15 Hill Road in Eastport
        I'm staying at 15 Hill Road, Eastport for now => 15 Hill Road, Eastport
        It's 15, Hill Road => 15, Hill Road
        Our office is at 15 Hill Road, 3rd floor => 15 Hill Road, 3rd floor
        yes, 15 Hill Road => 15 Hill Road
        the address would be 15 Hill Road, Eastport 20017 => 15 Hill Road, Eastport 20017
        15 Hill Road. Eastport. => 15 Hill Road
        no. 7 Lakeside => no. 7 Lakeside
        Lot 12, Jalan Besar, near the mosque => Lot 12, Jalan Besar
        come to 15 Hill Road after 5 pm => 15 Hill Road
        Hill Road => none
        I moved 3 months ago => none
        it's a secret => none
        tomorrow at 5 => none
        г. Саутбей, ул. Ленина 4 => г. Саутбей, ул. Ленина 4
        Ленина, 4, кв 9 => Ленина, 4, кв 9
        адрес доставки: ул. Ленина, д. 4 => ул. Ленина, д. 4
        ну, пишите, ул. Ленина 4 кв. 9 => ул. Ленина 4 кв. 9
        пр. Мира 10-45 => пр. Мира 10-45
        я живу на Ленина 4, второй подъезд => Ленина 4, второй подъезд
        ул. Ленина, д. 4, код домофона 45 => ул. Ленина, д. 4
        дом 4 по улице Ленина => дом 4 по улице Ленина
        у меня нет адреса => none
        приеду сам => none
        в 5 часов => none
        12/3 ซ.อารีย์ กรุงเทพ => 12/3 ซ.อารีย์ กรุงเทพ
        บ้านเลขที่ 45 หมู่ 2 ต.ในเมือง อ.เมือง ค่ะ => บ้านเลขที่ 45 หมู่ 2 ต.ในเมือง อ.เมือง
        คอนโดเดอะวิว ห้อง 88 ถนนพระราม 9 ครับ => คอนโดเดอะวิว ห้อง 88 ถนนพระราม 9
        ซอยอารีย์ 5 บ้านเลขที่ 12 ค่ะ => ซอยอารีย์ 5 บ้านเลขที่ 12
        ส่งที่ทำงานค่ะ 99 ถนนสาทร => 99 ถนนสาทร
        เลขที่ 9 ถนนท่าแพ เชียงใหม่ => เลขที่ 9 ถนนท่าแพ เชียงใหม่
        อยู่แถวสยามค่ะ => none
        ที่เดิมค่ะ => none
        滨江路66号2单元301 => 滨江路66号2单元301
        住滨江路66号 => 滨江路66号
        我搬到滨江路66号了 => 滨江路66号
        地址：滨江区滨江路66号，请放门口 => 滨江区滨江路66号
        还是老地址 => none
        公司地址，滨江路66号3楼 => 滨江路66号3楼
        滨江路66号院3号楼1单元，302室 => 滨江路66号院3号楼1单元，302室
        你猜 => none
        """)
}
