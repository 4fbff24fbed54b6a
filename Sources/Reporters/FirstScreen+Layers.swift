import Findings
import Values

extension FirstScreen {
  /// What the rules on the plan's own layers say: one line, which names what was found and
  /// counts what could not be judged; why not is in the reports and in `rules --provisions`.
  var layerLines: [String] {
    let rules = run.cards.indices.filter { run.cards[$0].isOfLayers }
    let judged = rules.filter { !run.tallies[$0].counts.allSatisfy { $0 == 0 } }
    guard !judged.isEmpty else { return [] }
    var items: [String] = []
    for verdict in [Verdict.violates, .suspected, .borderline, .advisory] {
      for index in judged where run.tallies[index][verdict] > 0 {
        let card = run.cards[index]
        let area = run.tallies[index].area
        let size =
          area == 0
          ? "" : " " + AreaFigures(area).hectareText + say(" 公顷", " ha")
        items.append(
          "\(verdict.name[language]) \(card.code) "
            + TerminalText.withoutControls(card.title[language]) + size)
      }
    }
    let conforming = judged.count {
      run.tallies[$0][.conforms] > 0 || run.tallies[$0][.excused] > 0
    }
    if conforming > 0 {
      items.append("\(Verdict.conforms.name[language]) \(conforming)")
    }
    let open = judged.count { run.tallies[$0][.notEvaluated] > 0 }
    if open > 0 { items.append("\(Verdict.notEvaluated.name[language]) \(open)") }
    let label = say("规划图层(规则 \(judged.count) 条) ", "Plan layers (\(judged.count) rules) ")
    return [
      line(
        label
          + TextLayout.fitted(
            items, separator: semicolon, width: TextLayout.columns - DisplayWidth.of(label),
            more: { say("…另 \($0) 项", "… \($0) more") }))
    ]
  }
}
