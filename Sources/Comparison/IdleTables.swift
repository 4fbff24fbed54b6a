import Balance
import Findings
import Values

/// 疑似闲置 on both dates: new, lapsed into the next stage, and no longer suspected, which is four
/// things: judged and not suspected, not judged any more, no longer land that the rules are about,
/// and no longer in the file.
struct IdleTables {
  private enum Change: String, CaseIterable {
    case new
    case lapsed
    case unchanged
    case eased
    case resolved
    case unproved
    case inapplicable
    case gone

    var name: Bilingual {
      switch self {
      case .new: Bilingual(zh: "新增疑似", en: "newly suspected")
      case .lapsed: Bilingual(zh: "进入下一阶段", en: "lapsed into the next stage")
      case .unchanged: Bilingual(zh: "仍为疑似", en: "still suspected")
      case .eased: Bilingual(zh: "认定情形变化", en: "suspected by another rule")
      case .resolved: Bilingual(zh: "已判定,不再疑似", en: "judged, no longer suspected")
      case .unproved: Bilingual(zh: "后期未判定,不等于解除", en: "not judged now, which settles nothing")
      case .inapplicable:
        Bilingual(zh: "后期规则不适用,不等于解除", en: "no rule applies now, which settles nothing")
      case .gone: Bilingual(zh: "后期文件中没有", en: "not in the later file")
      }
    }
  }

  private struct Entry {
    var id: String
    var change: Change
    var before: [String]
    var after: [String]
    /// Nil where none of its features could be measured.
    var area: Int?
  }

  /// Codes of the rules that looked at a plot on the later date, over its features.
  private struct Look {
    var judged: Set<String> = []
    var unjudged: Set<String> = []

    mutating func add(_ plot: ComparedPlot, cards: [RuleCard]) {
      judged.formUnion(plot.judged.map { cards[$0].code })
      unjudged.formUnion(plot.unjudged.map { cards[$0].code })
    }
  }

  private let step: ComparisonStep
  private let entries: [Entry]

  init(_ step: ComparisonStep) {
    self.step = step
    func idle(_ land: DatedLand) -> [String: (codes: Set<String>, area: Int?)] {
      var found: [String: (codes: Set<String>, area: Int?)] = [:]
      for plot in land.plots where !plot.idle.isEmpty {
        let codes = plot.idle.map { land.run.cards[$0].code }
        found[plot.identity, default: ([], nil)].codes.formUnion(codes)
        guard let area = plot.area else { continue }
        var sum = found[plot.identity]?.area ?? 0
        sum.addHeld(area)
        found[plot.identity]?.area = sum
      }
      return found
    }
    let before = idle(step.old)
    let after = idle(step.new)
    var looks: [String: Look] = [:]
    for plot in step.new.plots {
      looks[plot.identity, default: Look()].add(plot, cards: step.new.run.cards)
    }
    entries = Set(before.keys).union(after.keys).sorted().map { id in
      let old = before[id]?.codes.sorted() ?? []
      let new = after[id]?.codes.sorted() ?? []
      let change: Change =
        old.isEmpty
        ? .new
        : new.isEmpty
          ? Self.end(of: old, looks[id])
          : old == new ? .unchanged : Self.isLater(new, than: old) ? .lapsed : .eased
      return Entry(
        id: id, change: change, before: old, after: new,
        area: (after[id] ?? before[id])?.area)
    }
  }

  /// What became of a suspicion that is not there on the later date.
  ///
  /// - Parameter look: what rules made of it then; nil where the plot is gone.
  private static func end(of codes: [String], _ look: Look?) -> Change {
    guard let look else { return .gone }
    // Rules of the same paragraph are the stages of one suspicion.
    let paragraphs = Set(codes.map { $0.prefix(4) })
    if look.unjudged.contains(where: { paragraphs.contains($0.prefix(4)) }) { return .unproved }
    if look.judged.contains(where: { paragraphs.contains($0.prefix(4)) }) { return .resolved }
    // Works that are completed are none of the second paragraph: the first has judged them. Land
    // under another code or owner is of neither, and nothing says that it was put to use.
    if !look.unjudged.isEmpty { return .unproved }
    return look.judged.isEmpty ? .inapplicable : .resolved
  }

