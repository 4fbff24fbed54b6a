import Findings
import Values

extension FirstScreen {
  /// How the findings stand to the baseline and to exceptions, counted apart from the verdicts; and
  /// which counts rose where none may.
  var standingLines: [String] {
    guard let standing = run.standing else { return [] }
    let words = StandingWords(standing: standing, language: language)
    var lines = [line(words.title + "  " + words.items.joined(separator: "  "))]
    if !standing.rises.isEmpty {
      let label = say("计数上升(--ratchet) ", "Counts that rose (--ratchet) ")
      lines.append(
        ink(
          label
            + TextLayout.fitted(
              words.rises, separator: semicolon, width: TextLayout.columns - DisplayWidth.of(label),
              more: { say("…另 \($0) 条", "… \($0) more") }), .red))
    }
    return lines
  }
}
