public import Findings
import Land
import Plan
import Planar

extension ParcelRows {
  /// Why the totals of layers that stand in these slots are no figures of one area: one of them lies
  /// wholly beyond the plan area; without such an area, one that was brought for this run lies
  /// wholly apart from another. Nil where nothing is known against them.
  public func elsewhere(ofSlots slots: [Int]) -> Bilingual? {
    var totals: [Int] = []
    for slot in slots {
      let layers: [Int] =
        switch measures[slot] {
        case .layerTotal(let total)?: [total.layer]
        // What lies in an area is nothing of a layer that lies beyond it.
        case .ofLayers(.layersOverlap(let layer, let other, in: .some)): [layer, other]
        default: []
        }
      for layer in layers
      where !totals.contains(layer) && isStanding(layer) && !sheet.layers[layer].wholeBox.isEmpty {
        totals.append(layer)
      }
    }
    guard let first = totals.first else { return nil }
    let area = sheet.layers.indices.first {
      sheet.layers[$0].declaration.role == "plan-area" && isStanding($0)
        && !sheet.layers[$0].cover.isEmpty
    }
    for layer in totals where layer != area {
      let target = sheet.layers[layer]
      // Where the plan has no area its layers are held against each other.
      let other = area ?? first
      let base = sheet.layers[other]
      let isBrought = target.layer.isReplaced || base.layer.isReplaced
      guard other != layer, area != nil || isBrought else { continue }
      let isApart =
        area == nil
        ? !base.wholeBox.intersects(target.wholeBox)
        : !base.meets(target.areas) && !base.holds(target.paths)
      guard isApart else { continue }
      let (one, two) = (target.declaration.label, base.declaration.label)
      return Bilingual(
        zh: "\(one.zh)图层与\(two.zh)图层不在一处,合计不能相比",
        en: "the layers \(one.en) and \(two.en) lie wholly apart: their totals are of no one area")
    }
    return nil
  }
}

extension LayerSheet {
  /// The box of all that the layer draws: areas, lines and points.
  fileprivate var wholeBox: Box {
    var box = cover.box
    for point in paths.joined().joined() { box.extend(by: point) }
    return box
  }
}
