public import Values

extension Template {
  /// The languages of messages.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case zh
    case en
  }
}

/// How a message prints a value, unit included: `{expression|ha}`.
public enum TemplateFormat: String, Hashable, Sendable, CaseIterable {
  case m, km, ft, mi, m2, ha, mu, km2, ft2, acre
  case percent0, percent1, percent2
  case yuan
  case wanYuan = "wan-yuan"
  case days, months
  case integer, number1, number2, number3, number4
  /// A calendar year, whose digits are not grouped.
  case year
  /// A number that a file writes, beside a limit: every decimal of it, two at least and six at
  /// most, more only where it would else read as a shorter number, and a limit that is no value itself as `<2.50`.
  case number, percent
  case date, timestamp, text, bool

  /// What is printed where no format is written.
  init?(for type: ValueType) {
    switch type {
    case .number(.none): self = .number2
    case .number(.length): self = .m
    case .number(.area): self = .m2
    case .number(.money): self = .yuan
    case .number(.days): self = .days
    case .number(.months): self = .months
    case .date: self = .date
    case .timestamp: self = .timestamp
    case .text, .code: self = .text
    case .bool: self = .bool
    case .interval, .array, .geometry: return nil
    }
  }

  func accepts(_ type: ValueType) -> Bool {
    switch self {
    case .m, .km, .ft, .mi: type == .number(.length)
    case .m2, .ha, .mu, .km2, .ft2, .acre: type == .number(.area)
    case .percent0, .percent1, .percent2, .percent, .year: type == .number(.none)
    case .yuan, .wanYuan: type == .number(.money)
    case .days: type == .number(.days)
    case .months: type == .number(.months)
    case .integer, .number1, .number2, .number3, .number4, .number: type.dimension != nil
    case .date: type == .date
    case .timestamp: type == .timestamp
    case .text: type.isText
    case .bool: type == .bool
    }
  }

  private var layout: (unit: Unit, digits: Int, zh: String, en: String) {
    switch self {
    case .m: (.metre, 1, " m", " m")
    case .km: (.kilometre, 2, " km", " km")
    case .ft: (.foot, 1, " 英尺", " ft")
    case .mi: (.mile, 2, " 英里", " mi")
    case .ft2: (.squareFoot, 0, " 平方英尺", " sq ft")
    case .acre: (.acre, 2, " 英亩", " acres")
    case .m2: (.squareMetre, 2, " m²", " m²")
    case .ha: (.hectare, 4, " 公顷", " ha")
    case .mu: (.mu, 2, " 亩", " mu")
    case .km2: (.squareKilometre, 2, " km²", " km²")
    case .percent0: (.percent, 0, " %", " %")
    case .percent1: (.percent, 1, " %", " %")
    case .percent2, .percent: (.percent, 2, " %", " %")
    case .yuan: (.yuan, 2, " 元", " yuan")
    case .wanYuan: (.tenThousandYuan, 2, " 万元", " × 10,000 yuan")
    case .days: (.day, 0, " 天", " days")
    case .months: (.month, 0, " 个月", " months")
    case .integer, .year: (.one, 0, "", "")
    case .number1: (.one, 1, "", "")
    case .number2, .number, .date, .timestamp, .text, .bool: (.one, 2, "", "")
    case .number3: (.one, 3, "", "")
    case .number4: (.one, 4, "", "")
    }
  }

  /// Numbers come in the base unit of their dimension; NULL prints as 无数据 or “no data”.
  public func text(of value: Value, language: Template.Language) -> String {
    var bytes: [UInt8] = []
    append(value, language: language, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8 behind what is written already.
  func append(_ value: Value, language: Template.Language, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(language == .zh ? "无数据" : "no data")
    case .bool(let value):
      bytes.append(language == .zh ? (value ? "是" : "否") : (value ? "yes" : "no"))
    case .text(let value): bytes.append(value)
    case .date(let day): day.append(to: &bytes)
    case .timestamp(let moment): bytes.append(moment.description)
    case .number(let number):
      let (unit, digits, zh, en) = layout
      if self == .number || self == .percent {
        Self.append(written: number, of: self == .percent ? 100 : 1, to: &bytes)
        bytes.append(language == .zh ? zh : en)
        return
      }
      // Reports count areas in 10⁻⁴ m²: a message rounds what they say, so that 168.66498 m² is
      // 168.67 in both.
      let stated = accepts(.number(.area)) && unit != .one ? Self.asReported(number) : number
      FixedNumber.append(stated / unit.factor, digits: digits, grouping: self != .year, to: &bytes)
      bytes.append(language == .zh ? zh : en)
    }
  }

  /// - Parameter parts: those of one that the file counts in: 35 % is read as 35 ÷ 100.
  private static func append(written value: Double, of parts: Double, to bytes: inout [UInt8]) {
    let whole = WrittenFigure.settled(value * parts)
    // `<2.5` is held as the number next below 2.5, `>2.5` as the one next above.
    if whole / parts == value.nextUp { bytes.append("<") }
    if whole / parts == value.nextDown { bytes.append(">") }
    var shown = abs(whole) < 1e9 ? (whole * 1e6).rounded() / 1e6 : whole
    var digits = decimals(of: shown, from: 2, to: 6)
    if digits < 6, shown != whole {
      // 3.000000001 over 3 is not to read as equal.
      shown = whole
      digits = decimals(of: whole, from: 7, to: WrittenFigure.decimals)
    }
    FixedNumber.append(shown, digits: digits, grouping: true, to: &bytes)
  }

  /// How many decimals it takes to write a number, within bounds.
  private static func decimals(of value: Double, from least: Int, to most: Int) -> Int {
    var digits = least
    var scale = (0..<least).reduce(1.0) { scale, _ in scale * 10 }
    while digits < most, (value * scale).rounded() / scale != value {
      digits += 1
      scale *= 10
    }
    return digits
  }

  private static func asReported(_ squareMetres: Double) -> Double {
    guard abs(squareMetres) < 1e11 else { return squareMetres }
    return (squareMetres * 10_000).rounded() / 10_000
  }
}
