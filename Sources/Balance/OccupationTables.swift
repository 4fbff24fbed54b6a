import Findings
import Values

/// 占用明细: how much of the plots each control line covers, by its sources and by plot. The sources'
/// own parts and what several of them share add up to the line's total, and so do the plots' parts.
struct OccupationTables {
  private let balance: Balance
  private let layers: [Provenance.Layer]

  init(_ balance: Balance) {
    self.balance = balance
    layers = balance.run.provenance.layers.filter(\.isConstraint)
  }

  private struct Share {
    var plot: MeasuredPlot
    var occupation: Occupation
  }

  private func shares(_ layer: Provenance.Layer) -> [Share] {
    balance.plots.compactMap { plot in
      plot.occupations.first { $0.constraint == layer.role && $0.union > 0 }
        .map { Share(plot: plot, occupation: $0) }
    }
  }

  var overview: StatementTable {
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "occupation",
      title: Bilingual(zh: "占用明细:按控制线", en: "Occupation by control line"),
      columns: [
        StatementTable.Column("constraint", "控制线", "control line", .text),
        StatementTable.Column("source", "图斑", "source", .id),
        StatementTable.Column("name", "名称", "name", .text),
        StatementTable.Column("plots", "宗数", "plots", .count),
      ] + ClosingFigures.columns, screenLevel: 1)
    for layer in layers {
      let shares = shares(layer)
      guard !shares.isEmpty else { continue }
      let union = shares.lazy.map(\.occupation.union).heldSum
      let total = ClosingFigures(union, of: balance.surface)
      table.rows.append(
        StatementTable.Row(
          [
            .words(layer.label), .empty, .words(Bilingual(zh: "合计", en: "total")),
            .units(shares.count { !$0.occupation.isSliver }),
          ] + total.cells(union), level: 1, weight: .group))
      let parts = sources(shares)
      for (part, figures) in zip(parts, total.parts(parts.map(\.area), of: balance.surface)) {
        note.add(figures, part.area, of: balance.surface)
        table.rows.append(
          StatementTable.Row(
            [
              .words(layer.label), part.id.map { .text($0) } ?? .empty, part.name,
              .units(part.plots),
            ] + figures.cells(part.area), level: 2))
      }
    }
    table.notes = [
      note.words,
      Bilingual(
        zh: "图斑面积为该图斑独占部分,“多个图斑共有”只计一次;占用为事实,不是结论",
        en:
          "A source's area is what it alone covers; what several share is counted once. Occupation "
          + "is a fact and no verdict"),
    ]
    return table
  }

  private struct Source {
    var id: String?
    var name: StatementTable.Cell
    var plots: Int
    var area: Int
  }

  private func sources(_ shares: [Share]) -> [Source] {
    struct Key: Hashable {
      var id: String
      var name: String
    }
    var sums: [Key: ClassTree.Sum] = [:]
    var shared = ClassTree.Sum()
    for share in shares {
      for source in share.occupation.sources {
        if !share.occupation.isSliver {
          sums[Key(id: source.id, name: source.name), default: .init()].plots += 1
        }
        sums[Key(id: source.id, name: source.name), default: .init()].area
          .addHeld(source.exclusive)
      }
      if share.occupation.shared > 0 {
        if !share.occupation.isSliver { shared.plots += 1 }
        shared.area.addHeld(share.occupation.shared)
      }
    }
    var rows = sums.sorted { ($0.key.id, $0.key.name) < ($1.key.id, $1.key.name) }
      .map { key, sum in
        Source(id: key.id, name: .text(key.name), plots: sum.plots, area: sum.area)
      }
    if shared.area > 0 {
      rows.append(
        Source(
          name: .words(Bilingual(zh: "多个图斑共有", en: "shared by several sources")),
          plots: shared.plots, area: shared.area))
    }
    return rows
  }

  var detail: StatementTable {
    var note = AdjustmentNote(balance)
    var table = StatementTable(
      key: "occupation_by_plot",
      title: Bilingual(zh: "占用明细:按宗地", en: "Occupation by plot"),
      columns: [
        StatementTable.Column("constraint", "控制线", "control line", .text),
        StatementTable.Column("plot", "宗地代码", "plot", .id),
        StatementTable.Column("class", balance.scheme.label.zh, balance.scheme.label.en, .id),
        StatementTable.Column("plot_percent", "占宗地(%)", "of the plot (%)", .fixed(2)),
      ] + ClosingFigures.columns)
    for layer in layers {
      let shares = shares(layer)
      let union = shares.lazy.map(\.occupation.union).heldSum
      let total = ClosingFigures(union, of: balance.surface)
      let closed = total.parts(shares.map(\.occupation.union), of: balance.surface)
      for (share, figures) in zip(shares, closed) {
        note.add(figures, share.occupation.union, of: balance.surface)
        table.rows.append(
          StatementTable.Row(
            [
              .words(layer.label), .text(share.plot.id ?? share.plot.identity),
              share.plot.classText.map { .text($0) } ?? .empty,
              .units(
                ClosingFigures.percent(share.occupation.union, of: share.plot.shapeArea ?? 0)),
            ] + figures.cells(share.occupation.union)))
      }
    }
    table.notes = [note.words]
    return table
  }

  /// What was not measured is not nothing.
  var notices: [Bilingual] {
    var notices: [Bilingual] = []
    let absent = layers.filter { $0.path == nil }
    if !absent.isEmpty {
      notices.append(
        Bilingual(
          zh: "没有图层、未量占用:" + absent.map(\.label.zh).joined(separator: "、"),
          en: "No layer, occupation not measured: "
            + absent.map(\.label.en).joined(separator: ", ")))
    }
    for layer in layers where layer.path != nil {
      let count = balance.plots.count { $0.unmeasured.contains(layer.role) }
      guard count > 0 else { continue }
      notices.append(
        Bilingual(
          zh: "\(layer.label.zh):\(count) 宗未量(图层未及、当日无效或图形不可用)",
          en:
            "\(layer.label.en): \(EnglishCount.plain(count, "plot")) not measured (beyond the layer, not in force on the "
            + "day, or without usable geometry)"))
    }
    for layer in layers {
      let count = balance.plots.count { plot in
        plot.occupations.contains { $0.constraint == layer.role && $0.isPartial }
      }
      guard count > 0 else { continue }
      notices.append(
        Bilingual(
          zh: "\(layer.label.zh):\(count) 宗只有部分量到(其余在图层之外,或图层要素有疑),占用只是下限",
          en: "\(layer.label.en): \(EnglishCount.plain(count, "plot")) measured in part (the rest "
            + "lies beyond the layer, or a feature of it is in doubt), so what is inside may be more"
        ))
    }
    for layer in layers {
      let count = balance.plots.count { plot in
        plot.occupations.contains { $0.constraint == layer.role && $0.isOfRepair }
      }
      guard count > 0 else { continue }
      let plots = EnglishCount.plain(count, "plot")
      notices.append(
        Bilingual(
          zh: "\(layer.label.zh):\(count) 宗的占用按修复后的图形量算(图层要素边界自交)",
          en: "\(layer.label.en): \(plots) measured with repaired shapes (outlines that meet "
            + "themselves)"))
    }
    return notices
  }
}
