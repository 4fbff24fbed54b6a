import Findings

/// Plots in no area: their geometry is missing, unreadable or beyond repair.
struct UnmeasuredTable {
  private let balance: Balance

  init(_ balance: Balance) {
    self.balance = balance
  }

  var table: StatementTable {
    var table = StatementTable(
      key: "unmeasured", title: Bilingual(zh: "未量算宗地", en: "Plots not measured"),
      columns: [
        StatementTable.Column("plot", "宗地代码", "plot", .id),
        StatementTable.Column("class", balance.scheme.label.zh, balance.scheme.label.en, .id),
        StatementTable.Column("register_area_m2", "登记面积(m²)", "register area (m²)", .fixed(2)),
      ])
    table.rows = balance.plots.filter { $0.area == nil }.map { plot in
      StatementTable.Row([
        .text(plot.id ?? plot.identity), plot.classText.map { .text($0) } ?? .empty,
        plot.registerArea.map { .units(ClosingFigures($0, of: 0).squareMetres) } ?? .empty,
      ])
    }
    return table
  }
}
