/// One thing that is wrong with a plan package, with the place where it stands.
public struct PlanFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, as opened.
  public var path: String
  /// From 1; nil where the file as a whole is meant.
  public var line: Int?
  /// From 1, in characters.
  public var column: Int?
  public var message: String

  public init(path: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}

/// Everything that is wrong with a plan package, all at once and in the order of files and lines.
public struct PlanFailures: Error, Sendable, CustomStringConvertible {
  public var failures: [PlanFailure]

  public init(_ failures: [PlanFailure]) {
    self.failures = failures
  }

  public var description: String {
    failures.map(\.description).joined(separator: "\n")
  }
}
