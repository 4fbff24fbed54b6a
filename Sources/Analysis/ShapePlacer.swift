import Findings
import Planar
import Projection

/// Brings shapes from the working surface to longitude and latitude, for findings and for maps.
struct ShapePlacer {
  /// Nil where nothing can be placed.
  let geodesy: SurfaceGeodesy?

  /// Brings the geometry to longitude and latitude and puts the place inside it.
  ///
  /// - Parameter given: points of which the file says what they would be brought back to.
  func place(_ finding: inout Finding, knowing given: GivenPoints? = nil) {
    guard let geodesy, var shape = finding.geometry, !shape.isEmpty else {
      finding.geometry = nil
      return
    }
    finding.geometry = nil
    let inside = shape.interiorPoint ?? shape.points[0]
    if let given, geodesy.locatesOnWGS84 {
      var rest = given.replace(&shape.points)
      rest.points.append(inside)
      geodesy.locate(&rest.points)
      for (place, point) in zip(rest.places, rest.points) { shape.points[place] = point }
      finding.place = rest.points.last
    } else {
      shape.points.append(inside)
      geodesy.locate(&shape.points)
      finding.place = shape.points.removeLast()
    }
    finding.place = finding.place.flatMap { $0.isLongitudeLatitude ? $0 : nil }
    finding.geometry = shape.onEarth
  }

  /// A shape in longitude and latitude.
  func placed(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy, !shape.isEmpty else { return nil }
    var placed = shape
    geodesy.locate(&placed.points)
    return placed.onEarth
  }

  /// A plot for a map, in longitude and latitude, with fewer points than it has.
  func outline(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy else { return nil }
    var outline = shape.simplified(tolerance: RunSetting.drawingTolerance)
    guard !outline.isEmpty else { return nil }
    geodesy.locate(&outline.points)
    return outline.onEarth
  }
}
