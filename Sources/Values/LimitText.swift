/// The ends of a limit as a detailed plan writes it; a number alone is neither end by itself.
struct LimitText {
  struct End: Hashable {
    var number: WrittenNumber
    /// Whether the limit itself is excluded: `<2.5`.
    var strict: Bool
  }

  private(set) var lower: End?
  private(set) var upper: End?
  /// A number without any comparison.
  private(set) var bare: End?

  /// - Parameters:
  ///   - text: in the form of `PlainText.numeric`, and so are
  ///   - names: of the quantity that is limited.
  init(_ text: String, names: [String]) throws(Misread) {
    if try readRange(text) { return }
    if try readSandwich(text, names) { return }
    // `≥1.0,≤2.5` and `≥1.0且≤2.5`: two limits in one cell.
    if let parts = LimitText.split(text) {
      try read(parts.0)
      try read(parts.1)
      try refuseReversed()
    } else {
      try read(text[...])
    }
  }

  /// One limit: a comparison before the number, or a word after it, or the number alone.
  private mutating func read(_ text: Substring) throws(Misread) {
    let text = WrittenNumber.withoutOuterSpaces(text)
    for comparison in Comparison.before where text.hasPrefix(comparison.word) {
      var rest = WrittenNumber.withoutOuterSpaces(text.dropFirst(comparison.word.count))
      // `上限:2.5`
      if rest.first == ":" { rest = WrittenNumber.withoutOuterSpaces(rest.dropFirst()) }
      let number = try WrittenNumber(rest)
      return try set(End(number: number, strict: comparison.strict), isUpper: comparison.isUpper)
    }
    for comparison in Comparison.after where text.hasSuffix(comparison.word) {
      let number = try WrittenNumber(
        WrittenNumber.withoutOuterSpaces(text.dropLast(comparison.word.count)))
      return try set(End(number: number, strict: comparison.strict), isUpper: comparison.isUpper)
    }
    let number = try WrittenNumber(text)
    guard bare == nil, lower == nil, upper == nil else { throw Misread(.notANumber) }
    bare = End(number: number, strict: false)
  }

  private mutating func set(_ end: End, isUpper: Bool) throws(Misread) {
    guard bare == nil, isUpper ? upper == nil : lower == nil else { throw Misread(.notANumber) }
    if isUpper { upper = end } else { lower = end }
  }

  /// `2.0-3.0`, `2.0~3.0`, `20%至30%`, `30-60m`. A unit after the second number holds for both.
  private mutating func readRange(_ text: String) throws(Misread) -> Bool {
    for separator in ["~", "至", "到", "-"] {
      // The dash of a negative number at the start, or after an exponent, separates nothing.
      guard let mark = text.dropFirst().firstIndex(of: Character(separator)),
        text[text.index(before: mark)] != "e"
      else { continue }
      let second = text[text.index(after: mark)...]
      guard var low = try? WrittenNumber(WrittenNumber.withoutOuterSpaces(text[..<mark])),
        let high = try? WrittenNumber(WrittenNumber.withoutOuterSpaces(second))
      else { continue }
      if low.unit.isEmpty { low.unit = high.unit }
      lower = End(number: low, strict: false)
      upper = End(number: high, strict: false)
      try refuseReversed()
      return true
    }
    return false
  }

  /// `1.0≤R≤2.5`, `1.0<容积率<=2.5`: the name of the quantity between two comparisons. Other words there
  /// (塔楼, 公共绿地率) and a third comparison are limits of something else, and the text is none.
  private mutating func readSandwich(
    _ text: String, _ names: [String]
  ) throws(Misread) -> Bool {
    guard let first = text.firstIndex(of: "<"), let last = text.lastIndex(of: "<"), first < last,
      let low = try? WrittenNumber(WrittenNumber.withoutOuterSpaces(text[..<first]))
    else { return false }
    func tail(after mark: String.Index) -> (text: Substring, strict: Bool) {
      let rest = text[text.index(after: mark)...]
      return rest.first == "=" ? (rest.dropFirst(), false) : (rest, true)
    }
    let between = tail(after: first)
    guard text.count(where: { $0 == "<" || $0 == ">" }) == 2,
      LimitText.isQuantity(between.text[..<last], names)
    else { throw Misread(.notANumber) }
    let high = tail(after: last)
    lower = End(number: low, strict: between.strict)
    upper = End(
      number: try WrittenNumber(WrittenNumber.withoutOuterSpaces(high.text)),
      strict: high.strict)
    try refuseReversed()
    return true
  }

  /// Whether a text is a name of the quantity, a letter, or the one behind the other: 容积率R.
  private static func isQuantity(_ text: Substring, _ names: [String]) -> Bool {
    var rest = WrittenNumber.withoutOuterSpaces(text)
    guard !rest.isEmpty else { return false }
    if let name = names.first(where: { rest.hasPrefix($0) }) {
      rest = WrittenNumber.withoutOuterSpaces(rest.dropFirst(name.count))
    }
    return rest.isEmpty || rest.utf8.count == 1 && ("a"..."z").contains(rest[rest.startIndex])
  }

  private func refuseReversed() throws(Misread) {
    if let lower, let upper, lower.number.unit == upper.number.unit,
      lower.number.value > upper.number.value
    {
      throw Misread(.reversedRange)
    }
  }

  /// Whether a word says which end a limit is.
  static func isComparison(_ word: String) -> Bool {
    (Comparison.before + Comparison.after).contains { $0.word == word }
  }

  private static func split(_ text: String) -> (Substring, Substring)? {
    for separator in ["且", ";", ",", "、"] {
      guard let mark = text.firstIndex(of: Character(separator)) else { continue }
      let second = WrittenNumber.withoutOuterSpaces(text[text.index(after: mark)...])
      // A thousands separator is followed by a digit, a second limit by its comparison.
      guard Comparison.before.contains(where: { second.hasPrefix($0.word) }) else { continue }
      return (text[..<mark], second)
    }
    return nil
  }
}

/// The words and signs by which a limit says which end it is.
private struct Comparison {
  var word: String
  var isUpper: Bool
  var strict: Bool

  /// Longer words first: `小于等于` before `小于`.
  static let before: [Comparison] =
    words(
      [
        "小于或等于", "小于等于", "不大于", "不高于", "不超过", "不多于", "不得大于", "不得超过", "不得高于",
        "不宜大于", "不宜超过", "不宜高于", "至多", "最大", "最高", "上限", "建筑限高", "限高", "<=", "=<",
        "max",
      ], upper: true)
    + words(["小于", "低于", "少于", "<"], upper: true, strict: true)
    + words(
      [
        "大于或等于", "大于等于", "不小于", "不低于", "不少于", "不得小于", "不得低于", "不得少于", "不宜小于",
        "不宜低于", "至少", "最小", "最低", "下限", ">=", "=>", "min",
      ], upper: false)
    + words(["大于", "高于", "超过", "多于", ">"], upper: false, strict: true)

  /// 民法典第一千二百五十九条: 以上、以下、以内 include the number itself.
  static let after: [Comparison] =
    words(["及以下", "以下", "以内", "(含)以下", "以下(含)", "以内(含)"], upper: true)
    + words(["及以上", "以上", "(含)以上", "以上(含)"], upper: false)

  private static func words(_ words: [String], upper: Bool, strict: Bool = false) -> [Comparison] {
    words.map { Comparison(word: $0, isUpper: upper, strict: strict) }
  }
}
