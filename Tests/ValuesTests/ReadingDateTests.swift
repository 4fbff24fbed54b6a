import Testing
import Values

private let reader = FieldReader(
  FieldDeclaration(name: "agreed_start", acceptedNames: [], type: .date), zoneMinutes: 480)

private func iso(_ reading: Reading) -> String { reading.value?.date?.description ?? "\(reading)" }

@Suite("Dates as files write them")
struct ReadingDateTests {
  @Test(arguments: [
    "2020-03-05", "2020/3/5", "2020/03/05", "2020.3.5", "2020.03.05", "20200305", "2020-3-5",
    "2020年3月5日", "2020年03月05日", "2020年3月5号", "2020 年 3 月 5 日", "２０２０－０３－０５", "２０２０年３月５日",
    " 2020-03-05 ", "2020-03-05T00:00:00", "2020-03-05 00:00:00", "2020/3/5 0:00:00",
    "2020-03-05T23:59:59", "2020-03-05T00:00:00+08:00", "2020-03-04T16:00:00Z",
    "2020-03-05T15:59:59.999Z", "2020-03-05T00:00:00.000+0800", "2020-03-05T08:00+08",
    "2020/3/5 下午3:20:00", "2020/3/5 3:20:00 PM", "2020年3月5日 10时20分", "二〇二〇年三月五日",
    "二○二○年三月五日", "43895", "43895.5", "1583337600000", "1583337600", "1583423999999",
    "20200305103000", "2020年三月五日", "二O二O年三月五日", "二o二o年3月5日", "2020年3月5日(星期四)", "2020-03-05 周四",
    "2020年3月5日（星期四）",
  ])
  func fifthOfMarch(text: String) {
    #expect(iso(reader.read(.text(text))) == "2020-03-05", "\(text)")
  }

  /// A text under the name of a date: what is an empty date there is no word.
  @Test func wordsBesideDays() {
    let day = FieldDeclaration(name: "actual_start", acceptedNames: ["实际开工时间"], type: .date)
    let note = FieldDeclaration(
      name: "start_note", acceptedNames: ["动工状态", "实际开工时间"], type: .text)
    #expect(!note.isOfDates(rank: 0, among: [day, note]))
    #expect(note.isOfDates(rank: 1, among: [day, note]))
    #expect(!day.isOfDates(rank: 0, among: [day, note]))
    for isOfDates in [false, true] {
      let reader = FieldReader(note, zoneMinutes: 480, isOfDates: isOfDates)
      for raw in [
        RawValue.integer(0), .integer(1), .number(0), .text("0"), .text("2"), .text("00000000"),
        .text("-2209161600000"),
      ] {
        #expect(
          reader.read(raw) == (isOfDates ? .blank : .value(.text(raw.text))), "\(raw.text)")
        if isOfDates, case .text(let text) = raw {
          #expect(reader.plain.value(text.utf8.span) == nil, "\(text)")
        }
      }
      for text in ["3", "45000", "2024-03-01", "1900-01-01", "未动工", "1期已动工", "0.5"] {
        #expect(reader.read(.text(text)) == .value(.text(text)), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("31/12/2020", "2020-12-31"), ("12/31/2020", "2020-12-31"), ("05/05/2020", "2020-05-05"),
    ("31.12.2020", "2020-12-31"), ("二〇二四年二月二十九日", "2024-02-29"),
    ("二〇一九年十二月三十一日", "2019-12-31"), ("二〇一九年十月十日", "2019-10-10"), ("2024-02-29", "2024-02-29"),
    ("1970-01-01", "1970-01-01"), ("2020-12-31T16:00:00Z", "2021-01-01"),
    ("2021-01-01T00:30:00+09:00", "2020-12-31"), ("2020年3月8日(星期天)", "2020-03-08"),
    ("2020年3月8日(星期日)", "2020-03-08"),
  ])
  func others(text: String, expected: String) {
    #expect(iso(reader.read(.text(text))) == expected, "\(text)")
  }

