import Findings
import Values

/// Findings of two dates side by side by their fingerprints: new, fixed, worse, better, unchanged, and
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

  private enum Cause: String {
    case plot
    case plan
    case both
    case file
    case day

    var name: Bilingual {
      switch self {
      case .plot: Bilingual(zh: "宗地变化", en: "the plot changed")
      case .plan: Bilingual(zh: "规划变化", en: "the plan changed")
      case .both: Bilingual(zh: "宗地与规划均变", en: "plot and plan changed")
      case .file: Bilingual(zh: "文件写法变化", en: "the file is written otherwise")
      case .day: Bilingual(zh: "仅日期变化", en: "the day alone")
      }
    }
  }

  private struct Entry {
    var code: String
    var title: Bilingual
    var plot: String
    var change: Change
    var cause: Cause?
    var before: Finding?
    var after: Finding?
  }

  private let step: ComparisonStep
  private let entries: [Entry]

  init(_ step: ComparisonStep) {
    self.step = step
    let before = Self.byFingerprint(step.old)
    let after = Self.byFingerprint(step.new)
    let isPlanChanged = !step.planChanges.isEmpty
    let changed = Self.changedPlots(step)
    // Smaller differences are rounding of the same shape.
    let least = Int(
      held: Double.pi * step.new.run.provenance.tolerance
        * step.new.run.provenance.tolerance * 10_000)
    entries = Set(before.keys).union(after.keys).map { key in
      let (old, new) = (before[key], after[key])
      let change = Self.change(old, new, least: least)
      let run = new == nil ? step.old.run : step.new.run
      let finding = new ?? old
      let card = finding.map { run.cards[$0.rule] }
      let plot = finding.map(Self.plot) ?? ""
      let isPlotChanged = finding.map { changed.contains(Self.key($0)) } ?? false
      // What a whole file shares hangs on how it is written, on no day and on no plan.
      let isOfFile = card?.isOfMaterial == true && plot.isEmpty
      let cause: Cause? =
        change == .unchanged
        ? nil
        : isOfFile
          ? .file
          : isPlotChanged ? (isPlanChanged ? .both : .plot) : (isPlanChanged ? .plan : .day)
      return Entry(
        code: card?.code ?? "", title: card?.title ?? Bilingual(zh: "", en: ""), plot: plot,
        change: change, cause: cause, before: old, after: new)
    }.sorted {
      ($0.code, $0.plot, $0.before?.fingerprint ?? $0.after?.fingerprint ?? "")
        < ($1.code, $1.plot, $1.before?.fingerprint ?? $1.after?.fingerprint ?? "")
    }
  }

  private struct Key: Hashable {
    var code: String
    var fingerprint: String
    var ordinal: Int
  }

  /// What is alike is told apart by its order, which does not hang on the file's.
  private static func byFingerprint(_ land: DatedLand) -> [Key: Finding] {
    var found: [Key: Finding] = [:]
    var counts: [String: Int] = [:]
    let findings = land.findings.sorted {
      ($0.fingerprint, $0.area) < ($1.fingerprint, $1.area)
    }
    for finding in findings {
      let code = land.run.cards[finding.rule].code
      let key = "\(code) \(finding.fingerprint)"
      found[Key(code: code, fingerprint: finding.fingerprint, ordinal: counts[key, default: 0])] =
        finding
      counts[key, default: 0] += 1
    }
    return found
  }

  private static func plot(_ finding: Finding) -> String {
    finding.subject.contract ?? finding.subject.plot ?? finding.subject.shapeKey ?? ""
  }

  /// The same, for a contract in the form in which numbers are compared: the files of two dates may
  /// spell one differently.
  private static func key(_ finding: Finding) -> String {
    finding.subject.contract.map { ContractNumber.key($0) ?? $0 } ?? plot(finding)
  }

  /// Ids of plots and contracts whose plots are not what they were.
  private static func changedPlots(_ step: ComparisonStep) -> Set<String> {
    var changed: Set<String> = []
    for match in step.matching.matches where match.kind != .unchanged {
      for plot in match.old { changed.insert(step.old.plots[plot].identity) }
      for plot in match.new { changed.insert(step.new.plots[plot].identity) }
    }
    var contracts: Set<String> = []
    for finding in step.old.findings + step.new.findings {
      guard finding.subject.contract != nil else { continue }
      let plots = finding.subject.plots + [finding.subject.plot].compactMap(\.self)
      if plots.contains(where: changed.contains) { contracts.insert(key(finding)) }
    }
    return changed.union(contracts)
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
    func count(_ cause: Cause) -> Int { entries.count { $0.cause == cause } }
    table.notes = [
      Bilingual(
        zh: "按指纹对应;不再列出的可为已改正、未判定或宗地不在后期文件;"
          + "加重指结论更重,或面积增加超过容差圆;变化中宗地变化 \(count(.plot))、规划变化 \(count(.plan))、"
          + "两者 \(count(.both))、文件写法变化 \(count(.file))、仅日期变化 \(count(.day))",
        en:
          "Matched by fingerprint; no longer found may be put right, not judged, or of a plot that is "
          + "gone; worse is a worse verdict, or an area grown by more than a disc of "
          + "the tolerance. Of the changes, by the plot \(count(.plot)), by the plan \(count(.plan)), "
          + "by both \(count(.both)), by how the file is written \(count(.file)), by the day alone \(count(.day))"
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
