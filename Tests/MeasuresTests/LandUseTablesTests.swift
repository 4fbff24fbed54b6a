import Measures
import Plan
import Testing
import Values

/// Codes of several classifications beside each other, by the shipped catalogues.
@Suite struct LandUseTablesTests {
  static let package: Result<PlanPackage, any Error> = Result {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.dropLast(3).joined(separator: "/")
    return try PlanPackage.load(root + "/geodata/knowledge-city") {
      MeasureCatalog(declarations: $0)
    }
  }
  static let tables = package.map(\.land)

  @Test func codesOfThePlanAreNeverTranslated() throws {
    let tables = try Self.tables.get()
    #expect(tables.list.entries.count > 150)
    for entry in tables.list.entries {
      #expect(tables.listed(entry.code) == entry.code)
      for crosswalk in tables.crosswalks {
        #expect(crosswalk.targets(of: entry.code).isEmpty, "\(crosswalk.name) \(entry.code)")
      }
    }
  }

  @Test(arguments: [
    ("M1", "100101"), ("R2", "070102"), ("A33", "080403"), ("R2/B1", "070102"), ("0604", "060203"),
    ("090301", "0903"),
  ])
  func olderCodesStandForAClass(code: String, expected: String) throws {
    #expect(try Self.tables.get().listed(code) == expected)
  }

  /// 0603 is 畜禽养殖设施建设用地 of the trial edition and 盐田 of the land survey; 9999 is nothing.
  @Test(arguments: ["0603", "9999", "Q7", "0508", "H11"])
  func whatHasNoOneMeaningHasNone(code: String) throws {
    let tables = try Self.tables.get()
    #expect(tables.listed(code) == nil)
    #expect(tables.group(of: code) == nil)
  }

  @Test func editionsAreToldByCodeAndName() throws {
    let tables = try Self.tables.get()
    #expect(tables.edition(code: "0902", name: "商务金融用地") == "2023")
    #expect(tables.edition(code: "0902", name: nil) == "2023")
    #expect(tables.edition(code: "0101", name: "水田") == "2023")
    #expect(tables.edition(code: "1101", name: "河流水面") == "survey")
    #expect(tables.edition(code: "0204", name: "其他园地") == "2020")
    #expect(tables.edition(code: "0603", name: "畜禽养殖设施建设用地") == "2020")
    #expect(tables.edition(code: "M1", name: "一类工业用地") == "gb50137")
    #expect(tables.edition(code: "0902", name: "零售商业用地") == nil)
    #expect(tables.edition(code: "9999", name: nil) == nil)
  }

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
    let sets = try Self.package.get().declarations.useSets
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

  /// A code or the name of a class in brackets is a use beside the first one; its own name is none.
  @Test(arguments: [
    ("1401(0901)", ["1401", "0901"]), ("1701(0901)", ["1701", "0901"]),
    ("14(070102)", ["14", "070102"]), ("1311(1302)", ["1311", "1302"]),
    ("1401(商业用地)", ["1401", "0901"]), ("1401(商业)", ["1401", "0901"]),
    ("1401/商业用地", ["1401", "0901"]), ("1401(B1)", ["1401", "0901"]),
    ("1401 商业用地", ["1401", "0901"]), ("1401(1401)", ["1401"]), ("1001(工业用地)", ["1001"]),
    ("100102(工业)", ["100102"]), ("1401(公园绿地)", ["1401"]), ("1401 公园绿地", ["1401"]),
    ("0701(安置房)", ["0701"]), ("1401(≤10%)", []), ("1401(9999)", []), ("1401兼容0901", []),
    ("1401 公园绿地 0901", []), ("203 村庄", []), ("701 城镇住宅用地", ["0701"]),
    ("0701不是住宅改作仓库", []), ("0701拟调整为商业", []), ("0701 安置房", []), ("0701 城镇住宅", ["0701"]),
    ("0701 二类居住用地", ["0701"]),
    ("0701(50%)/0901(50%)", ["0701", "0901"]), ("0701(60.5%)+0901(39.5%)", ["0701", "0901"]),
    ("0701(50%)/0901(40%)", []), ("0701(50%)/0901", []), ("1401(10%)", []),
  ])
  func whatStandsInBracketsIsAUse(code: String, classes: [String]) throws {
    #expect(try Self.tables.get().classes(code) == classes)
  }

