/// Something with a name that a document is about: a shop, a device, a plan, a place.
package struct NamedThing: Hashable, Codable, Sendable {
    package let name: String
    package let aliases: [String]

    package init(name: String, aliases: [String] = []) {
        self.name = name
        self.aliases = aliases
    }
}
