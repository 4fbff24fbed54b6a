import Findings
import Values

/// How the findings of a run stand to its baseline and its exceptions, in words.
struct StandingWords {
  let standing: Standing
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// `Findings (baseline known.json)`.
  var title: String {
    say("发现", "Findings")
      + (standing.baseline.map { say("(基线 \($0))", " (baseline \($0))") } ?? "")
  }

  /// `new 0`, `known 45`, `no longer found 2 (BLU101 4401…)`.
  var items: [String] {
    var items = [item("新发现", "new", standing.new)]
    if standing.baseline != nil { items.append(item("已知", "known", standing.known)) }
    if standing.excepted > 0 { items.append(item("例外", "excepted", standing.excepted)) }
    if standing.gone > 0 {
      let examples = standing.goneExamples.joined(separator: say("、", ", "))
      let more = standing.gone > standing.goneExamples.count ? "…" : ""
      items.append(
        item("不再出现", "no longer found", standing.gone)
          + say("(\(examples)\(more))", " (\(examples)\(more))"))
    }
    return items
  }

  /// `BLU101 2→3`, of each rule whose count may not rise and did.
  var rises: [String] {
    standing.rises.map {
      "\($0.rule) \(FixedNumber.grouped($0.before))→\(FixedNumber.grouped($0.now))"
    }
  }

  private func item(_ zh: String, _ en: String, _ number: Int) -> String {
    say(zh, en) + " " + FixedNumber.grouped(number)
  }
}
