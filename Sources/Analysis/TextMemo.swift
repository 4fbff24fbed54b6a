import Values

/// What a worker has read from the short texts of one column before: codes and kinds repeat from
/// plot to plot. Only readings without a fault and without a remark are kept.
struct TextMemo {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var value = Value.null
  }

  private static let places = 128
  private static let longest = 15
  private var entries: [Entry] = []

  /// Fifteen bytes and their count; nil for longer texts. No text has a key of zero.
  static func key(of bytes: Span<UInt8>) -> (low: UInt64, high: UInt64)? {
    let count = bytes.count
    guard count <= longest, count > 0 else { return nil }
    var low: UInt64 = 0
    var high = UInt64(count) << 56
    for index in 0..<min(8, count) { low |= UInt64(bytes[index]) << UInt64(8 * index) }
    if count > 8 {
      for index in 8..<count { high |= UInt64(bytes[index]) << UInt64(8 * (index - 8)) }
    }
    return (low, high)
  }

  subscript(key: (low: UInt64, high: UInt64)) -> Value? {
    guard !entries.isEmpty else { return nil }
    let place = Self.place(of: key)
    guard entries[place].low == key.low, entries[place].high == key.high else { return nil }
    return entries[place].value
  }

  mutating func keep(_ value: Value, of key: (low: UInt64, high: UInt64)) {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.places) }
    entries[Self.place(of: key)] = Entry(low: key.low, high: key.high, value: value)
  }

  private static func place(of key: (low: UInt64, high: UInt64)) -> Int {
    let mixed = (key.low ^ key.high &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 57)
  }
}
