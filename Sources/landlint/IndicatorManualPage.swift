import Analysis
import Findings
import Foundation
import Plan

/// A page of the manual on an indicator: the sections of a rule's page, then its cases. It has no
/// picture: its case is an area as a whole.
struct IndicatorManualPage {
  let article: IndicatorArticle
  let cases: [CaseFile]

  var text: String { RulePage.manual(article.card, article.sections) + shown }

  private var shown: String {
    let all = cases.flatMap(\.cases)
    guard !all.isEmpty else { return "" }
    var text = "\n## 示例 · Examples\n\n| 用例 case | 种类 kind | 结论 verdict |\n|---|---|---|\n"
    for item in all {
      let note = item.note.replacingOccurrences(of: "|", with: "\\|")
      text += "| \(note) | \(item.kind) | \(item.expected) |\n"
    }
    return text
  }
}
