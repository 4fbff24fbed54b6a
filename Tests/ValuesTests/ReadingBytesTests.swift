import Testing
import Values

/// What is told from bytes alone is what reading the text tells.
@Suite struct ReadingBytesTests {
  private static let texts = [
    "", " ", "2020-03-05", "2020/3/5", "2020.3.5", "2020年3月5日", "2020年3月", "1900-01-01",
    "9999-12-31",
    "2020-02-30", "未动工", "0802", "国有", "/", "是", "35%", "2020-03-05T00:00:00", "20200305",
  ]
  private static let types: [ValueType] = [
    .date, .text, .code(list: "use"), .bool, .number(.area),
  ]

  @Test(arguments: texts, types) func sameAsText(text: String, type: ValueType) {
    let reader = FieldReader(
      FieldDeclaration(name: "x", acceptedNames: [], type: type, unit: nil), zoneMinutes: 480)
    let reading = reader.read(.text(text))
    guard let plain = reader.plainValue(text.utf8.span) else { return }
    #expect(reading.fault == nil && reading.remarks == [])
    #expect(plain == reader.value(of: reading))
  }

  @Test func daysAndBlanksAreTold() {
    let reader = FieldReader(
      FieldDeclaration(name: "day", acceptedNames: [], type: .date), zoneMinutes: 480)
    #expect(
      reader.plainValue("2020年3月5日".utf8.span)
        == .date(CalendarDate(year: 2020, month: 3, day: 5) ?? .init(daysSinceEpoch: 0)))
    #expect(reader.plainValue("".utf8.span) == .null)
    #expect(reader.plainValue("1900-01-01".utf8.span) == nil)
  }
}
