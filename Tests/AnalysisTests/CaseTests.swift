import Analysis
import Findings
import Plan
import Testing

/// Every case of every rule, through the whole engine.
@Suite struct CaseTests {
  @Test(arguments: ShippedPlan.caseFiles)
  func everyCaseIsJudgedAsItSays(path: String) async throws {
    let runner = CaseRunner(plan: try ShippedPlan.package.get(), scratch: ShippedPlan.scratch)
    let file = try CaseFile(path: path)
    #expect(!file.cases.isEmpty, "\(path): no case")
    for outcome in try await runner.run(file) {
      #expect(outcome.isMet, "\(outcome.description)")
    }
  }

  @Test func everyRuleHasItsCases() throws {
    let files = try ShippedPlan.caseFiles.map { try CaseFile(path: $0) }
    #expect(files.count > 60)
    for rule in try ShippedPlan.package.get().rules {
      let lacking = PlanProof.lackingKinds(of: rule, in: files)
      #expect(lacking.isEmpty, "\(rule.declaration.card.code) lacks cases: \(lacking)")
    }
    for rule in try ShippedPlan.package.get().indicators {
      let lacking = PlanProof.lackingKinds(of: rule, in: files)
      #expect(lacking.isEmpty, "\(rule.declaration.card.code) lacks cases: \(lacking)")
    }
  }

  /// Three ways in which the detailed plan may say nothing, and what a file may fail to say.
  @Test(arguments: [
    ("USE101", "跨地块:另一控规地块占 6.25 %", "缺控规地块规定(跨地块)"),
    ("USE101", "不在任何控规地块", "缺控规地块规定(宗地不在其中)"),
    ("USE101-no-layer", "图层缺失", "缺控规地块图层"),
    ("USE101", "混合用地,只有一种相容", "缺用途相容(「100102」部分用途不相容,占比不明)"),
    ("USE101", "兼容与否均无记载", "缺用途相容(控规和兼容表均无记载)"),
    ("USE101", "控规兼容附条件,不能读作代码", "缺用途相容(「0902(≤10%)」兼容用途读不出)"),
    (
      "USE101", "兼容表所容而控规不容",
      "缺用途相容(「不兼容 080404」控规写明不可兼容,与规划用途或兼容表不一)"
    ),
    ("USE201", "控规限值写作“—”", "缺控规地块容积率上限(未作规定)"),
    (
      "USE201", "供水用地:限值读不出,不是没有限值",
      "缺控规地块容积率上限(「详见图则」无法读取)"
    ),
    ("USE201", "供水用地跨地块,其一列限值", "缺控规地块规定(跨地块)"),
    (
      "USE202", "住宅:“≥1.0≤2.5”读不出,不是没有下限",
      "缺控规地块容积率下限(「≥1.0≤2.5」无法读取)"
    ),
    ("BLU101-not-in-force", "图层未生效", "缺永久蓝线图层(当日未生效)"),
    ("BLU101-not-reaching", "在规划范围外", "在规划范围外,本规划不适用"),
    ("BLU101", "用地代码不在任何分类中", "缺用地代码(「9999」不在分类中)"),
    ("BLU101", "用地代码空白", "缺用地代码(空白)"),
    ("BLU101-no-land-use-column", "用途不知", "缺用地代码(该宗无此项)"),
    ("IDL101", "约定写作文字,又无交地日期", "缺约定开工时间(「交地后12个月内」无法读取)、实际交地时间(空白)"),
    ("IDL101-delivery", "约定写作 2026年:有约定而读不出,不以交地代之", "缺约定开工时间(「2026年」无法读取)"),
    ("IDL101-delivery", "交地所写不能读", "缺应动工日(「见交地卷宗」交地情况无法读取)"),
    ("IDL101-notes", "已动工面积0", "缺开工状态(「已动工面积0」开工情况无法读取)"),
    ("IDL101-notes", "待核实", "缺开工状态(「待核实」开工情况无法读取)"),
    (
      "IDL101-day-and-note", "2027-01-01 与 2022-01-01",
      "缺开工状态(「2027-01-01 ≠ 2022-01-01」开工时间与开工情况不一致)"
    ),
    ("IDL101-number-alone", "写作 1", "缺开工状态(「1」开工情况无法读取)"),
    ("IDL101-notes", "2010-05-01:在合同签订之前", "缺开工状态(「2010-05-01」开工情况所载早于合同签订)"),
    ("IDL101-notes", "1999年建成:在合同签订之前", "缺开工状态(「1999年建成」开工情况所载早于合同签订)"),
    ("IDL101-no-start-column", "约定 2024-06-30", "缺实际开工时间(该宗无此项)"),
    ("IDL101-months", "开工写作 2025年12月", "缺开工状态(只写到月,判定日在当月)"),
    (
      "IDL101-delivery-state", "两个日期", "缺应动工日(「2021-09-28 ≠ 2023-06-30」交地时间两处不一致)"
    ),
    (
      "IDL101-two-columns", "交地 2022-01-01 与 2025-01-01",
      "缺应动工日(「2022-01-01 ≠ 2025-01-01」交地时间两处不一致)"
    ),
    (
      "IDL101-two-columns", "开工 2022-01-01 与 2027-01-01",
      "缺实际开工时间(「2022-01-01 ≠ 2027-01-01」两处不一致)"
    ),
    (
      "IDL101-delivery-state", "有日期,交地情况写作 部分交地",
      "缺应动工日(资料载明尚未交地或只交一部分,第八条第(一)项)"
    ),
    (
      "RES101", "自载启用在批准之前,图层在批准之后",
      "缺留白启用日期(「2021-06-01 / 2025-03-20」本宗与图层不一致)"
    ),
    ("RES101", "批准日期在基准日之后,至基准日已启用", "缺批准日期(「2030-06-01」晚于基准日)"),
    ("RES101", "宗地自载启用写作 2022-05,批准在当月", "缺留白启用日期(只写到月)"),
    (
      "USE201", "控规批复只写到月,为批准的当月,不知在前在后",
      "缺控规地块划定日(「2022-05」只写到月,批准在当月)"
    ),
    ("IDL201", "中止早于开工", "缺中止开发(中止日期早于开工日期)"),
  ])
  func reasonsSayInWhichWay(file: String, note: String, words: String) async throws {
    let runner = CaseRunner(plan: try ShippedPlan.package.get(), scratch: ShippedPlan.scratch)
    let path = "\(ShippedPlan.directory)/rules/cases/\(file).geojson"
    let outcome = try await runner.run(try CaseFile(path: path)).first { $0.wanted.note == note }
    #expect(outcome?.reason?.zh == words)
  }

  @Test func everyCaseFileIsOfARule() throws {
    let codes = Set(try ShippedPlan.package.get().cards.map(\.code))
    for path in ShippedPlan.caseFiles {
      let file = try CaseFile(path: path)
      #expect(codes.contains(file.code), "\(path): no rule \(file.code)")
      let words = Set(Verdict.allCases.map(\.word))
      for item in file.cases {
        #expect(words.contains(item.expected), "\(path):\(item.line): '\(item.expected)'")
      }
    }
  }
}