  /// The attribute of a village (203) is no plantation of rubber (0203) that lost its zero.
  @Test(arguments: [
    ("0203", "村庄", true), ("203", "村庄", true), ("203", "橡胶园地", false), ("0201", "城市", true),
    ("0202", "建制镇用地", true),
    ("0204", "采矿用地", true), ("0205", "风景名胜及特殊用地", true), ("20", "城镇村及工矿用地", true),
    ("0203", "橡胶园地", false), ("0201", "果园", false), ("0203", "农场", false),
    ("0703", "村庄", false),
  ])
  func attributesOfTownsAreNoClasses(code: String, name: String, isAttribute: Bool) throws {
    let tables = try Self.tables.get()
    #expect(tables.isOfOtherEdition(code, name: name) == isAttribute)
    if isAttribute { #expect(tables.readings(of: code, name: name) == nil) }
  }

  /// Classes are found once for a code and asked about by many rules.
  @Test(arguments: ["100102", "1002", "10", "100102/0701", "X1", "999999", "M1", "0901/1701"])
  func classesFoundBeforeAnswerTheSame(code: String) throws {
    let tables = try Self.tables.get()
    let classes = tables.classes(code)
    #expect(tables.group(ofClasses: classes) == tables.group(of: code))
    for set in try Self.package.get().declarations.useSets {
      #expect(tables.belongs(code, ofClasses: classes, to: set) == tables.belongs(code, to: set))
    }
  }

  @Test func aNameTellsTheCodesOfOtherEditions() throws {
    let tables = try Self.tables.get()
    #expect(tables.isOfOtherEdition("1101", name: "河流水面"))
    #expect(!tables.isOfOtherEdition("1101", name: "物流仓储用地"))
    #expect(!tables.isOfOtherEdition("1101", name: "仓库"), "a name of no edition says nothing")
    #expect(!tables.isOfOtherEdition("1101", name: nil))
    #expect(!tables.isOfOtherEdition("M1", name: "一类工业用地"), "this code is in no other list")
  }

  @Test(arguments: [
    ("1701", "城镇住宅用地", true), ("1401", "工业用地", true), ("0601", "工业用地(一类)", true),
    ("0601", "工业", true),
    ("05", "商服用地", true), ("05", "商业", true), ("0702", "农村宅基地", true), ("10", "交通运输用地", true),
    ("1312", "水工设施用地", true), ("1207", "城镇道路用地", false), ("0903", "娱乐康体用地", false),
    ("1401", "公园绿地", false), ("05", "湿地", false), ("1101", "物流仓储", false),
    ("100102", "工业用地", false), ("0902", "商务用地", false), ("1207", "道路", false),
  ])
  func aNameOfAnotherClassIsTold(code: String, name: String, isOther: Bool) throws {
    #expect(try Self.tables.get().isOfOtherEdition(code, name: name) == isOther)
  }

  /// Codes that stand for a class without being in the list are held against their names too.
  @Test(arguments: [
    ("E11", "工业用地", true), ("E1", "文化用地", true), ("R2", "水田", true), ("r2", "水田", true),
    ("R2 ", "水田", true), ("090301", "水田", true), ("0604", "工业用地", true),
    ("R2", "水田(旱改水)", true), ("R2/B1", "水田", true), ("701", "水田", true),
    ("203", "果园", true), ("A36", "服务设施用地", false), ("080404", "服务设施用地", false),
    ("R2", "二类居住用地", false), ("R2", "城镇住宅用地", false), ("R2", "住宅", false),
    ("R2", "服务设施用地", false), ("R22", "二类居住用地", false), ("A3", "科研用地", false),
    ("R2", "城镇社区服务设施用地", false), ("A5", "基层医疗卫生设施用地", false),
    ("E1", "水域", false), ("090301", "娱乐用地", false), ("090301", "娱乐康体用地", false),
    ("0604", "水产养殖设施建设用地", false), ("R2/B1", "商业用地", false), ("701", "城镇住宅用地", false),
    ("M1", "标准厂房", false), ("Q7", "水田", false), ("9999", "水田", false),
  ])
  func aNameCountsBesideACodeOfAnotherList(code: String, name: String, isOther: Bool) throws {
    #expect(try Self.tables.get().isOfOtherEdition(code, name: name) == isOther)
  }

  /// What an edition calls a code of its own contradicts that code nowhere but where the plan's list
  /// has another class under the same digits.
  @Test func noEditionContradictsItself() throws {
    let tables = try Self.tables.get()
    for entry in tables.list.entries {
      #expect(!tables.isOfOtherEdition(entry.code, name: entry.zh), "\(entry.code)")
    }
    var count = 0
    for edition in tables.otherEditions {
      for (code, name) in edition.names where tables.list[code] == nil {
        // The attributes of towns are codes of no class (203 村庄).
        if code.count == 3, code.hasPrefix("20") { continue }
        count += 1
        #expect(!tables.isOfOtherEdition(code, name: name), "\(edition.name) \(code) \(name)")
      }
    }
    #expect(count > 200)
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

  /// Names are found by their plain forms as if each were compared with every other.
  @Test func namesAreFoundAsIfEachWereCompared() throws {
    let tables = try Self.tables.get()
    let names =
      tables.list.entries.flatMap { [$0.zh, $0.en] }
      + tables.otherEditions.flatMap { $0.names.values }
    #expect(names.count > 500)
    for (index, entry) in tables.list.entries.enumerated() {
      let own = [MatchingText.plain(entry.zh), MatchingText.plain(entry.en)]
      let others = stride(from: index % 9, to: names.count, by: 9).map { names[$0] }
      for name in [entry.zh, entry.en] + others {
        let isOwn = own.contains(MatchingText.plain(name))
        #expect(tables.matches(code: entry.code, name: " " + name) == isOwn)
      }
    }
    for edition in tables.otherEditions {
      for (code, name) in edition.names where tables.edition(code: code, name: name) != "2023" {
        let first = tables.otherEditions.first {
          $0.names[code].map { MatchingText.plain($0) } == MatchingText.plain(name)
        }
        #expect(tables.edition(code: code, name: name) == first?.name)
      }
    }
    #expect(tables.edition(code: "1101", name: "河流 水面") == "survey")
    #expect(tables.edition(code: "1101", name: "河流水面甲") == nil)
    let readings = try #require(tables.readings(of: "1701", name: "城镇住宅用地"))
    #expect(readings.first == "1701" && Set(readings) == ["1701", "0701"])
    #expect(tables.readings(of: "1701", name: "城镇住宅用地甲") == nil)
  }

  /// As searching a text for each word character by character answers it.
  private static func leadsByComparing(
    _ leads: [LandUseTables.Lead], _ industry: String, unit: String
  ) -> Bool? {
    let words = leads.filter { $0.unit == unit }
    guard !words.isEmpty else { return nil }
    let said = leads.map(\.word).filter { industry.contains($0) }
    return words.contains { lead in
      var rest = industry
      for longer in said where longer != lead.word && longer.contains(lead.word) {
        rest = rest.replacing(longer, with: "\u{1F}")
      }
      return rest.contains(lead.word)
    }
  }

  /// Also beside what joins or replaces characters: a combining mark, a joiner, a line's end of two
  /// scalars, an ideograph of compatibility that is written for the common one.
  @Test func leadIndustriesAreFoundAsCharacterByCharacter() throws {
    let leads = try Self.tables.get().leads
    let words = leads.map(\.word)
    #expect(words.count > 90)
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let others = [
      "新能源", "汽", "、", "研发", "e\u{301}", "\u{301}", "\u{200D}", "\r\n", "\u{FE0F}", " ",
    ]
    for _ in 0..<400 {
      // Behind a word of no list: what names no industry at all is not answered.
      let text =
        "某业、"
        + (0..<(1 + next(6))).map { _ in
          next(2) == 0 ? words[next(words.count)] : others[next(others.count)]
        }.joined()
      for unit in ["south", "north", "core", "west"] {
        let tables = try Self.tables.get()
        #expect(
          tables.leads(text, unit: unit) == Self.leadsByComparing(leads, text, unit: unit),
          "\(text) \(unit)")
      }
    }
  }

  @Test func leadWordsMayHaveAnyCharacters() throws {
    let leads: [LandUseTables.Lead] = [
      .init(unit: "a", word: "caf\u{E9}"), .init(unit: "a", word: "金K"),
      .init(unit: "b", word: "冶金K"), .init(unit: "c", word: ""),
    ]
    let tables = LandUseTables(list: try CodeList(name: "a", entries: []), leads: leads)
    for text in [
      "un cafe\u{301}", "un cafe", "\u{F90A}K", "金\u{212A}", "冶金K", "冶金K金K", "冶金K\u{301}", "",
    ] {
      for unit in ["a", "b", "c", "d"] {
        let (found, compared) = (
          tables.leads(text, unit: unit), Self.leadsByComparing(leads, text, unit: unit)
        )
        // Words of another language may name a lead industry that nobody finds.
        #expect(found == compared || (found == nil && compared == false), "\(text) \(unit)")
      }
    }
    #expect(tables.leads("un cafe\u{301}", unit: "a") == true)
    #expect(tables.leads("业 c", unit: "a") == false)
    #expect(tables.leads("un cafe", unit: "a") == nil, "words of another language")
    #expect(tables.leads("冶金K", unit: "a") == false && tables.leads("冶金K金K", unit: "a") == true)
  }

  @Test(arguments: [
    "非生物医药", "除生物医药外", "食品加工(不含生物医药)", "严禁生物医药", "淘汰生物医药", "不是生物医药", "生物医药除外",
    "传统建材(非新材料)", "非 生物医药", "无生物医药",
    // Of another plot, another time, or another's.
    "水泥制造(原生物医药厂房,新一代信息技术,总部经济)", "水泥(曾为生物医药、机器人、总部经济)",
    "水泥(为生物医药、机器人、总部经济配套)", "取消生物医药、机器人、总部经济,改为水泥", "替代生物医药、机器人、总部经济的水泥",
    "水泥(规划为生物医药、机器人、总部经济)", "生物医药、机器人、总部经济改造", "生物医药、机器人、总部经济仓库",
    "生物医药、机器人、总部经济企业搬迁后的水泥厂",
  ])
  func anIndustryThatIsDeniedIsNone(text: String) throws {
    let tables = try Self.tables.get()
    for unit in ["north", "south", "core"] { #expect(tables.leads(text, unit: unit) == nil) }
  }

  @Test(arguments: [
    ("待定", nil), ("其他", nil), ("C39", nil), ("3911", nil), ("AI", nil), ("IC", nil),
    ("制造业", nil), ("AI应用", nil), ("biomedicine", nil), ("拟引进企业", nil),
    ("食品加工", false), ("不锈钢制品", false), ("无人机", false), ("C13食品加工", false),
    ("生物医药", true), ("其他(生物医药)", true), ("C27生物医药", true), ("IC芯片", true),
    ("无创筛查", true), ("无机新材料", true), ("生物医药(除颤仪)", true), ("新材料(无水乙醇)", true),
    ("生物医药原料药", true), ("新材料(废旧电池)", true), ("原料加工厂房", false),
  ])
  func anIndustryThatNamesNoneIsUnknown(text: String, isLed: Bool?) throws {
    #expect(try Self.tables.get().leads(text, unit: "north") == isLed)
  }

  @Test func aNewListHasItsOwnNames() throws {
    var tables = LandUseTables(list: try CodeList(name: "a", entries: []))
    #expect(tables.matches(code: "1", name: "Wald") == nil)
    tables.list = try CodeList(name: "b", entries: [.init(code: "1", zh: "林地", en: "Wald")])
    #expect(tables.matches(code: "1", name: "WALD") == true)
    #expect(tables.matches(code: "1", name: "Feld") == false)
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
