/// Why an expression or a message template cannot be used, with every fault that was found.
///
/// A fault of syntax ends the reading, so it comes alone; faults of type come together.
public struct ExpressionFailure: Error, Hashable, Sendable {
  public struct Fault: Hashable, Sendable {
    /// UTF-8 bytes before the fault in the expression's text.
    public var offset: Int
    /// UTF-8 bytes that the fault covers; 0 at the end of the text.
    public var length: Int
    /// From 1, in the expression's text.
    public var line: Int
    /// From 1, counted in characters as a reader counts them.
    public var column: Int
    public var message: String
    /// What was probably meant.
    public var suggestion: String?

    public init(
      _ range: Range<Int>, in text: String, _ message: String, suggestion: String? = nil
    ) {
      let position = SourcePosition(offset: range.lowerBound, in: text)
      offset = range.lowerBound
      length = range.count
      line = position.line
      column = position.column
      self.message = message
      self.suggestion = suggestion
    }
  }

  /// By position; never empty.
  public let faults: [Fault]

  public init(_ faults: [Fault]) {
    precondition(!faults.isEmpty, "a failure has at least one fault")
    self.faults = faults.sorted { ($0.offset, $0.message) < ($1.offset, $1.message) }
  }

  init(_ fault: Fault) { faults = [fault] }

  public var first: Fault { faults[0] }
}

extension ExpressionFailure.Fault: CustomStringConvertible {
  public var description: String {
    "\(line):\(column): \(message)" + (suggestion.map { "; \($0)" } ?? "")
  }
}

extension ExpressionFailure: CustomStringConvertible {
  /// One fault a line: `line:column: message; suggestion`.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
