import Findings

/// Plots by their ids over all dates: those whose class or presence is not the same throughout.
struct TimelineTable {
  private let dates: [DatedLand]

  init(_ dates: [DatedLand]) {
    self.dates = dates
  }

  var table: StatementTable {
    var table = StatementTable(
      key: "timeline", title: Bilingual(zh: "宗地历年地类", en: "Classes of plots over time"),
      columns: [StatementTable.Column("plot", "宗地代码", "plot", .id)]
        + dates.enumerated().map { index, land in
          StatementTable.Column("date_\(index + 1)", land.day, land.day, .id)
        })
    // Features of one id are one plot, of as many classes as they have.
    let classes = dates.map { land in
      land.plots.reduce(into: [String: Set<String>]()) { classes, plot in
        guard let id = plot.id else { return }
        classes[id, default: []].insert(plot.classText ?? "?")
      }
    }
    let ids = classes.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    for id in ids.sorted() {
      let values = classes.map { $0[id] }
      guard Set(values).count > 1 else { continue }
      table.rows.append(
        StatementTable.Row(
          [.text(id)]
            + values.map { $0.map { .text($0.sorted().joined(separator: " ")) } ?? .empty }))
    }
    table.notes = [
      Bilingual(
        zh: "只列各期不尽相同的宗地;空格为当期没有此编号,“?”为未填",
        en:
          "Plots that are not the same on all dates; a blank is a date without the id, '?' a blank code"
      )
    ]
    return table
  }
}
