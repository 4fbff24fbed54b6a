import Findings
import Land
import Plan
import Planar
import Values

/// Features of a layer that stand twice on the day of judgement, for what is counted and summed:
/// those that say the same throughout are one.
struct LayerRepeats: Sendable {
  /// Features that say the same in the same place as one before them.
  let repeated: Set<Int>
  /// Areas that lie where one before them does, whatever they say: their land is there once.
  let again: Set<Int>
  /// By feature the others in its place that say something else.
  private let others: [Int: [Int]]

  init(of target: LayerSheet) {
    let copies = target.copies
    var repeated: Set<Int> = []
    var again: Set<Int> = []
    var others: [Int: [Int]] = [:]
    for (feature, group) in copies.groups where target.counts(feature, approved: nil) {
      for other in group where target.counts(other, approved: nil) {
        let isArea = target.paths[feature].isEmpty
        if isArea, other < feature { again.insert(feature) }
        if target.agree(other, feature) {
          if other < feature { repeated.insert(feature) }
        } else if isArea || target.agree(other, feature, on: .name) {
          // Two places of one point with names of their own are two.
          others[feature, default: []].append(other)
        }
      }
    }
    self.repeated = repeated
    self.again = again
    self.others = others.mapValues { $0.sorted() }
  }

  /// A feature in the place of another that says something else of a property.
  func contrary(
    to feature: Int, _ property: Measure.ZoneProperty, in target: LayerSheet
  ) -> Int? {
    others[feature]?.first { !target.agree(feature, $0, on: property) }
  }
}

extension LayerCount {
  /// The first feature that counts whose place another one has that says something else.
  func contrary(_ property: Measure.ZoneProperty) -> (feature: Int, other: Int)? {
    let repeats = target.repeats
    for feature in standing {
      if let other = repeats.contrary(to: feature, property, in: target) { return (feature, other) }
    }
    return nil
  }
}

extension LayerSheet {
  /// What two features in one place say of a property.
  func disagreement(_ a: Int, _ b: Int, on property: Measure.ZoneProperty) -> Bilingual {
    func said(_ feature: Int) -> String {
      var unread: String?
      if case .declared(let index) = property { unread = features[feature].unlisted[index] }
      return (unread ?? word(property, of: feature)).map { String($0.prefix(40)) } ?? "–"
    }
    let (one, two, first, second) = (features[a].id, features[b].id, said(a), said(b))
    return Bilingual(
      zh: "同址两个要素不一致:\(one)「\(first)」、\(two)「\(second)」",
      en: "two features in one place disagree: \(one) '\(first)', \(two) '\(second)'")
  }
}
