/// Questions of many kinds in each language: the mean of their vectors is what a language has in
/// common, which a comparison across languages must leave out.
///
/// Nothing is answered by them; what they ask matters only in that it differs.
package enum TypicalQuestions {
    /// By primary subtag.
    package static let byLanguage: [String: [String]] = [
        "en": [
            "How do I change my address?", "When does the museum open on Sundays?",
            "Who wrote the first chapter?", "What does the repair cost?",
            "Why was my card refused?", "Which river flows through the old town?",
            "Can I bring my dog to the hotel?", "How many people live there today?",
            "My screen stays black after the update.", "Where was the treaty signed?",
            "Is breakfast included in the price?", "What causes the tides?",
            "How long does delivery take?", "I forgot my password.",
            "Which team won the final in 1998?", "Who do I call about a broken heater?",
            "What temperature does the metal melt at?", "Can the contract be ended early?",
            "How is the vaccine stored?", "What time does the last train leave?",
        ],
        "ru": [
            "Как изменить адрес доставки?", "Во сколько музей открывается в воскресенье?",
            "Кто написал первую главу?", "Сколько стоит ремонт?",
            "Почему мою карту не приняли?", "Какая река протекает через старый город?",
            "Можно ли приехать в гостиницу с собакой?", "Сколько людей живёт там сегодня?",
            "После обновления экран остаётся чёрным.", "Где был подписан договор?",
            "Входит ли завтрак в стоимость?", "Из-за чего бывают приливы?",
            "Сколько идёт посылка?", "Я забыл пароль.",
            "Какая команда выиграла финал в 1998 году?", "Кому звонить, если сломалось отопление?",
            "При какой температуре плавится металл?", "Можно ли расторгнуть договор раньше срока?",
            "Как хранят вакцину?", "Когда уходит последний поезд?",
        ],
        "th": [
            "เปลี่ยนที่อยู่จัดส่งอย่างไร", "พิพิธภัณฑ์เปิดวันอาทิตย์กี่โมง", "ใครเป็นคนเขียนบทแรก",
            "ค่าซ่อมเท่าไหร่", "ทำไมบัตรถูกปฏิเสธ", "แม่น้ำสายใดไหลผ่านเมืองเก่า",
            "พาสุนัขเข้าพักที่โรงแรมได้ไหม", "ปัจจุบันมีคนอาศัยอยู่ที่นั่นกี่คน",
            "อัปเดตแล้วหน้าจอดำ", "สนธิสัญญาลงนามที่ไหน", "ราคานี้รวมอาหารเช้าไหม",
            "น้ำขึ้นน้ำลงเกิดจากอะไร", "ใช้เวลาส่งกี่วัน", "ลืมรหัสผ่าน",
            "ทีมใดชนะรอบชิงชนะเลิศในปี 1998", "เครื่องทำน้ำอุ่นเสียต้องโทรหาใคร",
            "โลหะหลอมเหลวที่อุณหภูมิเท่าใด", "ยกเลิกสัญญาก่อนกำหนดได้หรือไม่", "วัคซีนเก็บรักษาอย่างไร",
            "รถไฟเที่ยวสุดท้ายออกกี่โมง",
        ],
        "zh": [
            "怎么修改收货地址？", "博物馆星期天几点开门？", "第一章是谁写的？", "修理要多少钱？", "我的卡为什么被拒了？",
            "哪条河流经老城？", "住酒店可以带狗吗？", "现在那里住着多少人？", "更新以后屏幕一直是黑的。", "条约是在哪里签的？",
            "价格包含早餐吗？", "潮汐是怎么形成的？", "几天能送到？", "我忘了密码。", "1998年决赛哪个队赢了？",
            "暖气坏了该打给谁？", "这种金属的熔点是多少？", "合同可以提前终止吗？", "疫苗怎样保存？", "末班车几点开？",
        ],
    ]
}
