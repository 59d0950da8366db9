extension Cues {
    static let english = Cues(
        whole: [
            .greeting: [
                "hi", "hello", "hey", "hey there", "hi there", "hello there", "good morning",
                "good afternoon", "good evening",
                "good day", "hiya", "hallo", "is anyone there", "anybody there", "are you there",
            ],
            .howAreYou: [
                "how are you", "how are you doing", "how's it going", "what's up", "are you ok",
            ],
            .thanks: [
                "thanks", "thank you", "thank you so much", "thanks a lot", "many thanks", "cheers",
                "thx", "ty",
                "great thanks", "perfect thank you", "ok thanks", "that's great", "brilliant",
                "awesome",
            ],
            .goodbye: [
                "bye", "goodbye", "bye bye", "see you", "that's all", "that is all", "nothing else",
                "no that's all",
                "no that's it", "that's it", "have a nice day", "i'm done here", "no thanks bye",
                "good night",
            ],
            .whatCanYouDo: [
                "what can you do", "what can you help with", "help", "how does this work",
                "who are you",
                "are you a bot", "are you a robot", "what are you", "what can i ask", "menu",
                "options",
            ],
            .repeatThat: [
                "repeat", "repeat that", "say that again", "again", "once more",
                "can you repeat that", "sorry what",
                "what did you say", "pardon", "come again", "say it again", "i didn't catch that",
            ],
            .yes: [
                "yes", "yeah", "yep", "yup", "y", "sure", "ok", "okay", "correct", "right",
                "that's right", "exactly",
                "of course", "yes it did", "it did", "that helped", "yes that helped", "it helped",
                "absolutely",
                "go ahead", "do it", "send it", "sounds good", "all correct", "all good",
                "yes everything is right", "fine",
                "yes go ahead", "solved", "it works", "it works now", "works now",
                "yes it's solved",
            ],
            .no: [
                "no", "nope", "nah", "n", "not really", "no it didn't", "it didn't",
                "that didn't help", "no that didn't help",
                "didn't help", "not at all", "wrong", "that's wrong", "incorrect", "no it's wrong",
                "not correct",
                "no that's not it", "that's not what i asked", "that is not what i meant",
                "no not that", "no it doesn't", "not yet",
                "still not working", "no still not working", "it's not solved",
            ],
            .noneOfThese: [
                "none", "none of these", "none of them", "neither", "something else",
                "none of those", "no none of these",
                "not any of these", "other", "another problem",
            ],
            .person: [
                "agent", "person", "human", "operator", "representative", "a person", "a human",
                "real person", "someone real",
                "a person please", "human please", "customer service", "call me", "live chat",
            ],
            .done: [
                "done", "ok done", "i did that", "did it", "next", "next step", "what next",
                "and now", "now what", "go on",
                "i have done that", "finished", "ready", "continue", "done that", "it's done",
            ],
            .didNotWork: [
                "did not work", "didn't work", "doesn't work", "does not work", "it did not work",
                "it didn't work", "that didn't work",
                "not working", "no luck", "still the same", "still broken", "nothing happened",
                "nothing happens", "i can't", "it failed", "failed",
                "i can't do that", "that doesn't work", "i tried that already",
                "already tried that",
            ],
            .back: [
                "back", "go back", "previous", "previous step", "one step back",
                "previous question", "back please", "the step before",
            ],
            .skip: [
                "skip", "skip it", "skip that", "skip this", "leave it out", "leave it empty",
                "next question", "pass", "no answer",
                "i'd rather not say", "rather not say", "don't want to say", "not applicable",
                "n/a",
            ],
            .cancel: [
                "cancel", "cancel that", "cancel the form", "stop", "stop it", "forget it",
                "never mind", "nevermind", "abort", "quit",
                "i changed my mind", "i don't want this any more", "leave the form", "cancel it",
                "exit",
            ],
            .why: [
                "why", "why do you ask", "why do you need that", "what for",
                "what do you need that for", "why do you need it",
                "why do you want to know", "why is that needed", "what's that for",
                "why do you need this", "why do you need to know that",
            ],
            .startOver: [
                "start over", "start again", "restart", "from the beginning", "begin again",
                "reset", "new question",
            ],
            .filler: [
                "hm", "hmm", "oh", "ah", "lol", "haha", "i see", "aha", "interesting", "wait",
                "one moment", "just a second", "hold on", "let me see",
            ],
        ],
        within: [
            .person: [
                "talk to a person", "speak to a person", "talk to a human", "speak to a human",
                "talk to someone", "speak to someone",
                "talk to somebody", "speak to somebody", "speak with someone", "talk with someone",
                "talk to an agent", "speak to an agent", "speak with an agent",
                "real person", "human being", "live agent", "connect me to", "put me through",
                "transfer me to", "a human please", "get me a person",
                "speak to a representative", "talk to a representative", "speak with a person",
                "talk with a person", "speak to an operator", "talk to your colleague",
                "want a person", "want a human", "need a person", "need a human",
                "customer service representative",
            ],
            .complaint: [
                "this is unacceptable", "absolutely unacceptable", "totally unacceptable",
                "this is outrageous", "this is a disgrace", "disgraceful",
                "my lawyer", "a lawyer", "take you to court", "sue you", "go to the regulator",
                "report you to", "i've had enough", "i have had enough",
                "sick and tired", "fed up with you", "worst service", "worst company",
                "third time i", "fourth time i", "fifth time i", "hundredth time",
                "this is a scandal", "daylight robbery", "you are thieves", "you're thieves",
                "scammers", "go to the press", "i am furious", "i'm furious",
            ],
            .abuse: [
                "fuck you", "fuck off", "piss off", "you idiot", "you moron", "stupid bot",
                "you stupid", "dumb bot", "useless bot", "you are useless",
                "you're useless", "shut up", "asshole", "bastard", "go to hell", "screw you",
                "bloody idiot", "piece of shit", "you suck",
            ],
            .goodbye: [
                "that's all for today", "that was all", "nothing else thanks", "no more questions",
            ],
            .whatCanYouDo: ["what can you do", "what can i ask you", "what do you know"],
            .repeatThat: [
                "say that again", "repeat that", "repeat the last", "could you repeat",
                "can you repeat",
            ],
            .cancel: ["cancel the form", "stop the form", "don't want to fill"],
        ],
        softeners: [
            "please", "pls", "plz", "well", "so", "uh", "um", "er", "erm", "oh", "ok", "okay",
            "just", "then", "now", "thanks", "thank you",
            "actually", "i think", "i guess", "sorry", "hey", "hi", "hello", "you", "dear", "man",
            "mate", "sir", "madam", "really", "very much",
        ],
        questionWords: [
            "what", "how", "when", "where", "which", "who", "why", "can i", "can you", "do i",
            "do you", "does", "is there", "are there", "is it", "will",
            "could i", "could you", "should i", "may i", "how much", "how long",
        ],
        wishes: [
            "i want to", "i want", "i would like to", "i'd like to", "i would like", "i'd like",
            "i need to", "i need", "please", "can i", "can you", "could you", "let me", "help me",
            "i have to",
            "fill in the", "fill out the", "fill in a", "fill in", "fill out",
        ])
}
