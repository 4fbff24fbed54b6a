/// Walks over a short text of numbers and separators.
struct DigitScanner {
  struct Number {
    var value: Int
    /// How many digits it was written with, leading zeros included.
    var digits: Int
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  var isAtEnd: Bool { rest.isEmpty }

  /// The digits that come next, at most nine; nil where there is none.
  mutating func number() -> Number? {
    var number = Number(value: 0, digits: 0)
    while let scalar = rest.first, ("0"..."9").contains(scalar) {
      if number.digits < 9 { number.value = number.value * 10 + Int(scalar.value - 0x30) }
      number.digits += 1
      rest.removeFirst()
    }
    return number.digits == 0 ? nil : number
  }

  mutating func next() -> Unicode.Scalar? { rest.popFirst() }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Answers whether anything may follow: true after spaces and at once.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    while rest.first == " " { rest.removeFirst() }
    return true
  }

  /// Takes 上午 or 下午; answers whether it was the afternoon.
  mutating func takeHalfOfDay() -> Bool {
    for (word, afternoon) in [("上午", false), ("下午", true)]
    where String(rest).hasPrefix(word) {
      rest.removeFirst(2)
      skipSpaces()
      return afternoon
    }
    return false
  }

  /// Takes `am` or `pm`; answers whether it was the afternoon.
  mutating func takeAfternoonSuffix() -> Bool {
    let word = String(rest)
    guard word == "am" || word == "pm" else { return false }
    rest = rest[rest.endIndex...]
    return word == "pm"
  }

  /// `z`, `+08:00`, `+0800`, `+08`; minutes ahead of UTC, nil where no zone is named.
  mutating func zone() throws(Misread) -> Int? {
    if take("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0 else { return nil }
    guard let first = number() else { throw Misread(.notADate) }
    if first.digits == 4 { return sign * (first.value / 100 * 60 + first.value % 100) }
    guard first.digits <= 2 else { throw Misread(.notADate) }
    let minutes = take(":") ? number()?.value ?? 0 : 0
    return sign * (first.value * 60 + minutes)
  }
}
