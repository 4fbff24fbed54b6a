extension FieldReader {
  /// The value of a text in UTF-8 where its bytes alone tell it, without a fault or a remark: an
  /// empty cell, words as they stand, a day in one of its common spellings. Nil where the text has
  /// to be read.
  public func plainValue(_ bytes: Span<UInt8>) -> Value? {
    if bytes.isEmpty { return value(of: .blank) }
    switch told {
    case .words:
      guard IdentifierText.isAsWritten(bytes), BlankText.isFilled(bytes) else { return nil }
      return .text(String(ofBytes: bytes))
    case .day:
      guard let day = DayScan.day(bytes),
        case .value(let value, []) = DateText.plausible(day, [], raw: "")
      else { return nil }
      return value
    case .nothing: return nil
    }
  }

  /// What bytes may tell of a field.
  enum Told {
    case words, day, nothing

    init(_ type: ValueType) {
      switch type {
      case .text: self = .words
      case .date: self = .day
      default: self = .nothing
      }
    }
  }
}

extension String {
  /// A text of bytes that are known to be UTF-8. One of ASCII alone is then compared the quick way.
  public init(ofBytes bytes: Span<UInt8>) {
    var text = UTF8Span(unchecked: bytes)
    _ = text.checkForASCII()
    self.init(copying: text)
  }
}
