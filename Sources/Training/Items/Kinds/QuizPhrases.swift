import TextAnalysis

/// What items say around the corpus's own words, by language.
struct QuizPhrases: Sendable {
    let whichAnswer: String
    /// Where the words are an agent's; likewise `searchForAgents`.
    let whichAnswerForAgents: String
    let whichQuestion: String
    let fillGap: String
    let topic: String
    let procedure: String
    let whichForm: String
    let stepWorked: String
    let condition: String
    let next: String
    let branch: String
    let order: String
    let search: String
    let searchForAgents: String
    let website: String
    let customerRecord: String
    let exception: String
    let segment: String
    let product: String
    let region: String

    static let gap = "_____"

    static func of(_ language: Language) -> QuizPhrases {
        switch language.tag {
        case "zh-Hans", "zh": simplified
        case "zh-Hant": traditional
        case "th": thai
        case "ru": russian
        default: english
        }
    }

    private static let english = QuizPhrases(
        whichAnswer: "A customer asks this. Which answer is right?",
        whichAnswerForAgents: "This comes up at work. Which answer is right?",
        whichQuestion: "Which question does this answer?",
        fillGap: "What belongs in the gap?",
        topic: "Topic", procedure: "Procedure",
        whichForm: "Which form do you start at this step?",
        stepWorked: "You have just done this step",
        condition: "This holds", next: "What comes next?", branch: "Where do you go from here?",
        order: "Put these steps of the procedure in order.",
        search: "A customer says this. Search for the right document and open it.",
        searchForAgents: "You need this in a call. Search for the right document and open it.",
        website: "On which page of the website does a customer read this?",
        customerRecord: "Customer's record",
        exception: "What do you say to this customer?",
        segment: "segment", product: "product", region: "region")

    private static let simplified = QuizPhrases(
        whichAnswer: "客户这样问，哪个回答是对的？",
        whichAnswerForAgents: "工作中遇到这个问题，哪个回答是对的？",
        whichQuestion: "下面这段话回答的是哪个问题？",
        fillGap: "空格里应该填什么？",
        topic: "主题", procedure: "流程",
        whichForm: "这一步要打开哪张表单？",
        stepWorked: "您刚做完这一步",
        condition: "现在的情况是", next: "下一步是什么？", branch: "接下来到哪一步？",
        order: "请把流程的这些步骤按顺序排好。",
        search: "客户这样说。请搜索并打开对应的文档。",
        searchForAgents: "通话中需要这个内容。请搜索并打开对应的文档。",
        website: "客户在网站的哪一页能看到这句话？",
        customerRecord: "客户资料",
        exception: "您怎么答复这位客户？",
        segment: "客户类型", product: "产品", region: "地区")

    private static let traditional = QuizPhrases(
        whichAnswer: "客戶這樣問，哪個回答是對的？",
        whichAnswerForAgents: "工作中遇到這個問題，哪個回答是對的？",
        whichQuestion: "下面這段話回答的是哪個問題？",
        fillGap: "空格裡應該填什麼？",
        topic: "主題", procedure: "流程",
        whichForm: "這一步要打開哪張表單？",
        stepWorked: "您剛做完這一步",
        condition: "現在的情況是", next: "下一步是什麼？", branch: "接下來到哪一步？",
        order: "請把流程的這些步驟按順序排好。",
        search: "客戶這樣說。請搜尋並打開對應的文件。",
        searchForAgents: "通話中需要這個內容。請搜尋並打開對應的文件。",
        website: "客戶在網站的哪一頁能看到這句話？",
        customerRecord: "客戶資料",
        exception: "您怎麼答覆這位客戶？",
        segment: "客戶類型", product: "產品", region: "地區")

    private static let thai = QuizPhrases(
        whichAnswer: "ลูกค้าถามแบบนี้ คำตอบไหนถูกต้อง",
        whichAnswerForAgents: "เจอคำถามนี้ตอนทำงาน คำตอบไหนถูกต้อง",
        whichQuestion: "ข้อความนี้ตอบคำถามข้อไหน",
        fillGap: "ช่องว่างควรเป็นอะไร",
        topic: "เรื่อง", procedure: "ขั้นตอนงาน",
        whichForm: "ในขั้นนี้ต้องเปิดแบบฟอร์มไหน",
        stepWorked: "คุณเพิ่งทำขั้นนี้เสร็จ",
        condition: "กรณีนี้เป็นจริง", next: "ขั้นต่อไปคืออะไร", branch: "ต้องไปที่ขั้นไหนต่อ",
        order: "เรียงขั้นเหล่านี้ให้ถูกลำดับ",
        search: "ลูกค้าพูดแบบนี้ ค้นหาเอกสารที่ถูกต้องแล้วเปิด",
        searchForAgents: "คุณต้องใช้เรื่องนี้ในสาย ค้นหาเอกสารที่ถูกต้องแล้วเปิด",
        website: "ลูกค้าจะอ่านข้อความนี้ได้ที่หน้าไหนของเว็บไซต์",
        customerRecord: "ข้อมูลลูกค้า",
        exception: "คุณจะตอบลูกค้ารายนี้ว่าอย่างไร",
        segment: "กลุ่มลูกค้า", product: "แพ็กเกจ", region: "ภูมิภาค")

    private static let russian = QuizPhrases(
        whichAnswer: "Клиент спрашивает. Какой ответ верен?",
        whichAnswerForAgents: "Такой вопрос возник в работе. Какой ответ верен?",
        whichQuestion: "На какой вопрос отвечает этот текст?",
        fillGap: "Что должно стоять на месте пропуска?",
        topic: "Тема", procedure: "Процедура",
        whichForm: "Какую форму вы открываете на этом шаге?",
        stepWorked: "Вы только что выполнили этот шаг",
        condition: "Выполнено условие", next: "Какой шаг следующий?", branch: "Куда вы переходите?",
        order: "Расставьте шаги процедуры по порядку.",
        search: "Клиент говорит так. Найдите нужный документ и откройте его.",
        searchForAgents: "Вам нужно это во время звонка. Найдите нужный документ и откройте его.",
        website: "На какой странице сайта клиент это прочтёт?",
        customerRecord: "Карточка клиента",
        exception: "Что вы скажете этому клиенту?",
        segment: "сегмент", product: "продукт", region: "регион")
}
