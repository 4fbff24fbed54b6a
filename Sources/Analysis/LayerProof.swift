import Findings
import GEOS
import Land
import Measures
import Plan
import Planar
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

  init(of plan: PlanPackage) throws {
    let geos = try GEOSSession()
    let use = PlanUse(of: plan)
    for (index, layer) in plan.layers.enumerated() where layer.isPresent {
      layers += 1
      features += layer.features.count
      proveShapes(layer, geos)
      proveCarrying(layer)
      proveKinds(layer, measuredBy: use.rulesMeasuringAreas(in: index))
      let placement = LayerPlacement(of: layer, in: plan.extent)
      faults += placement.faults
      notes += placement.notes
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
}
