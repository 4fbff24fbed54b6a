public import Findings

/// Where something stands in a file.
public struct FilePosition: Hashable, Sendable {
  /// Bytes of the file before it.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int
  /// From 1, in characters (code points), as far as the feature's own bytes tell.
  public var characterColumn: Int

  /// - Parameter characterColumn: equal to `column` where left out, as among ASCII.
  public init(offset: Int, line: Int, column: Int, characterColumn: Int? = nil) {
    self.offset = offset
    self.line = line
    self.column = column
    self.characterColumn = characterColumn ?? column
  }
}

/// One fault of one feature, at its place in the file. The reading goes on after it.
public struct FeatureFault: Hashable, Sendable {
  public var code: InputFault
  /// Position of the feature among all features of its file, from 0; nil where the fault lies
  /// between features or in the collection.
  public var ordinal: Int?
  /// Bytes of the file before the fault.
  public var offset: Int
  /// Line of the fault, from 1.
  public var line: Int
  /// Column of the fault, from 1, in bytes.
  public var column: Int
  /// The same in characters (code points).
  public var characterColumn: Int
  /// What stands there: a piece of the file, a number, the name of a kind. Never a sentence.
  public var found: String
  /// What should stand there, in the same manner; empty where the code says it.
  public var expected: String
  /// Where the same stood before: the first of two members of one name.
  public var first: FilePosition?

  public init(
    code: InputFault, ordinal: Int?, offset: Int, line: Int, column: Int, found: String = "",
    expected: String = "", first: FilePosition? = nil, characterColumn: Int? = nil
  ) {
    self.code = code
    self.ordinal = ordinal
    self.offset = offset
    self.line = line
    self.column = column
    self.characterColumn = characterColumn ?? column
    self.found = found
    self.expected = expected
    self.first = first
  }

  /// Code and sentence in English, without the place.
  public var words: String { "\(code.rawValue) \(message.en)" }

  /// A sentence with the particulars and the section of the standard, without the place.
  public var message: Bilingual {
    var zh = code.title.zh
    var en = code.title.en
    if !found.isEmpty {
      zh += ":\(found)"
      en += ": \(found)"
    }
    if !expected.isEmpty {
      zh += "(应为 \(expected))"
      en += " (expected \(expected))"
    }
    if let first {
      zh += ";先见于第 \(first.line) 行第 \(first.column) 列"
      en += "; first at line \(first.line), column \(first.column)"
    }
    if let standard = code.standard {
      zh += " [\(standard)]"
      en += " [\(standard)]"
    }
    return Bilingual(zh: zh, en: en)
  }
}
