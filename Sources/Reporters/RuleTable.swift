import Findings
import Values

/// Counts of each rule as aligned columns: the middle of the first screen.
struct RuleTable {
  let run: Run
  let language: Language
  let ink: Ink

  /// Display widths of the columns and of what lies between them.
  private struct Grid {
    var first: Int
    var widths: [Int]
    var gap: Int
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
      run.cards[index].code + " " + TerminalText.withoutControls(run.cards[index].title[language])
    }
    let wanted = max(titles.map { DisplayWidth.of($0) }.max() ?? 0, 8)
    let figures = widths.reduce(0, +)
    // Narrow gaps where long titles need the room.
    let gap = wanted + figures + 2 * widths.count <= TextLayout.columns ? 2 : 1
    let grid = Grid(
      first: min(TextLayout.columns - figures - gap * widths.count, wanted), widths: widths,
      gap: gap)
    var lines = [ink(row(say("规则", "Rule"), heads, grid, nil), .dim)]
    for (title, cells) in zip(titles, cells) {
      lines.append(row(title, cells, grid, columns))
    }
    if !fits {
      let left = listed.count - chosen.count
      lines.append(
        say("…另 \(left) 条规则有发现或未判定(全部见 JSON)", "… \(left) more rules with counts (see JSON)"))
    }
    return lines
  }

  /// Rules with something to say beside conforming and missing material.
  private var shown: [Int] {
    let indicators = Set(run.indicators.map(\.card))
    return run.tallies.indices.filter { index in
      // Those have lines of their own.
      if indicators.contains(index) { return false }
      // What is judged once a run is no count of plots: `FirstScreen.layerLines`.
      if run.cards[index].isOfLayers { return false }
      let tally = run.tallies[index]
      // Rules that judged no plot are named beneath the table, all together.
      return MissingReason.judges(tally) && verdicts.contains { tally[$0] > 0 }
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
    _ title: String, _ cells: [String], _ grid: Grid, _ verdicts: [Verdict]?
  ) -> String {
    var line = TextLayout.padded(TextLayout.truncated(title, to: grid.first), to: grid.first)
    for (index, cell) in cells.enumerated() {
      let text = TextLayout.rightAligned(cell, to: grid.widths[index] + grid.gap)
      let isCount = verdicts.map { index < $0.count && cell != "-" } ?? false
      line += isCount ? ink(text, verdicts.flatMap { Ink.colour(of: $0[index]) }) : text
    }
    return line
  }

  private func count(_ value: Int) -> String {
    value == 0 ? "-" : FixedNumber.grouped(value)
  }

  private var areaHeadings: [String] {
    guard language == .zh else { return ["area ha"] }
    return run.provenance.localAreaUnit == nil ? ["涉及公顷"] : ["涉及公顷", "亩"]
  }

  private func areaCells(_ tally: Tally) -> [String] {
    let figures = AreaFigures(tally.area)
    let cells = tally.area == 0 ? ["-", "-"] : [figures.hectareText, figures.muText]
    return Array(cells.prefix(areaHeadings.count))
  }

  private func heading(_ verdict: Verdict) -> String {
    guard language == .en else { return verdict == .excused ? excuses : verdict.name.zh }
    switch verdict {
    case .violates: return "viol."
    case .suspected: return "susp."
    case .borderline: return "bord."
    case .advisory: return "adv."
    case .excused: return excuses == "有许可" ? "perm." : "exc."
    default: return "n/eval."
    }
  }

  /// What excuses is not always a permit: a cause on the government's side, say.
  private var excuses: String {
    let all = run.tallies.indices.filter { run.tallies[$0][.excused] > 0 }
    if all.allSatisfy({ run.cards[$0].excuse == nil }) { return "有许可" }
    return all.contains { run.cards[$0].excuse == nil } ? "许可或除外" : "除外"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
