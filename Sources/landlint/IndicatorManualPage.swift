import Analysis
import Findings
import Foundation
import Measures
import Plan
import Values

/// A page of the manual on an indicator: the sections of a rule's page, then its cases and a picture
/// of two of them: the layers and, where they are what is summed, the parcels.
struct IndicatorManualPage {
  let article: IndicatorArticle
  let cases: [CaseFile]

  var picture: String? {
    let keys = article.needs.layers.map(\.key)
    let examples = [
      ("violating", Bilingual(zh: "未达到", en: "not reached")),
      ("conforming", Bilingual(zh: "达到", en: "reached")),
    ].compactMap { kind, title in
      cases.first { $0.cases.contains { $0.kind == kind } }.map { (title, $0) }
    }
    let panels = examples.compactMap { title, file in
      var panel = CasePicture.Panel(
        title: title, whole: file, of: keys, withParcels: article.isOverParcels)
      panel?.caption = caption(file)
      return panel
    }
    guard panels.isEmpty else {
      return CasePicture(panels: panels, layers: article.package.declarations.layers).svg
    }
    let facts = examples.compactMap { title, file in
      file.cases.first.map { item in
        FactPicture.Panel(
          title: title,
          facts: CaseFacts(
            item, in: file, needs: article.needs, declarations: article.package.declarations))
      }
    }.filter { !$0.facts.rows.isEmpty }
    return facts.isEmpty ? nil : FactPicture(panels: facts).svg
  }

  /// The value of a case and the limits that it is held against.
  private func caption(_ file: CaseFile) -> String {
    let unit = article.rule.declaration.unit
    let suffix = unit == .one ? "" : " \(unit.rawValue)"
    let value = file.cases.first?.value.map { "值 value \(FixedNumber.short($0))\(suffix)" }
    let names = article.rule.thresholds.limits
    let limits = CaseFacts.limits(
      of: article.needs.thresholds.filter { names.contains($0.name) }, in: file)
    let limit = limits.compactMap(\.number).joined(separator: ", ")
    return [value, limit.isEmpty ? nil : "限值 limit \(limit)"].compactMap(\.self)
      .joined(separator: " · ")
  }

  var text: String { RulePage.manual(article.card, article.sections) + shown }

  private var shown: String {
    let all = cases.flatMap(\.cases)
    guard !all.isEmpty else { return "" }
    var text = "\n## 示例 · Examples\n"
    if picture != nil { text += "\n![\(article.card.code)](\(article.card.code).svg)\n" }
    text += "\n| 用例 case | 种类 kind | 结论 verdict | 值与限值 value and limit |\n|---|---|---|---|\n"
    for file in cases {
      for item in file.cases {
        let note = item.note.replacingOccurrences(of: "|", with: "\\|")
        text += "| \(note) | \(item.kind) | \(item.expected) | \(caption(file)) |\n"
      }
    }
    return text
  }
}
