import Land
import Loaders
import Values

/// What stands in the head of a case file and in its name.
extension CaseFile {
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? path
  }

  /// Code of the rule that the file is named after.
  static func code(of path: String) -> String { String(name(of: path).prefix(6)) }

  /// The texts of a JSON text or of an array of texts; case files write them without escapes.
  static func quoted(_ json: String?) -> [String] {
    let pieces = (json ?? "").split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().compactMap { $0 % 2 == 1 ? String($1) : nil }
  }

  /// Where the texts of an array begin, as `quoted` gives them.
  static func places(_ member: FileHeader.Member) -> [(line: Int, column: Int)] {
    var (line, column) = (member.span.line, member.span.column)
    var places: [(line: Int, column: Int)] = []
    var isInside = false
    for byte in (member.text ?? "").utf8 {
      if byte == UInt8(ascii: "\"") {
        if !isInside { places.append((line, column)) }
        isInside.toggle()
      }
      column += 1
      if byte == 0x0A { (line, column) = (line + 1, 1) }
    }
    return places
  }

  static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
