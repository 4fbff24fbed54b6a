import Findings

/// One thing in which the plan of a date is not that of the date before.
struct PlanChange {
  var name: Bilingual
  /// Code of the one rule that it bears on; nil where it may bear on any.
  var rule: String?
}

extension ComparisonStep {
  /// What of the plan differs between the dates: its edition, layers, limits, tables, what plan.yaml
  /// says beside, and its rules, each by its words and not by its code alone.
  var planChanges: [PlanChange] {
    let (first, second) = (old.run.provenance, new.run.provenance)
    var names: [Bilingual] = []
    if first.planTitle != second.planTitle || first.planVersion != second.planVersion {
      names.append(
        Bilingual(
          zh: "\(first.plan.zh) → \(second.plan.zh)", en: "\(first.plan.en) to \(second.plan.en)"))
    }
    for layer in second.layers {
      let earlier = first.layers.first { $0.role == layer.role }
      if earlier?.sha256 != layer.sha256 || earlier?.path == nil && layer.path != nil {
        names.append(layer.label)
      }
    }
    for layer in first.layers where !second.layers.contains(where: { $0.role == layer.role }) {
      names.append(layer.label)
    }
    let limits = Self.differing(first.thresholds, second.thresholds, \.name) {
      $0.value == $1.value && $0.unit == $1.unit
    }
    names += limits.map { Bilingual(zh: $0, en: $0) }
    names += Self.differing(first.catalogues, second.catalogues, \.name) { $0.sha256 == $1.sha256 }
      .compactMap { name in (second.catalogues + first.catalogues).first { $0.name == name }?.label
      }
    names += Self.differing(first.planFiles, second.planFiles, \.name) { $0.sha256 == $1.sha256 }
      .map { Bilingual(zh: $0, en: $0) }
    let rules = Self.differing(old.run.cards, new.run.cards, \.code) { $0.digest == $1.digest }
    return names.map { PlanChange(name: $0) }
      + rules.map { PlanChange(name: Bilingual(zh: "规则 \($0)", en: "rule \($0)"), rule: $0) }
  }

  /// Names of what only one of two lists has, or both in another form; sorted.
  private static func differing<Part>(
    _ first: [Part], _ second: [Part], _ name: (Part) -> String, _ isSame: (Part, Part) -> Bool
  ) -> [String] {
    let named = [first, second].map { parts in
      Dictionary(parts.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    return Set(named[0].keys).union(named[1].keys).filter { key in
      guard let old = named[0][key], let new = named[1][key] else { return true }
      return !isSame(old, new)
    }.sorted()
  }
}
