/// Endpoints that belong together.
///
/// To add some: make a type like `SearchRoutes` with an `operations` list, each an `Operation` that
/// names its schemas, answers and problems beside its handler, and add it to `ServiceRoutes`.
protocol RouteGroup: Sendable {
    var operations: [Operation] { get }
}
