import Testing
import Values

private func limit(_ text: String, _ part: FieldDeclaration.Part, _ unit: Unit? = nil) -> Reading {
  FieldReader(
    FieldDeclaration(
      name: "far", acceptedNames: [], type: .number(.none), unit: unit, part: part),
    zoneMinutes: 480
  ).read(.text(text))
}

@Suite("Limits of detailed plans")
struct ReadingLimitTests {
  @Test(
    arguments: [
      ("2.5", nil, 2.5), ("２．５", nil, 2.5), ("≤2.5", nil, 2.5), ("≦2.5", nil, 2.5),
      ("<=2.5", nil, 2.5), ("＜＝2.5", nil, 2.5), ("<2.5", nil, 2.5), ("＜2.5", nil, 2.5),
      ("不大于2.5", nil, 2.5), ("不超过2.5", nil, 2.5), ("不高于2.5", nil, 2.5), ("2.5以下", nil, 2.5),
      ("2.5以下(含)", nil, 2.5), ("2.5以下（含）", nil, 2.5), ("1.0以上(含)", 1.0, nil),
      ("2.5及以下", nil, 2.5), ("2.5以内", nil, 2.5), ("≥1.0", 1.0, nil), (">=1.0", 1.0, nil),
      ("≧1.0", 1.0, nil), ("不小于1.0", 1.0, nil), ("不低于1.0", 1.0, nil), ("1.0以上", 1.0, nil),
      (">1.0", 1.0, nil), ("大于等于1.0", 1.0, nil), ("大于1.0", 1.0, nil), ("小于等于2", nil, 2.0),
      ("2.0-3.0", 2.0, 3.0), ("2.0~3.0", 2.0, 3.0), ("2.0～3.0", 2.0, 3.0), ("2.0—3.0", 2.0, 3.0),
      ("2.0–3.0", 2.0, 3.0), ("2.0－3.0", 2.0, 3.0), ("2.0至3.0", 2.0, 3.0), ("2.0 - 3.0", 2.0, 3.0),
      ("1.0≤R≤2.5", 1.0, 2.5), ("1.0＜容积率≤2.5", 1.0, 2.5), ("1.0<FAR<2.5", 1.0, 2.5),
      ("≥1.0，≤2.5", 1.0, 2.5), ("≥1.0且≤2.5", 1.0, 2.5), ("≥1.0;<=2.5", 1.0, 2.5),
      ("容积率≤2.5", nil, 2.5), ("容积率：≤2.5", nil, 2.5), ("容积率2.5", nil, 2.5), ("R≤2.5", nil, 2.5),
      ("FAR≥1.0", 1.0, nil), ("≤2.5（地上）", nil, 2.5), ("容积率1.0-2.5", 1.0, 2.5), ("限高60", nil, 60),
      ("容积率不大于2.5", nil, 2.5), ("上限：2.5", nil, 2.5),
      ("20%-30%", 0.2, 0.3), ("20-30%", 0.2, 0.3), ("≤35%", nil, 0.35), ("不大于３５％", nil, 0.35),
    ] as [(String, Double?, Double?)])
  func ends(text: String, lower: Double?, upper: Double?) {
    let low = limit(text, .lower)
    let high = limit(text, .upper)
    #expect(low.value?.number == lower, "\(text) lower: \(low)")
    #expect(high.value?.number == upper, "\(text) upper: \(high)")
    if lower == nil { #expect(low == .blank, "\(text)") }
    if upper == nil { #expect(high == .blank, "\(text)") }
  }

  /// 0.1 × 28 is held as 2.8000000000000003, in a file as well as in a layer.
  @Test func whatBinaryArithmeticLeavesIsTakenOff() {
    let reader = FieldReader(
      FieldDeclaration(name: "far", acceptedNames: [], type: .number(.none)), zoneMinutes: 480)
    #expect(reader.read(.number(0.1 * 28)).value?.number == 2.8)
    #expect(reader.plain.value(.number(0.1 * 28)) == .number(2.8))
    #expect(reader.read(.text("2.8000000000000003")).value?.number == 2.8)
    #expect(limit("≤2.8000000000000003", .upper).value?.number == 2.8)
    #expect(limit("<2.8000000000000003", .upper).value?.number == 2.8)
    // What somebody wrote stays.
    #expect(reader.read(.number(2.800000001)).value?.number == 2.800000001)
    #expect(reader.read(.text("2.800000001")).value?.number == 2.800000001)
    let share = FieldReader(
      FieldDeclaration(name: "density", acceptedNames: [], type: .number(.none), unit: .percent),
      zoneMinutes: 480)
    #expect(share.read(.number(28.000000000000004)).value?.number == 28.0 / 100)
    #expect(share.plain.value(.number(28.000000000000004)) == .number(28.0 / 100))
  }

  @Test(arguments: ["—", "/", "", "按现状", "不予规定", "无", "－"])
  func blanks(text: String) {
    #expect(limit(text, .upper) == .blank)
    #expect(limit(text, .lower) == .blank)
  }

  @Test(arguments: [
    ("3.0-2.0", UnreadableReason.reversedRange), ("≤abc", .notANumber), ("≤", .notANumber),
    ("2.0-3.0-4.0", .notANumber), ("见图则", .notANumber), ("≤2.5米", .wrongUnit),
    ("2.5(含地下)", .notANumber), ("住宅2.0/商业3.0", .notANumber), ("R2", .notANumber),
    ("绿地率≥35", .notANumber), ("容积率≤2.5,建筑密度≤30%", .notANumber),
  ])
  func unreadable(text: String, reason: UnreadableReason) {
    #expect(limit(text, .upper).fault?.reason == reason, "\(text): \(limit(text, .upper))")
    #expect(limit(text, .lower).fault?.reason == reason, "\(text): \(limit(text, .lower))")
  }

  @Test func strictLimitsAreTold() {
    #expect(limit("<2.5", .upper).remarks == .strictLimit)
    #expect(limit("≤2.5", .upper).remarks == [])
    #expect(limit("1.0<R≤2.5", .lower).remarks == .strictLimit)
    #expect(limit("1.0<R≤2.5", .upper).remarks == [])
  }

  @Test func bareNumberOfAColumnOfLowerLimits() {
    let green = FieldDeclaration(
      name: "green_min", acceptedNames: [], type: .number(.none), unit: .percent, part: .lower)
    let alone = FieldReader(green, zoneMinutes: 480, bareEnd: .lower)
    #expect(alone.read(.text("35")) == .value(.number(0.35)))
    #expect(alone.read(.integer(35)) == .value(.number(0.35)))
    #expect(alone.read(.text("35%")) == .value(.number(0.35)))
    let usual = FieldReader(green, zoneMinutes: 480)
    #expect(usual.read(.integer(35)) == .blank)
    #expect(usual.read(.text("35")) == .blank)
  }
}
