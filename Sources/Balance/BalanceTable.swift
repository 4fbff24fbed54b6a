import Findings

/// All plots by class, three levels deep, with what is counted more than once taken off at the end.
struct BalanceTable {
  private let balance: Balance

  init(_ balance: Balance) {
    self.balance = balance
  }

  static let classColumns: [StatementTable.Column] = [
    StatementTable.Column("code", "代码", "code", .id),
    StatementTable.Column("name", "名称", "name", .text),
    StatementTable.Column("level_of_class", "级", "level", .count, isDetail: true),
    StatementTable.Column("plots", "宗数", "plots", .count),
  ]

  static func cells(_ line: ClassTree.Line) -> [StatementTable.Cell] {
    [
      line.step.code.isEmpty ? .empty : .text(line.step.code), .words(line.step.name),
      .units(line.level), .units(line.sum.plots),
    ] + line.figures.cells(line.sum.area)
  }

  var table: StatementTable {
    let (whole, excess) = (balance.whole, balance.excess)
    var tree = ClassTree()
    for plot in balance.plots {
      guard let area = plot.area else { continue }
      tree.add(area, plots: 1, to: balance.scheme.path(of: plot.classText)[...])
    }
    let total = ClosingFigures(whole, of: whole)
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "balance",
      title: Bilingual(
        zh: "用地平衡表(按\(balance.scheme.label.zh))",
        en: "Area statement by \(balance.scheme.label.en)"),
      columns: Self.classColumns + ClosingFigures.columns, screenLevel: 1)
    for line in tree.lines(below: total, whole: whole) {
      note.add(line.figures, line.sum.area, of: whole)
      table.rows.append(StatementTable.Row(Self.cells(line), level: line.level))
    }
    func add(_ zh: String, _ en: String, _ figures: ClosingFigures, _ area: Int, plots: Int?) {
      let head: [StatementTable.Cell] = [
        .empty, .words(Bilingual(zh: zh, en: en)), .units(0), plots.map { .units($0) } ?? .empty,
      ]
      table.rows.append(
        StatementTable.Row(head + figures.cells(area), level: 0, weight: .total))
    }
    add("宗地合计", "sum of plots", total, whole, plots: tree.sum.plots)
    let parts = total.parts([excess, whole - excess], of: whole)
    add("减:宗地相互重叠", "less: shared by plots", parts[0], excess, plots: nil)
    add("净面积(重叠只计一次)", "net (overlaps counted once)", parts[1], whole - excess, plots: nil)
    table.notes = [
      note.words,
      Bilingual(
        zh: "各类按宗地全面积计;宗地相互重叠的部分在各类中都有,在表末扣除,净面积为所有宗地的并集",
        en:
          "Classes hold plots in full; ground that several plots have stands in each of them and is "
          + "taken off at the end: the net area is that of the union of all plots"),
    ]
    return table
  }
}
