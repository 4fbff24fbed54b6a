/// A value of JSON (RFC 8259) with its place in the text.
struct JSONNode {
  indirect enum Kind {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member {
    var name: String
    var range: Range<Int>
    var value: JSONNode
  }

  var kind: Kind
  /// UTF-8 offsets in the text.
  var range: Range<Int>

  /// As a message names it.
  var description: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number: "a number"
    case .text: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }

  func member(_ name: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.name == name }?.value
  }
}
