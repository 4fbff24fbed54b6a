import Testing
import Values

@Suite("Calendar years") struct ReadingYearTests {
  private static let reader: FieldReader = {
    var declaration = FieldDeclaration(
      name: "build_year", acceptedNames: [], type: .number(.none))
    declaration.isYear = true
    return FieldReader(declaration, zoneMinutes: 480)
  }()

  @Test(arguments: [
    ("1995", 1995.0), ("1995.0", 1995), ("1995年", 1995), ("1995 年", 1995), ("１９９５", 1995),
    ("1995年建成", 1995), ("1995-06-01", 1995), ("1995年6月", 1995), ("2030", 2030),
    ("19950601", 1995), ("1995.6.1", 1995),
  ])
  func year(text: String, expected: Double) {
    #expect(Self.reader.read(.text(text)).value?.number == expected)
  }

  @Test(arguments: ["0", "0.0", "", "不详", "—"])
  func blank(text: String) { #expect(Self.reader.read(.text(text)) == .blank) }

  /// What is no number is not told as one that is too great or too small.
  @Test(arguments: [
    ("建于2020年", UnreadableReason.notANumber), ("九十年代", .notANumber),
    ("95", .outOfRange), ("35065", .outOfRange), ("19951301", .outOfRange), ("1995.5", .outOfRange),
  ])
  func reasons(text: String, reason: UnreadableReason) {
    #expect(Self.reader.read(.text(text)).fault?.reason == reason, "\(text)")
  }

  @Test(arguments: ["95", "199", "35065", "95年", "-1995", "1995.5", "九十年代", "1990-1995"])
  func unreadable(text: String) {
    #expect(Self.reader.read(.text(text)).fault != nil, "\(text)")
  }

  @Test("numbers are held to the same, by the quick reader too")
  func numbers() {
    #expect(Self.reader.read(.integer(1995)).value?.number == 1995)
    #expect(Self.reader.read(.integer(19_950_601)).value?.number == 1995)
    #expect(Self.reader.read(.integer(0)) == .blank)
    for value in [95, 199, 35_065, -1] as [Int64] {
      #expect(Self.reader.read(.integer(value)).fault != nil)
      #expect(Self.reader.plain.value(.integer(value)) == nil)
    }
    #expect(Self.reader.read(.number(1995.5)).fault != nil)
    #expect(Self.reader.plain.value(.number(1995.5)) == nil)
  }
}
