import Balance
import Findings
import Values

/// The plots over time: totals and indicators of every date side by side, and as lines.
struct SeriesTables {
  private let dates: [DatedLand]
  private let looks: [IdleLook]
  private let groups: GroupSeries

  init(_ dates: [DatedLand]) {
    self.dates = dates
    looks = dates.map(\.idleLook)
    groups = GroupSeries(dates)
  }

  private struct Line {
    var key: String
    var name: Bilingual
    var unit: Bilingual
    var digits: Int
    /// Nil where nothing could be judged.
    var values: [Int?]
    var group: Int
    var verdict: Verdict?
  }

  private static let plots = Bilingual(zh: "宗", en: "plots")
  private static let hectares = Bilingual(zh: "公顷", en: "ha")
  private static let findings = Bilingual(zh: "条", en: "findings")

  private var lines: [Line] {
    func area(_ key: String, _ zh: String, _ en: String, _ value: (DatedLand) -> Int) -> Line {
      Line(
        key: key, name: Bilingual(zh: zh, en: en), unit: Self.hectares, digits: 4,
        values: dates.map { ClosingFigures(value($0), of: 0).hectares }, group: 1)
    }
    func count(
      _ key: String, _ name: Bilingual, _ unit: Bilingual, group: Int,
      _ value: (DatedLand) -> Int
    ) -> Line {
      Line(key: key, name: name, unit: unit, digits: 0, values: dates.map(value), group: group)
    }
    func verdicts(_ verdict: Verdict) -> Line {
      var line = count(
        verdict.word, Bilingual(zh: "宗地结论:\(verdict.name.zh)", en: "plots: \(verdict.name.en)"),
        Self.plots, group: 3
      ) { $0.run.conclusions[Int(verdict.rawValue)] }
      line.verdict = verdict
      return line
    }
    func judged(_ line: Line) -> Line {
      var line = line
      for (index, look) in looks.enumerated() where !look.isJudged { line.values[index] = nil }
      return line
    }
    var lines = [
      count("plots", Bilingual(zh: "宗地", en: "plots"), Self.plots, group: 0) { $0.plots.count },
      area("area", "宗地面积", "area of plots") { $0.area },
    ]
    lines += groups.lines.map {
      Line(
        key: $0.key, name: $0.name, unit: Self.hectares, digits: 4, values: $0.hectares, group: 1)
    }
    lines += [
      judged(
        area("idle_area", "疑似闲置", "suspected idle") { land in
          land.plots.lazy.map { $0.idle.isEmpty ? 0 : $0.area ?? 0 }.heldSum
        }),
      judged(
        count("idle", Bilingual(zh: "疑似闲置宗地", en: "plots suspected idle"), Self.plots, group: 2) {
          // Features of one id are one plot, as in the table of changes.
          Set($0.plots.lazy.filter { !$0.idle.isEmpty }.map(\.identity)).count
        }),
      verdicts(.violates), verdicts(.suspected), verdicts(.borderline), verdicts(.incomplete),
      verdicts(.conforms), verdicts(.notEvaluated), verdicts(.notApplicable),
    ]
    return lines
  }

  private var dateColumns: [StatementTable.Column] {
    dates.enumerated().map { index, land in
      StatementTable.Column("date_\(index + 1)", land.day, land.day, .figure)
    }
  }

  var table: StatementTable {
    var table = StatementTable(
      key: "series", title: Bilingual(zh: "历年总量", en: "Totals over time"),
      columns: [
        StatementTable.Column("key", "项目代码", "item word", .id, isDetail: true),
        StatementTable.Column("item", "项目", "item", .text),
        StatementTable.Column("unit", "单位", "unit", .text),
      ] + dateColumns
        + [StatementTable.Column("change", "增减(末期减首期)", "change (last less first)", .figure)],
      screenLevel: 1)
    for line in lines {
      func text(_ value: Int?) -> StatementTable.Cell {
        value.map { .figure($0, digits: line.digits) } ?? .empty
      }
      var change: Int?
      if let last = line.values.last ?? nil, let first = line.values.first ?? nil {
        change = last - first
      }
      table.rows.append(
        StatementTable.Row(
          [.text(line.key), .words(line.name), .words(line.unit)] + line.values.map(text)
            + [text(change)]))
    }
    for (land, look) in zip(dates, looks) {
      guard let note = look.note else { continue }
      table.notes.append(
        Bilingual(zh: "\(land.day):\(note.zh)", en: "\(land.day): \(note.en)"))
    }
    return table
  }

  var charts: [StatementChart] {
    let titles: [Int: Bilingual] = [
      1: Bilingual(zh: "用地面积(公顷)", en: "Areas (ha)"),
      2: Bilingual(zh: "疑似闲置宗地(宗)", en: "Plots suspected idle"),
      3: Bilingual(zh: "宗地结论(宗)", en: "Plots by conclusion"),
    ]
    return titles.keys.sorted().compactMap { group in
      let members = lines.filter {
        $0.group == group && $0.values.contains { $0 != 0 } && !$0.values.contains(nil)
      }
      guard let title = titles[group], let first = members.first else { return nil }
      return StatementChart(
        title: title, dates: dates.map(\.day), digits: first.digits,
        series: members.map {
          StatementChart.Series(
            name: $0.name, values: $0.values.compactMap(\.self), verdict: $0.verdict)
        })
    }
  }

  /// Indicators that have a value on any of the dates: those of the last, then those that only earlier
  /// plans have.
  var indicators: StatementTable {
    var table = StatementTable(
      key: "indicators", title: Bilingual(zh: "历年指标", en: "Indicators over time"),
      columns: [
        StatementTable.Column("rule", "规则", "rule", .id),
        StatementTable.Column("title", "指标", "indicator", .text),
        StatementTable.Column("unit", "单位", "unit", .text),
      ] + dateColumns + [StatementTable.Column("verdict", "末期结论", "last verdict", .text)])
    var told: Set<String> = []
    for (index, land) in dates.enumerated().reversed() {
      for indicator in land.run.indicators {
        let card = land.run.cards[indicator.card]
        guard told.insert(card.code).inserted else { continue }
        let values = dates.map { land in
          land.run.indicators.first { land.run.cards[$0.card].code == card.code }?.value
        }
        guard values.contains(where: { $0 != nil }) else { continue }
        table.rows.append(
          StatementTable.Row(
            [.text(card.code), .words(card.title), .text(indicator.unit.rawValue)]
              + values.map { value in
                value.map { .figure(Int(held: $0 * 100), digits: 2) } ?? .empty
              }
              + [index == dates.count - 1 ? .words(indicator.verdict.name) : .empty]))
      }
    }
    table.notes = [
      Bilingual(
        zh: "未判定不是符合:规划未给出阈值或证据不足的指标只列数值",
        en:
          "Not evaluated is not conforming: where the plan gives no limit, or evidence is missing, "
          + "the value alone is stated")
    ]
    return table
  }
}
