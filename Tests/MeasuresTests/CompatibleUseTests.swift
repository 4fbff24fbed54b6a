import Measures
import Plan
import Testing
import Values

/// Which uses the detailed plan and the table of the plan grant beside the planned one.
@Suite struct CompatibleUseTests {
  private static let tables = LandUseTablesTests.tables

  @Test func compatibilityIsAskedOfTranslatedCodes() throws {
    let tables = try Self.tables.get()
    #expect(tables.isCompatible("R2", planned: "070102", list: nil) == true)
    #expect(tables.isCompatible("070102", planned: "0701", list: nil) == true)
    #expect(tables.isCompatible("080404", planned: "070102", list: nil) == true)
    #expect(tables.isCompatible("070102", planned: "100102", list: "0701、0901") == true)
    #expect(tables.isCompatible("1506", planned: "1501", list: nil) == nil)
    #expect(tables.isCompatible(nil, planned: "1501", list: nil) == nil)
  }

  @Test func whatIsTooCoarseOrMixedIsNotKnown() throws {
    let tables = try Self.tables.get()
    let sets = try LandUseTablesTests.package.get().declarations.useSets
    let industrial = try #require(sets.first { $0.name == "industrial" })
    #expect(tables.belongs("100102", to: industrial) == true)
    #expect(tables.belongs("1002", to: industrial) == false)
    #expect(tables.belongs("10", to: industrial) == nil)
    #expect(tables.belongs("100102/0701", to: industrial) == nil)
    #expect(tables.belongs("100101/100102", to: industrial) == true)
    #expect(tables.belongs("100102(0701)", to: industrial) == nil, "a bracket is a second use")
    #expect(tables.belongs("100102(100101)", to: industrial) == true)
    #expect(tables.group(of: "0701/0901") == "construction")
    #expect(tables.group(of: "0901/1701") == nil)
    #expect(tables.isListed("0701/0901") && !tables.isListed("0701/9999"))
    for code in ["0701|0901", "0701&0901", "0701\\0901", "0701[0901]", "0701（0901）", "0701；0901"] {
      #expect(tables.isListed(code), "\(code)")
    }
    #expect(!tables.isListed("0701|9999") && !tables.isListed("9999"))
  }

  /// A refusal or a condition behind a code of GB 50137 grants as little as behind one of the list.
  @Test(arguments: [
    "B1(不兼容)", "B1(禁止)", "B1(≤10%)", "B1(已取消)", "B1[待定]", "B1(R2)", "B1(居住)", "B1(除外)",
    "B1（禁止）", "b1(禁止)", "商业用地(禁止)", "禁止B1(除零售)", "0901(禁止)", "1001、B1(禁止)",
  ])
  func aConditionBehindACodeLeavesTheListUnread(list: String) throws {
    let tables = try Self.tables.get()
    for planned in ["1401", "0802"] {
      let answer = tables.compatibility(of: "0901", planned: planned, list: list)
      #expect(answer.verdict == .open(.unreadList), "\(planned)")
    }
  }

  @Test(arguments: ["B1", "b1", "B1(商业用地)", "B1（商业用地）", "商业用地", "B", "1001、B1", "B1,R2"])
  func aCodeWithNothingButItsNameIsGranted(list: String) throws {
    let tables = try Self.tables.get()
    #expect(tables.isCompatible("0901", planned: "1401", list: list) == true)
    #expect(tables.isCompatible("070102", planned: "1401", list: "R2(二类居住用地)") == true)
    #expect(tables.isCompatible("0901", planned: "1401", list: "不兼容" + list) == false)
    #expect(tables.isCompatible("0901", planned: "1401", list: "") == false)
  }

  @Test(arguments: [
    ("0901", "1001/0901", true), ("0701", "1401/0701", true), ("100102", "0701+100102", true),
    ("0901", "1001(0901)", true), ("R2", "M1/R2", true), ("0901/0902", "0901/0902", true),
    ("0701", "1001、0701", true), ("0903", "1001(一类工业用地)", false), ("0903", "1001/9999", nil),
    ("0903", "1001/0801", nil), ("0901/0902", "0901", nil),
  ])
  func anyUseOfAMixedPlanMayBeBuilt(actual: String, planned: String, expected: Bool?) throws {
    #expect(try Self.tables.get().isCompatible(actual, planned: planned, list: nil) == expected)
  }

