import Analysis
import Findings
import Foundation
import Measures
import Plan
import Planar

/// One page of the manual: a rule in Chinese, then in English, then its examples.
struct ManualPage {
  let article: RuleArticle
  /// The rule's case files, the one without a suffix first.
  let cases: [CaseFile]

  var code: String { article.card.code }

  /// Only where the shape decides and a case shows it.
  var picture: CasePicture? {
    let panels: [CasePicture.Panel]
    if article.isOnLayers {
      let keys = article.needs.layers.map(\.key)
      panels = examples.compactMap {
        CasePicture.Panel(title: $0.title, whole: $0.file, of: keys, withParcels: false)
      }
    } else {
      guard article.needs.needsGeometry else { return nil }
      panels = examples.map {
        CasePicture.Panel(title: $0.title, example: $0.item, file: $0.file)
      }
    }
    return panels.isEmpty
      ? nil : CasePicture(panels: panels, layers: article.package.declarations.layers)
  }

  var text: String { RulePage.manual(article.card, article.sections) + shown }

  private struct Example {
    var title: Bilingual
    var item: CaseFile.Case
    var file: CaseFile
  }

  /// A case that breaks the rule and one that keeps it, where a layer is near if there is any.
  private var examples: [Example] {
    [
      ("violating", Bilingual(zh: "成为问题", en: "a finding")),
      ("conforming", Bilingual(zh: "符合", en: "conforms")),
    ].compactMap { kind, title in
      let all = cases.flatMap { file in
        file.cases.filter { $0.kind == kind }.map { Example(title: title, item: $0, file: file) }
      }
      // Areas show more of what decides than lines and points do.
      let shown = all.map { example in
        let box = CasePicture.Panel(title: title, example: example.item, file: example.file).box
        let near = example.file.drawings.filter { $0.box.intersects(box) }
        return near.isEmpty ? 0 : near.contains { !$0.shape.isEmpty } ? 2 : 1
      }
      return shown.max().flatMap { shown.firstIndex(of: $0) }.map { all[$0] }
    }
  }

  private var shown: String {
    guard !examples.isEmpty else { return "" }
    var text = "\n## 示例 · Examples\n"
    if picture != nil { text += "\n![\(code)](\(code).svg)\n" }
    text += "\n| | 用例 case | 结论 verdict | 字段 fields |\n|---|---|---|---|\n"
    for example in examples {
      let fields = example.item.said.filter { $0.name != "role" && !$0.text.isEmpty }
        .map { "\($0.name) = \($0.text)" }.joined(separator: "; ")
      text +=
        "| \(example.title.zh) \(example.title.en) | \(cell(example.item.note)) | "
        + "\(example.item.expected) | \(cell(fields)) |\n"
    }
    let counts = Dictionary(grouping: cases.flatMap(\.cases), by: \.expected).mapValues(\.count)
    let list = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return text + "\n用例 cases: \(list.joined(separator: ", "))\n"
  }

  private func cell(_ text: String) -> String {
    text.replacingOccurrences(of: "|", with: "\\|")
      .replacingOccurrences(of: "\n", with: " ")
  }
}
