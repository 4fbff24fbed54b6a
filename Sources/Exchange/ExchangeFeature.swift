public import Land

/// One record of a file of another format, as the text of a Feature (RFC 7946) and the place where
/// the original has it.
public struct ExchangeFeature: Sendable {
  /// What is wrong with the record, beside what its text shows.
  public struct Fault: Sendable {
    public enum Kind: Sendable {
      /// The shape cannot be read; the text has none.
      case unreadable
      /// Positions have a measure (M) that is left out.
      case measure
    }

    public var kind: Kind
    public var found: String
    public var expected: String
    /// Where the original has the fault; the record's own place where nil.
    public var place: ByteSpan?

    public init(_ kind: Kind, found: String, expected: String = "", place: ByteSpan? = nil) {
      self.kind = kind
      self.found = found
      self.expected = expected
      self.place = place
    }
  }

  public var text: [UInt8]
  /// In the original: line and column, or the number of a row and no column (0).
  public var place: ByteSpan
  public var faults: [Fault]

  public init(text: [UInt8], place: ByteSpan, faults: [Fault] = []) {
    self.text = text
    self.place = place
    self.faults = faults
  }
}
