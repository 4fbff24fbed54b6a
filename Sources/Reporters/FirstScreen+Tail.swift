import Findings
import Values

extension FirstScreen {
  /// What was not judged and why, notices, failures, outputs, the exit status in words.
  func tailLines() -> [String] {
    layerLines + notJudgedLines + idleRuleLines + sentences(run.notices, say("注:", "Note: "), nil)
      + incompleteLines + sentences(run.failures, say("失败:", "Failed: "), .red) + outputLines
  }

  private var notJudgedLines: [String] {
    let reasons = MissingReason.ranked(run, language)
    guard !reasons.isEmpty else { return [] }
    let items = reasons.map { reason in
      say(
        "\(count(reason.count)) \(reason.isOfFiles ? "个文件" : "宗")\(reason.text)",
        EnglishCount.text(reason.count, reason.isOfFiles ? "file" : "plot") + ": \(reason.text)")
        + (reason.rules.count > 1
          ? say(
            "(\(reason.rules[0]) 等 \(reason.rules.count) 条)",
            " (\(reason.rules[0]) and \(reason.rules.count - 1) more)")
          : say("(\(reason.rules[0]))", " (\(reason.rules[0]))"))
    }
    // Two lines, the second indented; breaking may leave some columns of the first unused.
    let label = say("未判定≠符合:", "Not judged is not conforming: ")
    let text =
      label
      + TextLayout.fitted(
        items.map { TerminalText.withoutControls($0) }, separator: semicolon,
        width: 2 * TextLayout.columns - 24 - DisplayWidth.of(label),
        more: { say("…另 \($0) 种原因", "… \($0) more " + ($0 == 1 ? "reason" : "reasons")) })
    return Array(TextLayout.wrapped(text, width: TextLayout.columns, indent: 1).prefix(2))
  }

  /// Rules that gave no plot a verdict: for want of something, or because none applied.
  private var idleRuleLines: [String] {
    guard run.plots > 0 else { return [] }
    var blocked: [String] = []
    var unneeded: [String] = []
    let indicators = Set(run.indicators.map { run.cards[$0.card].code })
    for (card, tally) in zip(run.cards, run.tallies)
    where !indicators.contains(card.code) && !card.isOfLayers {
      if MissingReason.judges(tally) { continue }
      // A rule that counts faults alone (a ring not closed) has no counts where there are none.
      let countsFaultsAlone = card.isOfMaterial
      if tally[.notEvaluated] > 0 {
        blocked.append(card.code)
      } else if tally[.notApplicable] > 0 || !countsFaultsAlone {
        unneeded.append(card.code)
      }
    }
    var lines: [String] = []
    if !blocked.isEmpty {
      lines.append(
        fitted(
          say(
            "一宗也未能判定的规则 \(blocked.count) 条:", "Rules evaluated on no plot (\(blocked.count)): "),
          blocked, " "))
    }
    if !unneeded.isEmpty {
      lines.append(
        fitted(
          say(
            "没有适用宗地的规则 \(unneeded.count) 条:",
            "Rules that apply to no plot (\(unneeded.count)): "),
          unneeded, " "))
    }
    return lines
  }

  private var incompleteLines: [String] {
    guard !run.isComplete else { return [] }
    var unread = 0
    for input in run.provenance.inputs { unread += input.unreadBytes }
    let bytes =
      unread > 0
      ? say(",\(count(unread)) 字节未读", ", " + EnglishCount.text(unread, "byte") + " unread") : ""
    return [
      ink(
        line(
          say(
            "结果不完整:有输入未能读完或未能使用\(bytes)(complete: false)",
            "Incomplete: an input could not be used or read to its end\(bytes) (complete: false)")),
        .red)
    ]
  }

  private func sentences(
    _ sentences: [Bilingual], _ label: String, _ colour: Ink.Colour?
  ) -> [String] {
    let most = 3
    let shown = sentences.count > most ? most - 1 : sentences.count
    var lines: [String] = []
    for (index, sentence) in sentences.prefix(shown).enumerated() {
      // One that stands alone is said whole; among several the first has the most room.
      let room = sentences.count == 1 ? 3 : sentences.count == 2 || index == 0 ? 2 : 1
      let paths = run.provenance.inputs.map(\.path) + run.provenance.layers.compactMap(\.path)
      let text = TerminalText.withoutControls(
        label + ShortPath.replacing(paths, in: sentence[language]))
      var wrapped = TextLayout.wrapped(text, width: TextLayout.columns, indent: 1)
      if wrapped.count > room {
        // The margin of the next line is the space that stood between them, if one did.
        let joint = wrapped[room - 1].unicodeScalars.last?.isASCII == true ? " " : ""
        let cut = wrapped[room - 1] + joint + wrapped[room].drop { $0 == " " }
        wrapped = wrapped.prefix(room - 1) + [TextLayout.truncated(cut, to: TextLayout.columns)]
      }
      lines += wrapped.map { ink($0, colour) }
    }
    let left = sentences.count - shown
    if left > 0 { lines.append(line(label + say("…另 \(left) 条", "… \(left) more"))) }
    return lines
  }

