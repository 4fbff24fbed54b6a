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
  /// True where the words name the lines or an authority of one line alone; a planning authority's
  /// number without a line's name is for lines that the cell does not answer by name.
  var isOwn = false
  /// False where the cell says that there is none for the lines.
  var isGranted: Bool
  /// The year of its number.
  var year: Int?
  /// A day that is written behind it, of its granting.
  var day: CalendarDate?

  /// Whether it was not there yet on the day of judgement.
  func isLater(than asOf: CalendarDate) -> Bool {
    year.map { $0 > asOf.components.year } ?? false || day.map { $0 > asOf } ?? false
  }

  /// The four lines that a detailed plan draws (Article 10 (4) of decree 7 of 2010 on such plans),
  /// inside which its authority permits building.
  static let planLines: Set<Line> = [.green, .purple, .yellow, .blue]

  /// - Parameter plain: in the form of `PlainText.matching`.
  /// - Returns: nil where the cell is no list of papers and answers, or longer than notes are.
  static func list(_ plain: String) -> [PermitPaper]? {
    guard ReadableLength.isNote(plain) else { return nil }
    if let year = yearOfRegister(plain) {
      return [PermitPaper(lines: planLines, isGranted: true, year: year)]
    }
    var list = PermitPaperList()
    var rest = Substring(plain).unicodeScalars
    while !rest.isEmpty {
      if let (number, after) = number(rest) {
        guard list.take(number) else { return nil }
        rest = after
      } else if let (day, after) = day(rest) {
        guard list.take(day) else { return nil }
        rest = after
      } else if let (word, after) = PermitPaperList.words.first(in: rest) {
        guard list.take(word) else { return nil }
        rest = after
      } else {
        return nil
      }
    }
    return list.whole
  }

  /// A number at the start of a text: 〔2022〕15号, 2022-15号, 15号 of the same paper, or one of the national
  /// register of planning permits, 地字第440112202000123号.
  private static func number(
    _ text: Substring.UnicodeScalarView
  ) -> (PermitPaperList.Number, rest: Substring.UnicodeScalarView)? {
    for prefix in ["地字第", "建字第", "乡字第"] where text.starts(with: prefix.unicodeScalars) {
      let (digits, after) = digits(text.dropFirst(prefix.unicodeScalars.count))
      return yearOfRegister(digits).map { (.register(year: $0), dropping("号", after)) }
    }
    if let open = text.first, let close = brackets[open] {
      let (digits, after) = digits(text.dropFirst())
      guard let year = year(digits), after.first == close else { return nil }
      let (number, last) = Self.digits(dropping("第", after.dropFirst()))
      return !number.isEmpty && last.first == "号" ? (.paper(year: year), last.dropFirst()) : nil
    }
    let (digits, after) = digits(text)
    if digits.utf8.count == 4, after.first == "-", let year = year(digits) {
      let (number, last) = Self.digits(after.dropFirst())
      return !number.isEmpty && number.utf8.count <= 3 && last.first == "号"
        ? (.paper(year: year), last.dropFirst()) : nil
    }
    return !digits.isEmpty && digits.count <= 5 && after.first == "号"
      ? (.further, after.dropFirst()) : nil
  }

  /// A day at the start of a text, 2022-03-01 or 2022年3月1日; nil for digits alone.
  private static func day(
    _ text: Substring.UnicodeScalarView
  ) -> (CalendarDate, rest: Substring.UnicodeScalarView)? {
    let written = text.prefix { ("0"..."9").contains($0) || "-./年月日".unicodeScalars.contains($0) }
    guard !written.allSatisfy({ ("0"..."9").contains($0) }),
      let day = DateText.read(String(written), zoneMinutes: 0).value?.date
    else { return nil }
    return (day, text[written.endIndex...])
  }

  /// Of fifteen digits: six of the district, four of the year, five of the running number.
  private static func yearOfRegister(_ digits: String) -> Int? {
    guard digits.utf8.count == 15, digits.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
    return year(String(digits.dropFirst(6).prefix(4)))
  }

  private static func year(_ digits: String) -> Int? {
    Int(digits).flatMap { (1980...2049).contains($0) ? $0 : nil }
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
