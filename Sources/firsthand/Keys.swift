import ArgumentParser
import CommandLineSupport
import Records

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make, list and revoke the keys of the service.",
        subcommands: [Create.self, List.self, Revoke.self, Secret.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a new key, which is never shown again.")

        @OptionGroup var data: DataFolder

        @Option(help: "What it allows: customer, agent, trainer, editor, manager or admin.")
        var role: KeyRole

        @Option(help: "What it is for, to tell it from others.")
        var name = ""

        func run() throws {
            let store = try RecordStore(folder: data.path)
            Output.result(try store.createKey(role: role, name: name))
            Output.note(
                "Keep it now: only its fingerprint is stored. 'firsthand keys list' has ids.")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print all keys but their texts.")

        @OptionGroup var data: DataFolder

        func run() throws {
            for key in try RecordStore(folder: data.path).keys() {
                let state = key.revoked == nil ? "valid" : "revoked"
                Output.result("\(key.id)\t\(key.role.rawValue)\t\(state)\t\(key.name)")
            }
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key worthless; a running service knows it within 5 seconds.")

        @OptionGroup var data: DataFolder

        @Argument(help: "The key's id, as 'keys list' prints it.")
        var id: String

        func run() throws {
            try RecordStore(folder: data.path).revokeKey(id: id)
        }
    }

    struct Secret: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the secret that customer_proof is made with.")

        @OptionGroup var data: DataFolder

        func run() throws {
            Output.result(try RecordStore(folder: data.path).customerSecret())
        }
    }
}

extension KeyRole: ExpressibleByArgument {}
