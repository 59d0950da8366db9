extension String {
    /// A folder's path without a slash at its end.
    package var withoutSlash: String {
        count > 1 && hasSuffix("/") ? String(dropLast()) : self
    }
}
