import Findings
import Values

/// Findings of two dates side by side: new, fixed, worse, better, unchanged, and
/// what changed: the plot, the plan, how the file is written, or the day alone.
struct FindingChanges {
  private enum Change: String, CaseIterable {
    case new
    case worse
    case unchanged
    case better
    case fixed

    var name: Bilingual {
      switch self {
      case .new: Bilingual(zh: "新增", en: "new")
      case .worse: Bilingual(zh: "加重", en: "worse")
      case .unchanged: Bilingual(zh: "未变", en: "unchanged")
      case .better: Bilingual(zh: "减轻", en: "better")
      case .fixed: Bilingual(zh: "不再列出", en: "no longer found")
      }
    }
  }

  private struct Entry {
    var code: String
    var title: Bilingual
    var plot: String
    var change: Change
    /// Nil where nothing changed, or nobody knows by what.
    var cause: ChangeCauses.Cause?
    var before: Finding?
    var after: Finding?
  }

  private let step: ComparisonStep
  private let entries: [Entry]

  init(_ step: ComparisonStep) {
    self.step = step
    let causes = ChangeCauses(step)
    // Smaller differences are rounding of the same shape.
    let least = Int(
      held: Double.pi * step.new.run.provenance.tolerance
        * step.new.run.provenance.tolerance * 10_000)
    entries = FindingPairs(step.old, step.new).pairs.map { pair in
      let change = Self.change(pair.old, pair.new, least: least)
      let run = pair.new == nil ? step.old.run : step.new.run
      let finding = pair.new ?? pair.old
      let card = finding.map { run.cards[$0.rule] }
      return Entry(
        code: pair.code, title: card?.title ?? Bilingual(zh: "", en: ""),
        plot: finding.map(Self.plot) ?? "", change: change,
        cause: change == .unchanged ? nil : causes.cause(pair), before: pair.old,
        after: pair.new)
    }.sorted {
      ($0.code, $0.plot, $0.before?.fingerprint ?? $0.after?.fingerprint ?? "")
        < ($1.code, $1.plot, $1.before?.fingerprint ?? $1.after?.fingerprint ?? "")
    }
  }

  private static func plot(_ finding: Finding) -> String {
    finding.subject.contract ?? finding.subject.plot ?? finding.subject.shapeKey ?? ""
  }

  private static func change(_ old: Finding?, _ new: Finding?, least: Int) -> Change {
    guard let old else { return .new }
    guard let new else { return .fixed }
    if new.verdict != old.verdict { return new.verdict > old.verdict ? .worse : .better }
    if abs(new.area - old.area) <= least { return .unchanged }
    return new.area > old.area ? .worse : .better
  }

  var overview: StatementTable {
    var table = StatementTable(
      key: "findings", title: step.title("结论变化(按规则)", "Findings by rule"),
      columns: [
        StatementTable.Column("rule", "规则", "rule", .id),
        StatementTable.Column("title", "名称", "title", .text),
      ]
        + Change.allCases.map {
          StatementTable.Column($0.rawValue, $0.name.zh, $0.name.en, .count)
        }
        + [
          StatementTable.Column("before", "前期", "before", .count),
          StatementTable.Column("after", "后期", "after", .count),
        ], screenLevel: 1)
    func row(
      _ head: [StatementTable.Cell], _ members: [Entry], level: Int
    ) -> StatementTable.Row {
      let counts = Change.allCases.map { change in members.count { $0.change == change } }
      return StatementTable.Row(
        head + counts.map { .units($0) }
          + [
            .units(members.count { $0.before != nil }), .units(members.count { $0.after != nil }),
          ], level: level, weight: level == 0 ? .total : .plain)
    }
    let groups = Dictionary(grouping: entries, by: \.code)
    for code in groups.keys.sorted() {
      guard let members = groups[code], let first = members.first else { continue }
      table.rows.append(row([.text(code), .words(first.title)], members, level: 1))
    }
    guard !entries.isEmpty else { return table }
    table.rows.append(
      row([.empty, .words(Bilingual(zh: "合计", en: "total"))], entries, level: 0))
    func count(_ cause: ChangeCauses.Cause) -> Int { entries.count { $0.cause == cause } }
    let unknown = entries.count { $0.change != .unchanged && $0.cause == nil }
    table.notes = [
      Bilingual(
        zh: "按合同、指纹或位置对应;不再列出的可为已改正、未判定或宗地不在后期文件;"
          + "加重指结论更重,或面积增加超过容差圆;变化中宗地变化 \(count(.plot))、规划变化 \(count(.plan))、"
          + "两者 \(count(.both))、文件写法变化 \(count(.file))、仅日期变化 \(count(.day))、未知 \(unknown)",
        en:
          "Matched by contract, fingerprint or place; no longer found may be put right, not judged, or of a plot that is "
          + "gone; worse is a worse verdict, or an area grown by more than a disc of "
          + "the tolerance. Of the changes, by the plot \(count(.plot)), by the plan \(count(.plan)), "
          + "by both \(count(.both)), by how the file is written \(count(.file)), "
          + "by the day alone \(count(.day)), not known \(unknown)"
      )
    ]
    return table
  }

  var list: StatementTable {
    var table = StatementTable(
      key: "finding_changes", title: step.title("有变化的结论", "Findings that changed"),
      columns: [
        StatementTable.Column("change", "变化代码", "change word", .id, isDetail: true),
        StatementTable.Column("name", "变化", "change", .text),
        StatementTable.Column("rule", "规则", "rule", .id),
        StatementTable.Column("plot", "宗地或合同", "plot or contract", .id),
        StatementTable.Column("before", "前期结论", "verdict before", .text),
        StatementTable.Column("after", "后期结论", "verdict after", .text),
        StatementTable.Column("before_m2", "前期(m²)", "before (m²)", .fixed(4)),
        StatementTable.Column("after_m2", "后期(m²)", "after (m²)", .fixed(4)),
        StatementTable.Column("cause", "变化来自(代码)", "cause word", .id, isDetail: true),
        StatementTable.Column("cause_name", "变化来自", "because", .text),
      ])
    for change in Change.allCases where change != .unchanged {
      for entry in entries where entry.change == change {
        table.rows.append(
          StatementTable.Row([
            .text(change.rawValue), .words(change.name), .text(entry.code),
            entry.plot.isEmpty ? .empty : .text(entry.plot),
            entry.before.map { .words($0.verdict.name) } ?? .empty,
            entry.after.map { .words($0.verdict.name) } ?? .empty,
            entry.before.map { .units($0.area) } ?? .empty,
            entry.after.map { .units($0.area) } ?? .empty,
            entry.cause.map { .text($0.rawValue) } ?? .empty,
            entry.cause.map { .words($0.name) } ?? .empty,
          ]))
      }
    }
    return table
  }
}
