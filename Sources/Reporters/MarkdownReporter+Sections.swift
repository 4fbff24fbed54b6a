import Findings
import Values

/// Sections of the page, in their order; empty where there is nothing to say.
extension MarkdownReporter {
  func failures(_ run: Run) -> [String] {
    guard !run.isComplete || !run.failures.isEmpty else { return [] }
    return [
      "### " + say("未能完成", "Not done"), "",
      say(
        "有输入未能使用或未能读完,结果不完整。",
        "An input could not be used or read to its end; the result is incomplete."),
      "",
    ] + sentences(run.failures)
  }

  func conclusions(_ run: Run) -> [String] {
    let verdicts: [Verdict] = [
      .violates, .suspected, .borderline, .incomplete, .conforms, .notEvaluated, .notApplicable,
    ]
    return [
      Markdown.row(
        [say("宗地结论(取最重)", "plots by worst verdict")] + verdicts.map { $0.name[language] }
          + [say("合计", "total")]),
      Markdown.row(["---"] + verdicts.map { _ in "--:" } + ["--:"]),
      Markdown.row(
        [say("宗", "plots")] + verdicts.map { count(run.conclusions[Int($0.rawValue)]) }
          + [count(run.plots)]),
    ]
  }

  /// Rules with something to say, in the order of their codes; those that judged nothing are counted.
  func rules(_ run: Run) -> [String] {
    let columns: [Verdict] = [
      .violates, .suspected, .borderline, .incomplete, .advisory, .excused, .notEvaluated,
    ]
    var rows: [String] = []
    var silent = 0
    for (card, tally) in zip(run.cards, run.tallies) {
      if tally[.notEvaluated] > 0, !MissingReason.judges(tally) {
        silent += 1
        continue
      }
      guard columns.contains(where: { tally[$0] > 0 }) else { continue }
      let title = "**\(card.code)** " + text(card.title[language])
      let area = tally.area == 0 ? "–" : AreaFigures(tally.area).hectareText
      rows.append(
        Markdown.row(
          [title, card.severity.word] + columns.map { tally[$0] == 0 ? "–" : count(tally[$0]) }
            + [area]))
    }
    guard !rows.isEmpty || silent > 0 else { return [] }
    var lines = ["### " + say("规则", "Rules"), ""]
    if !rows.isEmpty {
      lines += [
        Markdown.row(
          [say("规则", "rule"), say("级别", "severity")] + columns.map { $0.name[language] }
            + [say("涉及公顷", "area ha")]),
        Markdown.row(["---", "---"] + columns.map { _ in "--:" } + ["--:"]),
      ]
      lines += rows
    }
    if silent > 0 {
      lines += [
        "",
        say(
          "一宗也未能判定的规则 \(silent) 条;未判定不等于符合。",
          "\(EnglishCount.plain(silent, "rule")) could judge nothing; not judged is not conforming."
        ),
      ]
    }
    return lines
  }

  /// Every indicator: value, sums, limit with its source, what lacks evidence.
  func indicators(_ run: Run) -> [String] {
    guard !run.indicators.isEmpty else { return [] }
    let heads = [
      say("指标", "indicator"), say("结论", "verdict"), say("值", "value"), say("分子", "numerator"),
      say("分母", "denominator"), say("阈值与出处", "limit and source"), say("有证据", "covered"),
      say("缺", "lacks"),
    ]
    let rows = run.indicators.map { indicator in
      let card = run.cards[indicator.card]
      let words = IndicatorWords(indicator: indicator, language: language)
      let limits = [words.limitInFull, words.conditions].filter { !$0.isEmpty }
      return Markdown.row([
        "**\(card.code)** " + text(card.title[language]), indicator.verdict.name[language],
        words.value, words.text(indicator.numerator), words.text(indicator.denominator),
        text(limits.joined(separator: say(";", "; "))), words.covered, text(words.missing),
      ])
    }
    return [
      "### " + say("指标 \(rows.count) 项", "Indicators \(rows.count)"), "", Markdown.row(heads),
      Markdown.row(["---", "---", "--:", "--:", "--:", "---", "--:", "---"]),
    ] + rows
  }

  func worst(_ run: Run) -> [String] {
    let items = shortlist.items
    guard !items.isEmpty else { return [] }
    let title = say(
      "最重 \(count(items.count)) 条,共 \(count(run.findings)) 条",
      "Worst \(count(items.count)) of \(count(run.findings))")
    let rows = items.map { item in
      let finding = item.finding
      let sentence = FindingSentence(
        finding: finding, context: context, language: language, isBesidePlace: true)
      let place = SubjectPlace.text(finding.subject, context) ?? say("全部输入", "all inputs")
      return Markdown.row([
        level(item.rank.level), text(sentence.title), text(sentence.text), text(place),
      ])
    }
    return [
      "### " + title, "",
      Markdown.row([
        say("级别", "level"), say("规则", "rule"), say("发现", "finding"), say("位置", "place"),
      ]),
      Markdown.row(["---", "---", "---", "---"]),
    ] + rows
  }

  private func level(_ level: FindingLevel) -> String {
    switch level {
    case .error: say("错误", "error")
    case .warning: say("警告", "warning")
    case .note: say("提示", "note")
    }
  }

  func notJudged(_ run: Run) -> [String] {
    let reasons = MissingReason.ranked(run, language)
    guard !reasons.isEmpty else { return [] }
    let title = say("未判定≠符合", "Not judged is not conforming")
    let lines = reasons.map { reason in
      let codes = reason.rules.prefix(5).joined(separator: " ")
      let more = reason.rules.count > 5 ? " …" : ""
      return say("\(count(reason.count)) 宗:", EnglishCount.text(reason.count, "plot") + ": ")
        + reason.text
        + say("(\(codes)\(more))", " (\(codes)\(more))")
    }
    return ["### " + title, ""] + list(lines)
  }
}
