import Testing
import Values

private let area = FieldDeclaration(
  name: "register_area", acceptedNames: [], type: .number(.area), unit: .squareMetre)
private let share = FieldDeclaration(
  name: "density", acceptedNames: [], type: .number(.none), unit: .percent)
private let ratio = FieldDeclaration(name: "far", acceptedNames: [], type: .number(.none))
private let price = FieldDeclaration(
  name: "price", acceptedNames: [], type: .number(.money), unit: .tenThousandYuan)

private func read(_ text: String, _ declaration: FieldDeclaration) -> Reading {
  FieldReader(declaration, zoneMinutes: 480).read(.text(text))
}

@Suite("Numbers with units")
struct ReadingNumberTests {
  @Test(arguments: [
    ("1234.5", 1234.5), ("１２３４．５", 1234.5), ("1,234.5", 1234.5), ("1，234.5", 1234.5),
    ("1 234.5", 1234.5), ("1'234", 1234), ("1,234,567", 1_234_567), (" 12.50 ", 12.5),
    ("　12.5　", 12.5), ("+7", 7), ("＋7", 7),
    ("1.5e3", 1500), ("1.5E+3", 1500), ("1.5E-3", 0.0015), (".5", 0.5), ("5.", 5),
    ("12m²", 12), ("12 m2", 12), ("12㎡", 12), ("12平方米", 12), ("12 平米", 12), ("12M2", 12),
    ("3.2公顷", 32_000), ("3.2 ha", 32_000), ("3.2hm²", 32_000), ("3.2 hm2", 32_000),
    ("３．２公顷", 32_000), ("15亩", 10_000), ("1.5 亩", 1000), ("0.5km²", 500_000),
    ("2平方公里", 2_000_000), ("1.2万平方米", 12_000), ("3万㎡", 30_000),
    ("0.123456789012345678", 0.12345678901234568),
    ("12345678901234567890", 1.2345678901234567e19),
  ])
  func areas(text: String, expected: Double) throws {
    let value = try #require(read(text, area).value?.number, "\(text): \(read(text, area))")
    #expect(abs(value - expected) <= abs(expected) * 1e-15, "\(text)")
  }

  /// Of a number that may be below 0, as no area can.
  @Test(arguments: ["-3.5", "－3.5", "−3.5"])
  func belowNothing(text: String) {
    let plain = FieldDeclaration(
      name: "level", acceptedNames: [], type: .number(.length), unit: .metre)
    #expect(read(text, plain).value?.number == -3.5)
    #expect(read(text, area).fault?.reason == .outOfRange)
    var bounded = plain
    bounded.least = -3
    #expect(read(text, bounded).fault?.reason == .outOfRange)
    bounded.least = -3.5
    #expect(read(text, bounded).value?.number == -3.5)
  }

  /// Of a plan with decimal commas; `nil` is what would be a guess.
  @Test(arguments: [
    ("12,5", 12.5), ("1.234,5", 1234.5), ("1.234", 1234), ("1 312,50 m²", 1312.5),
    ("1\u{202F}312,50\u{A0}m²", 1312.5), ("0,25 ha", 2500), ("12", 12), ("-0,5", nil),
    ("12.5", nil), ("0.45", nil), ("1.23,4", nil),
  ])
  func decimalCommas(text: String, expected: Double?) {
    var declaration = area
    declaration.hasDecimalComma = true
    #expect(read(text, declaration).value?.number == expected, "\(text)")
  }

  @Test(arguments: [
    ("35", 0.35), ("35%", 0.35), ("35％", 0.35), ("３５％", 0.35), ("35 %", 0.35), ("0.5", 0.005),
    ("60%", 0.6), ("12.5﹪", 0.125), ("100", 1.0), ("7", 0.07),
  ])
  func percentages(text: String, expected: Double) {
    #expect(read(text, share).value == .number(expected), "\(text)")
  }

  @Test(arguments: [("60%", 0.6), ("2.5", 2.5), ("２．５", 2.5), ("0", 0)])
  func ratios(text: String, expected: Double) {
    #expect(read(text, ratio).value == .number(expected), "\(text)")
  }

  @Test(
    arguments: [
      ("1200", 12_000_000), ("1,200万元", 12_000_000), ("5000元", 5000), ("1.2亿元", 120_000_000),
      ("1.2亿", 120_000_000), ("300万", 3_000_000), ("1200（万元）", nil),
    ] as [(String, Double?)])
  func money(text: String, expected: Double?) {
    #expect(read(text, price).value?.number == expected, "\(text)")
  }

  @Test(arguments: [
    "", " ", "　", "/", "／", "-", "—", "——", "－", "--", "\\", "...", "无", "暂无", "未定", "待定", "null",
    "NULL", "<Null>", "N/A", "nan", "不详", "不予规定", "按现状", "不限", "*",
  ])
  func blanks(text: String) {
    #expect(read(text, ratio) == .blank, "«\(text)»")
  }

  @Test(arguments: [
    ("约2.5", UnreadableReason.notANumber), ("abc", .notANumber), ("1,23", .notANumber),
    ("1,2345", .notANumber), ("12,5", .notANumber), ("1.2.3", .notANumber), ("--5", .notANumber),
    ("5-", .notANumber), ("≤2.5", .limitInPlainField), ("<=2.5", .limitInPlainField),
    ("2.0-3.0", .limitInPlainField), ("2.0～3.0", .limitInPlainField),
    ("不大于2.5", .limitInPlainField), ("2.5以下", .limitInPlainField), ("2.5米", .wrongUnit),
    ("2.5亩", .wrongUnit), ("12栋", .notANumber), ("1 2", .notANumber), ("1、2", .notANumber),
    ("24、100", .notANumber), ("24 100", .notANumber), ("2²", .notANumber), ("2.5 ²", .notANumber),
    ("1.0≤容积率≤2.5", .limitInPlainField),
  ])
  func unreadable(text: String, reason: UnreadableReason) {
    #expect(read(text, ratio) == .unreadable(Unreadable(raw: text, reason: reason)), "\(text)")
  }

