import Balance
import Findings
import Values

/// What became of the plots: how many are the same, changed, split, merged, moved, new, gone.
struct KindTable {
  private let step: ComparisonStep

  init(_ step: ComparisonStep) {
    self.step = step
  }

  private func areas(_ match: PlotMatching.Match) -> (old: Int, new: Int) {
    (
      match.old.lazy.map { step.old.plots[$0].area ?? 0 }.heldSum,
      match.new.lazy.map { step.new.plots[$0].area ?? 0 }.heldSum
    )
  }

  /// What is printed of an area of plots; nothing where there are some and none was measured.
  private func cell(_ figures: ClosingFigures, _ plots: [ComparedPlot]) -> StatementTable.Cell {
    plots.isEmpty || plots.contains { $0.area != nil } ? .units(figures.hectares) : .empty
  }

  private static let areaColumns: [StatementTable.Column] = [
    StatementTable.Column("old_ha", "前期(公顷)", "before (ha)", .fixed(4)),
    StatementTable.Column("new_ha", "后期(公顷)", "after (ha)", .fixed(4)),
  ]

  var table: StatementTable {
    var table = StatementTable(
      key: "plots", title: step.title("宗地变化", "What became of the plots"),
      columns: [
        StatementTable.Column("kind", "变化", "change", .id, isDetail: true),
        StatementTable.Column("name", "变化", "change", .text),
        StatementTable.Column("groups", "组数", "groups", .count),
        StatementTable.Column("old_plots", "前期宗数", "plots before", .count),
        StatementTable.Column("new_plots", "后期宗数", "plots after", .count),
      ] + Self.areaColumns, screenLevel: 1)
    let whole = (step.old.area, step.new.area)
    let kinds = PlotMatching.Kind.allCases
    let groups = kinds.map { kind in step.matching.matches.filter { $0.kind == kind } }
    let old = ClosingFigures(whole.0, of: whole.0)
      .parts(groups.map { $0.lazy.map { areas($0).old }.heldSum }, of: whole.0)
    let new = ClosingFigures(whole.1, of: whole.1)
      .parts(groups.map { $0.lazy.map { areas($0).new }.heldSum }, of: whole.1)
    for (index, kind) in kinds.enumerated() {
      let members = groups[index]
      table.rows.append(
        StatementTable.Row([
          .text(kind.rawValue), .words(kind.name), .units(members.count),
          .units(members.reduce(0) { $0 + $1.old.count }),
          .units(members.reduce(0) { $0 + $1.new.count }),
          cell(old[index], members.flatMap(\.old).map { step.old.plots[$0] }),
          cell(new[index], members.flatMap(\.new).map { step.new.plots[$0] }),
        ]))
    }
    table.rows.append(
      StatementTable.Row(
        [
          .text("total"), .words(Bilingual(zh: "合计", en: "total")),
          .units(step.matching.matches.count), .units(step.old.plots.count),
          .units(step.new.plots.count),
          .units(ClosingFigures(whole.0, of: whole.0).hectares),
          .units(ClosingFigures(whole.1, of: whole.1).hectares),
        ], level: 0, weight: .total))
    let tolerance = step.new.run.provenance.tolerance
    table.notes = [
      Bilingual(
        zh: "较小一宗过半在另一宗之内的,视为同一来源;边界差异不超过沿界 \(tolerance) m 一条的,视为位置未变",
        en:
          "Plots belong together where more than half of the smaller lies in the other; a place is "
          + "the same within a strip of \(tolerance) m along the boundary")
    ]
    if step.new.comparesChosenFields {
      let names = step.new.fields.map(\.label)
      table.notes.append(
        Bilingual(
          zh: "属性只比较 --fields 所列:" + names.map(\.zh).joined(separator: "、") + "(地类与编号总是比较)",
          en: "Attributes compared, by --fields: " + names.map(\.en).joined(separator: ", ")
            + " (class and id always are)"))
    }
    if !step.new.unpairedFields.isEmpty {
      let names = step.new.unpairedFields.map(\.label)
      table.notes.append(
        Bilingual(
          zh: "只有一期规划方案声明、未比较的字段:" + names.map(\.zh).joined(separator: "、"),
          en: "Fields of the plan of one date only, which are not compared: "
            + names.map(\.en).joined(separator: ", ")))
    }
    return table
  }

  /// Every group that is not unchanged.
  var list: StatementTable {
    var table = StatementTable(
      key: "plot_changes", title: step.title("有变化的宗地", "Plots that changed"),
      columns: [
        StatementTable.Column("kind", "变化代码", "change word", .id, isDetail: true),
        StatementTable.Column("name", "变化", "change", .text),
        StatementTable.Column("old_plots", "前期宗地", "plots before", .id),
        StatementTable.Column("new_plots", "后期宗地", "plots after", .id),
        StatementTable.Column("old_class", "前类", "class before", .id),
        StatementTable.Column("new_class", "后类", "class after", .id),
        StatementTable.Column("fields", "变化的字段", "fields", .text),
      ] + Self.areaColumns)
    let kinds = PlotMatching.Kind.allCases
    for kind in kinds where kind != .unchanged {
      for match in step.matching.matches where match.kind == kind {
        let area = areas(match)
        table.rows.append(
          StatementTable.Row([
            .text(kind.rawValue), .words(kind.name), ids(match.old, step.old),
            ids(match.new, step.new), classes(match.old, step.old),
            classes(match.new, step.new), .words(fields(match)),
            cell(ClosingFigures(area.old, of: 0), match.old.map { step.old.plots[$0] }),
            cell(ClosingFigures(area.new, of: 0), match.new.map { step.new.plots[$0] }),
          ]))
      }
    }
    return table
  }

  private func ids(_ plots: [Int], _ land: DatedLand) -> StatementTable.Cell {
    let ids = Set(plots.map { land.plots[$0].identity }).sorted()
    return ids.isEmpty ? .empty : .text(ids.joined(separator: " "))
  }

  private func classes(_ plots: [Int], _ land: DatedLand) -> StatementTable.Cell {
    let classes = Set(plots.compactMap { land.plots[$0].classText }).sorted()
    return classes.isEmpty ? .empty : .text(classes.joined(separator: " "))
  }

  private func fields(_ match: PlotMatching.Match) -> Bilingual {
    let names = match.fields.map { step.new.fields[$0].label }
    return Bilingual(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}

extension PlotMatching.Kind {
  var name: Bilingual {
    switch self {
    case .unchanged: Bilingual(zh: "未变", en: "unchanged")
    case .changed: Bilingual(zh: "属性变化", en: "attributes changed")
    case .reshaped: Bilingual(zh: "边界变化", en: "boundary changed")
    case .split: Bilingual(zh: "分割", en: "split")
    case .merged: Bilingual(zh: "合并", en: "merged")
    case .rearranged: Bilingual(zh: "重划", en: "rearranged")
    case .moved: Bilingual(zh: "同号移位", en: "moved")
    case .new: Bilingual(zh: "新增", en: "new")
    case .gone: Bilingual(zh: "消失", en: "gone")
    }
  }
}
