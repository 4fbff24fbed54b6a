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
      ("1≤A≤2", 1, 2), ("1.0 ≤ 容积率R ≤ 2.5", 1.0, 2.5), ("≥1.0、≤2.5", 1.0, 2.5),
    ] as [(String, Double?, Double?)])
  func ends(text: String, lower: Double?, upper: Double?) {
    let low = limit(text, .lower)
    let high = limit(text, .upper)
    #expect(low.value?.number == lower, "\(text) lower: \(low)")
    #expect(high.value?.number == upper, "\(text) upper: \(high)")
    if lower == nil { #expect(low == .blank, "\(text)") }
    if upper == nil { #expect(high == .blank, "\(text)") }
  }

  @Test(
    "a height may be called 限高 before its sign",
    arguments: [
      ("限高≤24m", 24), ("限高24m", 24), ("建筑限高≤24", 24), ("限高:≤24米", 24), ("限高<24", 24),
      ("限高≤24m(地上)", 24), ("限高≥24m", nil), ("塔楼限高≤24m", nil), ("限高限高≤24m", nil),
    ] as [(String, Double?)])
  func heights(text: String, upper: Double?) {
    let reader = FieldReader(
      FieldDeclaration(
        name: "height_max", acceptedNames: ["限高", "JZXG"], type: .number(.length), unit: .metre,
        part: .upper), zoneMinutes: 480)
    #expect(reader.read(.text(text)).value?.number == upper, "\(text)")
  }

  /// Two limits of one end are of two quantities; a range of one number is that number.
  @Test func oneEndIsStatedOnce() {
    for text in ["≤2.5且≤3.0", "≥1.0,≥1.5", "≤2.5;<3"] {
      #expect(limit(text, .upper).fault?.reason == .notANumber, "\(text)")
      #expect(limit(text, .lower).fault?.reason == .notANumber, "\(text)")
    }
    #expect(limit("2.0-2.0", .lower).value?.number == 2)
    #expect(limit("2.0-2.0", .upper).value?.number == 2)
    #expect(limit("2.1-2.0", .upper).fault?.reason == .reversedRange)
  }

  @Test(arguments: [
    (">1.0", FieldDeclaration.Part.lower, true), ("大于1.0", .lower, true), ("高于1.0", .lower, true),
    ("≥1.0", .lower, false), ("不小于1.0", .lower, false), ("1.0以上", .lower, false),
    ("<2.5", .upper, true), ("小于2.5", .upper, true), ("≤2.5", .upper, false),
    ("1.0<R≤2.5", .lower, true), ("1.0<R≤2.5", .upper, false),
  ])
  func limitsThatExcludeTheirNumber(text: String, part: FieldDeclaration.Part, isStrict: Bool) {
    #expect(limit(text, part).remarks.contains(.strictLimit) == isStrict, "\(text)")
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
    ("1≤A≤2,B≤3", .notANumber), ("1.0≤R≤2.5;商业R≤0.5", .notANumber), ("1.0≤商业≤2.5", .notANumber),
    ("1.0<(住宅≤2.0,商业≤3.0)", .notANumber), ("2.0<不含地下<3.0", .notANumber),
    ("1.0≤≤2.5", .notANumber), ("1.0≤AB≤2.5", .notANumber), ("≥1.0,≤2.5;商业2.0", .notANumber),
    ("1.0-2.5;商业2.0", .notANumber), ("2、3", .notANumber), ("≤2.5、3.0", .notANumber),
    ("80、100", .notANumber), ("80 100", .notANumber), ("≤80 100", .notANumber),
    ("80,100", .notANumber), ("80，100", .notANumber), ("≤80'100", .notANumber),
    ("80²", .notANumber), ("≤80²", .notANumber),
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

  /// A name of the quantity stands before a limit or between its ends; one of another never.
  @Test func namesOfTheQuantity() {
    func read(
      _ text: String, _ name: String, _ names: [String], _ unit: Unit,
      _ part: FieldDeclaration.Part
    ) -> Reading {
      FieldReader(
        FieldDeclaration(
          name: name, acceptedNames: names, type: .number(unit.dimension), unit: unit, part: part),
        zoneMinutes: 480, mayHoldFractions: unit == .percent
      ).read(.text(text))
    }
    func density(_ text: String) -> Reading {
      read(text, "density_max", ["建筑密度", "JZMD", "density"], .percent, .upper)
    }
    for text in ["建筑密度≤40%", "建筑密度：≤40%", "JZMD≤40%", "建筑密度40%", "20%≤建筑密度≤40%", "20≤D≤40"] {
      #expect(density(text).value?.number == 0.4, "\(text): \(density(text))")
    }
    for text in ["建筑系数≤40%", "绿地率≤40%", "容积率≤40%", "密度≤40%", "30%≤除塔楼外≤40%", "R≤40%"] {
      #expect(density(text).fault?.reason == .notANumber, "\(text): \(density(text))")
    }
    func green(_ text: String) -> Reading {
      read(text, "green_min", ["绿地率", "LDL", "green_ratio"], .percent, .lower)
    }
    for text in ["绿地率≥30%", "30%≤绿地率≤40%", "≥30%"] {
      #expect(green(text).value?.number == 0.3, "\(text): \(green(text))")
    }
    for text in ["绿化率≥30%", "公共绿地率≥30%", "20%≤公共绿地率≤30%", "建筑密度≥30%"] {
      #expect(green(text).fault?.reason == .notANumber, "\(text): \(green(text))")
    }
    func height(_ text: String) -> Reading {
      read(text, "height_max", ["建筑高度", "建筑限高", "JZGD"], .metre, .upper)
    }
    for text in ["建筑高度≤80m", "24≤H≤80", "24m≤建筑高度≤80m", "24≤高度≤80", "建筑限高80", "≤80米"] {
      #expect(height(text).value?.number == 80, "\(text): \(height(text))")
    }
    for text in [
      "24m≤塔楼≤80m,裙房≤24m", "24≤H≤80,裙房≤24", "24≤层高,檐口≤18", "80m²", "24、80", "≤80 100",
    ] {
      #expect(height(text).fault != nil, "\(text): \(height(text))")
    }
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
