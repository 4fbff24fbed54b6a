import Plan
import Planar

extension ParcelRows {
  /// Layers of the plan's own that a measure holds against a plan area of the user's which the plan
  /// does not reach at all: what they leave open there, and what of them lies beyond it, is no
  /// fault of theirs.
  func unreaching(_ measure: LayerMeasure) -> [Int] {
    let areas = measure.layers.filter {
      let layer = sheet.layers[$0]
      return layer.layer.isReplaced && layer.declaration.role == "plan-area"
    }
    guard let area = areas.first.map({ sheet.layers[$0] }) else { return [] }
    let own = measure.layers.filter {
      sheet.layers[$0].isPresent && !sheet.layers[$0].layer.isReplaced
    }
    // Where the plan draws an area itself, that is as far as it speaks.
    if let former = area.former {
      return area.meets(former.areas) ? [] : own
    }
    return own.filter { index in
      let layer = sheet.layers[index]
      return !area.meets(layer.areas) && !area.holds(layer.paths)
    }
  }
}

extension LayerSheet {
  /// Whether some of these areas share land with the layer.
  func meets(_ shapes: [MultiPolygon]) -> Bool {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    return shapes.contains { shape in
      guard !shape.isEmpty else { return false }
      hits.removeAll(keepingCapacity: true)
      cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
      return hits.contains { $0.area > 0 }
    }
  }

  /// Whether some point or vertex lies on the layer.
  func holds(_ paths: [[[Point]]]) -> Bool {
    paths.joined().joined().contains { point in
      areas.contains { PointLocation.of(point, in: $0) != .outside }
    }
  }
}
