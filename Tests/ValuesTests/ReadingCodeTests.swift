import Testing
import Values

private let csv = """
  code,parent,name_zh,name_en,group
  02,,园地,Garden,non-construction
  0201,02,果园,Orchard,
  07,,居住用地,Residential land,construction
  0701,07,城镇住宅用地,Urban housing,
  070102,0701,二类城镇住宅用地,Class-2 urban housing,
  08,,公共管理与公共服务用地,Public service,construction
  0802,08,科研用地,Research,
  080403,08,中小学用地,Schools,
  09,,商业服务业用地,Commercial,construction
  0901,09,商业用地,Retail,
  0902,09,商务金融用地,Offices,
  090105,0901,公用设施营业网点用地,Utility outlets,
  10,,工矿用地,Industry and mining,construction
  1001,10,工业用地,Industry,
  100101,1001,一类工业用地,Class-1 industry,
  16,,留白用地,Reserved land,construction/reserved
  """

@Suite("Codes")
struct ReadingCodeTests {
  let list: CodeList
  let gb50137 = CodeCrosswalk(
    name: "gb50137", pairs: [("R2", ["070102"]), ("B1", ["0901"]), ("M1", ["100101"])])

  init() throws { list = try CodeList(name: "land-use", csv: csv) }

  @Test(
    arguments: [
      ("0701", "0701", [], ReadingRemarks()), (" 0701 ", "0701", [], []), ("０７０１", "0701", [], []),
      ("701", "0701", [], .lostZero), ("70102", "070102", [], .lostZero),
      ("7", "07", [], .lostZero),
      ("201", "0201", [], .lostZero), ("0901/0902", "0901", ["0902"], .mixedUse),
      ("0901+0902", "0901", ["0902"], .mixedUse),
      ("100101(080403)", "100101", ["080403"], .mixedUse),
      ("100101（080403）", "100101", ["080403"], .mixedUse), ("0901v", "0901", [], .suffixed),
      ("0901V", "0901", [], .suffixed), ("09010501", "090105", [], .localCode),
      ("1601", "16", [], .localCode),
      ("10010102", "100101", [], .localCode), ("9010501", "090105", [], [.localCode, .lostZero]),
      ("R2", "070102", [], .crosswalked), ("r2", "070102", [], .crosswalked),
      ("R2/B1", "070102", ["0901"], [.crosswalked, .mixedUse]), ("0701 城镇住宅用地", "0701", [], []),
      ("0701城镇住宅用地", "0701", [], []), ("城镇住宅用地", "0701", [], .fromName),
      ("Urban housing", "0701", [], .fromName), ("16", "16", [], []),
      ("0901 商务金融用地", "0901", ["0902"], .mixedUse), ("0901 商业服务业用地", "0901", [], []),
      ("201 果园", "0201", [], .lostZero), ("0701 居住", "0701", [], []),
    ] as [(String, String, [String], ReadingRemarks)])
  func forms(text: String, main: String, secondary: [String], remarks: ReadingRemarks) {
    let reading = CodeReading(text, list: list, crosswalks: [gb50137])
    #expect(reading.main == main, "\(text): \(reading)")
    #expect(reading.secondary == secondary, "\(text)")
    #expect(reading.remarks == remarks, "\(text): \(reading.remarks.names)")
  }

  @Test(arguments: [
    "0799", "9999", "1104A", "08H2", "K", "F1", "abc", "070", "9999/0901", "07 01", "R9",
    "0701兼容0901", "201 城市", "201城市用地", "0701拟调整为商业", "0701不是住宅", "0701 居住区",
  ])
  func unknown(text: String) {
    let reading = CodeReading(text, list: list, crosswalks: [gb50137])
    #expect(reading.main == nil, "\(text): \(reading)")
    #expect(reading.reading.fault?.reason == .unknownCode)
    #expect(reading.reading.fault?.raw == text)
  }

  /// Behind a code stands nothing but the name of a class, of whatever edition.
  @Test func namesOfOtherEditions() {
    var list = list
    list.add(name: "住宅用地", meaning: ["0701"])
    list.add(name: "商服用地", meaning: ["0901", "0902"])
    list.add(name: "空闲地", meaning: [])
    for text in ["0701 住宅用地", "0701住宅"] {
      #expect(CodeReading(text, list: list).main == "0701", "\(text)")
    }
    #expect(CodeReading("0901 商服用地", list: list).main == "0901")
    #expect(CodeReading("0901 住宅用地", list: list).secondary == ["0701"])
    for text in ["0701 住宅区", "0701 空闲地", "0701 商服用地"] {
      #expect(CodeReading(text, list: list).main == nil, "\(text)")
    }
    #expect(CodeReading("住宅用地", list: list).main == nil, "which class it is nobody says")
  }

