/// A value of JSON (RFC 8259) with its place in the text.
public struct JSONNode: Sendable {
  public indirect enum Kind: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public var name: String
    public var range: Range<Int>
    public var value: JSONNode
  }

  public var kind: Kind
  /// UTF-8 offsets in the text.
  public var range: Range<Int>

  /// As a message names it.
  public var description: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number: "a number"
    case .text: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }

  public func member(_ name: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.name == name }?.value
  }
}
