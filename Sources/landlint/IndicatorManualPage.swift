import Analysis
import Findings
import Foundation
import Measures
import Plan

/// A page of the manual on an indicator, in Chinese, then in English, then its cases. It has no
/// picture: its case is an area as a whole.
struct IndicatorManualPage {
  let rule: IndicatorRule
  let package: PlanPackage
  let cases: [CaseFile]

  var text: String {
    let card = rule.declaration.card
    var text = "# \(card.code) \(card.title.zh) · \(card.title.en)\n\n`\(card.slug)`\n"
    for language in [Language.zh, .en] {
      text += language == .zh ? "\n## 中文\n\n" : "\n## English\n\n"
      // The first two lines of the page are its head.
      let page = IndicatorPage(rule: rule, package: package, language: language)
      for line in page.lines.dropFirst(2) where !line.isEmpty {
        text += "- \(line.replacingOccurrences(of: "\n", with: " "))\n"
      }
      for limit in limits { text += "- \(limit[language])\n" }
    }
    return text + shown
  }

  /// What the value leaves open.
  private var limits: [Bilingual] {
    [
      Bilingual(
        zh: "缺证据的部分不计为 0,也不计为 100 %:数值只就有证据者计算,"
          + "并给出全部不达标与全部达标两种界限;两者结论不同则未判定。",
        en:
          "What lacks evidence counts neither as 0 nor as 100 %: the value is of what has it, with bounds for "
          + "all failing and all meeting; where the two differ it is not evaluated."),
      Bilingual(
        zh: "只有规划或法规所定的数值、且类别为 decidable 时才称不符合,其余最重为疑似;"
          + "没有数值时只报告指标,不作判定。",
        en:
          "Only numbers of plan or law in a rule of class decidable make it violate, others make it suspected; "
          + "without a number the value is reported and not judged."),
      MeasureCatalog.surface,
    ]
  }

  private var shown: String {
    let all = cases.flatMap(\.cases)
    guard !all.isEmpty else { return "" }
    var text = "\n## 用例 · Cases\n\n| 用例 case | 种类 kind | 结论 verdict |\n|---|---|---|\n"
    for item in all {
      let note = item.note.replacingOccurrences(of: "|", with: "\\|")
      text += "| \(note) | \(item.kind) | \(item.expected) |\n"
    }
    return text
  }
}
