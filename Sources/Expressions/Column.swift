public import Values

/// The values of one operand for the rows of a chunk. What is not set is NULL.
///
/// Numbers are in the base unit of their dimension. Memory is reused from chunk to chunk.
public struct Column: Sendable {
  /// What a column stores; the dimension or the code list does not matter any more.
  enum Storage: Sendable {
    case truths
    case numbers
    case dates
    case texts
    case times
    case arrays
    /// Geometries stay with the row source; the column only says where there is one.
    case nothing

    init(_ type: ValueType) {
      switch type {
      case .bool: self = .truths
      case .number: self = .numbers
      case .date: self = .dates
      case .text, .code: self = .texts
      case .timestamp, .interval: self = .times
      case .array: self = .arrays
      case .geometry: self = .nothing
      }
    }
  }

  let storage: Storage
  var valid: [UInt64]
  /// Rows that are NULL although something was said, which only cannot be told: whether they are
  /// NULL is not known either.
  var unclear: [UInt64]
  var truths: [UInt64] = []
  var numbers: [Double] = []
  var dates: [Int32] = []
  var texts: [String] = []
  /// See `key(of:)`; compared before the texts are.
  var keys: [UInt64] = []
  var spans: [TimeSpan] = []
  var arrays: [[RowValue]] = []

  /// A column of NULLs with room for `capacity` rows, rounded up to whole words.
  public init(type: ValueType, capacity: Int) {
    self.init(storage: Storage(type), capacity: capacity)
  }

  init(storage: Storage, capacity: Int) {
    let wordCount = (capacity + 63) / 64
    self.storage = storage
    valid = [UInt64](repeating: 0, count: wordCount)
    unclear = valid
    switch storage {
    case .truths: truths = [UInt64](repeating: 0, count: wordCount)
    case .numbers: numbers = [Double](repeating: 0, count: wordCount * 64)
    case .dates: dates = [Int32](repeating: 0, count: wordCount * 64)
    case .texts:
      texts = [String](repeating: "", count: wordCount * 64)
      keys = [UInt64](repeating: 0, count: wordCount * 64)
    case .times:
      spans = [TimeSpan](repeating: TimeSpan(.past), count: wordCount * 64)
    case .arrays: arrays = [[RowValue]](repeating: [], count: wordCount * 64)
    case .nothing: break
    }
  }

  public var capacity: Int { valid.count * 64 }

  mutating func clear() {
    for index in valid.indices {
      valid[index] = 0
      unclear[index] = 0
    }
  }

  public mutating func set(number: Double, at row: Int) {
    numbers[row] = number
    // NaN and infinities say nothing; comparing them would make FALSE of what is not known.
    if number.isFinite { validate(row) } else { setNull(at: row) }
  }

  public mutating func set(text: String, at row: Int) {
    texts[row] = text
    keys[row] = Column.key(of: text)
    validate(row)
  }

  public mutating func set(date: CalendarDate, at row: Int) {
    dates[row] = date.daysSinceEpoch
    validate(row)
  }

  public mutating func set(bool: Bool, at row: Int) {
    let bit: UInt64 = 1 << UInt64(row & 63)
    if bool { truths[row >> 6] |= bit } else { truths[row >> 6] &= ~bit }
    validate(row)
  }

  public mutating func set(instant: Instant, at row: Int) {
    spans[row] = TimeSpan(TimePoint(instant))
    validate(row)
  }

  /// Nil is an end that is open.
  public mutating func set(interval start: Instant?, _ end: Instant?, at row: Int) {
    set(
      TimeSpan(
        start: start.map { TimePoint($0) } ?? .past, end: end.map { TimePoint($0) } ?? .future),
      at: row)
  }

  mutating func set(_ span: TimeSpan, at row: Int) {
    spans[row] = span
    validate(row)
  }

  public mutating func set(array: [Value], at row: Int) {
    set(elements: array.map { RowValue($0) }, at: row)
  }

  mutating func set(elements: [RowValue], at row: Int) {
    arrays[row] = elements
    validate(row)
  }

