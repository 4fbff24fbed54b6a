import Findings
import Planar
import Testing

@testable import Reporters

/// Pages of review: what fits, what is counted, and what is drawn.
@Suite struct ReviewTests {
  private static func table(
    _ rows: [StatementTable.Row], _ columns: [StatementTable.Column]
  ) -> StatementTable {
    StatementTable(
      key: "t", title: Bilingual(zh: "表", en: "table"), columns: columns, rows: rows)
  }

  private static func column(_ key: String, _ kind: StatementTable.Kind) -> StatementTable.Column {
    StatementTable.Column(key, key, key, kind)
  }

  /// - Parameters:
  ///   - findings: how many, each with a text of that many characters.
  static func sheet(findings: Int, length: Int, parts: [Int]) -> ReviewSheet {
    let words = String(repeating: "占", count: length)
    let found = (0..<findings).map { number in
      StatementTable.Row([
        .text("提示"), .text("R\(number)"), .text(words), .text(words), .units(1), .text(words),
      ])
    }
    let total = StatementTable.Row(
      [.text("合计"), .empty, .empty, .units(parts.reduce(0, +))], level: 0, weight: .total)
    let composition = parts.map {
      StatementTable.Row([.text("控规"), .text("Z"), .empty, .units($0)])
    }
    var sheet = ReviewSheet(
      plot: "<P>", verdict: .suspected, conclusion: Bilingual(zh: "疑似", en: "suspected"),
      occupation: table([], [column("line", .text), column("source", .id)]),
      composition: table(
        composition + [total],
        [column("zone", .text), column("id", .id), column("use", .id), column("m2", .fixed(2))]),
      findings: table(
        found,
        [
          column("verdict", .text), column("rule", .id), column("title", .text),
          column("message", .text), column("area", .fixed(2)), column("basis", .text),
        ]))
    sheet.opinion = [Bilingual(zh: words, en: words)]
    return sheet
  }

