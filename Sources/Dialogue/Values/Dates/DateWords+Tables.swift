extension DateWords {
    static let english = """
        r0 today, tonight, this evening, this afternoon, this morning, right now today, 2day
        r1 tomorrow, tmr, tmrw, tomorow, tommorow, tommorrow, tomorrow's, 2moro
        r2 day after tomorrow, the day after tomorrow, overmorrow
        r-1 yesterday, last night, yday
        r-2 day before yesterday, the day before yesterday
        r7 a week today, a week from today, a week from now, week from today, in a week, in a week's time, a week's time, one week from now, in one week
        r8 a week tomorrow, a week from tomorrow
        r14 a fortnight, in a fortnight, a fortnight today, fortnight, in a fortnight's time
        r-7 a week ago, one week ago
        r-1 a day ago
        r-14 a fortnight ago
        w1 monday, mon, mondays, monday's
        w2 tuesday, tue, tues, tuesday's
        w3 wednesday, wed, weds, wednesday's, wensday, wednsday
        w4 thursday, thu, thur, thurs, thursday's
        w5 friday, fri, friday's
        w6 saturday, sat, saturday's
        w7 sunday, sun, sunday's
        m1 january, jan
        m2 february, feb, febuary
        m3 march, mar
        m4 april, apr
        m5 may
        m6 june, jun
        m7 july, jul
        m8 august, aug
        m9 september, sept, sep
        m10 october, oct
        m11 november, nov
        m12 december, dec
        h0101 new year's day, new years day, new year
        h1231 new year's eve, new years eve
        h1225 christmas day, christmas, xmas
        h1224 christmas eve
        h1226 boxing day
        h0214 valentine's day, valentines day
        h1031 halloween
        """

    static let russian = """
        r0 сегодня, сегодняшний, сегодняшнего, сегодняшнее
        r1 завтра, завтрашний, завтрашнего, завтрашнее, на завтра
        r2 послезавтра, после завтра
        r3 послепослезавтра
        r-1 вчера, вчерашний, вчерашнего
        r-2 позавчера, позавчерашнего
        r7 через неделю, через недельку, спустя неделю
        r14 через две недели, через 2 недели
        r-7 неделю назад
        r-1 день назад
        w1 понедельник, понедельника, понедельнику, пн
        w2 вторник, вторника, вторнику, вт
        w3 среда, среду, среды, среде, ср
        w4 четверг, четверга, четвергу, чт
        w5 пятница, пятницу, пятницы, пятнице, пт
        w6 суббота, субботу, субботы, субботе, сб
        w7 воскресенье, воскресенья, воскресенью, воскресение, вс
        m1 январь, января, январе, янв, янв.
        m2 февраль, февраля, феврале, фев, фев., февр, февр.
        m3 март, марта, марте, мар, мар.
        m4 апрель, апреля, апреле, апр, апр.
        m5 май, мая, мае
        m6 июнь, июня, июне, июн, июн.
        m7 июль, июля, июле, июл, июл.
        m8 август, августа, августе, авг, авг.
        m9 сентябрь, сентября, сентябре, сен, сент, сент., сен.
        m10 октябрь, октября, октябре, окт, окт.
        m11 ноябрь, ноября, ноябре, ноя, нояб, ноя., нояб.
        m12 декабрь, декабря, декабре, дек, дек.
        h0101 новый год, нового года
        h1231 канун нового года
        """

    static let thai = """
        r0 วันนี้, คืนนี้, เย็นนี้, บ่ายนี้, เช้านี้, วันนี้เลย
        r1 พรุ่งนี้, พุ่งนี้, พรุ้งนี้, พรุงนี้, วันพรุ่งนี้, พรุ่งนี้เช้า
        r2 มะรืน, มะรืนนี้, วันมะรืน, วันมะรืนนี้, มะรืนนี่, มรืน
        r3 มะเรื่อง, มะเรื่องนี้
        r-1 เมื่อวาน, เมื่อวานนี้, เมื่อคืน, วานนี้
        r-2 เมื่อวานซืน, วานซืน, เมื่อวันก่อน
        w1 วันจันทร์, จันทร์
        w2 วันอังคาร, อังคาร
        w3 วันพุธ, พุธ
        w4 วันพฤหัส, พฤหัส, วันพฤหัสบดี, พฤหัสบดี, วันพฤหัสฯ, พฤหัสฯ, พฤ.
        w5 วันศุกร์, ศุกร์
        w6 วันเสาร์, เสาร์
        w7 วันอาทิตย์, อาทิตย์
        m1 มกราคม, มกรา, ม.ค., มค., มค, ม.ค
        m2 กุมภาพันธ์, กุมภา, ก.พ., กพ., กพ, ก.พ
        m3 มีนาคม, มีนา, มี.ค., มีค., มีค, มี.ค
        m4 เมษายน, เมษา, เม.ย., เมย., เมย, เม.ย
        m5 พฤษภาคม, พฤษภา, พ.ค., พค., พค, พ.ค
        m6 มิถุนายน, มิถุนา, มิ.ย., มิย., มิย, มิ.ย
        m7 กรกฎาคม, กรกฎา, กรกฏาคม, กรกฏา, ก.ค., กค., กค, ก.ค
        m8 สิงหาคม, สิงหา, ส.ค., สค., สค, ส.ค
        m9 กันยายน, กันยา, ก.ย., กย., กย, ก.ย
        m10 ตุลาคม, ตุลา, ต.ค., ตค., ตค, ต.ค
        m11 พฤศจิกายน, พฤศจิกา, พ.ย., พย., พย, พ.ย
        m12 ธันวาคม, ธันวา, ธ.ค., ธค., ธค, ธ.ค
        h0101 วันปีใหม่, ปีใหม่
        h1231 วันสิ้นปี, สิ้นปี
        h1225 วันคริสต์มาส, คริสต์มาส
        h0413 วันสงกรานต์
        h1205 วันพ่อ
        """

    static let chinese = """
        r0 今天, 今日, 今晚, 今儿, 今早, 当天, 今夜, 今朝
        r1 明天, 明日, 明晚, 明早, 明儿, 听日, 明朝
        r2 后天, 后日, 后晚
        r3 大后天, 大后日
        r-1 昨天, 昨日, 昨晚, 昨夜, 寻日, 昨儿
        r-2 前天, 前日, 前晚
        r-3 大前天
        w1 星期一, 周一, 礼拜一
        w2 星期二, 周二, 礼拜二
        w3 星期三, 周三, 礼拜三
        w4 星期四, 周四, 礼拜四
        w5 星期五, 周五, 礼拜五
        w6 星期六, 周六, 礼拜六
        w7 星期日, 星期天, 周日, 周天, 礼拜天, 礼拜日
        h0101 元旦
        h1225 圣诞节, 圣诞
        h1224 平安夜
        h0214 情人节
        h1001 国庆节, 国庆
        h0501 五一劳动节, 劳动节
        """
}