  /// As long as a file likes: nothing is searched in it.
  @Test func endlessCodes() {
    for text in [String(repeating: "9", count: 160_000), String(repeating: "0701/", count: 9_000)] {
      #expect(CodeReading(text, list: list).main == nil)
      #expect(list.longestPrefix(of: text) == (text.first == "9" ? nil : "0701"))
      let reader = FieldReader(
        FieldDeclaration(name: "land_use", acceptedNames: [], type: .code(list: "land-use")),
        codes: list, zoneMinutes: 480)
      #expect(reader.read(.text(text)).fault?.reason == .unknownCode)
    }
  }

  @Test func hints() {
    func hints(_ text: String) -> [CodeReading.EditionHint] {
      CodeReading(text, list: list, crosswalks: [gb50137]).hints
    }
    #expect(hints("1104A") == [.landSurvey])
    #expect(hints("08H2") == [.landSurvey])
    #expect(hints("0201K") == [.landSurvey])
    #expect(hints("1006") == [.landSurvey])
    #expect(hints("201") == [.secondSurvey])
    #expect(hints("R2") == [.gb50137])
    #expect(hints("A33") == [.gb50137])
    #expect(hints("0701") == [])
  }

  @Test func suggestions() {
    #expect(list.near("0702").contains("0701"))
    #expect(list.near("0710").contains("0701"))
    #expect(list.near("0799") == ["07"])
    #expect(list.near("zz") == [])
    #expect(CodeReading("0703", list: list).suggestions.first == "0701")
  }

  /// What is read is the same whether or not somebody asks for what else it may have been.
  @Test(arguments: ["0703", "0701/0799", "X7", "R2/B1", "1601", "1699", "701", "0701 住宅", "地块"])
  func suggestionsAreMadeWhereTheyAreAskedFor(text: String) {
    let asked = CodeReading(text, list: list, crosswalks: [gb50137])
    let bare = CodeReading(text, list: list, crosswalks: [gb50137], isSuggesting: false)
    #expect(bare.suggestions.isEmpty)
    #expect(bare.main == asked.main && bare.secondary == asked.secondary)
    #expect(bare.unknown == asked.unknown && bare.remarks == asked.remarks)
  }

  @Test func fields() {
    let reader = FieldReader(
      FieldDeclaration(name: "land_use", acceptedNames: [], type: .code(list: "land-use")),
      codes: list, zoneMinutes: 480)
    #expect(reader.read(.text("0701")) == .value(.text("0701")))
    #expect(reader.read(.integer(701)) == .value(.text("0701"), .lostZero))
    #expect(reader.read(.number(1001)) == .value(.text("1001")))
    #expect(reader.read(.null) == .blank)
    #expect(reader.read(.text("—")) == .blank)
    #expect(reader.read(.text("按现状")) == .blank)
  }

  @Test func hierarchy() {
    #expect(list.lineage(of: "100101") == ["100101", "1001", "10"])
    #expect(list.lineage(of: "9999") == [])
    #expect(list.groups(of: "100101") == ["construction"])
    #expect(list.groups(of: "16") == ["construction", "reserved"])
    #expect(list.isWithin("070102", "07"))
    #expect(!list.isWithin("07", "070102"))
    #expect(list["0701"]?.en == "Urban housing")
  }

  @Test func brokenLists() {
    func problem(_ csv: String) -> CodeListFailure.Problem? {
      do throws(CodeListFailure) {
        _ = try CodeList(name: "x", csv: csv)
        return nil
      } catch { return error.problem }
    }
    #expect(problem("code\n01\n01") == .repeatedCode("01"))
    #expect(problem("code,parent\n01,09") == .unknownParent("09"))
    #expect(problem("code,parent\nB,B1\nB1,B") == .circularParent("B"))
    #expect(problem("code,parent\nC,\nB,B") == .circularParent("B"))
    #expect(problem("name\n01") == .missingColumn("code"))
    #expect(problem("code,name_zh\n,x") == .emptyCode)
    #expect(
      problem("code\n\"01")
        == .malformed(DelimitedText.Fault(line: 2, column: 1, problem: .unclosedQuote)))
  }

  /// Shares of a mixed use are left out where they are of the whole, and are words that nobody knows
  /// where they are not.
  @Test func sharesOfMixedUse() {
    #expect(CodeReading.parts(of: "0701(60%)/0901(40%)") == ["0701", "0901"])
    #expect(CodeReading.parts(of: "0701(60%)/0901(30%)") == ["0701", "60%", "0901", "30%"])
    #expect(CodeReading.parts(of: "0701(60%)/0901(50%)") == ["0701", "60%", "0901", "50%"])
  }

  @Test func parentsByPrefixWithoutAColumn() throws {
    let list = try CodeList(name: "x", csv: "code\n10\n1001\n100101\n07")
    #expect(list.lineage(of: "100101") == ["100101", "1001", "10"])
    #expect(list["07"]?.parent == nil)
  }
}
