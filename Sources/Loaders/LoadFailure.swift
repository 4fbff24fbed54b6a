public import Findings
import Values

/// Why a file, or the rest of it, cannot be read. Features before the place were delivered.
public struct LoadFailure: Error, Hashable, Sendable {
  /// As the caller gave it; `-` is standard input.
  public var path: String
  public var code: InputFault
  /// Bytes before the place where reading stopped; nil where there is no place.
  public var byteOffset: Int?
  /// From 1.
  public var line: Int?
  /// From 1, in bytes.
  public var column: Int?
  /// The same in characters, where whoever failed had the line's bytes.
  public var characterColumn: Int?
  public var found: String
  public var expected: String
  /// Bytes that belong to no delivered feature; nil where the length is not known (a pipe).
  public var unreadBytes: Int?

  public init(
    path: String, code: InputFault, byteOffset: Int? = nil, line: Int? = nil,
    column: Int? = nil, found: String = "", expected: String = "", unreadBytes: Int? = nil
  ) {
    self.path = path
    self.code = code
    self.byteOffset = byteOffset
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
    self.unreadBytes = unreadBytes
  }

  /// `FILE:LINE:COLUMN`, as far as it is known.
  public var place: String {
    path + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }

  /// What is wrong and what was expected, in English and without the place.
  public var words: String {
    var words = "\(code.rawValue) \(code.title.en)"
    if !found.isEmpty { words += ": \(found)" }
    if !expected.isEmpty { words += " (expected \(expected))" }
    return words
  }

  /// The same in Chinese.
  public var wordsInChinese: String {
    var words = "\(code.rawValue) \(code.title.zh)"
    if !found.isEmpty { words += ":\(SystemWords.chinese(found))" }
    if !expected.isEmpty { words += "(应为 \(SystemWords.chinese(expected)))" }
    return words
  }

  /// One line: path, place, what is wrong, what was expected, how much was not read.
  public var message: Bilingual {
    var zh = path
    var en = path
    if let line {
      let place = ":\(line)" + (column.map { ":\($0)" } ?? "")
      zh += place
      en += place
    }
    zh += " \(code.rawValue) \(code.title.zh)"
    en += ": \(code.rawValue) \(code.title.en)"
    if !found.isEmpty {
      zh += ":\(SystemWords.chinese(found))"
      en += ": \(found)"
    }
    if !expected.isEmpty {
      zh += "(应为 \(SystemWords.chinese(expected)))"
      en += " (expected \(expected))"
    }
    if let standard = code.standard {
      zh += " [\(standard)]"
      en += " [\(standard)]"
    }
    if let unreadBytes {
      zh += ";未读 \(unreadBytes) 字节"
      en += "; \(EnglishCount.plain(unreadBytes, "byte was", "bytes were")) not read"
    }
    return Bilingual(zh: zh, en: en)
  }
}
