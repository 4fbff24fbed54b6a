public import Findings
import Land
public import Plan
import Planar
import Projection

/// A run that cannot begin, in a sentence.
public struct RunFailure: Error, Hashable, Sendable {
  public var message: Bilingual

  init(zh: String, en: String) {
    message = Bilingual(zh: zh, en: en)
  }
}

/// Proves the layers that the user put in the plan's place: areas, where the plan's role means
/// areas, and coordinates that are what they are said to be. A layer that silently lies somewhere
/// else would make every plot conform.
public enum OwnLayers {
  /// Roles of places; every other role stands for land that is covered.
  private static let placeRoles: Set<String> = ["facility", "network", "axis"]

  /// - Parameter package: as it is before it follows the layer's place.
  public static func prove(_ layer: PlanLayer, in package: PlanPackage) throws {
    try proveShapes(layer)
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try ReferenceSystem(layer.referenceSystem)
    } catch {
      let path = layer.path ?? ""
      throw RunFailure(
        zh: "\(path) 坐标系「\(layer.referenceSystem)」无法识别",
        en: "\(path): PROJ knows no reference system '\(layer.referenceSystem)'")
    }
    try provePlace(
      layer, in: system,
      SystemDesk().candidates(
        beside: system, extent: package.extent, of: package.declarations))
  }

  private static func proveShapes(_ layer: PlanLayer) throws(RunFailure) {
    let declaration = layer.declaration
    guard !placeRoles.contains(declaration.role) else { return }
    for feature in layer.features {
      let kind: Bilingual
      switch feature.shape {
      case .polygons: continue
      case .lines where declaration.hasSetback: continue
      case .lines: kind = Bilingual(zh: "线", en: "a line")
      case .points: kind = Bilingual(zh: "点", en: "a point")
      }
      let place = (layer.path ?? "") + feature.span.suffix
      throw RunFailure(
        zh: "\(place) 要素 \(feature.id) 是\(kind.zh),\(declaration.label.zh)须是面",
        en: "\(place): feature \(feature.id) is \(kind.en); \(declaration.label.en) "
          + "must be areas")
    }
  }

  private static func provePlace(
    _ layer: PlanLayer, in system: ReferenceSystem, _ candidates: ReferenceSystemCandidates
  ) throws {
    let path = layer.path ?? ""
    let box = layer.box
    guard !box.isEmpty else { return }
    let doubt = SystemDoubt(
      system: system, isStated: layer.referenceSystem != "OGC:CRS84",
      guess: candidates.guess(box), box: box, candidates: candidates,
      isShapefile: path.lowercased().hasSuffix(".shp"))
    if let sentence = doubt.layerSentence {
      throw RunFailure(zh: "\(path) \(sentence.zh)", en: "\(path): \(sentence.en)")
    }
    // Of a layer that is mostly where it should be, some may be in another system all the same.
    let strays = StrayFeatures(of: layer, in: system, candidates)
    guard let stray = strays.impossible.first else { return }
    let place = path + stray.span.suffix
    let more = strays.impossible.count - 1
    throw RunFailure(
      zh: "\(place) 要素 \(stray.id)\(more > 0 ? "等 \(more + 1) 个要素" : "")的坐标不可能属于 "
        + "\(system.title);请核对坐标系与轴序",
      en: "\(place): the coordinates of feature \(stray.id)\(more > 0 ? " and \(more) more" : "") "
        + "cannot be those of \(system.title); check reference system and axes")
  }
}
