/// Reads what files write into values of one declared field.
///
/// A reader is made once per field and file and used for every parcel: what depends on the
/// declaration alone is settled at its making, and it is handed about without being copied.
///
/// Numbers are answered in the base unit of the dimension. A bare number has the unit of the
/// declaration (or the one that the column's name states); a dimensionless field without unit
/// is a ratio. A field that is one end of a limit reads `2.0-3.0`, `≤2.5`, `不小于1.0`; there a
/// bare number is the upper end, and the lower end is then blank, unless `bareEnd` says
/// otherwise (a column of green ratios that is read for its lower limit alone). A number that the
/// field cannot have is unreadable.
public final class FieldReader: Sendable {
  public let declaration: FieldDeclaration
  /// The unit of bare numbers: the column's own, else the declared one.
  public let unit: Unit?
  let codes: CodeList?
  let crosswalks: [CodeCrosswalk]
  let zoneMinutes: Int
  let bareEnd: FieldDeclaration.Part
  let asOf: CalendarDate?
  /// True for a column declared in per cent whose name does not say so: a bare number above 0 and
  /// up to 1 may be a fraction, and its unit is not known, whatever the other cells hold.
  public let mayHoldFractions: Bool
  /// True for a text whose column holds the days of another field too: a number by which a
  /// spreadsheet writes an empty date says nothing there, and is a word like others elsewhere.
  private let isOfDates: Bool
  /// Tells the plain cells, which need no reading.
  public let plain: PlainReader
  /// Whether a bare number has a unit that is known and of the field's dimension.
  private let hasUnit: Bool
  /// What a number can be, in the base unit.
  private let range: ClosedRange<Double>
  /// Whether what binary arithmetic leaves behind is taken off numbers.
  private let settles: Bool
  /// What a limit calls the quantity that it limits.
  private let quantityNames: [String]

  /// - Parameters:
  ///   - unit: the unit stated by the column's name or found from the file; replaces the
  ///     declared one.
  ///   - codes: the list of a field of type `code`; without it codes are taken as they are.
  ///   - crosswalks: translations of codes of older classifications into `codes`.
  ///   - zoneMinutes: minutes by which the plan's civil time is ahead of UTC (480 for
  ///     Asia/Shanghai); timestamps with a zone and epoch times fall on the day of that time.
  ///   - bareEnd: which end of a limit a number without comparison is.
  ///   - mayHoldFractions: whether per cent are declared and the column's name does not say them.
  ///   - isOfDates: whether the column is one of dates too.
  ///   - asOf: the day of judgement: a permit that is written as a later day is none yet.
  public init(
    _ declaration: FieldDeclaration, unit: Unit? = nil, codes: CodeList? = nil,
    crosswalks: [CodeCrosswalk] = [], zoneMinutes: Int,
    bareEnd: FieldDeclaration.Part = .upper, mayHoldFractions: Bool = false,
    isOfDates: Bool = false, asOf: CalendarDate? = nil
  ) {
    self.declaration = declaration
    self.unit = unit ?? declaration.unit
    self.codes = codes
    self.crosswalks = crosswalks
    self.zoneMinutes = zoneMinutes
    self.bareEnd = bareEnd
    self.asOf = asOf
    self.mayHoldFractions = mayHoldFractions
    self.isOfDates = isOfDates
    let declared = declaration.unit ?? .squareMetre
    let least = declaration.lowest.map(declared.inBase) ?? -.infinity
    range = least...max(least, declaration.highest.map(declared.inBase) ?? .infinity)
    if case .number(let dimension) = declaration.type {
      settles = WrittenFigure.isOf(dimension)
      switch self.unit {
      case .some(let unit): hasUnit = unit.dimension == dimension
      case .none: hasUnit = dimension == .none
      }
    } else {
      settles = false
      hasUnit = false
    }
    quantityNames = QuantityText.names(of: declaration)
    let isOfThisEnd = declaration.part == nil || declaration.part == bareEnd
    plain = PlainReader(
      declaration, unit: self.unit, takesNumbers: isOfThisEnd && hasUnit, range: range,
      mayHoldFractions: mayHoldFractions, isOfDates: isOfDates)
  }

  public func read(_ raw: RawValue) -> Reading {
    if case .text(let text) = raw,
      !ReadableLength.isReadable(text, as: declaration.type)
    {
      return .unreadable(Unreadable(raw: text, reason: reasonOfNonsense))
    }
    switch declaration.type {
    case .number where declaration.isYear: return YearText.read(raw, zoneMinutes: zoneMinutes)
    case .number(let dimension): return orNone(number(raw, dimension), raw)
    case .text: return text(raw)
    case .code: return code(raw)
    case .date: return date(raw)
    case .bool: return PermitText.read(raw, blank: declaration.blank, asOf: asOf)
    case .timestamp: return TimestampText.read(raw, zoneMinutes: zoneMinutes)
    case .interval, .array, .geometry:
      return .unreadable(Unreadable(raw: raw.text, reason: .wrongKind))
    }
  }

  /// Why a text that is nothing of what the field holds cannot be read.
  private var reasonOfNonsense: UnreadableReason {
    switch declaration.type {
    case .number: .notANumber
    case .bool: .notYesOrNo
    case .code: .unknownCode
    default: .notADate
    }
  }