  @Test("findings that have no room are counted", arguments: [1, 3, 12, 200], [4, 60, 900])
  func rest(count: Int, length: Int) throws {
    let fit = ReviewFit(Self.sheet(findings: count, length: length, parts: [1]), .zh)
    let shown = fit.findings.rows.count
    let left = count - shown
    #expect(shown > 0 && (fit.findings.rest != nil) == (left > 0))
    let rest = fit.findings.rest ?? ""
    #expect(left == 0 || rest.contains("另 \(left) 项"))
    // Ten short rows fit, two hundred of any length do not.
    if count <= 12, length == 4 { #expect(left == 0) }
    if count == 200 { #expect(left > 100) }
    #expect(fit.findings.rows.allSatisfy { $0.cells[3].count <= 130 })
  }

  @Test("parts that have no room stay in a sum", arguments: [1, 5, 6, 40])
  func parts(count: Int) {
    let areas = (1...count).map { $0 * 101 }
    let fit = ReviewFit(Self.sheet(findings: 0, length: 1, parts: areas), .zh)
    func units(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
    let printed = fit.composition.rows.map { units($0.cells[3]) }
    #expect(printed.dropLast().reduce(0, +) == areas.reduce(0, +))
    #expect(printed.last == areas.reduce(0, +) && printed.count <= 6)
    let isSummed = fit.composition.rows.contains { $0.cells[0].hasPrefix("其余") }
    #expect(isSummed == (count > 5))
  }

  @Test("a drawing: scale bar, north, 示意 where a layer is; no figure that is none")
  func drawing() {
    let ring = [Point(x: 10, y: 10), Point(x: 40, y: 10), Point(x: 40, y: 30), Point(x: 10, y: 10)]
    var plan = SitePlan(width: 140, height: 64, plot: [ring], referenceSystem: "EPSG:4547")
    plan.layers = [
      SitePlan.Layer(
        role: "blue-line:permanent", label: Bilingual(zh: "<蓝线>", en: "<line>"), basis: .schematic,
        shapes: [[ring]])
    ]
    let svg = SitePlanSVG(plan, .violates, .zh).svg
    #expect(svg.contains("M10.00 54.00L40.00 54.00L40.00 34.00L"), "\(svg)")
    #expect(svg.contains("&lt;蓝线&gt;(示意)") && svg.contains("EPSG:4547") && svg.contains("真北朝上"))
    #expect(svg.contains(">20 m</text>") && svg.contains("H24.00"), "\(svg)")
    plan.layers[0].basis = .surveyed
    plan.width = 0
    plan.height = 0
    let flat = SitePlanSVG(plan, .violates, .en).svg
    #expect(!flat.contains("schematic") && !flat.contains("nan") && !flat.contains("inf"))
  }

  @Test("shapes that lie over each other are drawn each, and river lines are blue")
  func shapesOverEachOther() {
    let ring = [Point(x: 10, y: 10), Point(x: 40, y: 10), Point(x: 40, y: 30), Point(x: 10, y: 10)]
    var plan = SitePlan(width: 140, height: 64, plot: [ring], referenceSystem: "EPSG:4547")
    plan.layers = [
      SitePlan.Layer(
        role: "blue-line", label: Bilingual(zh: "蓝线", en: "line"), basis: .surveyed,
        shapes: [[ring], [ring]])
    ]
    plan.pieces = [[ring], [ring]]
    let svg = SitePlanSVG(plan, .violates, .zh).svg
    let path = "<path d=\"M10.00 54.00L40.00 54.00L40.00 34.00L10.00 54.00Z\"/>"
    #expect(svg.ranges(of: path + path + "</g>").count == 2, "\(svg)")
    #expect(svg.contains("<g fill=\"#4d94dd\" stroke=\"#0a54a8\""), "\(svg)")
  }

  @Test("the chart of conclusions has their colours, and figures at the ends of its axis")
  func chart() {
    let chart = StatementChart(
      title: Bilingual(zh: "宗地结论(宗)", en: "Plots by conclusion"), dates: ["2024", "2025"],
      digits: 0,
      series: [
        StatementChart.Series(
          name: Bilingual(zh: "面积", en: "area"), values: [1, 2]),
        StatementChart.Series(
          name: Verdict.violates.name, values: [1234, 3], verdict: .violates),
        StatementChart.Series(
          name: Verdict.suspected.name, values: [5, 4], verdict: .suspected),
      ])
    let svg = StatementDrawing(chart, .en).svg
    let lines = svg.split(separator: "\n").filter { $0.hasPrefix("<polyline") }
    #expect(lines.count == 3)
    for verdict in [Verdict.violates, .suspected] {
      let colour = "stroke=\"\(VerdictColours.colour(verdict))\""
      #expect(lines.count { $0.contains(colour) } == 1, "\(svg)")
    }
    #expect(svg.contains(">1,234</text>") && svg.contains(">0</text>"), "\(svg)")
  }

  @Test("what is printed is escaped, and the page has no script")
  func page() {
    var statement = Statement(
      kind: "review", title: Bilingual(zh: "审查", en: "Review"), sources: [SyntheticRun.provenance])
    statement.sheets = ReviewSheets(count: 1) { _ in
      var sheet = Self.sheet(findings: 2, length: 5, parts: [1, 2])
      sheet.facts = [
        ReviewSheet.Fact(
          Bilingual(zh: "项目", en: "project"), Bilingual(zh: "<script>", en: "<script>"))
      ]
      return sheet
    }
    let html = String(decoding: StatementHTML.bytes(statement, language: .zh), as: UTF8.self)
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script"))
    // Widths in shares: millimetres of a whole page put the last border beyond it.
    #expect(html.contains("width:13.68%") && !html.contains("mm\""))
    #expect(html.contains("aria-label=\"&lt;P&gt;\"") && html.contains("第 1 份,共 1 份"))
  }

  @Test("pages of many plots are handed over in parts, each page whole and once")
  func parts() throws {
    var statement = Statement(
      kind: "review", title: Bilingual(zh: "审查", en: "Review"), sources: [SyntheticRun.provenance])
    let count = 4_000
    statement.sheets = ReviewSheets(count: count) { index in
      var sheet = Self.sheet(findings: 2, length: 5, parts: [1, 2])
      sheet.plot = "P\(index)"
      return sheet
    }
    var handed: [[UInt8]] = []
    try StatementHTML.write(statement, language: .zh) { handed.append($0) }
    let html = String(decoding: handed.joined(), as: UTF8.self)
    #expect(handed.count > 1)
    #expect(html.hasPrefix("<!") && html.hasSuffix("</body>\n</html>\n"))
    #expect(html.split(separator: "<article ").count == count + 1)
    #expect(html.contains("aria-label=\"P0\"") && html.contains("第 \(count) 份,共 \(count) 份"))
    #expect(StatementHTML.bytes(statement, language: .zh) == Array(handed.joined()))
  }
}
