/// What people call the things that choices are about, in all languages.
///
/// A choice takes part in a concept if one of its names, or its id, is called so.
enum Concepts {
    /// One line a concept: its phrases in all languages.
    static let all: [[String]] = table.split(separator: "\n").map { line in
        line.split(separator: ",").map { phrase in
            String(phrase.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The concept that means "none of them": "no" says it too.
    static let none: [String] = all.first ?? []

    private static let table = """
        none, no need, not needed, don't need, no interpreter, not necessary, no thanks, no thank you, without, neither, don't want, not required, не нужен, не нужно, не надо, не требуется, без переводчика, не нужна, не нужны, обойд*, ничего, никакой, 不需要, 不用, 不要, 没必要, 无需, 不必, 免了, 不用了, ไม่ต้องการ, ไม่ต้อง, ไม่เอา, ไม่จำเป็น, ไม่ใช้, ไม่ต้องมี
        money back, my money, refund*, money returned, reimburs*, cash back, my cash, give back the money, вернуть деньги, верните деньги, возврат*, деньги назад, верните мне деньги, вернуть мои деньги, верните мои деньги, деньги, вернуть средства, возмещ*, 退款, 退钱, 退费, 把钱退, 钱退, 退给我, 返还, 退我钱, 退回, 还钱, 还我钱, 要钱, 把钱还, คืนเงิน, เงินคืน, ขอเงิน, รีฟันด์, คืนตัง, คืนตังค์, เอาเงิน, ตังค์คืน, ตังคืน
        replacement, replac*, exchang*, swap*, new one, another one, new phone, new device, change it, brand new, different one, different phone, other phone, new unit, замена, замен*, обмен*, поменя*, новый, новую, другой, другую, новое, 换货, 换, 换一台, 换新, 换个, 调换, 更换, 换新的, 新的, เปลี่ยนสินค้า, เปลี่ยน, ตัวใหม่, เครื่องใหม่, อันใหม่, ของใหม่
        repair, repair*, fix, fix*, mend*, service it, ремонт, ремонт*, почин*, чинить, чините, отремонт*, 维修, 修, 修理, 修好, 修一下, ซ่อม, ซ่อมแซม, ซ่อมให้
        green, green*, зеленая, зелен*, 绿色, 绿灯, 绿, 绿的, สีเขียว, เขียว
        red, reddish, красная, красн*, 红色, 红灯, 红, 红的, สีแดง, แดง
        off, no light, not lit, not on, isn't on, dark, dead, not lighting, no lights, unlit, doesn't light*, not glowing, switched off, went out, nothing lit, isn't lit, not lighting up, black, не горит, не светит*, не горят, погас*, темн*, выключен*, потух*, нет света, не горела, не мигает, 不亮, 没亮, 灭, 没有亮, 没灯, 黑的, 熄, 没有灯, 都不亮, 没反应, 暗的, ไม่ติด, ดับ, ไม่มีไฟ, มืด, ไม่สว่าง, ปิดอยู่, ไม่มีแสง, ไฟไม่ขึ้น
        not sure, unsure, don't know, dunno, no idea, can't tell, can't see, cannot see, cannot tell, not certain, hard to say, no clue, do not know, haven't looked, couldn't say, can't say, haven't checked, не знаю, не уверен*, не вижу, не видно, без понятия, затрудняюсь, непонятно, не понятно, понятия не имею, не могу сказать, не могу разобрать, 不确定, 不知道, 不清楚, 不太清楚, 不太知道, 说不准, 看不出来, 看不出, 看不清, 看不到, 不晓得, 没注意, 不好说, 唔知, 没看, 不太确定, 说不清, ไม่แน่ใจ, ไม่รู้, ไม่ทราบ, ดูไม่ออก, มองไม่เห็น, บอกไม่ถูก, ไม่ชัวร์, ไม่ได้ดู
        english, en, английский, английск*, по английски, 英语, 英文, 英, อังกฤษ, ภาษาอังกฤษ
        chinese, mandarin, putonghua, китайский, китайск*, по китайски, мандарин*, 中文, 汉语, 普通话, 国语, 华语, 中国话, 讲中文, จีน, ภาษาจีน, จีนกลาง
        thai, тайский, тайск*, по тайски, 泰语, 泰文, 泰, ภาษาไทย, ไทย
        russian, русский, русск*, по русски, 俄语, 俄文, 俄, รัสเซีย, ภาษารัสเซีย
        something else, other, another, else, other reason, другое, другой, иное, что-то другое, другая причина, 其他, 其它, 别的, 另外, 其他的, อื่น ๆ, อื่นๆ, อื่น, อย่างอื่น, เรื่องอื่น
        lost, lost it, lost my, can't find, missing, misplaced, потеряна, потерял*, потеря*, утер*, утрат*, не могу найти, посеял*, 丢了, 丢, 遗失, 弄丢, 不见, 找不到, 搞丢, หาย, ทำหาย, หาไม่เจอ, หล่น
        stolen, stole, robbed, theft, stole it, pickpocket*, украдена, украл*, украд*, вытащил*, краж*, 被偷, 偷, 抢, 被抢, 盗, ถูกขโมย, ขโมย, โดนขโมย, โดนปล้น
        snapped or damaged, broken, broke, snapped, damaged, cracked, bent, сломана, слома*, треснул*, поврежд*, погнул*, 卡弄坏了, 弄坏, 断, 折, 损坏, 掰断, 裂, ซิมหัก, หัก, พัง, ชำรุด, งอ
        not working, faulty, doesn't work, dead card, not detected, не работает, неисправ*, не ловит, не видит, не определяется, глюч*, 卡失灵, 失灵, 不能用, 读不出, 用不了, 识别不了, 读不到, ซิมเสีย, เสีย, ใช้ไม่ได้, ไม่ทำงาน, อ่านไม่ได้
        esim, e sim, есим, электронн* симк*, е сим, 电子卡, 电子sim, อีซิม, อี ซิม
        sim card, physical, plastic, normal sim, ordinary sim, sim карта, сим карта, симка, симку, физическ*, пластик*, обычн*, sim卡, 实体卡, 实体, 普通卡, ซิมการ์ด, ซิมจริง, ซิมธรรมดา, ซิมปกติ
        phone, call, call me, ring, ring me, by phone, телефон, позвон*, звонок, звоните, по телефону, 电话, 打电话, 打给我, โทรศัพท์, โทร, โทรมา, โทรกลับ
        e-mail, email, e mail, by mail, электронная почта, на почту, почта, имейл, мейл, по почте, 邮件, 电邮, 邮箱, 电子邮件, อีเมล, อีเมล์, เมล, ทางเมล
        letter, on paper, paper, письмо, письмом, письма, бумаг*, 信函, 信, 书面, 寄信, 信件, จดหมาย, เป็นจดหมาย
        in a shop, shop, store, pick up, pick it up, collect, в салоне, салон*, магазин*, забер*, забрать, самовывоз*, 营业厅自取, 营业厅, 门店, 自取, 自提, 门市, 去店里, รับที่ศูนย์บริการ, ศูนย์, ไปรับ, รับเอง, หน้าร้าน
        by post, post, courier, deliver, delivered, mail it, send it, почтой, курьер*, доставк*, пришлите, отправ*, 邮寄, 快递, 寄, 寄给我, 送货, ส่งไปรษณีย์, ไปรษณีย์, ส่งมา, จัดส่ง, ส่งให้
        prepaid, pay as you go, top up, предоплата, предоплат*, 预付费, 预付, 储值, เติมเงิน, พรีเพด
        contract, postpaid, monthly, pay monthly, контракт, контракт*, договор*, постоплат*, 合约, 月租, 后付, 套餐, รายเดือน, สัญญา
        no internet, no connection, internet is down, internet down, no wifi, offline, doesn't work at all, нет интернета, не работает интернет, интернет не работает, пропал интернет, интернета нет, без интернета, 没有网, 没网, 断网, 上不了网, 没网络, 没有网络, 连不上, เน็ตใช้ไม่ได้, เน็ตล่ม, ไม่มีเน็ต, เน็ตหลุด, เน็ตไม่มา, เข้าเน็ตไม่ได้
        slow internet, slow, slow*, laggy, lagging, медленный интернет, медленн*, тормоз*, 网速慢, 慢, 卡顿, 很卡, เน็ตช้า, ช้า, อืด, หน่วง
        tv box, tv, television, set top box, тв приставка, приставк*, телевизор*, тв, 电视盒, 电视, 盒子, 机顶盒, กล่องทีวี, ทีวี, กล่อง
        new installation, install*, new line, new connection, connect me, подключение, подключ*, установ*, 新装光纤, 新装, 安装, 装, 装宽带, ติดตั้งใหม่, ติดตั้ง, ติดเน็ต
        moving home, moving, moving*, move, relocat*, переезд, переезд*, перееха*, переезжа*, 搬家移机, 搬家, 搬, 移机, ย้ายบ้าน, ย้าย
        bill, bills, invoice, billing, billing address, счет, счета, счетов, адрес для счетов, квитанц*, 账单, 账单地址, 帐单, บิล, ใบแจ้งหนี้, ที่อยู่ส่งบิล, ส่งบิล
        delivery of an order, order, my order, parcel, package, доставка заказа, заказ, заказа, посылк*, 订单收货地址, 订单, 收货, 包裹, 快递单, ที่อยู่ส่งสินค้า, สินค้า, คำสั่งซื้อ, ออเดอร์, พัสดุ
        bank account, bank, bank transfer, transfer, iban, банковский счет, банк*, на счет, перевод*, 银行账户, 银行, 转账, บัญชีธนาคาร, ธนาคาร, โอนเข้าบัญชี, โอน
        card, credit card, debit card, bank card, карта, карту, на карту, картой, 银行卡, 信用卡, 卡, บัตร, บัตรเครดิต, เข้าบัตร
        meripay, wallet, e wallet, кошелек, кошелек*, кошельк*, 钱包, วอลเล็ต, กระเป๋าเงิน
        paid twice, double payment, charged twice, twice, двойная оплата, дважды, два раза, 重复付款, 重复, 付了两次, 扣了两次, จ่ายซ้ำ, ซ้ำ, สองครั้ง, สองรอบ
        an apology, apology, apologise, apologize, sorry, извинение, извин*, 道歉, 赔礼, คำขอโทษ, ขอโทษ
        an explanation, explanation, explain, why, объяснение, объясн*, 说明原因, 解释, 说明, คำอธิบาย, อธิบาย
        a correction, correction, correct it, put it right, исправление, исправ*, 更正, 改正, 纠正, แก้ไขให้ถูกต้อง, แก้ไข
        staff, rude, employee, сотрудник, сотрудник*, хам*, персонал*, 员工态度, 态度, 员工, 客服, พนักงาน
        technician visit, technician, visit, визит мастера, мастер*, визит*, 师傅上门, 师傅, 上门, ช่าง
        fault, outage, fault*, неисправность, авари*, сбой, 故障, เหตุขัดข้อง, ขัดข้อง, ระบบขัดข้อง
        """
}
