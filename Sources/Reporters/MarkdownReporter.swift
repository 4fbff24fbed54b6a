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

  let context: ReportContext
  let language: Language
  let shortlist: Shortlist

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

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func count(_ value: Int) -> String { FixedNumber.grouped(value) }

  func text(_ text: String) -> String {
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

  func sentences(_ sentences: [Bilingual]) -> [String] {
    list(sentences.map { $0[language] })
  }

  func list(_ items: [String]) -> [String] {
    let left = items.count - Self.mostSentences
    return items.prefix(Self.mostSentences).map { "- " + text($0) }
      + (left > 0 ? ["- " + say("…另 \(left) 条", "… \(left) more")] : [])
  }
}
