import Findings
import GEOS
import Glibc
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Proves the layers of a package: valid shapes, ids once each, areas where rules measure areas,
/// and coordinates that lie where the plan lies. A layer that silently lies elsewhere, or covers
/// nothing, would make every plot conform.
struct LayerProof {
  private(set) var layers = 0
  private(set) var features = 0
  private(set) var faults: [PlanFailure] = []
  /// What may be meant.
  private(set) var notes: [PlanFailure] = []

  /// Degrees beside the plan area within which a neighbour's features may lie: some 100 km.
  private static let neighbourhood = 1.0

  init(of plan: PlanPackage) throws {
    let geos = try GEOSSession()
    let use = PlanUse(of: plan)
    for (index, layer) in plan.layers.enumerated() where layer.isPresent {
      layers += 1
      features += layer.features.count
      proveShapes(layer, geos)
      proveCarrying(layer)
      proveKinds(layer, measuredBy: use.rulesMeasuringAreas(in: index))
      provePlace(layer, in: plan)
    }
  }

  private func fault(
    _ layer: PlanLayer, _ feature: LayerFeature?, _ message: String, _ chinese: String? = nil
  ) -> PlanFailure {
    PlanFailure(layer: layer, feature: feature, message: message, chinese: chinese)
  }

  private mutating func proveShapes(_ layer: PlanLayer, _ geos: GEOSSession) {
    var ids: Set<String> = []
    for feature in layer.features {
      if !ids.insert(feature.id).inserted {
        faults.append(
          fault(layer, feature, "the id '\(feature.id)' stands twice in \(layer.declaration.key)"))
      }
      guard case .polygons(let shape) = feature.shape else { continue }
      do {
        if case .invalid(let reason, let point) = try geos.validity(of: shape) {
          faults.append(
            fault(
              layer, feature, "\(feature.id) is not valid: \(reason) at \(point.x), \(point.y)"))
        }
      } catch {
        faults.append(fault(layer, feature, "\(feature.id) is not valid: \(error) at its rings"))
      }
    }
  }

  /// What the layer asks its file for.
  private mutating func proveCarrying(_ layer: PlanLayer) {
    let declaration = layer.declaration
    if layer.features.isEmpty, let filter = declaration.filter.first {
      let message =
        "no feature has \(filter.property) = '\(filter.value)', which the layer "
        + "\(declaration.key) asks for"
      faults.append(declaration.filterPlace?.failure(message) ?? fault(layer, nil, message))
    } else if layer.features.isEmpty {
      notes.append(
        fault(
          layer, nil,
          "the layer \(declaration.key) has no feature: it is there and covers nothing, which is "
            + "not the same as a layer without a file",
          "图层 \(declaration.key) 没有要素:视为已有图层而无一处,与未提供图层不同"))
    }
    for index in layer.uncarriedProperties {
      let property = declaration.properties[index]
      let names = property.declaration.acceptedNames.joined(separator: ", ")
      let message = "no feature has any of the names of '\(property.declaration.name)': \(names)"
      faults.append(property.place?.failure(message) ?? fault(layer, nil, message))
    }
    if layer.featuresWithHeights > 0 {
      let count = layer.featuresWithHeights
      let text =
        "the layer \(declaration.key) has heights, which are not looked at: \(EnglishCount.plain(count, "feature"))"
      let chinese = "图层 \(declaration.key) 有 \(count) 个要素带高程,高程不参与判定"
      let place = declaration.filePlace?.failure("")
      notes.append(
        PlanFailure(
          path: place?.path ?? layer.path ?? "", line: place?.line, column: place?.column,
          message: text, chinese: chinese))
    }
  }

  /// Points, and lines that stand for no strip, cover nothing: areas measured beside a single one of
  /// them are unknown whatever the plot.
  private mutating func proveKinds(_ layer: PlanLayer, measuredBy codes: [String]) {
    let key = layer.declaration.key
    let bare = layer.features.filter { feature in
      switch feature.shape {
      case .polygons: false
      case .lines: !layer.declaration.hasSetback
      case .points: true
      }
    }
    if !codes.isEmpty, let first = bare.first {
      let rules = codes.joined(separator: ", ")
      let isLine = if case .lines = first.shape { true } else { false }
      let text =
        "\(first.id) is \(isLine ? "a line without a setback" : "a point"), and rules measure areas "
        + "in the layer \(key): \(rules)"
      let chinese =
        "\(first.id) 是\(isLine ? "没有 setback 的线" : "点"),而规则在图层 \(key) 中量算面积:\(rules)"
      faults.append(fault(layer, first, text, chinese))
    }
    let empty = layer.features.filter { $0.box.isEmpty }
    if let first = empty.first {
      notes.append(
        fault(
          layer, first, "features of the layer \(key) without a geometry: \(empty.count)",
          "图层 \(key) 有 \(empty.count) 个要素没有图形"))
    }
  }

  /// Where the features lie; of many that lie wrong the first is told, with their number.
  private mutating func provePlace(_ layer: PlanLayer, in plan: PlanPackage) {
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try ReferenceSystem(layer.referenceSystem)
    } catch {
      faults.append(
        fault(layer, nil, "PROJ knows no reference system '\(layer.referenceSystem)'"))
      return
    }
    let placed = layer.features.filter { !$0.box.isEmpty }
    func isBeyond(_ box: Box) -> Bool {
      system.isGeographic
        && (max(abs(box.minY), abs(box.maxY)) > 90 || max(abs(box.minX), abs(box.maxX)) > 540)
    }
    let beyond = placed.filter { isBeyond($0.box) }
    if let first = beyond.first {
      let box = first.box
      let latitude = abs(box.minY) > abs(box.maxY) ? box.minY : box.maxY
      faults.append(
        fault(
          layer, first,
          "\(first.id) is not on earth: the latitude \(latitude) is beyond 90 degrees; longitude "
            + "comes first (RFC 7946), or the file names another reference system in 'crs'",
          "\(first.id) 不在地球上:纬度 \(latitude) 超过 90 度;坐标须经度在前(RFC 7946),"
            + "或在 crs 中写明坐标系"))
    }
    guard layer.declaration.role != "plan-area", !plan.extent.isEmpty else { return }
    let far = placed.compactMap { feature -> (LayerFeature, Double)? in
      guard !isBeyond(feature.box), let box = try? system.degrees(of: feature.box) else {
        return nil
      }
      let distance = plan.extent.degrees(to: box)
      return distance > Self.neighbourhood ? (feature, distance) : nil
    }
    if let (feature, distance) = far.first {
      let kilometres = Int(held: distance * 111.2)
      let more = far.count - 1
      faults.append(
        fault(
          layer, feature,
          "\(feature.id)\(more > 0 ? " and \(more) more" : "") lies some \(kilometres) km from the "
            + "plan area",
          "\(feature.id)\(more > 0 ? "等 \(more + 1) 个要素" : "")距规划范围约 \(kilometres) km"))
      return
    }
    guard beyond.isEmpty, let first = placed.first, layer.declaration.role != "neighbour",
      let box = try? system.degrees(of: layer.box), !box.intersects(plan.extent)
    else { return }
    notes.append(
      fault(
        layer, first, "no feature of the layer \(layer.declaration.key) meets the plan area",
        "图层 \(layer.declaration.key) 没有要素与规划范围相交"))
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
