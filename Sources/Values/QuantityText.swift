/// A number with its unit, or a limit, written as text.
///
/// Limits as detailed plans write them: `≤2.5`, `2.0-3.0`, `不大于35%`, `1.0≤R≤2.5`, `60米以下`.
struct QuantityText {
  /// The unit of numbers without one; nil where it is not known.
  let unit: Unit?
  let dimension: Dimension
  /// Which end of a limit is wanted; nil where a plain number is.
  let part: FieldDeclaration.Part?
  /// Which end a bare number is.
  let bareEnd: FieldDeclaration.Part
  /// `1.234,5` instead of `1,234.5`.
  var hasDecimalComma = false
  /// Whether a number without unit that is declared in per cent may be a fraction.
  var mayHoldFractions = false
  /// What a limit may call the quantity that it limits, in the form of `PlainText.numeric`.
  var names: [String] = []

  func read(_ raw: String) -> Reading {
    if BlankText.isBlank(raw, in: .number) { return .blank }
    let plain = PlainText.numeric(raw)
    let text = hasDecimalComma ? Self.withPoint(plain) : plain
    do throws(Misread) {
      if holdsTwoNumbers(text) { throw Misread(.notANumber) }
      guard let part else {
        let quantity = try plainQuantity(text)
        return .value(.number(quantity.value), quantity.remarks)
      }
      let limit = try LimitText(withoutNames(text), names: names)
      // The other end must be readable all the same: nonsense is not a missing limit, and an end
      // beside it may be one of another quantity.
      for written in [limit.lower, limit.upper, limit.bare].compactMap({ $0 }) {
        _ = try quantity(written.number)
      }
      let end = part == .lower ? limit.lower : limit.upper
      guard let end = end ?? (part == bareEnd ? limit.bare : nil) else { return .blank }
      let quantity = try quantity(end.number)
      return .value(
        .number(quantity.value),
        end.strict ? quantity.remarks.union(.strictLimit) : quantity.remarks)
    } catch {
      return .unreadable(Unreadable(raw: raw, reason: error.reason))
    }
  }

  /// A limit without the name of what it limits before it, and without 地上 behind it, which the
  /// floor area of plots and their height are counted by: `容积率≤2.5`, `R≤2.5`, `≤2.5(地上)`. A name of
  /// another quantity stays, and the text is then no limit.
  private func withoutNames(_ text: String) -> String {
    var rest = text[...]
    let above = "(地上)"
    if rest.hasSuffix(above) { rest = rest.dropLast(above.count) }
    // 限高 says by itself which end it is; before a sign of the same end it is a name: `限高≤24m`.
    if dimension == .length {
      for name in ["建筑限高", "限高"] where rest.hasPrefix(name) {
        var tail = WrittenNumber.withoutOuterSpaces(rest.dropFirst(name.count))
        if tail.first == ":" { tail = WrittenNumber.withoutOuterSpaces(tail.dropFirst()) }
        if tail.first == "<" { return String(tail) }
      }
    }
    for name in names where rest.hasPrefix(name) {
      var tail = WrittenNumber.withoutOuterSpaces(rest.dropFirst(name.count))
      if tail.first == ":" { tail = WrittenNumber.withoutOuterSpaces(tail.dropFirst()) }
      // R2 is a class of land.
      if name == "r", tail.first.map({ "<>".contains($0) }) != true { continue }
      rest = tail
    }
    return String(rest)
  }

  /// The names of a field, and what plans call a ratio and a height otherwise; the longest first, for
  /// 建筑高度 is not 高度 with something before it. A share has none but its own: 绿地率≥30% limits no
  /// density. What is a comparison too (限高) is read as one.
  static func names(of declaration: FieldDeclaration) -> [String] {
    guard case .number(let dimension) = declaration.type else { return [] }
    var names = ([declaration.name] + declaration.acceptedNames).map(PlainText.numeric)
    switch dimension {
    case .none where declaration.unit != .percent: names += ["容积率", "far", "r"]
    case .length: names += ["建筑高度", "高度"]
    default: break
    }
    return Set(names).filter { !$0.isEmpty && !LimitText.isComparison($0) }
      .sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// Whether two complete numbers stand side by side with a sign between them that elsewhere groups
  /// digits: no share or height is of thousands, so that `80 100` and `24,100` are not 80 100 m and
  /// 24 100 m but two heights each, and no ratio's limit is. What is counted (1,234 persons) may be
  /// grouped by commas, areas and sums by blanks too.
  private func holdsTwoNumbers(_ text: String) -> Bool {
    guard WrittenFigure.isOf(dimension), !hasDecimalComma else { return false }
    let neverThousands = part != nil || dimension == .length || unit == .percent
    var isBehindDigit = false
    var isBetween = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBetween { return true }
        isBehindDigit = true
      case UInt8(ascii: " "): isBetween = isBehindDigit
      case UInt8(ascii: ","), UInt8(ascii: "'"): isBetween = isBehindDigit && neverThousands
      default: (isBehindDigit, isBetween) = (false, false)
      }
    }
    return false
  }

  /// What turns the number of a text into the base unit of the unit that stands behind it; nil
  /// where none does.
  static func factor(_ raw: String, hasDecimalComma: Bool) -> Double? {
    let plain = PlainText.numeric(raw)
    let text = hasDecimalComma ? withPoint(plain) : plain
    guard let written = try? WrittenNumber(text[...]), !written.unit.isEmpty,
      let (unit, multiplier) = Unit.scaled(written.unit)
    else { return nil }
    return unit.factor * multiplier
  }

  /// Commas and points exchanged: what is left of a point in it is grouping, and has to be in threes.
  private static func withPoint(_ text: String) -> String {
    String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }

  /// A number for a plain field; a limit there is told from nonsense.
  private func plainQuantity(_ text: String) throws(Misread) -> Quantity {
    do throws(Misread) {
      return try quantity(WrittenNumber(text[...]))
    } catch {
      guard error.reason == .notANumber, let limit = try? LimitText(text, names: names),
        limit.bare == nil
      else { throw error }
      throw Misread(.limitInPlainField)
    }
  }

  private func quantity(_ written: WrittenNumber) throws(Misread) -> Quantity {
    var number = written
    if WrittenFigure.isOf(dimension) { number.value = WrittenFigure.settled(number.value) }
    if number.unit.isEmpty {
      guard let unit = unit ?? (dimension == .none ? .one : nil) else {
        throw Misread(.unitUnknown)
      }
      guard unit.dimension == dimension else { throw Misread(.wrongUnit) }
      if mayHoldFractions, FieldReader.mayBeFraction(number.value) { throw Misread(.unitUnknown) }
      return Quantity(value: QuantityText.inBase(number.value, unit), remarks: [])
    }
    guard let (unit, multiplier) = Unit.scaled(number.unit) else { throw Misread(.notANumber) }
    guard unit.dimension == dimension else { throw Misread(.wrongUnit) }
    let remarks: ReadingRemarks = unit == self.unit && multiplier == 1 ? [] : .unitInValue
    return Quantity(
      value: QuantityText.inBase(number.value * multiplier, unit), remarks: remarks)
  }

  @inline(__always)
  static func inBase(_ value: Double, _ unit: Unit) -> Double {
    unit.inBase(value)
  }
}

/// A number in the base unit of its dimension.
struct Quantity: Hashable {
  var value: Double
  var remarks: ReadingRemarks
}

/// Why a text is no quantity.
struct Misread: Error {
  var reason: UnreadableReason

  init(_ reason: UnreadableReason) { self.reason = reason }
}