  /// `、` lists numbers, and groups the digits of none; `²` is a unit's or marks a footnote.
  @Test func listsAndFootnotes() {
    let height = FieldDeclaration(
      name: "height", acceptedNames: [], type: .number(.length), unit: .metre)
    for text in ["24、100", "24 100", "24,100", "24,100 m", "80²", "80 ²", "80①"] {
      #expect(read(text, height).fault?.reason == .notANumber, "\(text): \(read(text, height))")
    }
    for text in ["1、234", "12²", "12、5"] {
      #expect(read(text, area).fault?.reason == .notANumber, "\(text): \(read(text, area))")
    }
    let share = FieldDeclaration(
      name: "density", acceptedNames: [], type: .number(.none), unit: .percent)
    #expect(read("30,100", share).fault?.reason == .notANumber)
    // People and areas are of thousands.
    #expect(read("1,234", ratio).value?.number == 1234)
    #expect(read("1 234.5 m²", area).value?.number == 1234.5)
    #expect(read("1,234 hm²", area).value?.number == 12_340_000)
    #expect(read("80 m", height).value?.number == 80)
  }

  /// What is written in per cent and what is written as a fraction are one number, in texts and as
  /// numbers, so that neither is above or below a limit that says the other.
  @Test func perCentAndFractions() {
    func readers(_ unit: Unit, _ part: FieldDeclaration.Part?) -> FieldReader {
      var declaration = share
      declaration.part = part
      return FieldReader(declaration, unit: unit, zoneMinutes: 480, bareEnd: part ?? .upper)
    }
    let fraction = readers(.one, nil)
    let percent = readers(.percent, nil)
    let (cap, floor) = (readers(.percent, .upper), readers(.percent, .lower))
    for tenths in 11..<1000 {
      let written = FixedNumber.text(units: tenths, digits: 1)
      let decimal = FixedNumber.text(units: tenths, digits: 3)
      guard let value = Double(decimal), let hundred = Double(written) else { continue }
      let limits = [cap.read(.text("≤\(written)%")), floor.read(.text("≥\(written)%"))]
      let plots = [
        fraction.read(.number(value)), fraction.read(.text(decimal)),
        fraction.read(.text("\(written)%")), percent.read(.number(hundred)),
        percent.read(.text(written)),
      ]
      for reading in limits + plots {
        #expect(reading.value?.number == value, "\(written): \(reading)")
      }
      #expect(fraction.plain.value(.number(value)) == .number(value), "\(written)")
      #expect(percent.plain.value(.number(hundred)) == .number(value), "\(written)")
      #expect(Unit.percent.inBase(hundred) == value, "\(written)")
    }
    // A tenth above is above.
    #expect(percent.read(.number(40.4)).value?.number ?? 0 > 0.403)
    #expect(percent.read(.number(40.300001)).value?.number == 0.40300001)
  }

  @Test func rawKinds() {
    let reader = FieldReader(area, zoneMinutes: 480)
    #expect(reader.read(.null) == .blank)
    #expect(reader.read(.integer(12)) == .value(.number(12)))
    #expect(reader.read(.number(12.5)) == .value(.number(12.5)))
    #expect(reader.read(.number(.nan)).fault?.reason == .notANumber)
    #expect(reader.read(.number(.infinity)).fault?.reason == .notANumber)
    #expect(reader.read(.bool(true)).fault?.reason == .wrongKind)
    #expect(reader.read(.nested("[1]")).fault == Unreadable(raw: "[1]", reason: .nestedValue))
  }

  @Test func unitOfColumnReplacesDeclared() {
    let reader = FieldReader(area, unit: .hectare, zoneMinutes: 480)
    #expect(reader.read(.number(2)) == .value(.number(20_000)))
    #expect(reader.read(.text("2")) == .value(.number(20_000)))
    #expect(reader.read(.text("2亩")).remarks == .unitInValue)
    #expect(reader.read(.text("2公顷")).remarks == [])
  }

  @Test func areaWithoutUnitIsUnknown() {
    var open = area
    open.unit = nil
    let reader = FieldReader(open, zoneMinutes: 480)
    #expect(reader.read(.number(2)).fault?.reason == .unitUnknown)
    #expect(reader.read(.text("1,200")).fault?.reason == .unitUnknown)
    #expect(reader.read(.text("2公顷")).value == .number(20_000))
  }

  @Test func plainDecimalsAreReadAsLiteralsAre() {
    var random = SeededBits(seed: 20_351_231)
    for _ in 0..<20_000 {
      let digits = Int(random.next() % 1_000_000_000_000)
      let decimals = Int(random.next() % 12)
      let text = FixedNumber.text(units: digits, digits: decimals)
      // Ratios end where nobody writes further; areas are as they are written.
      let ended = Double(text).map { WrittenFigure.settled($0) }
      #expect(read(text, ratio).value?.number == ended, "seed 20351231: \(text)")
      if decimals <= WrittenFigure.decimals { #expect(ended == Double(text), "\(text)") }
    }
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededBits {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
