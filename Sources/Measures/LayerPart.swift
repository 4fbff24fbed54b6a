import Findings
import Plan

/// The features of a layer that meet a condition, as land that plots are measured in.
struct LayerPart: Hashable, Sendable {
  var layer: Int
  var chosen: LayerSelection.Condition

  /// Whether a feature is one of them.
  enum Membership: UInt8, Sendable {
    case none
    /// It says nothing that tells: blank, in no list, too coarse or mixed.
    case open
    case member
  }
}

extension PlanDeclarations {
  /// How the features that a measure chooses of a layer are called: `控规地块(水域、湿地和绿地)`.
  func label(of part: LayerPart) -> Bilingual {
    let layer = layers[part.layer]
    guard let property = part.chosen.property else { return layer.label }
    let text = part.chosen.text ?? ""
    let word = layer.properties[property].words?.label(of: text)
    let chosen = part.chosen.set.map { useSets[$0].label } ?? word ?? Bilingual(zh: text, en: text)
    return Bilingual(
      zh: "\(layer.label.zh)(\(chosen.zh))", en: "\(layer.label.en) (\(chosen.en))")
  }
}
