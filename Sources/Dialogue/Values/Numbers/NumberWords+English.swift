extension NumberWords {
    static let english = """
        0 zero, nought, naught
        c0 oh, o, ow, nil
        1 one
        2 two
        3 three
        4 four
        5 five
        6 six
        7 seven
        8 eight
        9 nine, niner
        10 ten
        11 eleven
        12 twelve
        13 thirteen
        14 fourteen
        15 fifteen
        16 sixteen
        17 seventeen
        18 eighteen
        19 nineteen
        20 twenty
        30 thirty
        40 forty, fourty
        50 fifty
        60 sixty
        70 seventy
        80 eighty
        90 ninety, ninty
        x100 hundred, hundreds, a hundred
        x1000 thousand, thousands, a thousand
        x1000000 million, a million
        x12 dozen, a dozen
        and and
        r2 double
        r3 triple, treble
        p0 zeros, zeroes, ohs
        p1 ones
        p2 twos
        p3 threes
        p4 fours
        p5 fives
        p6 sixes
        p7 sevens
        p8 eights
        p9 nines
        o1 first, 1st
        o2 second, 2nd
        o3 third, 3rd
        o4 fourth
        o5 fifth
        o6 sixth
        o7 seventh
        o8 eighth, eigth
        o9 ninth
        o10 tenth
        o11 eleventh
        o12 twelfth
        o13 thirteenth
        o14 fourteenth
        o15 fifteenth
        o16 sixteenth
        o17 seventeenth
        o18 eighteenth
        o19 nineteenth
        o20 twentieth
        o30 thirtieth
        blank one second, one sec, one moment, one minute, a second, just a sec, this one, that one, new one, the one, old one
        blank which one, other one, wife one, mine one, my one, last one, no one, one of
        blank one more time, one day, one thing, another one, right one, good one, one question, any one
        """
}
