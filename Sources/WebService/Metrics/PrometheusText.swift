import Foundation

/// Writes metrics in Prometheus's text format, version 0.0.4.
struct PrometheusText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    mutating func add(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
        let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " \(value)\n"
    }

    mutating func single(_ name: String, _ kind: String, _ help: String, _ value: Int) {
        add(name, kind, help)
        sample(name, [], "\(value)")
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}

extension PrometheusText {
    /// - Parameters:
    ///   - generation: the index's; nil if it cannot be read.
    ///   - line: how many requests wait for a thread.
    init(_ counts: ServiceMetrics.Counts, generation: Int?, line: Int) {
        addRequests(counts)
        addDurations(counts)
        single("firsthand_searches_total", "counter", "Searches.", counts.searches)
        single(
            "firsthand_searches_words_only_total", "counter",
            "Searches in which meaning played no part.", counts.wordsOnly)
        single(
            "firsthand_event_streams_open", "gauge", "Event streams that are open.",
            counts.openStreams)
        single("firsthand_waiting_requests", "gauge", "Requests that wait for a thread.", line)
        if let generation {
            single(
                "firsthand_index_generation", "gauge", "The generation that answers.", generation)
        }
        if let memory = ProcessMemory.resident {
            single(
                "process_resident_memory_bytes", "gauge", "Memory of the process.", memory)
        }
    }

    private mutating func addRequests(_ counts: ServiceMetrics.Counts) {
        let name = "firsthand_requests_total"
        add(name, "counter", "Requests by method, route and status.")
        let ordered = counts.requests.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < (
                $1.key.route, $1.key.method, $1.key.status
            )
        }
        for (request, count) in ordered {
            sample(
                name,
                [
                    ("method", request.method), ("route", request.route),
                    ("status", "\(request.status)"),
                ], "\(count)")
        }
    }

    private mutating func addDurations(_ counts: ServiceMetrics.Counts) {
        let name = "firsthand_request_duration_seconds"
        add(name, "histogram", "How long requests took, by route.")
        for (route, histogram) in counts.durations.sorted(by: { $0.key < $1.key }) {
            var below = 0
            for (bound, count) in zip(Histogram.bounds, histogram.counts) {
                below += count
                sample(name + "_bucket", [("route", route), ("le", "\(bound)")], "\(below)")
            }
            sample(
                name + "_bucket", [("route", route), ("le", "+Inf")], "\(histogram.total)")
            sample(name + "_sum", [("route", route)], "\(histogram.sum)")
            sample(name + "_count", [("route", route)], "\(histogram.total)")
        }
    }
}
