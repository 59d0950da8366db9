import Knowledge
import TextAnalysis
import Testing

@testable import Dialogue

struct EmailReaderTests {
    static let cases = ReadingCase.table(
        "en",
        """
        anna.k@example.com => anna.k@example.com
        anna dot k at example dot com => anna.k@example.com
        that's a n n a dot k at example dot com => anna.k@example.com
        anna k at example dot com => k@example.com
        bob underscore 99 at mail dot example dot org => bob_99@mail.example.org
        bob ninety nine at gmail dot com => bob99@gmail.com
        m for mike, a for alpha, x for x-ray at example dot com => max@example.com
        max at gmail => max@gmail.com
        my address is max at g mail dot com => max@gmail.com
        look at the bill => none
        I'm at home. thanks => none
        www.example.com => none
        max@example => none
        max@example.com or moritz@example.com => max@example.com
        max@example.com, no, moritz@example.com => moritz@example.com
        not max@example.com, use moritz@example.com => moritz@example.com
        MAX@EXAMPLE.COM! => max@example.com
        write to max@example.com, please. Thanks => max@example.com
        max-planck at example dot co dot uk => max-planck@example.co.uk
        max dash planck at example dot de => max-planck@example.de
        max plus bills at example dot com => max+bills@example.com
        info at my-shop dot com => info@my-shop.com
        макс собака яндекс точка ру => maks@yandex.ru
        макс точка иванов собака мейл точка ру => maks.ivanov@mail.ru
        ivanov нижнее подчёркивание 85 собака gmail точка com => ivanov_85@gmail.com
        max 艾特 qq 点 com => max@qq.com
        一二三四五六 艾特 qq 点 com => 123456@qq.com
        max点li艾特example点cn => max.li@example.cn
        我的邮箱max@example.com谢谢 => max@example.com
        เมลผม max จุด li แอท example จุด com ครับ => max.li@example.com
        เอ็ม เอ เอ็กซ์ แอท ฮอตเมล ดอท คอม => max@hotmail.com
        max ขีดล่าง 99 แอทจีเมลดอทคอม => max_99@gmail.com
        ไม่มีค่ะ => none
        """)

    @Test(arguments: cases) func `an e-mail address is read`(_ c: ReadingCase) {
        #expect(c.read(FormField(id: "email", kind: .email)) == c.value)
    }
}
