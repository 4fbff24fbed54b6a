import Values

/// The words by which tables of a package say yes and no; any other is neither.
enum YesOrNo {
  static func read(_ text: String) -> Bool? {
    let plain = MatchingText.plain(text)
    if yes.contains(plain) { return true }
    return no.contains(plain) ? false : nil
  }

  private static let yes: Set = ["yes", "y", "true", "1", "是"]
  private static let no: Set = ["no", "n", "false", "0", "否"]
}
