import Findings
import Measures
import Plan
import Values

/// Properties that the rules of a run ask of the user's layer and that none of its features has:
/// under a name that nobody looks for a limit passes for none.
struct OwnLayerColumns {
  let layer: PlanLayer
  private let lacking: [PlanField]

  /// - Parameter asked: properties of the layer that rules ask for.
  init(_ layer: PlanLayer, asked: Set<String>) {
    self.layer = layer
    let declaration = layer.declaration
    // Of days and their absence the layer's own note speaks.
    let days = [declaration.validFromProperty, declaration.releaseProperty]
    lacking = layer.uncarriedProperties.filter { !days.contains($0) }
      .map { declaration.properties[$0] }.filter { asked.contains($0.declaration.name) }
  }

  /// What the rules of a run ask of each layer, by its key.
  static func asked(
    by rules: [Rule], _ indicators: [IndicatorRule], _ declarations: PlanDeclarations
  ) -> [String: Set<String>] {
    let needs =
      rules.map { RuleNeeds(rule: $0, declarations: declarations) }
      + indicators.map { RuleNeeds(indicator: $0, declarations: declarations) }
    return needs.reduce(into: [:]) { asked, needs in
      for (key, properties) in needs.properties {
        asked[key, default: []].formUnion(properties.map(\.declaration.name))
      }
    }
  }

  /// Nil where nothing is lacking. The ends of one limit have the same names, which are told once.
  var notice: Bilingual? {
    guard !lacking.isEmpty else { return nil }
    var groups: [(names: String, labels: [Bilingual])] = []
    for property in lacking {
      let names = property.declaration.acceptedNames.joined(separator: " / ")
      if let place = groups.firstIndex(where: { $0.names == names }) {
        groups[place].labels.append(property.label)
      } else {
        groups.append((names, [property.label]))
      }
    }
    let zh = groups.map { group in
      "\(group.labels.map(\.zh).joined(separator: "、"))(列名 \(group.names))"
    }
    let en = groups.map { group in
      "\(group.labels.map(\.en).joined(separator: ", ")) (read from \(group.names))"
    }
    let (name, path) = (layer.declaration.label, layer.path ?? "")
    return Bilingual(
      zh: "\(name.zh):\(path) 没有要素载有 \(zh.joined(separator: ";")),视为未作规定",
      en: "\(name.en): no feature of \(path) says anything of \(en.joined(separator: "; ")): "
        + "taken as not stated")
  }
}
