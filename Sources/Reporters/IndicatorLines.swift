import Findings

/// Indicators on the first screen: how many of each verdict, and the few that say most.
struct IndicatorLines {
  /// The heading and so many indicators.
  static let most = 4

  let run: Run
  let language: Language
  let ink: Ink

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func lines() -> [String] {
    guard !run.indicators.isEmpty else { return [] }
    let room = Self.most - 1
    let chosen = Array(ranked.prefix(room))
    let figures = chosen.map { IndicatorWords(indicator: $0, language: language) }
    let verdicts = chosen.map { name(of: $0.verdict) }
    let names = chosen.map { indicator in
      let card = run.cards[indicator.card]
      return card.code + " "
        + TextLayout.truncated(
          TerminalText.withoutControls(card.title[language]), to: 34)
    }
    let verdictWidth = verdicts.map { DisplayWidth.of($0) }.max() ?? 0
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    let valueWidth = figures.map { DisplayWidth.of($0.value) }.max() ?? 0
    var lines = [TextLayout.truncated(heading, to: TextLayout.columns)]
    for (index, indicator) in chosen.enumerated() {
      let rest =
        " " + TextLayout.padded(names[index], to: nameWidth) + " "
        + TextLayout.rightAligned(figures[index].value, to: valueWidth)
        + "  " + (isHeld(indicator) ? say("阈值 ", "limit ") : "") + figures[index].limit
        + say("  有证据 ", "  covered ") + figures[index].covered
      lines.append(
        " "
          + ink(
            TextLayout.padded(verdicts[index], to: verdictWidth), Ink.colour(of: indicator.verdict))
          + TextLayout.truncated(
            TerminalText.withoutControls(rest), to: TextLayout.columns - verdictWidth - 1))
    }
    return lines
  }

  /// As the table of rules heads its columns, where the whole word would push the figures out.
  private func name(of verdict: Verdict) -> String {
    language == .en && verdict == .notEvaluated ? "n/eval." : verdict.name[language]
  }

  private func isHeld(_ indicator: Indicator) -> Bool {
    indicator.limits.first?.value != nil
  }

  private var heading: String {
    var parts = [say("指标 \(run.indicators.count) 项", "Indicators \(run.indicators.count)")]
    for verdict in Verdict.allCases.reversed() {
      let count = run.indicators.count { $0.verdict == verdict }
      guard count > 0 else { continue }
      var text = verdict.name[language] + " \(count)"
      let none = run.indicators.count {
        $0.verdict == .notEvaluated && $0.limits.contains { $0.value == nil }
      }
      if verdict == .notEvaluated, none > 0 {
        text += say("(其中 \(none) 项规划未给出阈值)", " (no threshold in the plan: \(none))")
      }
      parts.append(text)
    }
    return parts.joined(separator: "  ") + say("(全部:--full)", "  (all: --full)")
  }

  /// Findings first, then those held against a limit, then those with a value; by code among
  /// equals.
  private var ranked: [Indicator] {
    func rank(_ indicator: Indicator) -> Int {
      if indicator.verdict.isFinding { return -Int(indicator.verdict.rawValue) }
      let isHeld = indicator.limits.contains { $0.value != nil }
      return (isHeld ? 0 : 2) + (indicator.value == nil ? 4 : 0)
    }
    return run.indicators.enumerated().sorted {
      let (a, b) = (rank($0.element), rank($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}