  /// A mixed plot of which a part is refused is open, for that and no other reason.
  @Test(arguments: [
    ("1401/0901", "1401", UseCompatibility.open(.partRefused), ["0901"]),
    ("0901/1401/0701", "1401", .open(.partRefused), ["0901", "0701"]),
    ("0701/0901", "1401", .refused, []), ("0901", "1401", .refused, []),
    ("1401", "1401", .allowed, []), ("0901/0902", "0901", .open(.silent), []),
  ])
  func aMixedPlotOfWhichAPartIsRefused(
    actual: String, planned: String, expected: UseCompatibility, refused: [String]
  ) throws {
    let found = try Self.tables.get().compatibility(of: actual, planned: planned, list: nil)
    #expect(found.verdict == expected && found.refused == refused, "\(found)")
  }

  @Test(arguments: [
    ("080404", "0701", "不兼容080404", UseCompatibility.open(.contradicted)),
    ("080404", "0701", "详见图则", .open(.unreadList)), ("1506", "1501", "", .open(.silent)),
    ("0903", "1001/9999", "", .open(.unreadPlan)), ("0903", "1001/0801", "", .open(.silent)),
    ("0902", "070102", "可兼容0902", .allowed), ("100103", "070102", "禁止:0902", .refused),
  ])
  func whatIsOpenSaysWhy(
    actual: String, planned: String, list: String, expected: UseCompatibility
  ) throws {
    let tables = try Self.tables.get()
    #expect(tables.compatibility(of: actual, planned: planned, list: list).verdict == expected)
  }

  @Test func aListThatNobodyKnowsDecidesNothingElse() throws {
    let tables = try Self.tables.get()
    func answer(_ actual: String, isListKnown: Bool) -> Bool? {
      tables.isCompatible(actual, planned: "1401", list: nil, isListKnown: isListKnown)
    }
    #expect(answer("0901", isListKnown: true) == false)
    #expect(answer("0901", isListKnown: false) == nil)
    #expect(answer("1401", isListKnown: false) == true)
  }

  /// 0903 on industrial land is refused by the catalogue too; 080404 on housing is granted by it.
  @Test(arguments: [
    ("0903", "1001", "可兼容 0802,不可兼容 0903", false), ("0802", "1001", "可兼容 0802,不可兼容 0903", true),
    ("0903", "0701", "可兼容 0901,不可兼容 0903", nil), ("0901", "0701", "禁止 0901", nil),
    ("0901", "0701", "除 0901 外", nil), ("0901", "0701", "不兼容 0901", nil),
    ("0901", "0701", "0901除外", nil), ("0902", "070102", "可兼容0902", true),
    ("080404", "0701", "不兼容080404", nil), ("080404", "0701", "详见图则", nil),
    ("100103", "070102", "禁止:0902", false), ("0901", "1401", "不得 兼容 0901", false),
    ("0902", "070102", "不得 兼容 0902", nil), ("0902", "070102", "禁止:兼容0902", nil),
    ("0902", "070102", "不得 可兼容 0902", nil), ("0902", "070102", "不得兼容 0801,兼容 0902", true),
    ("0902", "070102", "兼容:0902", true), ("0903", "1001", "除 0901 外", nil),
  ])
  func aListGrantsAndRefuses(
    actual: String, planned: String, list: String, expected: Bool?
  ) throws {
    #expect(try Self.tables.get().isCompatible(actual, planned: planned, list: list) == expected)
  }

  @Test(arguments: ["0902(≤10%)", "1.5", "除0902外", "0902除外", "不含0902"])
  func aListThatIsNotCodesAloneDecidesNothing(list: String) throws {
    let tables = try Self.tables.get()
    #expect(tables.isCompatible("0902", planned: "0901", list: list) == nil)
    #expect(tables.isCompatible("100103", planned: "070102", list: list) == nil)
  }

  @Test(arguments: ["0902", "0902商务金融用地、0702", "0702,0902", "商务金融用地", "0902(商务金融用地)"])
  func codesWithTheirNamesAreAList(list: String) throws {
    #expect(try Self.tables.get().isCompatible("0902", planned: "070102", list: list) == true)
  }
}
