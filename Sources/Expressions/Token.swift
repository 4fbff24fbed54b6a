/// A word of the grammar with its place.
struct Token: Sendable {
  enum Kind: Equatable, Sendable {
    case identifier(String)
    /// A name in double quotes.
    case quoted(String)
    case text(String)
    case number(Double)
    case keyword(Keyword)
    /// Parentheses, comma, comparison and arithmetic signs.
    case sign(String)
    case end
  }

  /// Words that cannot be names unless quoted.
  enum Keyword: String, CaseIterable, Sendable {
    case and = "AND"
    case or = "OR"
    case not = "NOT"
    case `in` = "IN"
    case like = "LIKE"
    case between = "BETWEEN"
    case `is` = "IS"
    case null = "NULL"
    case `true` = "TRUE"
    case `false` = "FALSE"
    case div = "DIV"
  }

  var kind: Kind
  /// UTF-8 offsets.
  var range: Range<Int>

  /// As a message names it.
  var description: String {
    switch kind {
    case .identifier(let name): "'\(name)'"
    case .quoted(let name): "\"\(name)\""
    case .text: "a text"
    case .number: "a number"
    case .keyword(let word): word.rawValue
    case .sign(let sign): "'\(sign)'"
    case .end: "the end"
    }
  }
}
