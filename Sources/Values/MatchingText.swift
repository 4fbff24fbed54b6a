/// The form in which names of fields, codes and keys are compared.
public enum MatchingText {
  /// Full-width forms as ASCII, no white space, lower case: `宗地 代码`, `ＺＤＤＭ` and `zddm`.
  public static func plain(_ text: String) -> String { PlainText.matching(text) }

  /// Full-width forms as ASCII, outer white space removed; case and everything inside kept.
  public static func trimmed(_ text: String) -> String { PlainText.trimmed(text) }

  /// Whether a spreadsheet has written an identifier as `4.40112E+15`.
  public static func hasLostDigits(_ text: String) -> Bool { IdentifierText.hasLostDigits(text) }
}
