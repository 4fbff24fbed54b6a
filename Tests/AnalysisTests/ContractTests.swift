import Findings
import Planar
import Testing
import Values

/// A contract is judged once, over all its polygons.
@Suite struct ContractTests {
  static func scene(_ rows: [[(name: String, value: String)]]) -> Scene {
    var scene = Scene()
    for (index, row) in rows.enumerated() {
      let x = Double(index) * 128
      let own: [(name: String, value: String)] = [
        ("宗地代码", "440112003015GB0000\(index)"), ("权属性质", "国有"), ("用地代码", "0802"),
        ("电子监管号", "4401122023A00001"),
      ]
      let named = Set(row.map(\.name))
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, 0, x + 100, 80),
          properties: own.filter { !named.contains($0.name) } + row))
    }
    return scene
  }

  static let idle: [(name: String, value: String)] = [
    ("约定开工时间", "2024-06-30"), ("实际开工时间", "未动工"),
  ]
  static let started: [(name: String, value: String)] = [
    ("约定开工时间", "2024-06-30"), ("实际开工时间", "2024-05-20"),
  ]
  static let collective: [(name: String, value: String)] = [
    ("权属性质", "集体"), ("宗地代码", "440112003015JB00001"),
  ]
  static let silent: [(name: String, value: String)] = [
    ("约定开工时间", ""), ("实际开工时间", "未动工"),
  ]

  static func tally(
    _ rows: [[(name: String, value: String)]], _ name: String
  ) async throws -> (tally: Tally, findings: [Finding]) {
    let result = try await scene(rows).run(select: ["IDL101"], name: name)
    let card = try #require(result.run.cards.firstIndex { $0.code == "IDL101" })
    return (result.run.tallies[card], result.findings)
  }

  @Test func twoPolygonsAreOneSuspicion() async throws {
    let (tally, findings) = try await Self.tally([Self.idle, Self.idle], "two")
    #expect(tally.counts.reduce(0, +) == 1)
    #expect(tally[.suspected] == 1)
    #expect(findings.count == 1)
    #expect(findings.first?.area == 160_000_000)
    #expect(findings.first?.subject.plots.count == 2)
    #expect(findings.first?.subject.contract == "4401122023A00001")
  }

  typealias Row = [(name: String, value: String)]

  /// Polygons, and the words of why the contract is not judged.
  static let disagreements: [(String, [Row], String)] = [
    ("start", [started, idle], "开工状态"),
    ("silence", [started, [("约定开工时间", "2024-06-30"), ("实际开工时间", "")]], "开工状态"),
    ("day", [idle, [("约定开工时间", "2023-06-30"), ("实际开工时间", "未动工")]], "约定动工日"),
    ("cause", [idle, idle + [("闲置原因", "政府原因"), ("原因审核状态", "经审核属实")]], "第八条原因"),
    ("ownership", [idle, idle + collective], "权属性质"),
    ("undelivered", [idle, idle + [("实际交地时间", "未交地")]], "尚未交地"),
    ("completed", [idle, idle + [("实际竣工时间", "2025-06-01")]], "另一图形未能判定"),
    (
      "works", [idle, idle + [("已动工开发面积", "5000"), ("应动工开发面积", "10000")]], "另一图形未能判定"
    ),
    (
      "unread", [idle, [("约定开工时间", "2024-06-30"), ("实际开工时间", "见附件三")]], "另一图形未能判定"
    ),
  ]

  /// What one polygon says against a figure holds for its contract, in either order.
  @Test(arguments: [
    ([("闲置原因", "政府未按期交地")], "尚待核实的原因"), ([("供地方式", "租赁")], "供地方式不一"),
    ([("实际开工时间", "")], "不容测算"), ([("实际开工时间", "未动工(政府未交地)")], "不容测算"),
    ([("约定交地时间", "2022-01-01"), ("实际交地时间", "")], "不容测算"),
    ([("已投资额(万元)", "3000"), ("总投资额(万元)", "10000")], "不容测算"),
  ])
  func theFigureIsOfTheWholeContract(other: Row, words: String) async throws {
    let priced: Row =
      Self.idle + [("成交价格(万元)", "1000"), ("实际交地时间", "2023-01-01"), ("供地方式", "挂牌出让")]
    let named = Set(other.map(\.name))
    let rows = [priced, priced.filter { !named.contains($0.name) } + other]
    for (turn, rows) in [rows, rows.reversed()].enumerated() {
      let name = "fee-\(other[0].name)\(other[0].value.utf8.count)-\(turn)"
      let (tally, findings) = try await Self.tally(rows, name)
      #expect(tally[.suspected] == 1)
      let base = findings.first?.evidence.first { $0.operand == "idle_fee_base()" }?.value
      #expect(base == nil || base == .null, "\(words): \(String(describing: base))")
    }
  }

  /// In whichever column delivery is told of; a file without one knows no more than a blank.
  @Test(arguments: [
    ("交地情况", "", false), ("实际交地时间", "", false), ("交地情况", "已交地", false),
    ("交地情况", "已按期交地", true), ("交地情况", "2022-03-01", true), ("备注", "", false),
  ])
  func deliveryThatIsDueMakesNoFigure(column: String, value: String, has: Bool) async throws {
    let row: Row =
      Self.idle + [
        ("供地方式", "挂牌出让"), ("成交价格(万元)", "1000"), ("约定交地时间", "2022-03-01"), (column, value),
      ]
    let (tally, findings) = try await Self.tally([row], "due-\(column)\(value)")
    #expect(tally[.suspected] == 1)
    let base = findings.first?.evidence.first { $0.operand == "idle_fee_base()" }?.value
    #expect(base == (has ? .number(10_000_000) : .null), "\(column) \(value)")
  }

  @Test(arguments: disagreements)
  func polygonsThatDisagreeLeaveTheContractOpen(
    name: String, rows: [Row], words: String
  ) async throws {
    for (turn, rows) in [rows, rows.reversed()].enumerated() {
      let rules = ["IDL101", "IDL102", "IDL901"]
      let result = try await Self.scene(rows).run(select: rules, name: "\(name)-\(turn)")
      #expect(result.findings.isEmpty, "\(name)")
      let card = try #require(result.run.cards.firstIndex { $0.code == "IDL101" })
      #expect(result.run.tallies[card][.notEvaluated] == 1, "\(name)")
      #expect(result.run.tallies[card].missing.contains { $0.reason.zh.contains(words) }, "\(name)")
    }
  }

  @Test func severalPricesMakeNoFigure() async throws {
    func priced(_ price: String) -> Row {
      Self.idle + [("供地方式", "挂牌出让"), ("成交价格(万元)", price)]
    }
    let (_, one) = try await Self.tally([priced("1000"), priced("1000")], "one-price")
    let (_, two) = try await Self.tally([priced("1000"), priced("500")], "two-prices")
    func base(_ findings: [Finding]) -> Value? {
      findings.first?.evidence.first { $0.operand == "idle_fee_base()" }?.value
    }
    #expect(base(one) == .number(10_000_000))
    #expect(base(two) == .null)
    #expect(two.first?.reasons.contains { $0.zh.contains("价款不一") } == true)
  }

  /// 元 and 万元 look alike: a price has the unit that its column or its value states, or none.
  @Test(
    arguments: [
      ("价款", "52000000", nil), ("CJJG", "5200", nil), ("price", "5200", nil),
      ("价款(万元)", "5200", 52_000_000), ("成交价款万元", "5200", 52_000_000),
      ("价款(元)", "52000000", 52_000_000), ("价款", "5200万元", 52_000_000),
      ("成交价格", "5200万", 52_000_000),
    ] as [(String, String, Double?)])
  func aPriceWithoutUnitMakesNoFigure(column: String, price: String, base: Double?) async throws {
    let (tally, findings) = try await Self.tally(
      [Self.idle + [("供地方式", "划拨"), (column, price)]], "price-\(price)-\(column.utf8.count)")
    #expect(tally[.suspected] == 1)
    let found = findings.first?.evidence.first { $0.operand == "idle_fee_base()" }?.value
    #expect(found?.number == base, "\(column) \(price)")
  }

  /// Article 14 (1) is about the price of a grant or an allocation of land that was delivered.
  @Test(arguments: [
    ("挂牌出让", "2023-01-01", true), ("租赁", "2023-01-01", false), ("挂牌出让", "", false),
    ("", "2023-01-01", false), ("不详", "2023-01-01", false),
  ])
  func theFigureIsOfGrantedLand(mode: String, delivered: String, has: Bool) async throws {
    let row: Row =
      Self.idle + [
        ("成交价格(万元)", "1000"), ("供地方式", mode), ("约定交地时间", "2023-01-30"), ("实际交地时间", delivered),
      ]
    let (tally, findings) = try await Self.tally([row], "figure-\(mode)-\(delivered)")
    #expect(tally[.suspected] == 1)
    let base = findings.first?.evidence.first { $0.operand == "idle_fee_base()" }?.value
    #expect(base == (has ? .number(10_000_000) : .null))
  }

  /// Developed and due areas of two polygons, m²: the shares are of the contract.
  @Test(arguments: [
    ("100", "1000", "4000", "5000", Verdict.conforms), ("100", "1000", "1000", "5000", .suspected),
    ("100", "1000", "", "5000", .notEvaluated), ("333.33", "1000", "1666.66", "5000", .conforms),
    ("333.2", "1000", "1666.5", "5000", .suspected),
    // 0.055 m² may be added to the part, of which a third is 2000 m².
    ("333.2", "1000", "1666.79", "5000", .conforms),
    ("333.2", "1000", "1666.74", "5000", .suspected),
    // The finer of two units says how finely they are written, and nothing developed is no third.
    ("0平方米", "1公顷", "0平方米", "1公顷", .suspected),
    ("100平方米", "1公顷", "100平方米", "1公顷", .suspected),
    ("1亩", "5亩", "1亩", "5亩", .suspected), ("2亩", "5亩", "2亩", "5亩", .conforms),
    ("0公顷", "1公顷", "0公顷", "1公顷", .suspected), ("0.4公顷", "1公顷", "0.4公顷", "1公顷", .conforms),
  ])
  func sharesAreOfTheWholeContract(
    first: String, of one: String, second: String, of other: String, verdict: Verdict
  ) async throws {
    func works(_ part: String, _ whole: String) -> Row {
      [
        ("约定开工时间", "2022-06-30"), ("实际开工时间", "2022-01-01"), ("中止开发日期", "2024-05-01"),
        ("已动工开发面积", part), ("应动工开发面积", whole), ("总投资额(万元)", "1000"), ("已投资额(万元)", "900"),
      ]
    }
    let result = try await Self.scene([works(first, one), works(second, other)])
      .run(select: ["IDL201"], name: "shares-\(first)-\(second)")
    let card = try #require(result.run.cards.firstIndex { $0.code == "IDL201" })
    #expect(result.run.tallies[card][verdict] == 1, "\(result.run.tallies[card].counts)")
  }

  /// Developed areas of a plot of which 8000 m² are due, and the day since when its works stand
  /// still, which began on 2024-05-01: what is developed in full contradicts nothing, and neither
  /// does a standstill from the first day on.
  @Test(arguments: [
    ("8000", "2024-06-01", Verdict.conforms), ("8000.01", "2024-06-01", .notEvaluated),
    ("100", "2024-05-01", .suspected), ("100", "2024-04-30", .notEvaluated),
  ])
  func worksFromNothingToAll(part: String, since: String, verdict: Verdict) async throws {
    let row: Row = [
      ("约定开工时间", "2024-06-30"), ("实际开工时间", "2024-05-01"), ("中止开发日期", since),
      ("已动工开发面积", part), ("应动工开发面积", "8000"), ("总投资额(万元)", "1000"), ("已投资额(万元)", "900"),
    ]
    let result = try await Self.scene([row]).run(select: ["IDL201"], name: "works-\(part)-\(since)")
    #expect(result.plots.count == 1)
    #expect(result.verdicts(of: "IDL201").values.first == verdict)
  }

  /// A building older than the contract was there before it; one from its year on is of it.
  @Test(arguments: [("2020", Verdict.suspected), ("2021", .conforms), ("2025", .conforms)])
  func aBuildingFromTheYearOfTheContractOn(year: String, verdict: Verdict) async throws {
    let row: Row = [
      ("合同签订日期", "2021-05-12"), ("约定开工时间", "2024-06-30"), ("实际开工时间", ""), ("建成年份", year),
    ]
    let (tally, _) = try await Self.tally([row], "built-\(year)")
    #expect(tally[verdict] == 1, "\(year): \(tally.counts)")
  }

  @Test func whatIsMissingOnOnePolygonIsNotConforming() async throws {
    let (tally, findings) = try await Self.tally([Self.started, Self.silent], "open")
    #expect(tally.counts.reduce(0, +) == 1)
    #expect(tally[.notEvaluated] == 1)
    #expect(tally.missing.count == 1)
    #expect(findings.isEmpty)
  }

  @Test func reservedLandIsCountedAsNotApplicable() async throws {
    let reserved = Self.idle + [("用地代码", "16")]
    let (tally, _) = try await Self.tally([reserved], "reserved")
    #expect(tally[.notApplicable] == 1)
    #expect(tally.counts.reduce(0, +) == 1)
  }
}
