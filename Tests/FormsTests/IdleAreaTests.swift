import Findings
import Planar
import Testing
import Values

@testable import Forms

/// Areas of the idle list: what could not be measured is none of 0, what stands twice counts once.
@Suite struct IdleAreaTests {
  private static func list(
    _ records: [PlotRecord], suspected: Int = 0, _ evidence: [Evidence] = []
  ) -> (rows: [[String: String]], statement: Statement) {
    let says = ["contract_no": IdleListTests.number]
    var finding = Offices.finding(
      "IDL102", on: records[suspected], contract: IdleListTests.number)
    finding.evidence = evidence
    let list = IdleListTests.list(
      records.map { IdleListTests.plot($0, says) }, [finding])
    return (Offices.rows("suspected", of: list), list)
  }

  private static func square(_ west: Double) -> MultiPolygon {
    let corners = [(0.0, 0.0), (10, 0), (10, 10), (0, 10), (0, 0)]
    return MultiPolygon(polygons: [[corners.map { Point(x: west + $0.0, y: $0.1) }]])
  }

  @Test("a plot without a geometry has no area, and is told of")
  func unmeasured() {
    let blank = Offices.record("1", area: nil, verdicts: IdleListTests.suspected)
    let (rows, list) = Self.list([blank])
    #expect(rows.map { $0["area_m2"] } == ["未量算", "未量算"], "\(rows)")
    #expect(rows.map { $0["area_m2_exact"] } == ["未量算", "未量算"])
    #expect(rows[0]["missing"]?.contains("缺可用图形,未量算") == true, "\(rows)")
    #expect(list.facts[0].zh.contains("1 件  面积未量算"), "\(list.facts)")
    let shown = Offices.record("2", place: 1, area: 9757, verdicts: IdleListTests.suspected)
    let (both, partly) = Self.list([blank, shown])
    #expect(both.map { $0["area_m2"] } == ["9757.00", "9757.00"], "\(both)")
    #expect(both[0]["missing"]?.contains("1 宗缺可用图形,未量算") == true, "\(both)")
    #expect(partly.facts[0].zh.contains("(另 1 宗未量算)"), "\(partly.facts)")
    #expect(partly.tables[0].notes.contains { $0.zh.contains("另 1 宗没有可用图形") })
    let (whole, measured) = Self.list([shown])
    #expect(whole[0]["missing"]?.contains("未量算") == false)
    #expect(!measured.facts[0].zh.contains("未量算") && measured.tables[0].notes.count == 1)
  }

  @Test("a plot that stands in two files counts once; two parts of one plot are two")
  func repeated() {
    var first = Offices.record("1", area: 100, verdicts: IdleListTests.suspected)
    first.shape = Self.square(0)
    var second = Offices.record("1", file: 1, place: 1, verdicts: IdleListTests.suspected)
    second.shape = Self.square(0)
    let (rows, _) = Self.list([first, second])
    #expect(rows.map { $0["area_m2"] } == ["100.00", "100.00"], "\(rows)")
    #expect(rows[0]["situation"]?.contains("面积只计一次") == true, "\(rows)")
    // Of other land it is added, and told.
    second.shape = Self.square(20)
    let (others, _) = Self.list([first, second])
    #expect(others[0]["area_m2"] == "200.00", "\(others)")
    #expect(others[0]["situation"]?.contains("见于多个文件") == true, "\(others)")
    // Of one file it is a part of the plot.
    second.subject.file = 0
    let (parts, _) = Self.list([first, second])
    #expect(parts[0]["area_m2"] == "200.00", "\(parts)")
    #expect(parts[0]["situation"] == "第二条第一款(未动工) IDL102", "\(parts)")
  }

  @Test("reserved land of a contract is told of")
  func passed() {
    let first = Offices.record("1", area: 100, verdicts: IdleListTests.suspected)
    let reserved = Offices.record(
      "2", place: 1, area: 250,
      verdicts: ["IDL101": .notApplicable, "IDL102": .notApplicable, "IDL201": .notApplicable])
    let (rows, _) = Self.list([first, reserved])
    #expect(rows[0]["area_m2"] == "100.00" && rows[0]["plot"] == "1", "\(rows)")
    #expect(
      rows[0]["situation"]?.hasSuffix(";同一合同另有 1 宗不在闲置规则之内,250.00 m² 未计入")
        == true, "\(rows)")
  }

  @Test("late delivery is a cause to verify, and a stage that is open no settled one")
  func doubts() {
    func evidence(_ operand: String, _ value: Value, _ words: String? = nil) -> Evidence {
      Evidence(
        operand: operand, label: Bilingual(zh: operand, en: operand), value: value,
        words: words.map { Bilingual(zh: $0, en: $0) })
    }
    let record = Offices.record("1", verdicts: IdleListTests.suspected)
    let late = Self.list(
      [record],
      [
        evidence("delivered_late()", .bool(true)),
        evidence("stage_certainty()", .text("stage-open"), "阶段待复核"),
      ]
    ).rows[0]
    #expect(late["cause"] == "未申报;资料所载交地晚于约定(待审核)", "\(late)")
    #expect(late["situation"]?.hasSuffix(",阶段待复核") == true, "\(late)")
    #expect(late["clauses"]?.contains("适用哪一项待复核") == true, "\(late)")
    for value in [Value.bool(false), .null] {
      let row = Self.list(
        [record],
        [
          evidence("delivered_late()", value),
          evidence("stage_certainty()", .text("first-stage"), "满一年"),
        ]
      ).rows[0]
      #expect(row["cause"] == "未申报" && row["clauses"] == "", "\(row)")
      #expect(row["situation"] == "第二条第一款(未动工) IDL102", "\(row)")
    }
  }

  @Test("a remark in place of a number is told, and what has no id by its line")
  func unnamed() {
    let record = Offices.record(nil, place: 3, verdicts: IdleListTests.suspected)
    let finding = Offices.finding("IDL102", on: record)
    func row(_ says: [String: String]) -> [String: String] {
      let list = IdleListTests.list([IdleListTests.plot(record, says)], [finding])
      return Offices.rows("suspected", of: list)[0]
    }
    let remark = row(["contract_no": "见附件1"])
    #expect(remark["plot"] == "未提供(0.geojson 第 5 行)", "\(remark)")
    #expect(remark["missing"]?.contains("电子监管号所写不是合同号:「见附件1」") == true, "\(remark)")
    let blank = row([:])
    #expect(blank["missing"]?.contains("不是合同号") == false, "\(blank)")
    #expect(blank["missing"]?.contains("电子监管号") == true, "\(blank)")
  }
}
