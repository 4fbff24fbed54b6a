import Balance
import Findings
import Values

/// 用地构成 of a page: the plot by plots of the detailed plan, which add up to it.
struct ReviewComposition {
  private let plot: ReviewPlot

  /// Rounding of pieces against a plot, as a share of it: edges between cells and geodesics.
  private static let noise = 1e-7

  init(_ plot: ReviewPlot) {
    self.plot = plot
  }

  private struct Part {
    var zone: Bilingual
    var id: StatementTable.Cell
    var use: StatementTable.Cell
    var area: Int
  }

  var rows: [StatementTable.Row] {
    guard let whole = plot.shapeArea, whole > 0 else { return [] }
    // What prints as nothing goes to the other parts. A plan that gives no use is a plan all the same.
    let zones = plot.pieces.filter { $0.isOfDetailedPlan && $0.area >= 50 }
    var parts = zones.map { piece in
      Part(
        zone: piece.label, id: .text(piece.name.isEmpty ? piece.id : piece.name),
        use: Self.use(piece), area: piece.area)
    }
    let covered = parts.lazy.map(\.area).heldSum
    let slack = Int(Double(whole) * Self.noise) + 100 * (parts.count + 1)
    // What plots of the plan share is in each of them; beside them lies what none of them covers.
    let union = Set(zones.map(\.role)).map { role in
      self.plot.covers.first { $0.role == role }?.union ?? whole
    }.heldSum
    let twice = max(0, covered - min(whole, union))
    if whole - (covered - twice) > slack {
      let words =
        parts.isEmpty
        ? Bilingual(zh: "无控规图层或控规未覆盖", en: "no detailed plan here")
        : Bilingual(zh: "控规未覆盖", en: "outside the detailed plan")
      parts.append(Part(zone: words, id: .empty, use: .empty, area: whole - (covered - twice)))
    }
    let total = ClosingFigures(whole, of: whole)
    var rows: [StatementTable.Row]
    if twice > slack {
      // Plots of the plan overlap each other: what counts twice is taken off in the open.
      rows = parts.map { row($0, ClosingFigures($0.area, of: whole)) }
      var taken = total
      let printed = parts.map { ClosingFigures($0.area, of: whole) }
      taken.squareMetres -= printed.reduce(0) { $0 + $1.squareMetres }
      taken.hectares -= printed.reduce(0) { $0 + $1.hectares }
      taken.mu -= printed.reduce(0) { $0 + $1.mu }
      taken.percent -= printed.reduce(0) { $0 + $1.percent }
      let words = Bilingual(zh: "控规地块相互重叠,扣除", en: "plan plots overlap: taken off")
      rows.append(row(Part(zone: words, id: .empty, use: .empty, area: 0), taken))
    } else {
      let sum = parts.lazy.map(\.area).heldSum
      let areas = LargestRemainder.apportion(
        parts.map(\.area), to: whole, numerator: whole, denominator: max(1, sum))
      rows = zip(parts, total.parts(areas, of: whole)).map { row($0, $1) }
    }
    let plot = Bilingual(zh: "合计(宗地图形)", en: "total (plot as drawn)")
    rows.append(
      row(Part(zone: plot, id: .empty, use: .empty, area: whole), total, level: 0, .total))
    return rows
  }

  private static func use(_ piece: ZonePiece) -> StatementTable.Cell {
    if let use = piece.use { return .text(use) }
    guard let text = piece.unreadUse else {
      return .words(Bilingual(zh: "未规定", en: "none given"))
    }
    return .words(Bilingual(zh: "\(text)(无法识别)", en: "\(text) (not recognised)"))
  }

  private func row(
    _ part: Part, _ figures: ClosingFigures, level: Int = 1,
    _ weight: StatementTable.Row.Weight = .plain
  ) -> StatementTable.Row {
    StatementTable.Row(
      [
        .text(plot.title), .words(part.zone), part.id, part.use, .units(figures.squareMetres),
        .units(figures.hectares), .units(figures.mu), .units(figures.percent),
      ], level: level, weight: weight)
  }
}

extension ReviewParts {
  static let compositionTable: StatementTable = {
    var table = StatementTable(
      key: "composition", title: Bilingual(zh: "用地构成", en: "Planned uses"),
      columns: [
        StatementTable.Column("plot", "宗地代码", "plot", .id),
        StatementTable.Column("zone", "分区", "zone", .text),
        StatementTable.Column("zone_plot", "规划地块", "plan plot", .id),
        StatementTable.Column("use", "规划用地代码", "planned use", .id),
        StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(2)),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
        StatementTable.Column("area_mu", "面积(亩)", "area (mu)", .fixed(2)),
        StatementTable.Column("percent", "占宗地(%)", "of the plot (%)", .fixed(2)),
      ])
    table.notes = [
      Bilingual(
        zh: "各部分为宗地图形的部分,按最大余额法闭合到图形面积;控规地块相互重叠的部分各块都有,另行扣除",
        en: "Parts are those of the plot's shape, closed to its area by the largest remainder; "
          + "what plots of the plan share is in each of them and taken off below")
    ]
    return table
  }()
}
