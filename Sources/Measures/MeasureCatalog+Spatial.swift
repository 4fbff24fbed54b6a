public import Expressions
import Findings
import GEOS
import Planar

extension MeasureCatalog {
  /// Positions must be longitude and latitude, and areas valid: a rule that names a bow-tie means
  /// something else than it says.
  public func check(_ literal: GeometryLiteral) throws(CallFailure) {
    let shape = PlanarShape(literal)
    let positions = shape.points + shape.lines.flatMap(\.self) + shape.areas.points
    for point in positions where abs(point.x) > 180 || abs(point.y) > 90 {
      throw CallFailure(
        "\(point.x), \(point.y) is not a longitude and a latitude",
        suggestion: "geometries in rules are in degrees, longitude first (OGC:CRS84)")
    }
    // Areas of a collection may overlap; those of a MULTIPOLYGON may not.
    let areas =
      literal.kind == .collection
      ? shape.areas.polygons.map { MultiPolygon(polygons: [$0]) } : [shape.areas]
    for area in areas where !area.isEmpty {
      if let reason = Self.reason(area) { throw CallFailure("this area is not valid: \(reason)") }
    }
  }

  private static func reason(_ area: MultiPolygon) -> String? {
    do throws(GEOSFailure) {
      guard case .invalid(let reason, let place) = try GEOSSession().validity(of: area) else {
        return nil
      }
      return "\(reason) at \(place.x), \(place.y)"
    } catch {
      return error.description
    }
  }

  static let spatialWords: [SpatialRelation: Bilingual] = [
    .contains: Bilingual(zh: "包含所给图形", en: "contains the given geometry"),
    .crosses: Bilingual(zh: "穿越所给图形", en: "crosses the given geometry"),
    .disjoint: Bilingual(zh: "与所给图形相离", en: "apart from the given geometry"),
    .equals: Bilingual(zh: "与所给图形相等", en: "equal to the given geometry"),
    .intersects: Bilingual(zh: "与所给图形相交", en: "meets the given geometry"),
    .overlaps: Bilingual(zh: "与所给图形部分重叠", en: "overlaps the given geometry"),
    .touches: Bilingual(zh: "与所给图形相接", en: "touches the given geometry"),
    .within: Bilingual(zh: "位于所给图形内", en: "within the given geometry"),
  ]
}