  private var outputLines: [String] {
    let items = run.outputs.map { output in
      let number = count(output.count)
      let unit =
        output.countsIndicators
        ? say("\(number) 项指标", EnglishCount.text(output.count, "indicator"))
        : output.countsPlots
          ? say("\(number) 宗", EnglishCount.text(output.count, "plot"))
          : say("\(number) 条", EnglishCount.text(output.count, "finding"))
      return TerminalText.withoutControls(output.path) + say("(\(unit))", " (\(unit))")
    }
    let exit =
      say("退出码 ", "exit ") + "\(run.exitStatus) = "
      + ExitWords(run: run, language: language).text
    guard !items.isEmpty else { return [line(exit)] }
    let wrote = say("已写 ", "Wrote ") + items.joined(separator: say(" ", ", "))
    if DisplayWidth.of(wrote + "  " + exit) <= TextLayout.columns {
      return [line(wrote + "  " + exit)]
    }
    // A path is never cut into: each output has its own line where one line is too short.
    let label = say("已写 ", "Wrote ")
    let most = 4
    let shown = items.count > most ? most - 1 : items.count
    var lines = items.prefix(shown).map { line(label + $0) }
    if items.count > shown {
      let left = items.count - shown
      lines.append(line(label + say("…另 \(left) 个文件", "… \(left) more files")))
    }
    return lines + [line(exit)]
  }

  private func fitted(_ label: String, _ items: [String], _ separator: String) -> String {
    label
      + TextLayout.fitted(
        items.map { TerminalText.withoutControls($0) }, separator: separator,
        width: TextLayout.columns - DisplayWidth.of(label),
        more: { say("…另 \($0) 条", "… \($0) more") })
  }
}

/// One reason why plots were not judged, over all rules.
struct MissingReason {
  var text: String
  /// The largest number of plots that any one rule could not judge for this reason: rules that
  /// lack the same thing lack it for the same plots, which must not be counted twice.
  var count: Int
  /// Codes in order.
  var rules: [String]
  /// True where it kept only checks on whole files from being made.
  var isOfFiles: Bool

  /// Whether a rule gave any plot a verdict.
  static func judges(_ tally: Tally) -> Bool {
    let idle: [Verdict] = [.notApplicable, .notEvaluated]
    return Verdict.allCases.contains { !idle.contains($0) && tally[$0] > 0 }
  }

  /// Most frequent first, then in the order of the rules.
  static func ranked(_ run: Run, _ language: Language) -> [MissingReason] {
    var places: [Bilingual: Int] = [:]
    var reasons: [MissingReason] = []
    for (card, tally) in zip(run.cards, run.tallies) where !card.isOfLayers {
      for missing in tally.missing where missing.count > 0 {
        if let place = places[missing.reason] {
          // Where plots lack the same, they are what is counted.
          if reasons[place].isOfFiles == card.isOfFiles {
            reasons[place].count = max(reasons[place].count, missing.count)
          } else if reasons[place].isOfFiles {
            reasons[place].count = missing.count
            reasons[place].isOfFiles = false
          }
          if reasons[place].rules.last != card.code { reasons[place].rules.append(card.code) }
        } else {
          places[missing.reason] = reasons.count
          reasons.append(
            MissingReason(
              text: missing.reason[language], count: missing.count, rules: [card.code],
              isOfFiles: card.isOfFiles))
        }
      }
    }
    // What keeps a rule from judging some plots comes first; what keeps rules from judging any
    // (a layer or a limit that nobody gave) follows, the reason of most rules first.
    let judging = Set(
      zip(run.cards, run.tallies).filter { judges($0.1) }.map(\.0.code))
    let someJudge = reasons.map { $0.rules.contains(where: judging.contains) }
    return reasons.enumerated().sorted { a, b in
      if someJudge[a.offset] != someJudge[b.offset] { return someJudge[a.offset] }
      let sizes = (a.element.rules.count, b.element.rules.count)
      if !someJudge[a.offset], sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
      return a.element.count == b.element.count
        ? a.offset < b.offset : a.element.count > b.element.count
    }.map(\.element)
  }
}
