/// Where the parser of YAML stopped at a character that it does not take.
public enum YAMLPlace {
  /// Line and column from 1, the column in characters of Unicode as the parser counts its own.
  ///
  /// - Parameter offset: characters of the text before the place; nil where the parser knows none.
  public static func place(of offset: Int?, in text: String) -> (line: Int, column: Int)? {
    guard let offset,
      let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    else { return nil }
    let before = text[..<end]
    let start = before.lastIndex(where: \.isNewline).map { text.index(after: $0) }
    return (
      before.count(where: \.isNewline) + 1,
      text[(start ?? text.startIndex)..<end].unicodeScalars.count + 1
    )
  }
}
