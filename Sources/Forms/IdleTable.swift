import Balance
import Findings
import Values

/// One part of the list: the columns that offices know, a row a contract.
struct IdleTable {
  private let run: Run
  private let key: String
  private let title: Bilingual

  init(_ run: Run, key: String, title: Bilingual) {
    self.run = run
    self.key = key
    self.title = title
  }

  private static let columns = [
    StatementTable.Column("number", "序号", "no.", .count),
    StatementTable.Column("contract", "电子监管号", "contract", .id),
    StatementTable.Column("plot", "宗地代码", "plot", .id),
    StatementTable.Column("holder", "使用权人", "holder", .text),
    StatementTable.Column("project", "项目", "project", .text),
    StatementTable.Column("location", "坐落", "location", .text),
    StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(2)),
    StatementTable.Column("use", "用途", "use", .text),
    StatementTable.Column("supply_mode", "供地方式", "supply", .text),
    StatementTable.Column("price", "价款(万元)", "price (10,000 CNY)", .fixed(2)),
    StatementTable.Column("contract_date", "合同日", "contract date", .day),
    StatementTable.Column("delivery", "交地", "delivery", .day),
    StatementTable.Column("agreed_start", "约定动工", "agreed start", .day),
    StatementTable.Column("actual_start", "实际动工", "actual start", .day),
    StatementTable.Column("situation", "认定情形", "situation", .text),
    StatementTable.Column("since", "起算日", "since", .day),
    StatementTable.Column("months", "月数", "months", .count),
    StatementTable.Column("cause", "原因", "cause", .text),
    StatementTable.Column("clauses", "条款", "clauses", .text),
    StatementTable.Column("missing", "缺证据", "missing evidence", .text),
    StatementTable.Column("rules", "规则", "rules", .id, isDetail: true),
    StatementTable.Column(
      "area_m2_exact", "面积(m²,平差前)", "area (m², before adjustment)", .fixed(4), isDetail: true),
  ]

  func table(_ cases: [IdleCase]) -> StatementTable {
    var table = StatementTable(key: key, title: title, columns: Self.columns, screenLevel: 1)
    table.screenColumns = [
      "number", "contract", "plot", "area_m2", "agreed_start", "actual_start", "since", "months",
    ]
    table.spareColumns = ["number"]
    let areas = cases.compactMap(\.area)
    let whole = areas.heldSum
    let total = ClosingFigures(whole, of: whole)
    var parts = total.parts(areas, of: whole)[...]
    for (index, item) in cases.enumerated() {
      table.rows.append(
        row(item, number: index + 1, item.area == nil ? nil : parts.popFirst()))
    }
    guard !cases.isEmpty else { return table }
    var cells = Self.columns.map { _ in StatementTable.Cell.empty }
    cells[1] = .words(Bilingual(zh: "合计", en: "total"))
    cells[6] = areas.isEmpty ? IdleWords.notMeasured : .units(total.squareMetres)
    cells[cells.count - 1] = areas.isEmpty ? IdleWords.notMeasured : .units(whole)
    table.rows.append(StatementTable.Row(cells, level: 0, weight: .total))
    table.notes = [
      Bilingual(
        zh: "每个合同(电子监管号)一行,面积为其各宗之和,按最大余额法闭合到合计;"
          + "起算日为期限末日的次日(首日不计);月数为起算日至基准日的整月数",
        en: "A row a contract, its area that of its plots, closed to the total by the largest "
          + "remainder; suspected since the day after the period's last; whole months from then to the "
          + "day of the list")
    ]
    let unmeasured = cases.lazy.map(\.unmeasured).reduce(0, +)
    if unmeasured > 0 {
      table.notes.append(
        Bilingual(
          zh: "另 \(FixedNumber.grouped(unmeasured)) 宗没有可用图形,未量算,不在面积之内",
          en: "\(EnglishCount.text(unmeasured, "plot")) without a usable geometry not measured and "
            + "in no area"))
    }
    return table
  }

  private func row(
    _ item: IdleCase, number: Int, _ figures: ClosingFigures?
  ) -> StatementTable.Row {
    let words = IdleWords(item, run)
    return StatementTable.Row([
      .units(number),
      IdleWords.given(item.text("contract_no")),
      words.plot,
      IdleWords.given(item.text("holder")), IdleWords.given(item.text("project")),
      IdleWords.given(item.text("location")),
      figures.map { .units($0.squareMetres) } ?? IdleWords.notMeasured, words.use,
      IdleWords.given(item.text("supply_mode")), words.price,
      IdleWords.given(item.text("contract_date")), words.delivery, words.agreedStart,
      words.actualStart, words.situation,
      item.since.map { .text($0.description) } ?? words.noPeriod,
      words.months.map { .units($0) } ?? words.noPeriod, words.cause, words.clauses,
      words.missing,
      .text(words.rules.map { run.cards[$0].code }.joined(separator: " ")),
      item.area.map { .units($0) } ?? IdleWords.notMeasured,
    ])
  }
}
