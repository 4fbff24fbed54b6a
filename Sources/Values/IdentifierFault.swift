/// Where an identifier departs from its standard form.
public struct IdentifierFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which identifier: 宗地代码, 不动产单元号, 电子监管号.
  public var identifier: String
  /// Character at fault, from 1; one past the end where characters are missing.
  public var position: Int
  /// What should stand there.
  public var expected: String
  /// The same in English.
  var expectedInEnglish: String

  public init(
    identifier: String, position: Int, expected: String, expectedInEnglish: String
  ) {
    self.identifier = identifier
    self.position = position
    self.expected = expected
    self.expectedInEnglish = expectedInEnglish
  }

  public var description: String { "\(identifier)第\(position)位应为\(expected)" }

  /// The same in English, without the name of the identifier.
  public var descriptionInEnglish: String {
    "character \(position) should be \(expectedInEnglish)"
  }
}

/// A stretch of characters of one kind within an identifier.
struct IdentifierPiece {
  var count: Int
  var allowed: String
  /// What stands there, in Chinese and English.
  var expected: String
  var expectedInEnglish: String

  init(_ count: Int, _ allowed: String, _ expected: String, _ expectedInEnglish: String) {
    self.count = count
    self.allowed = allowed
    self.expected = expected
    self.expectedInEnglish = expectedInEnglish
  }
}

/// Checks the characters of an identifier one after the other.
struct IdentifierForm: Sendable {
  let identifier: String
  /// How many characters, and which ones, in the order of the identifier.
  let pieces: [IdentifierPiece]
  /// By position the ASCII characters that may stand there, a bit each.
  private let masks: [UInt128]

  static let digits = "0123456789"
  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  init(identifier: String, pieces: [IdentifierPiece]) {
    self.identifier = identifier
    self.pieces = pieces
    masks = pieces.flatMap { piece in
      let mask = piece.allowed.utf8.reduce(UInt128(0)) { $0 | 1 << UInt128($1) }
      return Array(repeating: mask, count: piece.count)
    }
  }

  /// Whether the bytes have the form: what a clean file asks of every value.
  func fits(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == masks.count else { return false }
    for position in bytes.indices {
      let byte = bytes[position]
      guard byte < 128, masks[position] >> UInt128(byte) & 1 == 1 else { return false }
    }
    return true
  }

  func check(_ text: String) throws(IdentifierFault) -> [Character] {
    let characters = Array(text)
    var at = 0
    for piece in pieces {
      for _ in 0..<piece.count {
        guard at < characters.count, piece.allowed.contains(characters[at]) else {
          throw IdentifierFault(
            identifier: identifier, position: at + 1, expected: piece.expected,
            expectedInEnglish: piece.expectedInEnglish)
        }
        at += 1
      }
    }
    guard at == characters.count else {
      throw IdentifierFault(
        identifier: identifier, position: at + 1, expected: "结尾(共\(at)位)",
        expectedInEnglish: "the end (\(at) characters in all)")
    }
    return characters
  }
}

extension IdentifierPiece: Sendable {}
