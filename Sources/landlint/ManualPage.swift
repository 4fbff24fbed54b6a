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
    guard article.needs.needsGeometry else { return nil }
    let panels = examples.map {
      CasePicture.Panel(title: $0.title, example: $0.item, file: $0.file)
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
      return all.first { example in
        let box = CasePicture.Panel(title: title, example: example.item, file: example.file).box
        return example.file.drawings.contains { $0.shape.box.intersects(box) }
      } ?? all.first
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
