import Expressions
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

  /// A class above rows that differ, and what is no industry, are no silence of a table; a blank
  /// cell is, and so is a class that no row names.
  @Test func anEntryThatCannotBeToldIsNoBlank() throws {
    var tables = try Self.tables.get()
    let index = try #require(
      tables.catalogues.firstIndex { $0.declaration.name == "industry-catalogue" })
    func column(_ name: String) throws -> Int {
      try #require(
        tables.catalogues[index].declaration.columns.firstIndex { $0.declaration.name == name })
    }
    let (kind, day) = (try column("class"), try column("effective"))
    func use(_ effective: String) throws {
      tables.catalogues[index] = try Catalogue(
        declaration: tables.catalogues[index].declaration, path: "made",
        rows: [["行业代码": "2631", "类别": "禁止", "生效日期": effective]], zoneMinutes: 480)
    }
    try use("2024-01-01")
    for (code, isUnclear) in [("26", true), ("2631", false), ("3311", false), ("some", true)] {
      #expect(tables.isUnclear(index, [code], column: day) == isUnclear, "\(code)")
    }
    #expect(tables.isUnclear(index, ["26"], column: kind))
    #expect(!tables.isUnclear(index, [nil], column: kind))
    try use("")
    #expect(!tables.isUnclear(index, ["26"], column: day))
    #expect(!tables.isUnclear(index, ["2631"], column: day))
    #expect(tables.entry(index, ["2631"], column: day).isNull)
  }

  /// Words of a column or a property that are none of its own never hold.
  @Test(arguments: [
    ("catalogue('industry-catalogue', 'class', industry_code)", "prohibited", "prohibted"),
    ("largest('cluster', 'pair')", "south", "suoth"), ("zone('cluster', 'pair')", "north", "nord"),
  ])
  func onlyWordsThatAreDeclaredAreCompared(call: String, word: String, slip: String) throws {
    let package = try Self.package.get()
    let catalog = MeasureCatalog(declarations: package.declarations)
    func compile(_ text: String) throws {
      _ = try CompiledExpression(
        text: text, schema: package.declarations.schema(land: package.land), catalog: catalog,
        expecting: .bool)
    }
    for form in ["@ = '#'", "@ IN ('#')", "CASEI(@) = '#'", "@ LIKE '#%'", "'#' <> @"] {
      let text = form.replacing("@", with: call)
      try compile(text.replacing("#", with: word))
      #expect(throws: ExpressionFailure.self) { try compile(text.replacing("#", with: slip)) }
    }
    // What is made of a word and another text may be either.
    try compile("or_else(\(call), '') = '\(slip)'")
  }

  /// A list whose classes say by `parent` what they belong to, and not by how they begin.
  @Test func classesBelongByWhatStandsAboveThem() throws {
    let list = try CodeList(
      name: "land-use",
      csv: "code,parent\nRES,\nA1,RES\nA2,RES\nB,\nB1,B\nB2,B\nC,\n")
    let tables = LandUseTables(list: list, compatibility: ["RES>B": true, "B>RES": false])
    var asked = try #require(Self.package.get().declarations.useSets.first)
    for (codes, code, belongs) in [
      (["A1"], "RES", nil), (["A1"], "A1", true), (["A1"], "A2", false), (["RES"], "A1", true),
      (["RES"], "B1", false), (["B1"], "B", nil), (["B"], "B1", true), (["A1"], "C", false),
    ] as [([String], String, Bool?)] {
      asked.prefixes = codes
      #expect(tables.belongs(code, to: asked) == belongs, "\(codes) \(code)")
    }
    #expect(tables.isCompatible("A1", planned: "RES", list: nil) == true)
    #expect(tables.isCompatible("RES", planned: "A1", list: nil) == nil)
    #expect(tables.isCompatible("A1", planned: "B", list: nil) == true)
    #expect(tables.isCompatible("B1", planned: "RES", list: nil) == false)
    #expect(tables.isCompatible("A1", planned: "C", list: "RES") == true)
  }

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
}
