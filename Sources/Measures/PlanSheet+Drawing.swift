public import Findings
import Land
import Plan
import Planar
public import Projection

extension PlanSheet {
  /// Features that one layer is drawn with at most: beyond, a map of the whole shows a colour, and a
  /// file of everything would be too large to open.
  private static let drawnFeatures = 20_000

  /// The layers for a map, simplified on the surface.
  ///
  /// - Parameters:
  ///   - tolerance: metres; no point that is left out lies farther from what is drawn.
  ///   - geodesy: of this sheet's surface.
  public func drawing(tolerance: Double, geodesy: SurfaceGeodesy) -> MapContext {
    let drawn = layers.filter(\.isPresent).map { sheet in
      let features = sheet.features.indices.prefix(Self.drawnFeatures).compactMap { index in
        sheet.drawing(index, tolerance: tolerance, geodesy: geodesy)
      }
      return MapContext.Layer(
        role: sheet.declaration.key, label: sheet.declaration.label,
        basis: sheet.declaration.basis, features: features)
    }
    return MapContext(layers: drawn, tolerance: tolerance)
  }
}

extension LayerSheet {
  /// Nil where there is nothing to draw: repealed, or too small for the tolerance.
  fileprivate func drawing(
    _ index: Int, tolerance: Double, geodesy: SurfaceGeodesy
  ) -> MapContext.Feature? {
    let feature = features[index]
    guard counts(index, approved: nil) else { return nil }
    func degrees(_ points: [Point]) -> [Point] {
      var points = points
      geodesy.locate(&points)
      return points
    }
    let shape: MapContext.Shape
    if !areas[index].isEmpty {
      var area = areas[index].simplified(tolerance: tolerance)
      guard !area.isEmpty else { return nil }
      area.points = degrees(area.points)
      guard let placed = area.onEarth else { return nil }
      shape = .areas(placed)
    } else {
      let lines = paths[index].map(degrees)
      guard !lines.isEmpty, lines.joined().allSatisfy(\.isLongitudeLatitude) else { return nil }
      shape = lines.allSatisfy { $0.count == 1 } ? .points(lines.flatMap(\.self)) : .lines(lines)
    }
    return MapContext.Feature(id: feature.id, name: feature.name, shape: shape)
  }
}
