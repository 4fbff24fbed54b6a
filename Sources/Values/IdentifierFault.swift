/// Where an identifier departs from its standard form.
public struct IdentifierFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which identifier: 宗地代码, 不动产单元号, 电子监管号.
  public var identifier: String
  /// Character at fault, from 1; one past the end where characters are missing.
  public var position: Int
  /// What should stand there.
  public var expected: String

  public init(identifier: String, position: Int, expected: String) {
    self.identifier = identifier
    self.position = position
    self.expected = expected
  }

  public var description: String { "\(identifier)第\(position)位应为\(expected)" }
}

/// Checks the characters of an identifier one after the other.
struct IdentifierForm {
  let identifier: String
  /// How many characters, and which ones, in the order of the identifier.
  let pieces: [(count: Int, allowed: String, expected: String)]

  static let digits = "0123456789"

  func check(_ text: String) throws(IdentifierFault) -> [Character] {
    let characters = Array(text)
    var at = 0
    for piece in pieces {
      for _ in 0..<piece.count {
        guard at < characters.count, piece.allowed.contains(characters[at]) else {
          throw IdentifierFault(
            identifier: identifier, position: at + 1, expected: piece.expected)
        }
        at += 1
      }
    }
    guard at == characters.count else {
      throw IdentifierFault(
        identifier: identifier, position: at + 1, expected: "结尾(共\(at)位)")
    }
    return characters
  }
}
