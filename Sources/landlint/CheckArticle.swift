import Analysis
import Checks
import Findings
import Loaders
import Plan

/// What the manual and `explain` say of a check in code, section by section, as of a rule.
struct CheckArticle {
  typealias Section = RuleArticle.Section

  let card: RuleCard

  var sections: [Section] {
    [what, why, how, requirements, limits, next].filter { !$0.items.isEmpty }
  }

  private var note: CheckNote? { Analyzer.note(of: card.code) }

  private func section(_ zh: String, _ en: String, _ words: [Bilingual]) -> Section {
    Section(heading: Bilingual(zh: zh, en: en), items: words.map { .words($0) })
  }

  private var what: Section {
    var words = [
      Bilingual(
        zh: "级别 \(card.severity.word);\(scope.zh)",
        en: "Severity \(card.severity.word); \(scope.en)")
    ]
    if let how = Analyzer.explanation(of: card.code) { words.append(how) }
    let fault = InputFault(rawValue: card.code)
    // What the system of a whole file does is explained with it.
    if let fault, fault != .unknownSystem, fault != .lateSystem {
      words.append(
        fault.effect == .note && fault.severity != .advisory ? Self.demanded : fault.effect.words)
    }
    return section("检查什么", "What it checks", words)
  }

  private static let demanded = Bilingual(
    zh: "照读不误,但规范要求如此:别的软件可以拒收。",
    en: "Read all the same, but the standard demands it: other software may refuse the file.")

  private var why: Section {
    let words = card.law.map { law in
      let name = law.article.isEmpty ? law.name : "\(law.name) \(law.article)"
      return Bilingual(zh: "标准 \(name)", en: "standard: \(name)")
    }
    let practice = Bilingual(
      zh: "没有标准条文作此要求;惯例检查。", en: "No standard asks for it; a check of practice.")
    return section("依据", "Why", words.isEmpty ? [practice] : words)
  }

  private var how: Section {
    section("如何量测", "How it is measured", [note?.ground.words].compactMap(\.self))
  }

  private var requirements: Section {
    let limits = Analyzer.limits(of: card.code).map { limit in
      Bilingual(
        zh:
          "限值 \(limit.name)(\(limit.label.zh)):缺省 \(limit.text),惯例值(\(limit.cite));用 --threshold 更改。",
        en:
          "Limit \(limit.name) (\(limit.label.en)): \(limit.text) by default, practice (\(limit.cite)); --threshold changes it."
      )
    }
    return section("需要什么", "What it needs", [note?.needs].compactMap(\.self) + limits)
  }

  private var limits: Section {
    section("局限", "Limits and known gaps", [note?.gap].compactMap(\.self))
  }

  private var next: Section {
    section("下一步", "Next step", [note?.next].compactMap(\.self))
  }

  private var scope: Bilingual {
    if Analyzer.needsLayer(card.code) {
      return Bilingual(
        zh: "对每个输入文件检查,须有下列图层;没有的(--no-plan 且无 --layer 等)未判定。",
        en: "checked on every input file where the layer below is there; without it, as with "
          + "--no-plan and no --layer, it is not evaluated.")
    }
    return Analyzer.isOptional(card.code)
      ? Bilingual(
        zh: "不依规划;--no-plan 时检查,有规划时以 --select 指明才检查。",
        en: "needs no plan: checked with --no-plan, and with a plan where --select names it.")
      : Bilingual(
        zh: "不依规划,对每个输入文件和图形都检查(--no-plan 时也是)。",
        en: "needs no plan: every input file and shape is checked, with --no-plan too.")
  }
}

extension InputFault.Effect {
  fileprivate var words: Bilingual {
    switch self {
    case .note:
      Bilingual(zh: "只作提示,不影响判定。", en: "Said and no more: nothing is lost.")
    case .altered:
      Bilingual(
        zh: "要素可用,但读入时有所改动;改动之处在结论中说明。",
        en: "The feature is used, not quite as it was written; the finding says what was altered.")
    case .unusable:
      Bilingual(
        zh: "该要素无法量测,列为需补正;其他要素照常判定。",
        en: "The feature cannot be measured and is incomplete; the others are judged as usual.")
    case .fatal:
      Bilingual(
        zh: "此处之后的内容无法读取;此前的宗地照常判定,退出码 2。",
        en: "What follows cannot be read; plots before it are judged, and the exit status is 2.")
    }
  }
}
