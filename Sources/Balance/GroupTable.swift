import Findings
import Values

/// Construction, water, reserved land and the rest, as the plan's list of codes groups them.
struct GroupTable {
  private let balance: Balance

  init(_ balance: Balance) {
    self.balance = balance
  }

  private static let groups: [(word: String, name: Bilingual)] = [
    ("construction", Bilingual(zh: "建设用地", en: "construction land")),
    ("non-construction", Bilingual(zh: "非建设用地", en: "non-construction land")),
    ("water", Bilingual(zh: "水域", en: "water")),
    ("reserved", Bilingual(zh: "留白用地", en: "reserved land")),
    ("sea", Bilingual(zh: "用海", en: "sea")),
  ]

  var table: StatementTable {
    var sums: [String?: ClassTree.Sum] = [:]
    for plot in balance.plots {
      guard let area = plot.area else { continue }
      let group = balance.scheme.group(of: plot.classText)
      sums[group, default: ClassTree.Sum()].plots += 1
      sums[group, default: ClassTree.Sum()].area.addHeld(area)
    }
    var rows = Self.groups.map { (word: $0.word, name: $0.name, sum: sums[$0.word] ?? .init()) }
    // A plan may have groups of its own.
    for word in sums.keys.compactMap(\.self).sorted()
    where !Self.groups.contains(where: { $0.word == word }) {
      rows.append((word, Bilingual(zh: word, en: word), sums[word] ?? .init()))
    }
    rows.append(
      (
        "unknown",
        Bilingual(
          zh: "未归类(未填、未识别、混合用途)", en: "in no group (not stated, not recognised, mixed)"),
        sums[nil] ?? .init()
      ))
    let whole = balance.whole
    let total = ClosingFigures(whole, of: whole)
    let closed = total.parts(rows.map(\.sum.area), of: whole)
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "groups",
      title: Bilingual(zh: "建设用地、水域、留白合计", en: "Construction, water and reserved land"),
      columns: [
        StatementTable.Column("name", "类别", "group", .text),
        StatementTable.Column("group", "类别代码", "group word", .id, isDetail: true),
        StatementTable.Column("plots", "宗数", "plots", .count),
      ] + ClosingFigures.columns, screenLevel: 1)
    for (row, figures) in zip(rows, closed) where row.sum.plots > 0 || row.word != "sea" {
      note.add(figures, row.sum.area, of: whole)
      table.rows.append(
        StatementTable.Row(
          [.words(row.name), .text(row.word), .units(row.sum.plots)] + figures.cells(row.sum.area)))
    }
    table.rows.append(
      StatementTable.Row(
        [
          .words(Bilingual(zh: "宗地合计", en: "sum of plots")), .text("total"),
          .units(rows.reduce(0) { $0 + $1.sum.plots }),
        ] + total.cells(whole), level: 0, weight: .total))
    table.notes = [
      note.words,
      Bilingual(
        zh: "类别按方案用地代码表的归类(construction、water、reserved 等),水域指编码为水域的宗地;"
          + "混合用途各类同属一类的归入该类,否则未归类",
        en: "Groups are those of the plan's list of land-use codes; water is what is coded as "
          + "water; mixed uses are of a group where all of them are, else of none"),
    ]
    return table
  }
}