  @Test(arguments: [
    ("2020年3月", "2020-03-31"), ("2020年2月", "2020-02-29"), ("2021年2月", "2021-02-28"),
    ("2020-03", "2020-03-31"), ("2020/3", "2020-03-31"), ("2020.3", "2020-03-31"),
    ("202003", "2020-03-31"), ("2020年3月底", "2020-03-31"), ("２０２０年１２月", "2020-12-31"),
    ("二〇二〇年四月", "2020-04-30"), ("2020年十二月", "2020-12-31"),
  ])
  func monthsEndOnTheirLastDay(text: String, expected: String) {
    let reading = reader.read(.text(text))
    #expect(iso(reading) == expected, "\(text)")
    #expect(reading.remarks == .monthOnly, "\(text)")
  }

  @Test(arguments: [
    "", " ", "/", "—", "－", "无", "暂无", "未定", "null", "1900-01-01", "1900/1/1", "1900年1月1日",
    "1900-01-01T00:00:00", "1900-01-01 00:00:00", "1899-12-30", "1899-12-31T16:00:00Z",
    "0001-01-01",
    "unknown", "TBD", "nil",
    "0000-00-00", "0000-00-00 00:00:00", "9999-12-31", "0", "1", "-2209017600000", "19000101",
  ])
  func blanks(text: String) {
    #expect(reader.read(.text(text)) == .blank, "«\(text)»: \(reader.read(.text(text)))")
  }

  @Test(arguments: [
    ("03/04/2020", UnreadableReason.ambiguousDayMonth), ("3/4/2020", .ambiguousDayMonth),
    ("03.04.2020", .ambiguousDayMonth), ("20-3-5", .twoDigitYear), ("20/03/05", .twoDigitYear),
    ("03/04/20", .twoDigitYear), ("20年3月5日", .twoDigitYear), ("200305", .ambiguousDayMonth),
    ("2020", .yearOnly), ("2020年", .yearOnly), ("交地后12个月内", .notADate), ("2020年3月5日前", .notADate),
    ("2020年上半年", .notADate), ("2020年3月5日(星期五)", .noSuchDay), ("2020年3月(星期四)", .noSuchDay),
    ("2020年第一季度", .notADate), ("2020年3月5日(四)", .notADate), ("星期四", .notADate),
    ("2023-02-29", .noSuchDay), ("2020-13-01", .noSuchDay),
    ("2020年4月31日", .noSuchDay), ("20200431", .noSuchDay), ("32/13/2020", .noSuchDay),
    ("0202-03-05", .implausibleDate), ("3020-03-05", .implausibleDate), ("12345", .implausibleDate),
    ("2020-03-05x", .notADate), ("2020-03-05T25:00", .notADate), ("2020-03-", .notADate),
    ("明年", .notADate), ("202003051030", .implausibleDate), ("99999999999999", .implausibleDate),
  ])
  func unreadable(text: String, reason: UnreadableReason) {
    let reading = reader.read(.text(text))
    #expect(reading == .unreadable(Unreadable(raw: text, reason: reason)), "\(text): \(reading)")
  }

  @Test(arguments: [
    "未动工", "未开工", "尚未开工", "未竣工", "未启用", "尚未启用", "暂未启用", "待启用", "Not yet released",
  ])
  func notDone(text: String) {
    #expect(reader.read(.text(text)) == .statedNone)
  }

  @Test(arguments: ["已启用", "部分未启用", "尚未启用完毕"])
  func releasedOnNoDay(text: String) {
    #expect(reader.read(.text(text)).fault?.reason == .notADate)
  }

  @Test func bareNumbers() {
    #expect(iso(reader.read(.integer(20_200_305))) == "2020-03-05")
    #expect(iso(reader.read(.integer(43_895))) == "2020-03-05")
    #expect(iso(reader.read(.number(43_895.75))) == "2020-03-05")
    #expect(iso(reader.read(.integer(1_583_337_600_000))) == "2020-03-05")
    #expect(iso(reader.read(.number(1_583_337_600_000))) == "2020-03-05")
    #expect(iso(reader.read(.integer(1_583_337_599_999))) == "2020-03-04")
    #expect(reader.read(.integer(0)) == .blank)
    #expect(reader.read(.number(.nan)).fault?.reason == .implausibleDate)
    #expect(reader.read(.number(2020.3)).fault?.reason == .yearOnly)
    #expect(reader.read(.bool(true)).fault?.reason == .wrongKind)
    #expect(reader.read(.integer(43_895)).remarks == .spreadsheetSerial)
    #expect(reader.read(.integer(1_583_337_600)).remarks == .epochTime)
    #expect(reader.read(.text("2020-03-04T16:00:00Z")).remarks == .zoneShifted)
  }

