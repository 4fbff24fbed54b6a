import Findings
import Values

/// 其中: land that is looked at apart. These areas lie within each other and add up to nothing.
struct PartTable {
  private let balance: Balance

  init(_ balance: Balance) {
    self.balance = balance
  }

  var table: StatementTable {
    var table = StatementTable(
      key: "of_which", title: Bilingual(zh: "其中(互有包含,不相加)", en: "Of which (no sum)"),
      columns: [
        StatementTable.Column("item", "项目", "item", .text),
        StatementTable.Column("rule", "规则", "rule", .id),
        StatementTable.Column("plots", "宗数", "plots", .count),
      ] + ClosingFigures.columns, screenLevel: 1)
    let rules = Balance.idleRules(of: balance.run.cards)
    let look = IdleLook(
      hasRules: !rules.isEmpty, answers: balance.plots.lazy.map(\.idleAnswer))
    let idle = balance.plots.filter { !$0.idle.isEmpty }
    if !rules.isEmpty {
      let name = Bilingual(zh: "疑似闲置(宗地)", en: "suspected idle (plots)")
      if look.isJudged {
        add(name, "", idle.count, Self.area(idle), of: balance.whole, &table)
      } else {
        let blanks = ClosingFigures.columns.map { _ in StatementTable.Cell.empty }
        table.rows.append(
          StatementTable.Row(
            [.words(name), .words(Verdict.notEvaluated.name), .empty] + blanks, level: 1))
      }
      for rule in rules {
        let found = idle.filter { $0.idle.contains(rule) }
        guard !found.isEmpty else { continue }
        let card = balance.run.cards[rule]
        add(
          card.title, card.code, found.count, Self.area(found), of: balance.whole, &table, level: 2)
      }
    }
    for layer in balance.run.provenance.layers where layer.isConstraint && layer.path != nil {
      let found = balance.plots.compactMap { plot in
        plot.occupations.first { $0.constraint == layer.role && $0.union > 0 }
      }
      guard !found.isEmpty else { continue }
      add(
        Bilingual(zh: "位于\(layer.label.zh)内", en: "inside \(layer.label.en)"), "",
        found.count { !$0.isSliver }, found.lazy.map(\.union).heldSum, of: balance.surface,
        &table)
    }
    table.notes = [
      Bilingual(
        zh: "闲置土地由主管部门认定,本表只列疑似;位于图层内的面积为占用事实,不是结论",
        en:
          "Idle land is found by the authority, this table lists what is suspected; an area inside "
          + "a layer is a fact and no verdict")
    ]
    let bare = idle.count { $0.area == nil }
    if bare > 0 {
      table.notes.append(
        Bilingual(
          zh: "疑似闲置中 \(bare) 宗没有可用图形,计入宗数,不在面积之内",
          en: "suspected idle: \(EnglishCount.plain(bare, "plot has", "plots have")) no usable "
            + "geometry, counted and in no area"))
    }
    if let note = look.note { table.notes.append(note) }
    return table
  }

  /// Nil where there are plots and none of them could be measured.
  private static func area(_ plots: [MeasuredPlot]) -> Int? {
    plots.isEmpty || plots.contains { $0.area != nil }
      ? plots.lazy.map { $0.area ?? 0 }.heldSum : nil
  }

  private func add(
    _ name: Bilingual, _ rule: String, _ plots: Int, _ area: Int?, of whole: Int,
    _ table: inout StatementTable, level: Int = 1
  ) {
    let blanks = ClosingFigures.columns.map { _ in StatementTable.Cell.empty }
    table.rows.append(
      StatementTable.Row(
        [.words(name), rule.isEmpty ? .empty : .text(rule), .units(plots)]
          + (area.map { ClosingFigures($0, of: whole).cells($0) } ?? blanks), level: level))
  }
}
