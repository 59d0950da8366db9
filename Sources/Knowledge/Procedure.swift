/// Numbered steps that solve one problem.
package struct Procedure: Equatable, Codable, Sendable {
    package let introduction: String
    /// In the order written.
    package let steps: [ProcedureStep]

    package init(introduction: String = "", steps: [ProcedureStep]) {
        self.introduction = introduction
        self.steps = steps
    }

    /// The step with this anchor.
    package func step(_ anchor: String) -> ProcedureStep? {
        steps.first { $0.anchor == anchor }
    }
}

/// Where a branch leads.
package enum StepTarget: Hashable, Codable, Sendable {
    /// A step of the same procedure, by its anchor.
    case step(String)
    case document(String)
    case documentStep(String, String)
    /// The end: the problem is solved.
    case done
}

/// One step of a procedure.
package struct ProcedureStep: Equatable, Codable, Sendable {
    /// `if:` — taken when the condition holds.
    package struct Branch: Equatable, Codable, Sendable {
        package let condition: String
        package let target: StepTarget
        /// Of the file, for messages; 0 if unknown.
        package let line: Int

        package init(condition: String, target: StepTarget, line: Int = 0) {
            (self.condition, self.target, self.line) = (condition, target, line)
        }
    }

    /// `fails:` — what to do when the step does not work.
    package struct Failure: Equatable, Codable, Sendable {
        package let text: String
        package let target: StepTarget?
        /// Of the file, for messages; 0 if unknown.
        package let line: Int

        package init(text: String, target: StepTarget? = nil, line: Int = 0) {
            (self.text, self.target, self.line) = (text, target, line)
        }
    }

    /// Its place in the procedure, from 1.
    package let number: Int
    /// Its name, which stays when steps are moved.
    package let anchor: String
    package let title: String
    package let text: String
    /// The lines to say.
    package let say: [String]
    package let branches: [Branch]
    package let failure: Failure?
    /// The id of a form to start.
    package let form: String?
    /// Ids of other documents.
    package let see: [String]
    package let line: Int

    package init(
        number: Int, anchor: String, title: String, text: String = "", say: [String] = [],
        branches: [Branch] = [], failure: Failure? = nil, form: String? = nil,
        see: [String] = [], line: Int = 0
    ) {
        (self.number, self.anchor, self.title, self.text) = (number, anchor, title, text)
        (self.say, self.branches, self.failure) = (say, branches, failure)
        (self.form, self.see, self.line) = (form, see, line)
    }
}
