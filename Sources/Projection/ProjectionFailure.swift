/// A reference system or a transformation that cannot be had.
public struct ProjectionFailure: Error, Hashable, CustomStringConvertible {
  /// What was given, as it was written.
  public let input: String
  /// What is wrong with it, in a clause: "is not a reference system".
  public let problem: String
  /// What would have been right; empty where nothing would.
  public let expected: String

  public init(input: String, problem: String, expected: String = "") {
    self.input = input
    self.problem = problem
    self.expected = expected
  }

  public var description: String {
    expected.isEmpty ? "\(input) \(problem)" : "\(input) \(problem); expected \(expected)"
  }
}
