import Measures
import Plan
import Testing
import Values

/// Names of uses and of lead industries, found in the words of a plot.
@Suite struct LeadIndustryTests {
  /// Names are found by their plain forms as if each were compared with every other.
  @Test func namesAreFoundAsIfEachWereCompared() throws {
    let tables = try LandUseTablesTests.tables.get()
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
    let leads = try LandUseTablesTests.tables.get().leads
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
        let tables = try LandUseTablesTests.tables.get()
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

  /// Words that begin alike, one the beginning, the end or the middle of another, among many.
  @Test func wordsWithinWordsAreFoundAmongMany() throws {
    let parts = ["生物", "医药", "生物医药", "医", "物医", "药用辅料", "医药用"]
    let many = parts.map { LandUseTables.Lead(unit: $0, word: $0) }
    let letters = ["子", "丑", "寅", "卯"]
    let others = (0..<256).map { number in
      let word = stride(from: 0, to: 8, by: 2).map { letters[number >> $0 & 3] }.joined()
      return LandUseTables.Lead(unit: "other", word: "生物" + word)
    }
    let leads = others + many + [.init(unit: "生物", word: "医药")]
    let tables = LandUseTables(list: try CodeList(name: "a", entries: []), leads: leads)
    for text in ["生物医药", "医药生物医药", "生物医药用辅料", "生物", "药用辅料", "医生", "生物子丑寅卯", "生物医"] {
      for unit in parts + ["other"] {
        let (found, compared) = (
          tables.leads(text, unit: unit), Self.leadsByComparing(leads, text, unit: unit)
        )
        #expect(found == compared || (found == nil && compared == false), "\(text) \(unit)")
      }
    }
    #expect(tables.leads("医药", unit: "医药") == true)
    #expect(tables.leads("医药", unit: "生物") == true, "a unit's second word")
    #expect(tables.leads("生物医药", unit: "生物") != true, "only within a longer word")
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
    let tables = try LandUseTablesTests.tables.get()
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
    #expect(try LandUseTablesTests.tables.get().leads(text, unit: "north") == isLed)
  }

  @Test func aNewListHasItsOwnNames() throws {
    var tables = LandUseTables(list: try CodeList(name: "a", entries: []))
    #expect(tables.matches(code: "1", name: "Wald") == nil)
    tables.list = try CodeList(name: "b", entries: [.init(code: "1", zh: "林地", en: "Wald")])
    #expect(tables.matches(code: "1", name: "WALD") == true)
    #expect(tables.matches(code: "1", name: "Feld") == false)
  }
}
