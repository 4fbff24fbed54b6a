/// What a cell names as the contract of a plot: its 电子监管号, or the number that the contract has of
/// its own, 穗国地出合440112-2020-000012号.
///
/// Plots of one number are one contract, so a text is a number only in the form of one: a remark
/// with a digit, 见附件1, stands at plots that have nothing to do with each other.
public enum ContractNumber {
  /// The form in which numbers are compared, in capitals, with one kind of dash and of brackets;
  /// nil where the text has not the form of a number.
  public static func key(_ text: String) -> String? {
    // Most numbers are in this form as they stand.
    if text.utf8.count == 16, text.utf8.allSatisfy(isPlain) { return hasNumber(text) ? text : nil }
    guard ReadableLength.isNote(text) else { return nil }
    var key = String.UnicodeScalarView()
    for scalar in PlainText.matching(text).uppercased().unicodeScalars {
      switch scalar {
      case "−", "‐", "‑", "‒", "–", "—", "―", "─", "﹣": key.append("-")
      case "〔", "[", "【": key.append("(")
      case "〕", "]", "】": key.append(")")
      default: key.append(scalar)
      }
    }
    let written = String(key)
    let (number, isNamed) = withoutName(written)
    guard isNumber(number.unicodeScalars), !isDay(number), isNamed || !isCountOfDays(number)
    else { return nil }
    return number
  }

  /// A number without what it is called: 电子监管号:4401122018A00001.
  private static func withoutName(_ key: String) -> (String, isNamed: Bool) {
    guard let name = names.first(where: key.hasPrefix) else { return (key, false) }
    let rest = key.dropFirst(name.count)
    return (String(rest.first == ":" ? rest.dropFirst() : rest), true)
  }

  private static func isNumber(_ key: String.UnicodeScalarView) -> Bool {
    let ideographs = key.filter { !$0.isASCII }
    guard key.allSatisfy({ !$0.isASCII || isPlain(UInt8($0.value)) || "-/.()".contains($0) }),
      hasNumber(String(key))
    else { return false }
    let digits = key.count { ("0"..."9").contains($0) }
    // With words a year alone, 2018合同, is none yet: a number follows it.
    if !ideographs.isEmpty { return digits > yearDigits && isSeries(ideographs, in: key) }
    return digits >= fewestDigits && !(digits == key.count && digits == yearDigits)
  }

  /// Whether the ideographs are those of a series of contracts, or of no series. The place of the
  /// series may be any, of two at the most, in front of a word of what is given out.
  private static func isSeries(
    _ ideographs: String.UnicodeScalarView, in key: String.UnicodeScalarView
  ) -> Bool {
    if ideographs.allSatisfy({ $0 == "第" || $0 == "号" }) { return true }
    guard ideographs.contains(where: kinds.contains) else { return false }
    if ideographs.allSatisfy({ series.contains($0) || places.contains($0) }) { return true }
    let rest = ideographs.drop { !series.contains($0) }
    guard key.first.map({ !$0.isASCII }) ?? false, rest.first.map(given.contains) ?? false
    else { return false }
    return ideographs.count - rest.count <= 2 && rest.allSatisfy(series.contains)
  }

  /// A day in the wrong column.
  private static func isDay(_ key: String) -> Bool {
    guard key.utf8.count <= 10, key.unicodeScalars.contains(where: { "-/.".contains($0) }),
      case .value = DateText.read(key, zoneMinutes: 0)
    else { return false }
    return true
  }

  /// A day that is written as a number, by a spreadsheet's count or as 20200305.
  private static func isCountOfDays(_ key: String) -> Bool {
    guard key.utf8.count == 5 || key.utf8.count == 8, key.utf8.allSatisfy({ $0 &- 0x30 <= 9 }),
      case .value = DateText.read(key, zoneMinutes: 0)
    else { return false }
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Zeros alone fill the cell.
  private static func hasNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x31...0x39).contains($0) }
  }

  /// The longer before those that they begin with.
  private static let names = ["电子监管号", "合同编号", "合同号", "编号"]
  /// A running number has three places, or is one of a list: 1, A2, 第5号.
  private static let fewestDigits = 3
  private static let yearDigits = 4

  private static let given = Set("国土地规自资".unicodeScalars)
  private static let kinds = Set("合让拨租字监编".unicodeScalars)
  private static let series = Set(
    "国有建设用地使用权土房规划自然资源出让合同租赁拨决定书电子监管编字第号网挂拍储补".unicodeScalars)
  private static let places = Set(PermitPaperList.places.joined().unicodeScalars)
}

extension StringProtocol {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
