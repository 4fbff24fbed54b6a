import Balance
import Findings

/// 占用明细 of a page: each control line, what its sources alone cover, what several share.
struct ReviewOccupation {
  private let plot: ReviewPlot
  private let run: Run

  init(_ plot: ReviewPlot, _ run: Run) {
    self.plot = plot
    self.run = run
  }

  /// Control lines that cover something, then in one row each those that cover nothing and those that could
  /// not be measured, which are not the same.
  var rows: [StatementTable.Row] {
    let layers = run.provenance.layers.filter(\.isConstraint)
    var rows: [StatementTable.Row] = []
    var free: [Bilingual] = []
    var unknown: [Bilingual] = []
    for layer in layers {
      if let found = plot.occupations.first(where: { $0.constraint == layer.role }) {
        rows += occupied(found, layer)
      } else if layer.path != nil, plot.area != nil, !plot.unmeasured.contains(layer.role) {
        free.append(layer.label)
      } else {
        unknown.append(layer.label)
      }
    }
    if !free.isEmpty {
      rows.append(
        summary(
          Bilingual(
            zh: "未占用:" + free.map(\.zh).joined(separator: "、"),
            en: "nothing of: " + free.map(\.en).joined(separator: ", ")),
          [.units(0), .units(0), .units(0)]))
    }
    if !unknown.isEmpty {
      rows.append(
        summary(
          Bilingual(
            zh: "未量算(缺图层、图层未及或无可用图形):" + unknown.map(\.zh).joined(separator: "、"),
            en: "not measured (no layer, beyond it, no geometry): "
              + unknown.map(\.en).joined(separator: ", ")),
          [.empty, .empty, .empty]))
    }
    return rows
  }

  private func summary(
    _ words: Bilingual, _ figures: [StatementTable.Cell]
  ) -> StatementTable.Row {
    StatementTable.Row(
      [.text(plot.title), .words(words), .empty, .empty] + figures + [.empty])
  }

  private func basis(of found: Occupation, _ layer: Provenance.Layer) -> Bilingual {
    var words = layer.basis.name
    if found.isOfRepair {
      words.zh += ",按修复后图形"
      words.en += ", of the repaired shape"
    }
    if found.isPartial {
      words.zh += ",宗地只有部分量到"
      words.en += ", plot measured in part"
    }
    return words
  }

  private func occupied(
    _ found: Occupation, _ layer: Provenance.Layer
  ) -> [StatementTable.Row] {
    let whole = plot.shapeArea ?? 0
    let total = ClosingFigures(found.union, of: whole)
    let basis = StatementTable.Cell.words(basis(of: found, layer))
    func row(
      _ id: StatementTable.Cell, _ name: StatementTable.Cell, _ figures: ClosingFigures,
      level: Int, _ weight: StatementTable.Row.Weight
    ) -> StatementTable.Row {
      StatementTable.Row(
        [
          .text(plot.title), .words(found.label), id, name, .units(figures.squareMetres),
          .units(figures.mu), .units(figures.percent), basis,
        ], level: level, weight: weight)
    }
    // One source that stands alone needs no sum.
    if found.sources.count == 1, found.shared == 0, let source = found.sources.first {
      return [row(.text(source.id), .text(source.name), total, level: 1, .plain)]
    }
    let all = Bilingual(zh: "合计(重叠只计一次)", en: "all, overlaps once")
    var rows = [row(.empty, .words(all), total, level: 1, .group)]
    let areas = found.sources.map(\.exclusive) + (found.shared > 0 ? [found.shared] : [])
    let parts = total.parts(areas, of: whole)
    for (source, figures) in zip(found.sources, parts) {
      rows.append(row(.text(source.id), .text(source.name), figures, level: 2, .plain))
    }
    if found.shared > 0, let figures = parts.last {
      let words = Bilingual(zh: "多个图斑共有", en: "shared by several sources")
      rows.append(row(.empty, .words(words), figures, level: 2, .plain))
    }
    return rows
  }
}

extension ReviewParts {
  static let occupationTable: StatementTable = {
    var table = StatementTable(
      key: "occupation", title: Bilingual(zh: "占用明细", en: "Occupation"),
      columns: [
        StatementTable.Column("plot", "宗地代码", "plot", .id),
        StatementTable.Column("constraint", "控制线", "control line", .text),
        StatementTable.Column("source", "图斑编号", "source", .id),
        StatementTable.Column("name", "名称", "name", .text),
        StatementTable.Column("area_m2", "占用面积(m²)", "area (m²)", .fixed(2)),
        StatementTable.Column("area_mu", "占用面积(亩)", "area (mu)", .fixed(2)),
        StatementTable.Column("percent", "占宗地(%)", "of the plot (%)", .fixed(2)),
        StatementTable.Column("basis", "图层精度", "basis", .text),
      ])
    table.notes = [
      Bilingual(
        zh: "图斑面积为其独占部分,共有部分只计一次,按最大余额法闭合到合计;占用为事实,不是结论",
        en: "A source's area is what it alone covers; what several share is counted once; parts "
          + "are closed to their sum by the largest remainder. Occupation is a fact and no verdict")
    ]
    return table
  }()
}
