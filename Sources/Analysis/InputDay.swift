import Loaders
public import Values

/// The day a file of parcels stands for, by its own word: the member `as_of` of the collection, else
/// a day written in the file's name.
public enum InputDay {
  /// Nil where the file says nothing of a day, or cannot be read twice.
  public static func of(path: String) -> CalendarDate? {
    member(path) ?? name(path)
  }

  private static func member(_ path: String) -> CalendarDate? {
    guard let scanner = try? FeatureScanner(path: path, limits: RunSetting.scanning),
      scanner.isRereadable, (try? scanner.next()) != nil,
      let text = scanner.header.member("as_of")?.text
    else { return nil }
    return day(text.filter { $0 != "\"" })
  }

  /// The last `YYYY-MM-DD` of the file's name.
  private static func name(_ path: String) -> CalendarDate? {
    let name = Array(path.split(separator: "/").last ?? "")
    guard name.count >= 10 else { return nil }
    for start in (0...(name.count - 10)).reversed() {
      if let found = day(String(name[start..<(start + 10)])) { return found }
    }
    return nil
  }

  /// `2025-12-31`.
  public static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
