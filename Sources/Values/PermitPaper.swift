/// What a cell of a permit column says in papers and in answers for single lines:
/// `穗水许〔2022〕15号`, `绿线批准〔2021〕3号、紫线批准〔2021〕4号`, `绿线:有;紫线:无`.
///
/// A paper counts only where every word is known: it is one that permits building (not one of
/// title, tax, discharge or publicity), of the authority of a line or with a line's name, and its
/// number is whole. Anything else leaves the cell unread.
struct PermitPaper: Equatable {
  typealias Line = ApprovalText.Line

  /// The lines that the words name, or that a paper of its kind can be for.
  var lines: Set<Line>
  /// False where the cell says that there is none for the lines.
  var isGranted: Bool

  /// The four lines that a detailed plan draws (Article 10 (4) of decree 7 of 2010 on such plans),
  /// inside which its authority permits building.
  static let planLines: Set<Line> = [.green, .purple, .yellow, .blue]

  /// - Parameter plain: in the form of `PlainText.matching`.
  /// - Returns: nil where the cell is no list of papers and answers.
  static func list(_ plain: String) -> [PermitPaper]? {
    var list = PermitPaperList()
    var rest = Substring(plain).unicodeScalars
    while !rest.isEmpty {
      if let (isRegister, after) = number(rest) {
        guard list.takeNumber(isRegister: isRegister) else { return nil }
        rest = after
      } else if let (word, after) = PermitPaperList.words.first(in: rest) {
        guard list.take(word) else { return nil }
        rest = after
      } else {
        return nil
      }
    }
    return list.isWhole && !list.papers.isEmpty ? list.papers : nil
  }

  /// A number at the start of a text: 〔2022〕15号, 15号 of the same paper, or one of the national
  /// register of planning permits, 地字第440112202000123号.
  private static func number(
    _ text: Substring.UnicodeScalarView
  ) -> (isRegister: Bool, rest: Substring.UnicodeScalarView)? {
    for prefix in ["地字第", "建字第", "乡字第"] where text.starts(with: prefix.unicodeScalars) {
      let (digits, after) = digits(text.dropFirst(prefix.unicodeScalars.count))
      return isOfRegister(digits) ? (true, dropping("号", after)) : nil
    }
    if let open = text.first, let close = brackets[open] {
      let (year, after) = digits(text.dropFirst())
      guard isYear(year), after.first == close else { return nil }
      let (digits, last) = digits(dropping("第", after.dropFirst()))
      return !digits.isEmpty && last.first == "号" ? (false, last.dropFirst()) : nil
    }
    let (digits, after) = digits(text)
    return !digits.isEmpty && digits.count <= 5 && after.first == "号"
      ? (false, after.dropFirst()) : nil
  }

  /// Fifteen digits: six of the district, four of the year, five of the running number.
  static func isOfRegister(_ digits: String) -> Bool {
    digits.utf8.count == 15 && digits.utf8.allSatisfy { $0 &- 0x30 <= 9 }
      && isYear(String(digits.dropFirst(6).prefix(4)))
  }

  private static func isYear(_ digits: String) -> Bool {
    Int(digits).map { (1980...2049).contains($0) } ?? false
  }

  private static func digits(
    _ text: Substring.UnicodeScalarView
  ) -> (String, Substring.UnicodeScalarView) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    return (String(digits), text[digits.endIndex...])
  }

  private static func dropping(
    _ scalar: Unicode.Scalar, _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    text.first == scalar ? text.dropFirst() : text
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "〔": "〕", "[": "]", "【": "】", "(": ")",
  ]
}
