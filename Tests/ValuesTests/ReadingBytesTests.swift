import Testing
import Values

/// What is told from bytes alone is what reading the text tells.
@Suite struct ReadingBytesTests {
  private static let texts = [
    "", " ", "2020-03-05", "2020/3/5", "2020.3.5", "2020年3月5日", "2020年3月", "1900-01-01",
    "9999-12-31",
    "2020-02-30", "未动工", "0802", "国有", "/", "是", "35%", "2020-03-05T00:00:00", "20200305",
    "示例路1号", "A-1", " 0802", "0802 ", "　示例路", "示例路　", "示例路\u{FEFF}", "无", "无锡路", "暂无", "n/a",
    "N街", "4.40112E+15", "４.４E+15", "+86", "路+5", "é", "路é", "。路", "路。", "\u{2000}路", "路\u{200B}",
    "—", "－", "未命名的一处用地未命名的一处用地未命名的一处用地", "𠀀路", "路𠀀", "\u{0}路", "\r\n路",
  ]
  private static let types: [ValueType] = [
    .date, .text, .code(list: "use"), .bool, .number(.area),
  ]

  @Test(arguments: texts, types) func sameAsText(text: String, type: ValueType) {
    let reader = FieldReader(
      FieldDeclaration(name: "x", acceptedNames: [], type: type, unit: nil), zoneMinutes: 480)
    let reading = reader.read(.text(text))
    guard let plain = reader.plain.value(text.utf8.span) else { return }
    #expect(reading.fault == nil && reading.remarks == [])
    #expect(plain == reader.value(of: reading))
  }

  private static let raws: [RawValue] = [
    .null, .bool(true), .integer(0), .integer(1), .integer(43_831), .integer(.max), .number(2.5),
    .number(-1), .number(.infinity), .number(.nan), .number(1e300), .text("1"), .nested("[]"),
  ]
  private static let fields: [FieldDeclaration] =
    types.map { FieldDeclaration(name: "x", acceptedNames: [], type: $0) } + [
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.area), unit: .hectare),
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.none)),
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.none), unit: .percent),
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.none), part: .lower),
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.none), part: .upper),
      FieldDeclaration(name: "x", acceptedNames: [], type: .bool, blank: .none),
      FieldDeclaration(name: "x", acceptedNames: [], type: .timestamp),
    ]

  @Test(arguments: raws, fields) func sameAsRead(raw: RawValue, field: FieldDeclaration) {
    for end in [FieldDeclaration.Part.upper, .lower] {
      let reader = FieldReader(field, zoneMinutes: 480, bareEnd: end)
      let reading = reader.read(raw)
      guard let plain = reader.plain.value(raw) else { continue }
      #expect(reading.fault == nil && reading.remarks == [])
      #expect(plain == reader.value(of: reading))
    }
  }

  @Test func plainNumbersAreTold() {
    let reader = FieldReader(
      FieldDeclaration(name: "x", acceptedNames: [], type: .number(.none), unit: .percent),
      zoneMinutes: 480)
    #expect(reader.plain.value(.integer(35)) == .number(0.35))
    #expect(reader.plain.value(.null) == .null)
  }

  /// Whole words need no closer look: most cells of a table of plots.
  @Test func wordsAreTold() {
    let reader = FieldReader(
      FieldDeclaration(name: "name", acceptedNames: [], type: .text), zoneMinutes: 480)
    for text in ["示例路1号", "A-1", "0802", "示例项目"] {
      let value = reader.plain.value(text.utf8.span)
      #expect(value == .text(text))
    }
    for text in [" A-1", "A-1 ", "4.40112E+15", "无", "/", "示例路　"] {
      let value = reader.plain.value(text.utf8.span)
      #expect(value == nil, "\(text)")
    }
  }

  private static let codes = [
    "440112001008GB00001", "440112001008GB000012", "440112001008GB0001", "440112001008XB00001",
    "440112001008GB00001F00010001", "440112001008GB00001X00010001",
    "440112001008 GB00001 F00010001", "4401122018A00827", "4401121018A00827", "4401122018A0082",
    "4401121940A00827", "44011220l8A00827", "", "/", "无", "N440112", "nil", "null", "abc",
    "440112001008GB0000é", "440112001008GB0000\u{301}", "440112\r\n01008GB00001", "宗地1",
  ]

  @Test(arguments: codes, IdentifierStandard.allCases)
  func codesAreToldAsTheirTextIs(code: String, standard: IdentifierStandard) {
    let fault = standard.fault(of: code)
    if standard.fits(code.utf8.span) { #expect(fault == nil) }
    if standard.departs(code.utf8.span) {
      #expect(fault != nil && !BlankText.isBlank(code, in: .text))
    }
  }

  @Test func plainFaultsOfCodesAreTold() {
    func departs(_ standard: IdentifierStandard, _ code: String) -> Bool {
      standard.departs(code.utf8.span)
    }
    #expect(departs(.parcelCode, "440112001008GB000012"))
    #expect(departs(.supervisionNumber, "4401122023A1000000"))
    // Certificates print the number of a unit in groups.
    #expect(!departs(.unitNumber, "440112001008 GB00001 F00010001"))
    #expect(!departs(.parcelCode, "/"))
  }

  @Test func daysAndBlanksAreTold() {
    let reader = FieldReader(
      FieldDeclaration(name: "day", acceptedNames: [], type: .date), zoneMinutes: 480)
    #expect(
      reader.plain.value("2020年3月5日".utf8.span)
        == .date(CalendarDate(year: 2020, month: 3, day: 5) ?? .init(daysSinceEpoch: 0)))
    #expect(reader.plain.value("".utf8.span) == .null)
    #expect(reader.plain.value("1900-01-01".utf8.span) == nil)
  }
}
