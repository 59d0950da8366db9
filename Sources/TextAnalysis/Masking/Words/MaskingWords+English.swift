extension MaskingWords {
    static let english: [(Kind, [String])] = [
        (
            .card,
            [
                "card", "cards", "card's", "visa", "mastercard", "master card", "amex",
                "american express", "unionpay", "union pay", "jcb", "discover card", "pan number",
            ]
        ),
        (
            .otherCard,
            [
                "sim card", "sim cards", "simcard", "esim card", "memory card", "sd card",
                "id card", "card reader", "business card", "phone card",
            ]
        ),
        (
            .securityCode,
            [
                "cvv", "cvv2", "cvc", "cvc2", "csc", "security code", "card code",
                "card verification code", "card verification value", "code on the back",
                "code from the back", "digits on the back", "numbers on the back",
                "number on the back", "three digits", "3 digits on the back", "security number",
            ]
        ),
        (
            .accessCode,
            [
                "pin", "pin code", "pin number", "pincode", "puk", "puk code", "otp", "otp code",
                "one time code", "one time password", "one time pin", "one time passcode",
                "verification code", "confirmation code", "login code", "sms code",
                "authentication code", "auth code", "access code", "2fa code",
            ]
        ),
        (
            .password,
            [
                "password", "passwords", "pw", "psw", "pass:", "passcode", "passphrase",
                "pass word", "pwd", "passwd",
                "my pass",
            ]
        ),
        (.passport, ["passport", "passport number"]),
        (.code, ["code", "codes"]),
        (
            .delivery,
            ["sms", "text message", "texted", "you sent", "sent me", "i received", "i got"]
        ),
        (.connector, ["is", "are", "was", "it's", "its"]),
        (.weakConnector, ["to", "as", "with"]),
        (
            .otherMatter,
            [
                "phone", "mobile", "tel", "telephone", "call me", "order", "account", "invoice",
                "imei", "iccid", "postcode", "zip", "expires", "expiry", "amount", "paid",
                "reach me", "ticket",
            ]
        ),
        (
            .unit,
            [
                "cr", "credits", "baht", "thb", "usd", "eur", "dollars", "euros", "cny", "rmb",
                "rub", "rubles", "gb", "mb", "minutes", "minute", "min", "mins", "hours", "hour",
                "days", "day", "weeks", "months", "years", "times", "am", "pm", "percent", "%",
                "attempts", "tries", "people", "lines",
            ]
        ),
    ]

    static let englishPlainWords = [
        "a", "about", "again", "ago", "all", "already", "also", "always", "an", "and", "any",
        "are", "as", "asked", "asking", "at", "back", "bad", "because", "been", "being", "better",
        "but", "by", "can", "case", "correct", "different", "difficult", "done", "easy", "empty",
        "enough", "even", "every", "fine", "for", "from", "gone", "good", "hard", "here", "hidden",
        "his", "her", "how", "i", "if", "in", "it", "just", "known", "like", "long", "lost", "me",
        "mine", "missing", "my", "never", "new", "no", "none", "not", "now", "of", "off", "ok",
        "okay", "old", "on", "only", "or", "our", "out", "right", "safe", "same", "saved",
        "secret", "secure", "short", "simple", "so", "somehow", "something", "sometimes", "still",
        "strong", "that", "the", "their", "then", "there", "they", "this", "to", "too", "true",
        "under", "up", "used", "useless", "very", "was", "weak", "what", "when", "where", "which",
        "who", "why", "with", "working", "wrong", "you", "your", "yet", "needed", "written",
        "shown", "set", "sent", "stolen", "stuck", "unknown", "visible", "valid", "impossible",
        "actually", "case-sensitive", "definitely", "rejected", "refused", "probably", "really",
        "obviously", "possibly", "fake", "broken", "dead", "unsafe",
    ]

    static let englishPlainStems = [
        "invalid", "incorrect", "expir", "chang", "reset", "requir", "block", "lock", "forgot",
        "doesn", "isn", "wasn", "don", "didn", "won", "get", "giv", "com", "go", "com", "mak",
        "accept", "unaccept", "compromis", "leak", "protect", "mandatory", "optional", "disabled",
        "recover", "remember", "unrecog", "recog", "match", "mismatch", "fail", "case sens",
    ]
}