  @Test func serialsKnowTheDayThatNeverWas() {
    #expect(CalendarDate(spreadsheetSerial: 1)?.description == "1900-01-01")
    #expect(CalendarDate(spreadsheetSerial: 59)?.description == "1900-02-28")
    #expect(CalendarDate(spreadsheetSerial: 60) == nil)
    #expect(CalendarDate(spreadsheetSerial: 61)?.description == "1900-03-01")
    #expect(CalendarDate(spreadsheetSerial: 44_196)?.description == "2020-12-31")
    #expect(CalendarDate(spreadsheetSerial: 0) == nil)
  }

  @Test(arguments: [
    ("2026年6月30日前", "2026-06-30"), ("2025年12月31日之前", "2025-12-31"), ("2026-06-30 以前", "2026-06-30"),
    ("2026年6月底前", "2026-06-30"), ("2026-06-30", "2026-06-30"), ("2026年6月30日前开工", "2026-06-30"),
    ("2026-06-30之前动工", "2026-06-30"), ("于2026年6月30日前动工", "2026-06-30"),
    ("应于2026年六月三十日前开工", "2026-06-30"),
  ])
  func aDeadlineIsItsDay(text: String, day: String) {
    var declared = FieldDeclaration(name: "d", acceptedNames: [], type: .date)
    declared.isDeadline = true
    let deadline = FieldReader(declared, zoneMinutes: 480)
    #expect(iso(deadline.read(.text(text))) == day, "\(text)")
  }

  @Test func aDeadlineThatCannotBeReadIsNone() {
    var declared = FieldDeclaration(name: "d", acceptedNames: [], type: .date)
    declared.isDeadline = true
    let deadline = FieldReader(declared, zoneMinutes: 480)
    for text in ["2026年前", "2026-06-31前", "前", "交地之日起5年内", "未动工前", "2026年前开工", "2026-06-30前取得许可"] {
      #expect(deadline.read(.text(text)).fault?.raw == text, "\(text)")
    }
  }

  @Test(arguments: [
    ("2024年6月起停工", "2024-06-30"), ("2024-06-15起", "2024-06-15"), ("2024年6月15日停工", "2024-06-15"),
    ("自2020年6月1日起停工", "2020-06-01"), ("2020年6月1日停工至今", "2020-06-01"),
    ("从2020年6月起停工至今", "2020-06-30"), ("自2020年6月1日", nil), ("至今", nil),
    ("2020年6月1日未停工至今", nil),
    ("2024-06-15", "2024-06-15"), ("停工至今", nil), ("起", nil), ("2024年起停工", nil),
    ("2024-06-15复工", nil),
  ])
  func aStandstillIsSinceItsDay(text: String, day: String?) {
    var declared = FieldDeclaration(name: "d", acceptedNames: [], type: .date)
    declared.isSince = true
    let reading = FieldReader(declared, zoneMinutes: 480).read(.text(text))
    #expect(reading.value?.date?.description == day, "\(text)")
    #expect(day != nil || reading.fault?.raw == text, "\(text)")
    #expect(FieldReader(declared, zoneMinutes: 480).read(.text("未停工")) == .statedNone)
  }

  @Test func aMonthIsNoDayWhereOneIsNeeded() {
    var declared = FieldDeclaration(name: "d", acceptedNames: [], type: .date)
    declared.needsDay = true
    let strict = FieldReader(declared, zoneMinutes: 480)
    for month in ["2020-09", "2020年9月", "202009", "二〇二〇年九月"] {
      #expect(strict.read(.text(month)).fault?.reason == .dayMissing, "\(month)")
    }
    #expect(strict.read(.text("2020-09-28")).value != nil)
  }
}
