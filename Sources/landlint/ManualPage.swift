import Analysis
import Findings
import Foundation
import Measures
import Plan
import Planar
import Values

/// One page of the manual: a rule in Chinese, then in English, then its examples.
struct ManualPage {
  let article: RuleArticle
  /// The rule's case files, the one without a suffix first.
  let cases: [CaseFile]

  var code: String { article.card.code }

  /// Where a shape decides, the parcel and its layers; else what the case says, line by line.
  var picture: String? {
    guard let shapes = shapePicture else {
      let panels = examples.map { example in
        FactPicture.Panel(
          title: example.title,
          facts: CaseFacts(
            example.item, in: example.file, needs: article.needs,
            declarations: article.package.declarations))
      }.filter { !$0.facts.rows.isEmpty }
      return panels.isEmpty ? nil : FactPicture(panels: panels).svg
    }
    return shapes.svg
  }

  private var shapePicture: CasePicture? {
    let panels: [CasePicture.Panel]
    let keys = article.needs.layers.map(\.key)
    if article.isOnLayers {
      panels = examples.compactMap { example in
        var panel = CasePicture.Panel(
          title: example.title, whole: example.file, of: keys, withParcels: false)
        panel?.isLabelled = true
        panel?.marksDifferences = article.needs.functions.contains("plans_differ")
        return panel
      }
    } else {
      guard article.needs.needsGeometry else { return nil }
      let isNear = article.needs.functions.contains(where: Self.nearness.contains)
      panels = examples.map {
        var panel = CasePicture.Panel(
          title: $0.title, example: $0.item, file: $0.file, near: isNear ? keys : [])
        panel.caption = limits(in: $0.file)
        return panel
      }
    }
    return panels.isEmpty
      ? nil
      : CasePicture(
        panels: panels, layers: article.package.declarations.layers,
        hatchesOutside: article.needs.functions.contains("outside_area"))
  }

  /// Measures of what lies beside a parcel, which its own surroundings do not show.
  private static let nearness: Set = [
    "distance", "distance_where", "nearest", "bearing_where", "is_within", "has_nearer",
    "has_upwind", "nearest_upwind", "distance_upwind", "bearing_upwind",
  ]

  /// The limits of the rule in a case, without the least overlap that counts in every rule.
  private func limits(in file: CaseFile) -> String {
    let own = article.needs.thresholds.filter { $0.name != "min-overlap" }
    return CaseFacts.text(of: CaseFacts.limits(of: own, in: file), .en)
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
    text += "\n| | 用例 case | 结论 verdict | 字段 fields | 限值 limits |\n|---|---|---|---|---|\n"
    for example in examples {
      var fields = example.item.said.filter { $0.name != "role" && !$0.text.isEmpty }
        .map { "\($0.name) = \($0.text)" }.joined(separator: "; ")
      if article.needs.functions.contains("area"), !example.item.shape.isEmpty {
        fields += "; 面积 area = \(FixedNumber.short(example.item.shape.area)) m²"
      }
      let all = CaseFacts.limits(of: article.needs.thresholds, in: example.file)
      let limits = all.compactMap { limit in
        limit.number.map { "\(limit.label.zh) \(limit.label.en) \($0)" }
      }.joined(separator: "; ")
      text +=
        "| \(example.title.zh) \(example.title.en) | \(cell(example.item.note)) | "
        + "\(example.item.expected) | \(cell(fields)) | \(cell(limits)) |\n"
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
