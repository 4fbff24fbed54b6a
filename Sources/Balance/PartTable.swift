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
    let look = IdleLook(balance.run)
    if !rules.isEmpty {
      let idle = balance.plots.filter { !$0.idle.isEmpty && $0.area != nil }
      let name = Bilingual(zh: "疑似闲置(宗地)", en: "suspected idle (plots)")
      if look.isJudged {
        add(name, "", idle.count, idle.lazy.map { $0.area ?? 0 }.heldSum, &table)
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
          card.title, card.code, found.count, found.lazy.map { $0.area ?? 0 }.heldSum, &table,
          level: 2)
      }
    }
    for layer in balance.run.provenance.layers where layer.isConstraint && layer.path != nil {
      let found = balance.plots.compactMap { plot in
        plot.occupations.first { $0.constraint == layer.role && $0.union > 0 }
      }
      guard !found.isEmpty else { continue }
      add(
        Bilingual(zh: "位于\(layer.label.zh)内", en: "inside \(layer.label.en)"), "",
        found.count { !$0.isSliver }, found.lazy.map(\.union).heldSum, &table)
    }
    table.notes = [
      Bilingual(
        zh: "闲置土地由主管部门认定,本表只列疑似;位于图层内的面积为占用事实,不是结论",
        en:
          "Idle land is found by the authority, this table lists what is suspected; an area inside "
          + "a layer is a fact and no verdict")
    ]
    if let note = look.note { table.notes.append(note) }
    return table
  }

  private func add(
    _ name: Bilingual, _ rule: String, _ plots: Int, _ area: Int, _ table: inout StatementTable,
    level: Int = 1
  ) {
    table.rows.append(
      StatementTable.Row(
        [.words(name), rule.isEmpty ? .empty : .text(rule), .units(plots)]
          + ClosingFigures(area, of: balance.whole).cells(area), level: level))
  }
}
