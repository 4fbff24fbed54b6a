import Findings
import Land
import Plan
import Planar
import Projection
import Values

/// Features of one layer whose numbers are not in the reference system of the others. They would
/// lie far from every plot, and none would be found to touch them.
struct StrayFeatures {
  /// What no place within the system's use has: degrees among metres, metres among degrees, a zone's
  /// number before some eastings, exchanged axes.
  private(set) var impossible: [LayerFeature] = []
  /// What may be land of another province, and would lie at the plan in another system.
  private(set) var doubtful: [(feature: LayerFeature, likely: ReferenceSystem)] = []

  init(
    of layer: PlanLayer, in system: ReferenceSystem, _ candidates: ReferenceSystemCandidates
  ) {
    let window = system.isProjected ? SystemDoubt.areaWindow(of: system) : nil
    let usual = window.map(SystemDoubt.widened)
    for feature in layer.features {
      let box = feature.box
      guard !box.isEmpty else { continue }
      if Self.isDegrees(box) != system.isGeographic || !(usual?.intersects(box) ?? true) {
        impossible.append(feature)
      } else if system.isProjected, let likely = Self.other(box, than: system, candidates) {
        doubtful.append((feature, likely))
      } else if let window, !window.intersects(box), window.contains(box.exchanged) {
        impossible.append(feature)
      }
    }
  }

  /// Longitudes beside a plan at the antimeridian may go on beyond 180°.
  private static func isDegrees(_ box: Box) -> Bool {
    max(abs(box.minX), abs(box.maxX)) <= 540 && max(abs(box.minY), abs(box.maxY)) <= 90
  }

  private static func other(
    _ box: Box, than system: ReferenceSystem, _ candidates: ReferenceSystemCandidates
  ) -> ReferenceSystem? {
    guard case .projected(let likely, let northingFirst, let others) = candidates.guess(box),
      !northingFirst, !([likely] + others).contains(where: { $0.title == system.title })
    else { return nil }
    return likely
  }

  /// Nil where nothing is in doubt.
  func notice(of layer: PlanLayer, in system: ReferenceSystem) -> Bilingual? {
    guard let (feature, likely) = doubtful.first else { return nil }
    let more = doubtful.count - 1
    let name = layer.declaration.label
    return Bilingual(
      zh: "\(name.zh):要素 \(feature.id)\(more > 0 ? "等 \(more + 1) 个要素" : "")按 \(system.title) "
        + "远离规划范围,数值像 \(likely.title);若是后者,它们没有参与判定,请核对",
      en: "\(name.en): feature \(feature.id)\(more > 0 ? " and \(more) more" : "") lies far from "
        + "the plan area in \(system.title) and at it in \(likely.title); if that is meant, no plot "
        + "was held against it")
  }
}

extension Box {
  /// x for y.
  fileprivate var exchanged: Box { Box(minX: minY, minY: minX, maxX: maxY, maxY: maxX) }
}

extension PlanPackage {
  /// What is in doubt of the user's own layers.
  var strayNotices: [Bilingual] {
    let own = layers.filter { $0.isReplaced && $0.isPresent && !$0.features.isEmpty }
    guard !own.isEmpty, let desk = try? SystemDesk() else { return [] }
    return own.compactMap { layer in
      guard let system = try? desk.system(layer.referenceSystem), system.isProjected,
        let candidates = try? desk.candidates(beside: system, extent: extent, of: declarations)
      else { return nil }
      return StrayFeatures(of: layer, in: system, candidates).notice(of: layer, in: system)
    }
  }
}
