import Balance
import Findings
import Values

/// The parts of one plot's page: rows that stand in the statement's tables too.
struct ReviewParts {
  let plot: ReviewPlot
  let found: [Finding]
  let run: Run
  let occupation: [StatementTable.Row]
  let composition: [StatementTable.Row]
  /// Rules about the land that could not be evaluated here.
  let open: [Int]

  init(_ plot: ReviewPlot, _ found: [Finding], _ run: Run) {
    self.plot = plot
    self.found = found
    self.run = run
    occupation = ReviewOccupation(plot, run).rows
    composition = ReviewComposition(plot).rows
    open = plot.verdicts.indices.filter {
      plot.verdicts[$0] == .notEvaluated && !run.cards[$0].isOfMaterial
    }
  }

  static let overviewTable: StatementTable = {
    var table = StatementTable(
      key: "plots", title: Bilingual(zh: "概况", en: "Plots"), columns: overviewColumns,
      screenLevel: 1)
    table.screenColumns = ["plot", "project", "use_name", "area_m2", "conclusion"]
    return table
  }()

  private static let overviewColumns = [
    StatementTable.Column("plot", "宗地代码", "plot", .id),
    StatementTable.Column("plan_plot", "地块编号", "plan plot", .id),
    StatementTable.Column("project", "项目", "project", .text),
    StatementTable.Column("location", "坐落", "location", .text),
    StatementTable.Column("holder", "使用权人", "holder", .text),
    StatementTable.Column("ownership", "权属性质", "ownership", .text),
    StatementTable.Column("contract", "电子监管号", "contract", .id),
    StatementTable.Column("use", "用地代码", "land use", .id),
    StatementTable.Column("use_name", "用地名称", "name of use", .text),
    StatementTable.Column("area_m2", "图形面积(m²)", "area (m²)", .fixed(2)),
    StatementTable.Column("area_ha", "图形面积(公顷)", "area (ha)", .fixed(4)),
    StatementTable.Column("area_mu", "图形面积(亩)", "area (mu)", .fixed(2)),
    StatementTable.Column("register_area_m2", "登记面积(m²)", "register area (m²)", .fixed(2)),
    StatementTable.Column("layout_unit", "布局单元", "layout unit", .text),
    StatementTable.Column("layout_percent", "布局单元占比(%)", "of it in the unit (%)", .fixed(2)),
    StatementTable.Column("file", "文件", "file", .text),
    StatementTable.Column("line", "行", "line", .count),
    StatementTable.Column("conclusion", "结论", "conclusion", .text),
    StatementTable.Column("not_evaluated", "未判定规则数", "rules not evaluated", .count),
    StatementTable.Column("conclusion_word", "结论代码", "conclusion word", .id, isDetail: true),
  ]

  var overviewRow: StatementTable.Row {
    let figures = plot.area.map { ClosingFigures($0, of: $0) }
    func text(_ text: String?) -> StatementTable.Cell { text.map { .text($0) } ?? .empty }
    return StatementTable.Row([
      .text(plot.title), text(plot.subject.planPlot), text(plot.name),
      text(plot.said("location")), text(plot.said("holder")), text(plot.said("ownership")),
      text(plot.said("contract_no")), text(plot.use), plot.useName.map { .words($0) } ?? .empty,
      figures.map { .units($0.squareMetres) } ?? .empty,
      figures.map { .units($0.hectares) } ?? .empty, figures.map { .units($0.mu) } ?? .empty,
      plot.ownRegisterArea.map { .units(LargestRemainder.round($0, denominator: 100)) } ?? .empty,
      text(plot.layoutUnit),
      plot.layoutShare.map { .units(Int(held: $0 * 10_000)) } ?? .empty,
      text(file), plot.subject.lineOrRow.map { .units($0) } ?? .empty, .words(conclusion),
      .units(open.count), .text(verdict.word),
    ])
  }

  private var file: String? {
    plot.subject.file.flatMap {
      run.provenance.inputs.indices.contains($0) ? run.provenance.inputs[$0].path : nil
    }
  }

  /// 不符合 > 疑似 > 待复核 > 需补正 > 符合, by what was found; 未判定 where nothing could be.
  var verdict: Verdict {
    let worst = found.map(\.verdict.conclusion).max() ?? .conforms
    return worst == .conforms && plot.conclusion == .notEvaluated ? .notEvaluated : worst
  }

  /// Never 符合 where something was not evaluated.
  var conclusion: Bilingual {
    guard verdict == .conforms, !open.isEmpty else { return verdict.name }
    return Bilingual(
      zh: "已判定的规则未见不符合(另 \(open.count) 条未判定)",
      en: "nothing found by the rules that were evaluated (\(open.count) were not)")
  }

  var sheet: ReviewSheet {
    var tables = [Self.occupationTable, Self.compositionTable, Self.findingTable]
    for (index, rows) in [occupation, composition, findingRows].enumerated() {
      tables[index].rows = rows
      tables[index] = tables[index].without("plot")
      if run.provenance.localAreaUnit == nil {
        tables[index] = tables[index].without("area_mu")
      }
    }
    var sheet = ReviewSheet(
      plot: plot.title, verdict: verdict, conclusion: conclusion, occupation: tables[0],
      composition: tables[1], findings: tables[2])
    sheet.opinion = ReviewOpinion(self).sentences
    sheet.facts = ReviewFacts(self, file: file).facts
    return sheet
  }
}
