import ArgumentParser

/// Where the service keeps keys and records.
struct DataFolder: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of keys and records.")
    var path = ".firsthand/data"
}
