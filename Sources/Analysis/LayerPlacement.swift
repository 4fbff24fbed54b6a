import Glibc
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Whether a layer of a package lies where its plan does. One that silently lies elsewhere would
/// make every plot conform.
struct LayerPlacement {
  /// What cannot be meant: coordinates that are none, and features far from the plan.
  private(set) var faults: [PlanFailure] = []
  /// What may be meant.
  private(set) var notes: [PlanFailure] = []

  private let layer: PlanLayer
  /// Longitude and latitude of the plan's own area.
  private let extent: Box

  /// Degrees beside the plan area within which a neighbour's features may lie: some 100 km.
  private static let neighbourhood = 1.0

  init(of layer: PlanLayer, in extent: Box) {
    self.layer = layer
    self.extent = extent
    prove()
  }

  /// Of many features that lie wrong the first is told, with their number.
  private mutating func prove() {
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try ReferenceSystem(layer.referenceSystem)
    } catch {
      faults.append(
        fault(nil, "PROJ knows no reference system '\(layer.referenceSystem)'"))
      return
    }
    func isBeyond(_ box: Box) -> Bool {
      system.isGeographic
        && (max(abs(box.minY), abs(box.maxY)) > 90 || max(abs(box.minX), abs(box.maxX)) > 540)
    }
    let near = surelyNear(system)
    let whole = layer.box
    if system.isGeographic, max(abs(whole.minX), abs(whole.maxX)) > 180 {
      for feature in layer.features {
        guard let failure = PlanFailure.longitude(beyond: feature, of: layer) else { continue }
        faults.append(failure)
        return
      }
    }
    // Most layers lie where they should: their features are not looked at one by one.
    if !isBeyond(whole), near?.contains(whole) ?? false, whole.isEmpty || meets(whole, system) {
      return
    }
    let placed = layer.features.filter { !$0.box.isEmpty }
    let beyond = placed.filter { isBeyond($0.box) }
    if let first = beyond.first {
      let box = first.box
      let latitude = abs(box.minY) > abs(box.maxY) ? box.minY : box.maxY
      faults.append(
        fault(
          first,
          "\(first.id) is not on earth: the latitude \(latitude) is beyond 90 degrees; longitude "
            + "comes first (RFC 7946), or the file names another reference system in 'crs'",
          "\(first.id) 不在地球上:纬度 \(latitude) 超过 90 度;坐标须经度在前(RFC 7946),"
            + "或在 crs 中写明坐标系"))
    }
    guard layer.declaration.role != "plan-area", !extent.isEmpty else { return }
    let far = placed.compactMap { feature -> (LayerFeature, Double)? in
      let own = feature.box
      guard !(near?.contains(own) ?? false), !isBeyond(own),
        let box = (try? system.degreeBox(of: own))?.box
      else { return nil }
      let distance = extent.degrees(to: box)
      return distance > Self.neighbourhood ? (feature, distance) : nil
    }
    if let (feature, distance) = far.first {
      let kilometres = Int(held: distance * 111.2)
      let more = far.count - 1
      faults.append(
        fault(
          feature,
          "\(feature.id)\(more > 0 ? " and \(more) more" : "") lies some \(kilometres) km from the "
            + "plan area",
          "\(feature.id)\(more > 0 ? "等 \(more + 1) 个要素" : "")距规划范围约 \(kilometres) km"))
      return
    }
    guard beyond.isEmpty, let first = placed.first, layer.declaration.role != "neighbour",
      !meets(whole, system)
    else { return }
    notes.append(
      fault(
        first, "no feature of the layer \(layer.declaration.key) meets the plan area",
        "图层 \(layer.declaration.key) 没有要素与规划范围相交"))
  }

  /// What has no place in degrees is told elsewhere.
  private func meets(_ box: Box, _ system: ReferenceSystem) -> Bool {
    (try? system.degreeBox(of: box)).map { $0.box.meetsAround(extent) } ?? true
  }

  /// The plan area and something around it in the layer's own coordinates, so that of long layers
  /// only the features beyond it are brought to degrees one by one; nil where it has no place there.
  private func surelyNear(_ system: ReferenceSystem) -> Box? {
    let area = extent.expanded(by: Self.neighbourhood / 2)
    guard system.isProjected else { return area }
    let candidates = try? ReferenceSystemCandidates(
      planArea: area, systems: [system], session: ProjectionSession())
    return candidates?.windows.first?.box
  }

  private func fault(
    _ feature: LayerFeature?, _ message: String, _ chinese: String? = nil
  ) -> PlanFailure {
    PlanFailure(layer: layer, feature: feature, message: message, chinese: chinese)
  }
}

extension PlanPackage {
  /// Where the package itself says that its plan is, whatever the user brought beside it.
  var ownExtent: Box {
    declarations.extent
      ?? Self.extent(of: layers.flatMap { $0.isReplaced ? $0.former : [$0] })
  }

  /// What `plan check` would say of the places of the package's own layers.
  var misplacedLayers: [PlanFailure] {
    let extent = ownExtent
    return layers.filter { $0.isPresent && !$0.isReplaced }.flatMap { layer in
      let placement = LayerPlacement(of: layer, in: extent)
      return placement.faults + placement.notes
    }
  }
}

extension Box {
  /// Degrees of a great circle between the nearest corners or edges of two boxes of longitude and
  /// latitude, near enough to tell a neighbour from another continent; 0 where they meet.
  fileprivate func degrees(to other: Box) -> Double {
    let east = max(other.minX - maxX, minX - other.maxX, 0)
    let north = max(other.minY - maxY, minY - other.maxY, 0)
    let around = min(east, max(0, 360 - east - width - other.width))
    let middle = (center.y + other.center.y) / 2
    let scaled = around * max(0.02, cos(middle * .pi / 180))
    return (scaled * scaled + north * north).squareRoot()
  }
}
