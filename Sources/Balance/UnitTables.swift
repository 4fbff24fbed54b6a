import Findings
import Values

/// The plots by unit of the layout: an overview, and the classes of land in each unit. A plot that
/// a boundary cuts counts in each unit with the part that lies there.
struct UnitTables {
  private let balance: Balance
  private let units: [LayoutUnit?]
  private let sums: [LayoutUnit?: ClassTree]

  init(_ balance: Balance) {
    self.balance = balance
    var sums: [LayoutUnit?: ClassTree] = [:]
    for plot in balance.plots {
      let path = balance.scheme.path(of: plot.classText)[...]
      for part in plot.parts {
        sums[part.unit, default: ClassTree()].add(part.area, plots: 1, to: path)
      }
    }
    self.sums = sums
    let known = sums.keys.compactMap(\.self)
      .sorted { LayoutUnit.precedes($0, $1, layers: balance.layout) }
    units = known + (sums[nil] == nil ? [] : [nil])
  }

  private func name(_ unit: LayoutUnit?) -> StatementTable.Cell {
    unit.map { .text($0.name) }
      ?? .words(Bilingual(zh: "布局单元之外", en: "outside all units"))
  }

  private var closed: [ClosingFigures] {
    ClosingFigures(balance.whole, of: balance.whole)
      .parts(units.map { sums[$0]?.sum.area ?? 0 }, of: balance.whole)
  }

  private var notes: [Bilingual] {
    let cut = balance.plots.count { $0.parts.count > 1 }
    let shared = balance.plots.count(where: \.isSharedByUnits)
    var notes = [
      Bilingual(
        zh: "跨单元的 \(cut) 宗按所在部分分计,宗数在每个单元各计一次",
        en:
          EnglishCount.plain(cut, "plot lies", "plots lie")
          + " in more than one unit: their parts count where they lie, and each such plot is counted in each unit"
      )
    ]
    if shared > 0 {
      notes.append(
        Bilingual(
          zh: "\(shared) 宗所在的单元相互重叠,共有部分计入其中占比较大的单元;三个以上单元的,"
            + "在单元内的部分整个计入占比最大的单元",
          en:
            EnglishCount.plain(shared, "plot lies", "plots lie")
            + " where units overlap each other: what two share counts in the larger part, and of "
            + "more than two all that lies in units counts in the largest"))
    }
    return notes
  }

  var overview: StatementTable {
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "units", title: Bilingual(zh: "布局单元面积", en: "Units of the layout"),
      columns: [
        StatementTable.Column("unit", "布局单元", "unit", .text),
        StatementTable.Column("layer", "图层", "layer", .id, isDetail: true),
        StatementTable.Column("plots", "宗数", "plots", .count),
      ] + ClosingFigures.columns, screenLevel: 1)
    for (unit, figures) in zip(units, closed) {
      let sum = sums[unit]?.sum ?? .init()
      note.add(figures, sum.area, of: balance.whole)
      table.rows.append(
        StatementTable.Row(
          [name(unit), unit.map { .text($0.role) } ?? .empty, .units(sum.plots)]
            + figures.cells(sum.area)))
    }
    table.rows.append(
      StatementTable.Row(
        [
          .words(Bilingual(zh: "宗地合计", en: "sum of plots")), .empty,
          .units(balance.plots.count { $0.area != nil }),
        ] + ClosingFigures(balance.whole, of: balance.whole).cells(balance.whole), level: 0,
        weight: .total))
    table.notes = [note.words] + notes
    return table
  }

  var detail: StatementTable {
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "balance_by_unit",
      title: Bilingual(
        zh: "分单元用地平衡表(按\(balance.scheme.label.zh))",
        en: "Area statement by unit and \(balance.scheme.label.en)"),
      columns: [StatementTable.Column("unit", "布局单元", "unit", .text)]
        + BalanceTable.classColumns + ClosingFigures.columns)
    for (unit, figures) in zip(units, closed) {
      guard let tree = sums[unit] else { continue }
      let total = Bilingual(zh: "单元合计", en: "unit total")
      table.rows.append(
        StatementTable.Row(
          [name(unit), .empty, .words(total), .units(0), .units(tree.sum.plots)]
            + figures.cells(tree.sum.area), level: 1, weight: .group))
      for line in tree.lines(below: figures, whole: balance.whole) {
        note.add(line.figures, line.sum.area, of: balance.whole)
        table.rows.append(
          StatementTable.Row([name(unit)] + BalanceTable.cells(line), level: line.level + 1))
      }
    }
    table.notes = [note.words] + notes
    return table
  }
}