  private func number(_ raw: RawValue, _ dimension: Dimension) -> Reading {
    switch raw {
    case .null: return .blank
    case .integer(let value): return bare(Double(value), raw)
    case .number(let value): return bare(value, raw)
    case .text(let text):
      // Plain decimals of a few digits are the common case of tables.
      let isPlain = !declaration.hasDecimalComma || !text.utf8.contains(UInt8(ascii: "."))
      if isPlain, let value = DecimalText.plain(text) { return bare(value, raw) }
      let reading = QuantityText(
        unit: unit, dimension: dimension, part: declaration.part, bareEnd: bareEnd,
        hasDecimalComma: declaration.hasDecimalComma, mayHoldFractions: mayHoldFractions,
        names: quantityNames
      ).read(text)
      guard let value = reading.value?.number, !range.contains(value) else { return reading }
      return .unreadable(Unreadable(raw: text, reason: .outOfRange))
    case .bool, .nested: return wrongKind(raw)
    }
  }

  private func bare(_ written: Double, _ raw: RawValue) -> Reading {
    let value = settles ? WrittenFigure.settled(written) : written
    if let part = declaration.part, part != bareEnd { return .blank }
    guard value.isFinite else {
      return .unreadable(Unreadable(raw: raw.text, reason: .notANumber))
    }
    guard hasUnit else {
      // Nothing is nothing in any unit.
      if unit == nil, value == 0 { return .value(.number(0)) }
      let reason: UnreadableReason = unit == nil ? .unitUnknown : .wrongUnit
      return .unreadable(Unreadable(raw: raw.text, reason: reason))
    }
    if mayHoldFractions, Self.mayBeFraction(value) {
      return .unreadable(Unreadable(raw: raw.text, reason: .unitUnknown))
    }
    let number = unit?.inBase(value) ?? value
    guard range.contains(number) else {
      return .unreadable(Unreadable(raw: raw.text, reason: .outOfRange))
    }
    return .value(.number(number))
  }

  /// What turned a number into the base unit: the unit in its own text, else that of the column.
  public func factor(of reading: Reading, _ raw: RawValue?) -> Double {
    if reading.remarks.contains(.unitInValue), case .text(let text)? = raw,
      let own = QuantityText.factor(text, hasDecimalComma: declaration.hasDecimalComma)
    {
      return own
    }
    return unit?.factor ?? 1
  }

  /// 0 is nothing in any unit; more than the whole is no fraction of it.
  static func mayBeFraction(_ value: Double) -> Bool { value != 0 && abs(value) <= 1 }

  private func date(_ raw: RawValue) -> Reading {
    let reading =
      if case .text(let text) = raw, declaration.isDeadline {
        DateText.readDeadline(text, zoneMinutes: zoneMinutes)
      } else if case .text(let text) = raw, declaration.isSince {
        DateText.readSince(text, zoneMinutes: zoneMinutes)
      } else {
        DateText.read(raw, zoneMinutes: zoneMinutes, blank: declaration.blank)
      }
    guard declaration.needsDay, reading.remarks.contains(.monthOnly) else {
      return orNone(reading, raw)
    }
    return .unreadable(Unreadable(raw: raw.text, reason: .dayMissing))
  }

  /// What cannot be read as a value may be a word of the field for none: 未签订.
  private func orNone(_ reading: Reading, _ raw: RawValue) -> Reading {
    guard !declaration.noneWords.isEmpty, reading.fault != nil, case .text(let text) = raw,
      declaration.noneWords.contains(PlainText.matching(text))
    else { return reading }
    return .statedNone
  }

  private func text(_ raw: RawValue) -> Reading {
    switch IdentifierText.read(raw) {
    case .unreadable(let fault): .unreadable(fault)
    case .text(let text):
      if isOfDates, DateText.isEmptyCount(text) {
        .blank
      } else if BlankText.isBlank(text, in: .text) {
        isDoubt(text) ? .value(.text(text)) : .blank
      } else if !declaration.noneWords.isEmpty, ReadableLength.isNote(text),
        declaration.noneWords.contains(PlainText.matching(text))
      {
        .statedNone
      } else {
        .value(.text(text))
      }
    case .null: .blank
    }
  }

  private func isDoubt(_ text: String) -> Bool {
    !declaration.doubtWords.isEmpty && declaration.doubtWords.contains(PlainText.matching(text))
  }

  private func code(_ raw: RawValue) -> Reading {
    if case .text(let text) = raw, let codes, codes.contains(text) { return .value(.text(text)) }
    switch IdentifierText.read(raw) {
    case .unreadable(let fault): return .unreadable(fault)
    case .null: return .blank
    case .text(let text):
      if BlankText.isBlank(text, in: .code) { return .blank }
      guard let codes else { return .value(.text(text)) }
      return CodeReading(text, list: codes, crosswalks: crosswalks).reading
    }
  }

  private func wrongKind(_ raw: RawValue) -> Reading {
    if case .nested = raw { return .unreadable(Unreadable(raw: raw.text, reason: .nestedValue)) }
    return .unreadable(Unreadable(raw: raw.text, reason: .wrongKind))
  }
}

extension FieldReader {
  /// The value that rules see: `null` for what is blank or unreadable, but FALSE for a blank
  /// permit column that is filled in only where a permit exists.
  @inlinable
  public func value(of reading: Reading) -> Value {
    switch reading {
    case .value(let value, _): return value
    case .unreadable: return .null
    case .blank:
      return declaration.type == .bool && declaration.blank == .none ? .bool(false) : .null
    case .statedNone: return declaration.type == .bool ? .bool(false) : .null
    }
  }
}
