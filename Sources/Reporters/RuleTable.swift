import Findings
import Values

/// Counts of each rule as aligned columns: the middle of the first screen.
struct RuleTable {
  let run: Run
  let language: Language
  let ink: Ink

  private struct Row {
    var index: Int
    var cells: [String]
  }

  /// The heading and at most `height - 1` further lines; nothing where no rule has counts.
  func lines(height: Int) -> [String] {
    let listed = shown
    guard !listed.isEmpty, height >= 2 else { return [] }
    let fits = listed.count < height
    let chosen = fits ? listed : Array(mostTelling(listed).prefix(height - 2)).sorted()
    let columns = verdicts
    let heads = columns.map { heading($0) } + areaHeadings
    let cells = chosen.map { index in
      columns.map { count(run.tallies[index][$0]) } + areaCells(run.tallies[index])
    }
    let widths = heads.indices.map { column in
      max(DisplayWidth.of(heads[column]), cells.map { $0[column].utf8.count }.max() ?? 0)
    }
    let titles = chosen.map { index in
      run.cards[index].code + " " + PlainText.withoutControls(run.cards[index].title[language])
    }
    let room = TextLayout.columns - widths.reduce(0) { $0 + $1 + 2 }
    let wanted = titles.map { DisplayWidth.of($0) }.max() ?? 0
    let first = min(room, max(wanted, 8))
    var lines = [ink(row(say("规则", "Rule"), heads, first, widths, nil), .dim)]
    for (title, cells) in zip(titles, cells) {
      lines.append(row(title, cells, first, widths, columns))
    }
    if !fits {
      let left = listed.count - chosen.count
      lines.append(
        say("…另 \(left) 条规则有发现或未判定(全部见 JSON)", "… \(left) more rules with counts (see JSON)"))
    }
    return lines
  }

  /// How many lines the whole table would take.
  var fullHeight: Int { shown.isEmpty ? 0 : shown.count + 1 }

  /// Rules with something to say beside conforming and missing material.
  private var shown: [Int] {
    run.tallies.indices.filter { index in
      let tally = run.tallies[index]
      return verdicts.contains { tally[$0] > 0 }
    }
  }

  private var verdicts: [Verdict] {
    let excused = run.tallies.contains { $0[.excused] > 0 }
    return [.violates, .suspected, .borderline, .advisory] + (excused ? [.excused] : [])
      + [.notEvaluated]
  }

  /// Worst verdict first, then the larger count; ties by code.
  private func mostTelling(_ indices: [Int]) -> [Int] {
    let order: [Verdict] = [.violates, .suspected, .borderline, .advisory, .excused]
    func rank(_ index: Int) -> (Int, Int) {
      let tally = run.tallies[index]
      for (place, verdict) in order.enumerated() where tally[verdict] > 0 {
        return (place, -tally[verdict])
      }
      return (order.count, -tally[.notEvaluated])
    }
    return indices.sorted { a, b in
      let first = rank(a)
      let second = rank(b)
      return first == second ? a < b : first < second
    }
  }

  private func row(
    _ title: String, _ cells: [String], _ first: Int, _ widths: [Int], _ verdicts: [Verdict]?
  ) -> String {
    var line = TextLayout.padded(TextLayout.truncated(title, to: first), to: first)
    for (index, cell) in cells.enumerated() {
      let text = "  " + TextLayout.rightAligned(cell, to: widths[index])
      let isCount = verdicts.map { index < $0.count && cell != "-" } ?? false
      line += isCount ? ink(text, verdicts.flatMap { Ink.colour(of: $0[index]) }) : text
    }
    return line
  }

  private func count(_ value: Int) -> String {
    value == 0 ? "-" : FixedNumber.grouped(value)
  }

  private var areaHeadings: [String] {
    language == .zh ? ["涉及公顷", "亩"] : ["area ha", "mu"]
  }

  private func areaCells(_ tally: Tally) -> [String] {
    let figures = AreaFigures(tally.area)
    return tally.area == 0 ? ["-", "-"] : [figures.hectareText, figures.muText]
  }

  private func heading(_ verdict: Verdict) -> String {
    guard language == .en else { return verdict == .excused ? "有许可" : verdict.name.zh }
    switch verdict {
    case .violates: return "viol."
    case .suspected: return "susp."
    case .borderline: return "bord."
    case .advisory: return "adv."
    case .excused: return "perm."
    default: return "n/eval."
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
