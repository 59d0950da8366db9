extension Phrases {
    static let english = Phrases(
        greeting: "Hello! Ask me anything about your services, or tell me what you need.",
        whatICanDo:
            "I can answer questions, guide you step by step, fill in a form with you, or bring in a person. "
            + "Say \"a person, please\" at any time.",
        howAreYou: "Fine, thank you! How can I help?",
        welcome: "You are welcome. Is there anything else?",
        goodbye: "Goodbye, and thank you for getting in touch.",
        stillThere: "I am here. What can I do for you?",

        didThatHelp: "Did that help?",
        onlyInLanguage: "I have this in {} only:",
        chooseOne: "Which of these is it? Say its number or its words.",
        noneOfThese: "None of these",
        rephrase: "I am not sure I understood. Could you put it in other words?",
        sameAnswer: "I have just told you what I know about that.",
        gladItHelped: "Glad to hear it. Is there anything else?",
        sorryNotHelped: "Sorry about that.",
        anythingElse: "Is there anything else?",
        nothingToRepeat: "I have not said anything yet. What can I do for you?",
        nothingAsked: "All right. What can I do for you?",

        step: "Step {} of {2}: {3}",
        stepDone: "Say \"done\" when it is done, or \"did not work\".",
        done: "Done",
        didNotWork: "Did not work",
        back: "Back",
        whichApplies: "Which of these applies?",
        stepFailed: "All right, that did not work.",
        firstStep: "This is the first step.",
        allStepsDone: "That was the last step. Is it solved now?",

        offerForm: "I can fill in the form \"{}\" with you now. Shall I?",
        fillForm: "Fill in: {}",
        startForm:
            "Let us fill in \"{}\". You can say \"back\", \"skip\", \"cancel\" or \"why?\" at any time.",
        prefilled: "I already have: {}",
        backToForm: "Back to the form.",
        noted: "Noted.",
        corrected: "Changed: {}",
        cannotSkip: "I need this one to go on.",
        firstField: "This is the first question.",
        whyUnknown: "It is needed to deal with your request.",
        readBack: "This is what I have:",
        isThatRight: "Is everything right? I will send it then.",
        whatToChange: "What should be changed?",
        confirmCancel: "Shall I throw the form away? What you have told me for it would be lost.",
        cancelled: "The form is thrown away. What else can I do for you?",
        carryOn: "Good, let us go on.",
        submitted: "Sent: \"{}\". Your number is {2}.",
        notSubmitted:
            "I could not send the form. I am handing you to a person, who has all you told me.",
        slotTaken: "That time has just been taken. These are free:",
        tooManyAttempts:
            "We are getting stuck here, so I am handing you to a person who sees what we have so far.",
        yes: "Yes",
        no: "No",

        handOff: "I am handing you to a person, who sees our whole conversation.",
        handOffPriority:
            "I am sorry about this. I am handing you to a person at once, who sees everything.",
        handOffNotUnderstood:
            "I do not get any further here. I am handing you to a person, who sees our whole conversation.",
        handOffNotHelped:
            "I have nothing better to offer. I am handing you to a person, who sees what we have tried.",
        position: "You are number {} in the queue.",
        accepted: "{} is with you now.",
        completed: "The conversation with our colleague has ended. I am back if you need anything.",
        failed: "I could not reach anybody. I am sorry. Please try again, or leave your details.",
        expired: "Nobody has become free in time. I am sorry. Shall we call you back?",
        offDuty: "Nobody is on duty at the moment.",
        offDutyLeaveDetails: "Leave your details, and we will call you back.",
        offDutyNoted: "Thank you. A person will get in touch when we are back.",

        storyAsked: "Asked: {}",
        storyAnswered: "The bot answered with: {}",
        storyHelped: "helped",
        storyNotHelped: "did not help",
        storySteps: "Steps tried: {}",
        storyForm: "Form \"{}\": {2}",
        storyMissing: "still open: {}",
        storyReason: [
            .asked: "The customer asked for a person.",
            .notUnderstood: "The bot did not understand.",
            .notHelped: "The bot's answers did not help.",
            .formStuck: "A question of the form could not be answered.",
            .complaint: "The customer is very unhappy: urgent.",
            .abuse: "The customer is abusive: urgent.",
            .submissionFailed: "A filled-in form could not be sent.",
        ],
        storyCustomer: "Customer: {}",
        storyAnonymous: "The customer is not known.")
}
