public import Findings
import Values

/// The run on a page of Markdown (GitHub's dialect): for the summary of a job and for a comment.
///
/// A summary of GitHub holds 1 MiB and is dropped whole above it. The page names at most fifty
/// findings, texts from files are cut, and every list is bounded, so that it stays far below.
public struct MarkdownReporter: BatchReporter {
  /// Findings with a row of their own.
  static let mostFindings = 50
  /// Bytes of one cell.
  private static let longest = 1_000
  /// Reasons, notices and failures that are named; the others are counted.
  private static let mostSentences = 20

  private let context: ReportContext
  private let language: Language
  private let shortlist: Shortlist

  /// `limit`: at most so many of one rule.
  public init(_ context: ReportContext, language: Language, limit: Int? = nil) {
    self.context = context
    self.language = language
    shortlist = Shortlist(most: Self.mostFindings, mostPerRule: limit)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    shortlist.add(batch.findings + batch.unlisted, context)
    return []
  }

  public var listed: Int? { shortlist.items.count }

  public func footer(_ run: Run) -> [UInt8] {
    let blocks = [
      head(run), failures(run), conclusions(run), rules(run), indicators(run), worst(run),
      notJudged(run),
      notices(run), foot(run),
    ]
    let lines = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return TextLayout.bytes(Array(lines))
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func count(_ value: Int) -> String { FixedNumber.grouped(value) }

  private func text(_ text: String) -> String {
    Markdown.escaped(FindingSentence.cut(text, to: Self.longest))
  }

  private func head(_ run: Run) -> [String] {
    var lines = ["## landlint · " + text(run.provenance.planTitle[language]), ""]
    let sign =
      switch run.exitStatus {
      case 0: run.hasLooked ? "✅" : "➖"
      case 1: "❌"
      default: "⛔"
      }
    let day = run.provenance.asOf.map { say(",基准日 \($0)", ", as of \($0)") } ?? ""
    let area = AreaFigures(run.area)
    let local =
      run.provenance.localAreaUnit == nil ? "" : say("(\(area.muText) 亩)", " (\(area.muText) mu)")
    let figures = say(
      "宗地 \(count(run.plots)) 宗,\(area.hectareText) 公顷\(local)",
      "\(EnglishCount.text(run.plots, "plot")), \(area.hectareText) ha\(local)")
    let levels = say(
      "发现 \(count(run.findings)) 条:错误 \(count(shortlist.count(.error))),"
        + "警告 \(count(shortlist.count(.warning))),提示 \(count(shortlist.count(.note)))",
      EnglishCount.text(run.findings, "finding") + ": errors \(count(shortlist.count(.error))), "
        + "warnings \(count(shortlist.count(.warning))), notes \(count(shortlist.count(.note)))")
    lines.append("\(sign) **\(levels)**" + say("。", ". ") + figures + day + say("。", "."))
    if let standing = run.standing {
      let words = StandingWords(standing: standing, language: language)
      lines += ["", text(([words.title] + words.items).joined(separator: "  "))]
      if !words.rises.isEmpty {
        let label = say("计数上升(--ratchet) ", "Counts that rose (--ratchet) ")
        lines += ["", "**" + text(label + words.rises.joined(separator: "; ")) + "**"]
      }
    }
    if let lacking = ExitWords(run: run, language: language).lacking {
      lines += ["", "**" + text(lacking) + "**"]
    }
    if run.provenance.isSchematic {
      lines += [
        "",
        "> ⚠ "
          + say(
            "示意图层,非法定边界:不得作为审查结论。",
            "Schematic layers: no legal boundaries, not for decisions."),
      ]
    }
    return lines
  }

  private func failures(_ run: Run) -> [String] {
    guard !run.isComplete || !run.failures.isEmpty else { return [] }
    return [
      "### " + say("未能完成", "Not done"), "",
      say(
        "有输入未能使用或未能读完,结果不完整。",
        "An input could not be used or read to its end; the result is incomplete."),
      "",
    ] + sentences(run.failures)
  }

  private func conclusions(_ run: Run) -> [String] {
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
  private func rules(_ run: Run) -> [String] {
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
  private func indicators(_ run: Run) -> [String] {
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

  private func worst(_ run: Run) -> [String] {
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

  private func notJudged(_ run: Run) -> [String] {
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

  private func notices(_ run: Run) -> [String] {
    guard !run.notices.isEmpty else { return [] }
    return ["### " + say("说明", "Notes"), ""] + sentences(run.notices)
  }

  private func foot(_ run: Run) -> [String] {
    let command = ReproductionCommand.text(run.provenance, rule: nil, plot: nil)
    // A fence longer than any run of its sign in the text.
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: "`", in: command) + 1))
    return [
      say(
        "landlint \(text(run.provenance.version)),复现:",
        "landlint \(text(run.provenance.version)); again:"),
      "", fence, TerminalText.withoutControls(command), fence,
    ]
  }

  private static func longestRun(of sign: Character, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == sign ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  private func sentences(_ sentences: [Bilingual]) -> [String] {
    list(sentences.map { $0[language] })
  }

  private func list(_ items: [String]) -> [String] {
    let left = items.count - Self.mostSentences
    return items.prefix(Self.mostSentences).map { "- " + text($0) }
      + (left > 0 ? ["- " + say("…另 \(left) 条", "… \(left) more")] : [])
  }
}
