import Analysis
import Findings
import Foundation
import Measures
import Plan

/// A page of the manual on an indicator: the sections of a rule's page, then its cases and a picture
/// of two of them: the layers and, where they are what is summed, the parcels.
struct IndicatorManualPage {
  let article: IndicatorArticle
  let cases: [CaseFile]

  var picture: CasePicture? {
    let keys = article.needs.layers.map(\.key)
    let panels = [
      ("violating", Bilingual(zh: "未达到", en: "not reached")),
      ("conforming", Bilingual(zh: "达到", en: "reached")),
    ].compactMap { kind, title in
      cases.first { $0.cases.contains { $0.kind == kind } }.flatMap {
        CasePicture.Panel(
          title: title, whole: $0, of: keys,
          withParcels: article.isOverParcels)
      }
    }
    return panels.isEmpty
      ? nil : CasePicture(panels: panels, layers: article.package.declarations.layers)
  }

  var text: String { RulePage.manual(article.card, article.sections) + shown }

  private var shown: String {
    let all = cases.flatMap(\.cases)
    guard !all.isEmpty else { return "" }
    var text = "\n## 示例 · Examples\n"
    if picture != nil { text += "\n![\(article.card.code)](\(article.card.code).svg)\n" }
    text += "\n| 用例 case | 种类 kind | 结论 verdict |\n|---|---|---|\n"
    for item in all {
      let note = item.note.replacingOccurrences(of: "|", with: "\\|")
      text += "| \(note) | \(item.kind) | \(item.expected) |\n"
    }
    return text
  }
}