  /// Stages of one paragraph follow each other in the last digits of the codes; those of another
  /// paragraph are another suspicion, however they are numbered.
  private static func isLater(_ new: [String], than old: [String]) -> Bool {
    func stages(_ codes: [String]) -> [Substring: String] {
      Dictionary(codes.map { ($0.prefix(4), $0) }, uniquingKeysWith: max)
    }
    let before = stages(old)
    return stages(new).contains { paragraph, code in
      before[paragraph].map { code > $0 } ?? false
    }
  }

  var overview: StatementTable {
    var table = StatementTable(
      key: "idle", title: step.title("疑似闲置土地增减", "Suspected idle land"),
      columns: [
        StatementTable.Column("change", "变化代码", "change word", .id, isDetail: true),
        StatementTable.Column("name", "变化", "change", .text),
        StatementTable.Column("plots", "宗数", "plots", .count),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
        StatementTable.Column("area_mu", "面积(亩)", "area (mu)", .fixed(2)),
      ], screenLevel: 1)
    guard !entries.isEmpty else { return table }
    let whole = entries.lazy.map { $0.area ?? 0 }.heldSum
    let groups = Change.allCases.map { change in entries.filter { $0.change == change } }
    let closed = ClosingFigures(whole, of: whole)
      .parts(groups.map { $0.lazy.map { $0.area ?? 0 }.heldSum }, of: whole)
    for (index, change) in Change.allCases.enumerated() {
      let isBare = !groups[index].isEmpty && groups[index].allSatisfy { $0.area == nil }
      table.rows.append(
        StatementTable.Row([
          .text(change.rawValue), .words(change.name), .units(groups[index].count),
          isBare ? .empty : .units(closed[index].hectares),
          isBare ? .empty : .units(closed[index].mu),
        ]))
    }
    let bare = entries.count { $0.area == nil }
    table.notes = [
      Bilingual(
        zh: "闲置土地由主管部门认定,本表只列疑似;面积取后期,后期不疑似的取前期;同一款各条均已判定才列为不再疑似,"
          + "代码、权属等改变而规则都不适用的另列,宗地代码变更的列为后期文件中没有;阶段依《闲置土地处置办法》第二条、第十四条",
        en:
          "Idle land is found by the authority, this table lists what is suspected; areas are those of "
          + "the later date, or the earlier where the plot is not suspected then; no longer suspected "
          + "is only what all rules of the same paragraph judged; land of another code or owner, to "
          + "which none applies, is told apart, and a plot under another id is not in the later "
          + "file")
    ]
    if bare > 0 {
      table.notes.append(
        Bilingual(
          zh: "\(bare) 宗没有可用图形,计入宗数,不在面积之内",
          en: "\(EnglishCount.plain(bare, "plot has", "plots have")) no usable geometry, counted "
            + "and in no area"))
    }
    return table
  }

  var list: StatementTable {
    var table = StatementTable(
      key: "idle_plots", title: step.title("疑似闲置宗地", "Plots suspected of being idle"),
      columns: [
        StatementTable.Column("plot", "宗地代码", "plot", .id),
        StatementTable.Column("change", "变化代码", "change word", .id, isDetail: true),
        StatementTable.Column("name", "变化", "change", .text),
        StatementTable.Column("before", "前期规则", "rules before", .id),
        StatementTable.Column("after", "后期规则", "rules after", .id),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
      ])
    for change in Change.allCases {
      for entry in entries where entry.change == change {
        table.rows.append(
          StatementTable.Row([
            .text(entry.id), .text(change.rawValue), .words(change.name),
            entry.before.isEmpty ? .empty : .text(entry.before.joined(separator: " ")),
            entry.after.isEmpty ? .empty : .text(entry.after.joined(separator: " ")),
            entry.area.map { .units(ClosingFigures($0, of: 0).hectares) } ?? .empty,
          ]))
      }
    }
    return table
  }
}
