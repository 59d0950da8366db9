// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// The tests of one module: Tests/<Module>Tests.
func tests(
    _ module: String, needing others: [String], products: [Target.Dependency] = []
) -> [Target] {
    let dependencies =
        ([module] + others + ["TestSupport"]).map { Target.Dependency(stringLiteral: $0) }
        + products
    return [
        .testTarget(name: module + "Tests", dependencies: dependencies, swiftSettings: strict)
    ]
}

let package = Package(
    name: "firsthand",
    products: [
        .executable(name: "indexer", targets: ["IndexerProgram"]),
        .executable(name: "firsthand", targets: ["firsthand"]),
        .executable(name: "firsthand-bench", targets: ["firsthand-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    ],
    targets: [
        // The C++ libraries behind C faces.
        .target(
            name: "CXapian", linkerSettings: [.linkedLibrary("xapian")]),
        .target(
            name: "CText",
            linkerSettings: [
                .linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("cld2"),
                .linkedLibrary("opencc"),
            ]),
        .systemLibrary(
            name: "CLibXML2", path: "Sources/System/libxml2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibZip", path: "Sources/System/libzip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"])]),
        .target(
            name: "CMarkup", dependencies: ["CLibXML2"],
            linkerSettings: [
                .linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions"),
            ]),

        .target(name: "CEmbedding", linkerSettings: [.linkedLibrary("dl")]),
        // Optimised in debug builds too: tests learn from some million products.
        .target(
            name: "CVectors",
            cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
        .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("readline")]),

        // Files to an index.
        .target(
            name: "TextAnalysis", dependencies: ["CText", "CXapian"], swiftSettings: strict),
        .target(
            name: "Knowledge", dependencies: ["CMarkup", "TextAnalysis", "Yams"],
            swiftSettings: strict),
        .target(
            name: "Embedding",
            dependencies: [
                "CEmbedding", "CVectors", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "SearchIndex", dependencies: ["CXapian", "Knowledge", "TextAnalysis"],
            swiftSettings: strict),
        .target(
            name: "Indexer",
            dependencies: [
                "CLibZip", "Embedding", "Knowledge", "SearchIndex", "TextAnalysis", "SwiftCSV",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "indexer/Library", swiftSettings: strict),
        .target(
            name: "CommandLineSupport", dependencies: ["Embedding", "Knowledge", argumentParser],
            swiftSettings: strict),
        .executableTarget(
            name: "IndexerProgram",
            dependencies: [
                "CommandLineSupport", "Embedding", "Indexer", "Knowledge", "SearchIndex",
                "TextAnalysis",
                argumentParser,
            ],
            path: "indexer/Program", swiftSettings: strict),

        // An index to answers.
        .target(
            name: "AnswerSearch",
            dependencies: ["Embedding", "Knowledge", "SearchIndex", "TextAnalysis"],
            swiftSettings: strict),
        .target(
            name: "Evaluation",
            dependencies: [
                "AnswerSearch", "Embedding", "Indexer", "Knowledge", "SearchIndex", "TextAnalysis",
            ],
            swiftSettings: strict),
        .target(
            name: "Training", dependencies: ["AnswerSearch", "Knowledge", "TextAnalysis"],
            swiftSettings: strict),
        .target(
            name: "Dialogue", dependencies: ["AnswerSearch", "Knowledge", "TextAnalysis"],
            swiftSettings: strict),
        .target(
            name: "Records",
            dependencies: [
                "Knowledge", "TextAnalysis", "Training",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "WebService",
            dependencies: [
                "AnswerSearch", "Dialogue", "Embedding", "Indexer", "Knowledge", "Records",
                "SearchIndex", "TextAnalysis", "Training",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "firsthand",
            dependencies: [
                "AnswerSearch", "CLineEditor", "CommandLineSupport", "Dialogue", "Embedding",
                "Evaluation", "Indexer", "Knowledge", "Records", "SearchIndex", "TextAnalysis",
                "Training", "WebService", argumentParser,
                .product(name: "Logging", package: "swift-log"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(name: "XapianBaseline", linkerSettings: [.linkedLibrary("xapian")]),
        .executableTarget(
            name: "firsthand-bench",
            dependencies: [
                "AnswerSearch", "CommandLineSupport", "Embedding", "Evaluation", "Indexer",
                "Knowledge", "SearchIndex", "TextAnalysis", "XapianBaseline", argumentParser,
            ],
            swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    ]
        + tests("TextAnalysis", needing: [])
        + tests("Knowledge", needing: ["TextAnalysis"])
        + tests("Embedding", needing: ["CEmbedding", "CVectors"])
        + tests("SearchIndex", needing: ["Knowledge", "TextAnalysis"])
        + tests("Indexer", needing: ["Knowledge", "SearchIndex", "TextAnalysis"])
        + tests(
            "AnswerSearch",
            needing: ["Embedding", "Indexer", "Knowledge", "SearchIndex", "TextAnalysis"])
        + tests(
            "Evaluation",
            needing: ["AnswerSearch", "Indexer", "Knowledge", "SearchIndex", "TextAnalysis"])
        + tests("Training", needing: ["Indexer", "Knowledge", "TextAnalysis"])
        + tests(
            "WebService",
            needing: [
                "AnswerSearch", "Dialogue", "Embedding", "Indexer", "Knowledge", "Records",
                "SearchIndex", "TextAnalysis", "Training",
            ],
            products: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ])
        + [
            .testTarget(
                name: "DialogueTests",
                dependencies: [
                    "AnswerSearch", "Dialogue", "Knowledge", "TextAnalysis", "TestSupport", "Yams",
                ],
                exclude: ["Utterances", "Utterances-held-out"], swiftSettings: strict)
        ]
        + [
            .executableTarget(
                name: "RecordsWriter", dependencies: ["Records"], path: "Tests/RecordsWriter",
                swiftSettings: strict),
            .testTarget(
                name: "RecordsTests",
                dependencies: [
                    "Knowledge", "Records", "RecordsWriter", "TestSupport", "TextAnalysis",
                    "Training",
                    .product(name: "GRDB", package: "GRDB.swift"),
                ],
                swiftSettings: strict),
        ]
        + [
            .testTarget(
                name: "CommandLineTests",
                dependencies: ["IndexerProgram", "firsthand", "TestSupport"],
                swiftSettings: strict),
            .testTarget(
                name: "DocumentationTests",
                dependencies: ["Evaluation", "Indexer", "TestSupport"], swiftSettings: strict),
        ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
