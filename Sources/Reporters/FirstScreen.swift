import Findings
import Values

/// What a planner sees at the end of a run: at most 40 lines of 100 columns.
///
/// Sections that must be said (warnings, failures, what was not judged) take their lines first;
/// the table of rules and the worst findings share what is left.
struct FirstScreen {
  static let height = 40

  let run: Run
  let language: Language
  let ink: Ink

  func lines() -> [String] {
    let head = headLines()
    let tail = tailLines()
    let table = RuleTable(run: run, language: language, ink: ink)
    let material = materialLines()
    let indicators = IndicatorLines(run: run, language: language, ink: ink).lines()
    var left =
      FirstScreen.height - head.count - tail.count - material.count - indicators.count
    // A blank line before the table and before the worst findings, and a heading for these.
    let worstWanted = min(run.worst.count, 5)
    let worstMinimum = worstWanted == 0 ? 0 : 2 + min(worstWanted, 3)
    let tableLines = table.lines(height: min(15, left - worstMinimum - 1))
    // The blank line stands before the material too where there is no table.
    let isBare = tableLines.isEmpty && material.isEmpty && indicators.isEmpty
    left -= tableLines.count + (isBare ? 0 : 1)
    let worst = worstLines(height: left - 1)
    var lines = head
    if !isBare { lines.append("") }
    lines += tableLines + material + indicators
    if !worst.isEmpty { lines += [""] + worst }
    return Array((lines + tail).prefix(FirstScreen.height))
  }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func count(_ value: Int) -> String { FixedNumber.grouped(value) }

  /// One line of at most 100 columns, harmless to the terminal.
  func line(_ text: String) -> String {
    TextLayout.truncated(TerminalText.withoutControls(text), to: TextLayout.columns)
  }

  var comma: String { say(",", ", ") }
  var semicolon: String { say(";", "; ") }

  /// Rules whose findings are about the submitter's material, most frequent first.
  private func materialLines() -> [String] {
    let order = run.tallies.indices.filter { run.tallies[$0][.incomplete] > 0 }
      .sorted { a, b in
        let first = run.tallies[a][.incomplete]
        let second = run.tallies[b][.incomplete]
        return first == second ? a < b : first > second
      }
    guard !order.isEmpty else { return [] }
    let items = order.map { index in
      let card = run.cards[index]
      let number = count(run.tallies[index][.incomplete])
      return say(
        "\(card.code) \(card.title.zh) \(number) 处", "\(card.code) \(card.title.en): \(number)")
    }
    let label = say("材料问题 ", "Material ")
    let text = TextLayout.fitted(
      items.map { TerminalText.withoutControls($0) }, separator: semicolon,
      width: TextLayout.columns - DisplayWidth.of(label),
      more: { say("…另 \($0) 条", "… \($0) more") })
    return [line(label + text)]
  }

  private func worstLines(height: Int) -> [String] {
    let wanted = min(run.worst.count, 5)
    guard wanted > 0, height >= 2 else { return [] }
    let shown = run.worst.prefix(min(wanted, height - 1))
    let total = [Verdict.violates, .suspected, .borderline]
      .reduce(0) { $0 + run.conclusions[Int($1.rawValue)] }
    let number = count(total)
    let onlyMaterial = total == 0 && shown.allSatisfy { $0.verdict <= .incomplete }
    let ofMaterial = shown.count { run.cards[$0.rule].isOfMaterial }
    let (zh, en) =
      ofMaterial == shown.count
      ? ("材料问题举例", "Material")
      : ofMaterial == 0 ? ("提示举例", "Remarks") : ("材料问题和提示举例", "Material and remarks")
    var lines = [
      line(
        onlyMaterial
          ? say(
            "\(zh) \(shown.count) 条(全部:--full,单宗:--plot 宗地代码)",
            "\(en), \(EnglishCount.text(shown.count, "example")) (all: --full, one: --plot ID)")
          : say(
            "最重 \(shown.count) 条(不符合、疑似、待复核共 \(number) 宗;全部:--full,单宗:--plot 宗地代码)",
            "Worst \(shown.count) (\(EnglishCount.text(total, "plot")) \(total == 1 ? "violates" : "violate"), suspected or "
              + "borderline; all: --full, one: --plot ID)"))
    ]
    let names = shown.map { TerminalText.withoutControls($0.verdict.name[language]) }
    let plots = shown.map { TextLayout.truncated(name(of: $0), to: 24) }
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    let plotWidth = plots.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, finding) in shown.enumerated() {
      let verdict = TextLayout.padded(names[index], to: nameWidth)
      let rest =
        " " + run.cards[finding.rule].code + " " + TextLayout.padded(plots[index], to: plotWidth)
        + " " + TerminalText.withoutControls(finding.message[language])
      lines.append(
        " " + ink(verdict, Ink.colour(of: finding.verdict))
          + TextLayout.truncated(rest, to: TextLayout.columns - nameWidth - 1))
    }
    return lines
  }

  private func name(of finding: Finding) -> String {
    let subject = finding.subject
    if let plot = subject.plot { return TerminalText.withoutControls(plot) }
    if run.indicators.contains(where: { $0.card == finding.rule }) { return say("指标", "indicator") }
    let path =
      ReportContext(run).path(of: subject)
      ?? (run.cards[finding.rule].family == "INP"
        ? say("全部输入", "all inputs") : say("规划图层", "plan layer"))
    let place = subject.line.map { ":\($0)" } ?? subject.row.map { ":row=\($0)" } ?? ""
    return TerminalText.withoutControls(path + place)
  }
}
