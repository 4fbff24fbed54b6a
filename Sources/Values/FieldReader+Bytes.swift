extension FieldReader {
  /// The value of a text in UTF-8 where its bytes alone tell it, without a fault or a remark: an
  /// empty cell, a day in one of its common spellings. Nil where the text has to be read.
  public func plainValue(_ bytes: Span<UInt8>) -> Value? {
    if bytes.isEmpty { return value(of: .blank) }
    guard case .date = declaration.type, let day = DayScan.day(bytes),
      case .value(let value, []) = DateText.plausible(day, [], raw: "")
    else { return nil }
    return value
  }
}
