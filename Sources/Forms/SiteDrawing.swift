import Findings
import Glibc
import Planar

/// 附图: the surroundings of plots, cut out of the run's map.
struct SiteDrawing {
  private struct Feature {
    var box: Box
    var shape: MultiPolygon
  }

  private struct Layer {
    var role: String
    var label: Bilingual
    var basis: Basis
    var features: [Feature]
  }

  private let layers: [Layer]
  private let inputs: [Provenance.Input]
  /// Width by height of the frame on paper.
  private static let shape = 140.0 / 64

  init(_ run: Run) {
    inputs = run.provenance.inputs
    let constraints = Set(run.provenance.layers.filter(\.isConstraint).map(\.role))
    layers = (run.map?.layers ?? []).compactMap { layer in
      guard constraints.contains(layer.role) || layer.role.hasPrefix("detailed-plan") else {
        return nil
      }
      let features = layer.features.compactMap { feature -> Feature? in
        guard case .areas(let shape) = feature.shape else { return nil }
        return Feature(box: shape.box, shape: shape)
      }
      return Layer(role: layer.role, label: layer.label, basis: layer.basis, features: features)
    }
  }

  func plan(_ plot: ReviewPlot, _ findings: [Finding]) -> SitePlan? {
    guard let outline = plot.outline, !outline.isEmpty else { return nil }
    guard let first = outline.points.first else { return nil }
    // A plot over the antimeridian is drawn as the one place that it is.
    var box = Box.empty
    for point in outline.points { box.extend(by: point.turned(beside: first.x)) }
    let scale = Self.metres(atLatitude: box.center.y)
    // A quarter of the plot around it, and at least 30 m.
    var width = max(box.width * scale.x * 1.5, box.width * scale.x + 60)
    var height = max(box.height * scale.y * 1.5, box.height * scale.y + 60)
    width = max(width, height * Self.shape)
    height = max(height, width / Self.shape)
    let centre = box.center
    let corner = Point(
      x: centre.x - width / 2 / scale.x, y: centre.y - height / 2 / scale.y)
    let window = Box(
      minX: corner.x, minY: corner.y, maxX: corner.x + width / scale.x,
      maxY: corner.y + height / scale.y)
    func rings(_ shape: MultiPolygon) -> [[Point]] {
      (0..<shape.ringCount).compactMap { ring in
        let placed = shape.points[shape.ringRange(ring)].map { $0.turned(beside: centre.x) }
        let cut = WindowCut.ring(placed, to: window)
        guard cut.count > 2 else { return nil }
        return cut.map {
          Point(x: ($0.x - corner.x) * scale.x, y: ($0.y - corner.y) * scale.y)
        }
      }
    }
    let system = plot.subject.file.flatMap {
      inputs.indices.contains($0) ? inputs[$0].referenceSystem : nil
    }
    var plan = SitePlan(
      width: width, height: height, plot: rings(outline),
      referenceSystem: String((system ?? "–").prefix { $0 != " " }))
    plan.pieces = findings.compactMap { finding in
      // A finding about the whole plot is no part of it.
      guard finding.area < finding.plotArea, let shape = finding.geometry else { return nil }
      let cut = rings(shape)
      return cut.isEmpty ? nil : cut
    }
    plan.layers = layers.compactMap { layer in
      let shapes = layer.features.compactMap { feature -> [[Point]]? in
        guard feature.box.mayMeet(window) else { return nil }
        let cut = rings(feature.shape)
        return cut.isEmpty ? nil : cut
      }
      return shapes.isEmpty
        ? nil
        : SitePlan.Layer(
          role: layer.role, label: layer.label, basis: layer.basis, shapes: shapes)
    }
    return plan
  }

  /// Metres of a degree of longitude and of latitude on GRS 80, which WGS 84 and CGCS2000 share to a
  /// tenth of a millimetre.
  private static func metres(atLatitude latitude: Double) -> (x: Double, y: Double) {
    let radians = Double.pi / 180
    let (a, e2) = (6_378_137.0, 0.006_694_380_022_90)
    let sine = sin(latitude * radians)
    let w = (1 - e2 * sine * sine).squareRoot()
    return (
      a / w * cos(latitude * radians) * radians, a * (1 - e2) / (w * w * w) * radians
    )
  }
}

extension Point {
  /// The same place with a longitude that is at most half the earth from another one.
  fileprivate func turned(beside longitude: Double) -> Point {
    Point(x: x - 360 * ((x - longitude) / 360).rounded(), y: y)
  }
}

extension Box {
  /// Whether a shape with this box of longitude and latitude can reach into a window, however often
  /// either turns around the earth. One wider than half the earth lies about the antimeridian.
  fileprivate func mayMeet(_ window: Box) -> Bool {
    guard minY <= window.maxY, maxY >= window.minY else { return false }
    return width > 180
      || [-360, 0, 360].contains { minX + $0 <= window.maxX && maxX + $0 >= window.minX }
  }
}