  /// Says that the row has a geometry; the row source keeps it.
  public mutating func setPresent(at row: Int) { validate(row) }

  /// A value that is not of the column's type is a mistake of the row source.
  public mutating func set(_ value: Value, at row: Int) {
    switch (value, storage) {
    case (.null, _): setNull(at: row)
    case (.bool(let bool), .truths): set(bool: bool, at: row)
    case (.number(let number), .numbers): set(number: number, at: row)
    case (.text(let text), .texts): set(text: text, at: row)
    case (.date(let date), .dates): set(date: date, at: row)
    case (.timestamp(let instant), .times): set(instant: instant, at: row)
    default: preconditionFailure("a value does not have the type that its operand declares")
    }
  }

  public mutating func setNull(at row: Int) { valid[row >> 6] &= ~(1 << UInt64(row & 63)) }

  /// NULL, and IS NULL is not known of it.
  public mutating func setUnclear(at row: Int) {
    setNull(at: row)
    unclear[row >> 6] |= 1 << UInt64(row & 63)
  }

  func isUnclear(at row: Int) -> Bool { unclear[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  mutating func validate(_ row: Int) { valid[row >> 6] |= 1 << UInt64(row & 63) }

  public func isValid(at row: Int) -> Bool { valid[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  public func number(at row: Int) -> Double? { isValid(at: row) ? numbers[row] : nil }

  public func text(at row: Int) -> String? { isValid(at: row) ? texts[row] : nil }

  public func date(at row: Int) -> CalendarDate? {
    isValid(at: row) ? CalendarDate(daysSinceEpoch: dates[row]) : nil
  }

  public func bool(at row: Int) -> Bool? {
    isValid(at: row) ? truths[row >> 6] & (1 << UInt64(row & 63)) != 0 : nil
  }

  /// The elements of an array; those that are no plain values answer NULL.
  public func array(at row: Int) -> [Value]? {
    guard isValid(at: row) else { return nil }
    return arrays[row].map { element in
      switch element {
      case .bool(let value): .bool(value)
      case .number(let value): .number(value)
      case .text(let value): .text(value)
      case .time(let point): point.value
      default: .null
      }
    }
  }

  func rowValue(at row: Int, isInstant: Bool) -> RowValue {
    guard isValid(at: row) else { return .null }
    switch storage {
    case .times: return isInstant ? .time(spans[row].start) : .interval(spans[row])
    case .arrays: return .array(arrays[row])
    default: return RowValue(value(at: row))
    }
  }

  /// The value of one row; intervals, arrays and geometries have none and answer NULL.
  public func value(at row: Int) -> Value {
    guard isValid(at: row) else { return .null }
    switch storage {
    case .truths: return .bool(truths[row >> 6] & (1 << UInt64(row & 63)) != 0)
    case .numbers: return .number(numbers[row])
    case .dates: return .date(CalendarDate(daysSinceEpoch: dates[row]))
    case .texts: return .text(texts[row])
    case .times:
      let span = spans[row]
      return span.start == span.end && !span.start.isDay ? span.start.value : .null
    case .arrays, .nothing: return .null
    }
  }

  /// The first seven bytes of a text and its length (255 where longer).
  ///
  /// Texts with different keys differ; equal keys of at most seven bytes mean equal texts, so that
  /// most comparisons with codes never look at a text. Texts are equal where their UTF-8 is.
  static func key(of text: String) -> UInt64 {
    let bytes = text.utf8
    var key = UInt64(min(bytes.count, 255)) << 56
    var shift: UInt64 = 0
    for byte in bytes {
      if shift == 56 { break }
      key |= UInt64(byte) << shift
      shift += 8
    }
    return key
  }

  func textKey(at row: Int) -> TextKey {
    guard isValid(at: row), storage == .texts else { return TextKey(nil) }
    return TextKey(keys[row])
  }

  /// Whether texts with this key have no bytes beyond the key.
  static func isWhole(key: UInt64) -> Bool { key >> 56 <= 7 }

  static func sameBytes(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.utf8.span, b.utf8.span)
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }
}
