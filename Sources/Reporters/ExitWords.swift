import Findings
import Values

/// The exit status of a run in words.
struct ExitWords {
  let run: Run
  let language: Language

  var text: String {
    switch run.exitStatus {
    case 0: reasonsOfNone
    case 1: reasons.joined(separator: say(";", "; "))
    case 2: say("有工作未能完成", "part of the work could not be done")
    default: say("运行中断", "the run was broken off")
    }
  }

  /// Required rules that could not be evaluated, and on how many subjects; nil where there are none.
  var lacking: String? {
    let lacks = run.exitReason.lacking
    guard !lacks.isEmpty else { return nil }
    let most = 5
    let items = lacks.prefix(most).map {
      say("\($0.code)(\(count($0)))", "\($0.code) (\(count($0)))")
    }
    let more = lacks.count - most
    return say("要求判定而未能判定(--require):", "required and not evaluated (--require): ")
      + items.joined(separator: say("、", ", "))
      + (more > 0 ? say(" …另 \(more) 条规则", " … \(EnglishCount.plain(more, "more rule"))") : "")
  }

  /// The same of one rule, as a sentence.
  func sentence(of lack: ExitReason.Lack) -> String {
    say(
      "要求判定而未能判定(--require):\(count(lack)) 宗",
      "required (--require) and not evaluated on \(count(lack)) of the plots or contracts")
  }

  private var reasonsOfNone: String {
    let reason = run.exitReason
    if reason.countsNothing {
      return say("--fail-on never:发现不计", "--fail-on never: no finding counts")
    }
    if reason.isIndicative {
      return say(
        "示意图层上的发现不计(--trust-schematic 可计入)",
        "findings on schematic layers do not count (--trust-schematic)")
    }
    return run.standing == nil
      ? say("没有达到 --fail-on 级别的发现", "no finding at or above --fail-on")
      : say("没有达到 --fail-on 级别的新发现", "no new finding at or above --fail-on")
  }

  private var reasons: [String] {
    let reason = run.exitReason
    var words: [String] = []
    if !(run.standing?.rises.isEmpty ?? true) { words.append(say("有规则计数上升", "counts rose")) }
    if words.isEmpty, let violating {
      words.append(violating)
    } else if words.isEmpty, reason.finds || reason.lacking.isEmpty {
      words.append(say("有达到 --fail-on 级别的发现", "findings at or above --fail-on"))
    }
    return words + [lacking].compactMap(\.self)
  }

  /// Of what a verdict that counts is 不符合; where plots are, no more is said.
  private var violating: String? {
    let reason = run.exitReason
    if reason.violates { return say("有不符合", "plots that violate") }
    var subjects: [String] = []
    if reason.layersViolate { subjects.append(say("规划图层", "plan layers")) }
    if reason.indicatorsViolate { subjects.append(say("指标", "indicators")) }
    guard !subjects.isEmpty else { return nil }
    return say(
      "\(subjects.joined(separator: "、"))不符合",
      "\(subjects.joined(separator: " and ")) that violate")
  }

  private func count(_ lack: ExitReason.Lack) -> String { FixedNumber.grouped(lack.count) }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
