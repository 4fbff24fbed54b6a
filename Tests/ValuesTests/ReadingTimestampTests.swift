import Testing
import Values

/// Moments as files write them; the plan's civil time is two hours ahead of UTC.
struct ReadingTimestampTests {
  static let reader = FieldReader(
    FieldDeclaration(name: "filed", acceptedNames: [], type: .timestamp), zoneMinutes: 120)

  @Test(arguments: [
    ("2025-06-30T21:59:59Z", "2025-06-30T21:59:59Z"),
    ("2025-06-30T21:59:59.25Z", "2025-06-30T21:59:59.25Z"),
    ("2025-06-30T23:59:59+02:00", "2025-06-30T21:59:59Z"),
    ("2025-07-01T05:59:59.5+08:00", "2025-06-30T21:59:59.5Z"),
    ("2025-06-30T16:59:59-0500", "2025-06-30T21:59:59Z"),
    ("2025-06-30 23:59:59", "2025-06-30T21:59:59Z"),
    ("2025-07-01T00:30", "2025-06-30T22:30:00Z"),
    ("2025/7/1 0:30:00.125", "2025-06-30T22:30:00.125Z"),
    ("31.12.2025 1:00:00 pm", "2025-12-31T11:00:00Z"),
    ("31.12.2025 12:30:00 pm", "2025-12-31T10:30:00Z"),
    ("2025年7月1日 下午3时05分20秒", "2025-07-01T13:05:20Z"),
    ("20250701003000", "2025-06-30T22:30:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
    ("1751322600", "2025-06-30T22:30:00Z"), ("1751322600500", "2025-06-30T22:30:00.5Z"),
  ])
  func aMoment(_ text: String, _ instant: String) {
    let value = Self.reader.read(.text(text)).value?.instant
    #expect(value?.description == instant, "\(text)")
  }

  @Test func numbersCountFrom1970() {
    #expect(
      Self.reader.read(.integer(1_751_322_600)).value?.instant?.description
        == "2025-06-30T22:30:00Z")
    #expect(
      Self.reader.read(.number(1_751_322_600_500)).value?.instant?.description
        == "2025-06-30T22:30:00.5Z")
  }

  /// A day is no moment, and no midnight is made of it.
  @Test(arguments: [
    ("2025-06-30", UnreadableReason.timeMissing), ("2025年6月", .timeMissing),
    ("20250630", .timeMissing), ("2025-02-30T10:00:00Z", .noSuchDay),
    ("2025-06-30T25:00:00Z", .notADate), ("2025-06-30T10:00:61Z", .notADate),
    ("yesterday", .notADate), ("12", .implausibleDate),
  ])
  func noMoment(_ text: String, _ reason: UnreadableReason) {
    #expect(Self.reader.read(.text(text)).fault?.reason == reason, "\(text)")
  }

  @Test(arguments: [RawValue.null, .text(""), .text("/"), .text("1900-01-01T00:00:00Z")])
  func nothing(_ raw: RawValue) {
    #expect(Self.reader.read(raw).isBlank)
  }

  @Test func otherKinds() {
    #expect(Self.reader.read(.bool(true)).fault?.reason == .wrongKind)
  }
}
