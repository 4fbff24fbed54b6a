/// What the plainest cells of a field say, told from their bytes or their number alone: nearly all
/// cells of a table. Nil where a cell has to be read by the field's reader, with a fault or a remark
/// to come of it.
///
/// Holds no reference, so that it is handed about from cell to cell for nothing.
public struct PlainReader: Sendable {
  private enum Kind {
    case words, days, numbers
    /// Nothing but blanks are plain.
    case answers
    /// Nothing but empty texts are.
    case others
  }

  private let kind: Kind
  /// What a blank is read as.
  private let isFalseIfBlank: Bool
  /// Of a number; nil where it is in the base unit.
  private let unit: Unit?
  /// What a number can be, in the base unit.
  private let range: ClosedRange<Double>
  private let mayHoldFractions: Bool
  private let settles: Bool
  /// True where words may say that there is none; those that begin with a digit never do.
  private let hasNoneWords: Bool
  /// True for words that stand among days: the number of an empty date is none of them.
  private let isOfDates: Bool

  /// - Parameter takesNumbers: false where a bare number is not plain.
  init(
    _ declaration: FieldDeclaration, unit: Unit?, takesNumbers: Bool,
    range: ClosedRange<Double>, mayHoldFractions: Bool, isOfDates: Bool = false
  ) {
    kind =
      switch declaration.type {
      case .text: .words
      case .date: .days
      // A year of 0 is a blank, and 1995.5 none.
      case .number: !takesNumbers || declaration.isYear ? .answers : .numbers
      case .code, .bool: .answers
      case .timestamp, .interval, .array, .geometry: .others
      }
    isFalseIfBlank = declaration.type == .bool && declaration.blank == .none
    self.unit = unit
    self.range = range
    self.mayHoldFractions = mayHoldFractions
    settles =
      if case .number(let dimension) = declaration.type {
        WrittenFigure.isOf(dimension)
      } else {
        false
      }
    hasNoneWords = !declaration.noneWords.isEmpty
    self.isOfDates = isOfDates
  }

  private var blank: Value { isFalseIfBlank ? .bool(false) : .null }

  /// - Parameter bytes: of a text in UTF-8.
  public func value(_ bytes: Span<UInt8>) -> Value? {
    if bytes.isEmpty { return blank }
    switch kind {
    case .words:
      guard IdentifierText.isAsWritten(bytes), BlankText.isFilled(bytes) else { return nil }
      if hasNoneWords, bytes[0] &- UInt8(ascii: "0") > 9 { return nil }
      if isOfDates,
        bytes.count == 1 || bytes[0] == UInt8(ascii: "0") || bytes[0] == UInt8(ascii: "-")
      {
        return nil
      }
      return .text(String(ofBytes: bytes))
    case .days:
      guard let day = DayScan.day(bytes),
        case .value(let value, []) = DateText.plausible(day, [], raw: "")
      else { return nil }
      return value
    case .numbers, .answers, .others: return nil
    }
  }

  /// - Parameter raw: anything; a text is told by its bytes only.
  public func value(_ raw: RawValue) -> Value? {
    switch raw {
    case .null: kind == .others ? nil : blank
    case .integer(let value): number(Double(value))
    case .number(let value): number(value)
    case .bool, .text, .nested: nil
    }
  }

  private func number(_ written: Double) -> Value? {
    guard kind == .numbers, written.isFinite else { return nil }
    let value = settles ? WrittenFigure.settled(written) : written
    if mayHoldFractions, FieldReader.mayBeFraction(value) { return nil }
    // As the reader does.
    let number = unit?.inBase(value) ?? value
    return range.contains(number) ? .number(number) : nil
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
