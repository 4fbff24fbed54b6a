public import Findings
import Values

/// Rules as tests, in the XML that CI servers read: a suite a family, a case a rule.
///
/// A rule fails where a finding decides the exit status, is skipped where it could judge nothing,
/// and has what does not decide in its output. The worst twenty findings of a rule are named, the
/// others counted. No durations: the same input gives the same bytes. Of several runs each has suites
/// of its own, named after it, and the counts stand at these alone.
public struct JUnitReporter: BatchReporter {
  /// Findings that are named in one case.
  static let mostPerRule = 20

  private let context: ReportContext
  private let language: Language
  private let perRule: Int
  /// Findings that decide the exit status; of each rule that has any at least one.
  private let deciding: Shortlist
  private let others: Shortlist

  /// `limit`: at most so many of one rule.
  public init(_ context: ReportContext, language: Language, limit: Int? = nil) {
    self.context = context
    self.language = language
    perRule = min(limit ?? Self.mostPerRule, Self.mostPerRule)
    let kept = max(1, perRule)
    let most = max(1, context.cards.count * kept)
    deciding = Shortlist(most: most, mostPerRule: kept)
    others = Shortlist(most: most, mostPerRule: kept)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    let findings = batch.findings + batch.unlisted
    deciding.add(findings.filter { context.decides($0) }, context)
    others.add(findings.filter { !context.decides($0) }, context)
    return []
  }

  public var listed: Int? { named.values.reduce(0) { $0 + $1.count } }

  /// By rule; those that decide come first.
  private var named: [Int: [Shortlist.Item]] {
    var items: [Int: [Shortlist.Item]] = [:]
    for item in deciding.items + others.items {
      items[item.finding.rule, default: []].append(item)
    }
    return items.mapValues { Array($0.prefix(perRule)) }
  }

  private enum Outcome {
    case passed(String)
    case skipped(String)
    case failed(String, String)
    case broken(String)
  }

  private struct Case {
    var name: String
    var family: String
    var outcome: Outcome
  }

  public func footer(_ run: Run) -> [UInt8] {
    let items = named
    // Where no count may rise, one that did decides whatever its findings count for.
    let rose = Set(run.standing?.rises.map(\.rule) ?? [])
    let failing = Set(deciding.items.map(\.finding.rule))
    var cases = run.failures.map {
      Case(name: $0[language], family: say("输入", "input"), outcome: .broken($0[language]))
    }
    for index in run.cards.indices where run.asked[index] || items[index] != nil {
      let card = run.cards[index]
      cases.append(
        Case(
          name: card.code + " " + card.title[language], family: card.family,
          outcome: outcome(
            index, run, items[index] ?? [],
            decides: failing.contains(index) || rose.contains(card.code))))
    }
    let sequence = context.sequence
    var lines: [String] = []
    if sequence.isFirst {
      let counts = sequence.isOfSeveral ? "" : " " + Self.counts(cases, skipped: false)
      lines.append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
      lines.append("<testsuites name=\"landlint\"\(counts)>")
    }
    var rest = cases[...]
    while let family = rest.first?.family {
      let suite = Array(rest.prefix { $0.family == family })
      rest = rest.dropFirst(suite.count)
      lines.append(
        "  <testsuite name=\"\(XMLText.attribute(named(family)))\" "
          + "\(Self.counts(suite, skipped: true))>")
      for item in suite { lines += self.lines(item) }
      lines.append("  </testsuite>")
    }
    return TextLayout.bytes(lines + (sequence.isLast ? ["</testsuites>"] : []))
  }

  /// Of several runs with the run's name: servers know a case again by its class and its name.
  private func named(_ family: String) -> String {
    context.sequence.isOfSeveral ? "\(family) (\(context.sequence.name))" : family
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private static func counts(_ cases: [Case], skipped: Bool) -> String {
    var (failures, errors, left) = (0, 0, 0)
    for item in cases {
      switch item.outcome {
      case .passed: break
      case .skipped: left += 1
      case .failed: failures += 1
      case .broken: errors += 1
      }
    }
    let text = "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
    return skipped ? text + " skipped=\"\(left)\"" : text
  }

  private func lines(_ item: Case) -> [String] {
    let head =
      "    <testcase classname=\"landlint.\(XMLText.attribute(named(item.family)))\" "
      + "name=\"\(XMLText.attribute(item.name))\""
    let body: String
    switch item.outcome {
    case .passed(""): return [head + "/>"]
    case .passed(let text): body = "<system-out>\(XMLText.content(text))</system-out>"
    case .skipped(let why): body = "<skipped message=\"\(XMLText.attribute(why))\"/>"
    case .broken(let why): body = "<error message=\"\(XMLText.attribute(why))\"/>"
    case .failed(let message, let text):
      body =
        "<failure message=\"\(XMLText.attribute(message))\">\(XMLText.content(text))</failure>"
    }
    return [head + ">", "      " + body, "    </testcase>"]
  }

  private func outcome(
    _ index: Int, _ run: Run, _ items: [Shortlist.Item], decides: Bool
  ) -> Outcome {
    let (card, tally) = (run.cards[index], run.tallies[index])
    let reasons = tally.missing.map { "\(FixedNumber.grouped($0.count)) × \($0.reason[language])" }
    let why = reasons.prefix(5).joined(separator: say(";", "; "))
    let isRequired = card.isNamed(by: context.required)
    let lacks =
      isRequired && tally[.notEvaluated] > 0
      && (context.failsAt.map { FindingLevel(card.severity) >= $0 } ?? false)
    let figures = run.indicators.first { $0.card == index }.map {
      TerminalText.withoutControls(IndicatorWords(indicator: $0, language: language).line)
    }
    let text = [listing(items, tally), figures ?? ""].filter { !$0.isEmpty }.joined(
      separator: "\n")
    if decides || lacks {
      let shown: [Verdict] = [
        .violates, .suspected, .borderline, .incomplete, .advisory, .notEvaluated,
      ]
      let counts = shown.filter { tally[$0] > 0 }
        .map { "\($0.name[language]) \(FixedNumber.grouped(tally[$0]))" }
      return .failed(
        counts.joined(separator: say(",", ", ")),
        [text, lacks ? why : ""].filter { !$0.isEmpty }.joined(separator: "\n"))
    }
    if tally[.notEvaluated] > 0, !MissingReason.judges(tally) {
      return .skipped(figures ?? (why.isEmpty ? Verdict.notEvaluated.name[language] : why))
    }
    // Of an input without plots no rule on plots says anything.
    if run.plots == 0, run.unchanged == 0, !card.isOfLayers, !MissingReason.judges(tally) {
      return .skipped(say("没有读到宗地", "no plots were read"))
    }
    return .passed(text)
  }

  private func listing(_ items: [Shortlist.Item], _ tally: Tally) -> String {
    var lines = items.map { item in
      let place = SubjectPlace.text(item.finding.subject, context).map { $0 + ": " } ?? ""
      let sentence = FindingSentence(
        finding: item.finding, context: context, language: language)
      return TerminalText.withoutControls(place) + sentence.text
    }
    let all = Verdict.allCases.reduce(0) { $0 + ($1.isFinding ? tally[$1] : 0) }
    let named = items.reduce(0) { $0 + $1.finding.count }
    if all > named {
      let left = FixedNumber.grouped(all - named)
      lines.append(say("…另 \(left) 条", "… \(left) more"))
    }
    return lines.joined(separator: "\n")
  }
}
