import GEOS
import Land
import Planar
import Projection

extension LayerFeature.Shape {
  var isEmpty: Bool {
    switch self {
    case .polygons(let polygons): polygons.isEmpty
    case .lines(let lines): lines.allSatisfy(\.isEmpty)
    case .points(let points): points.isEmpty
    }
  }

  /// The shape on the working surface, and how many of all its vertices have no place there.
  func placed(
    by projector: SurfaceProjector
  ) -> (shape: LayerFeature.Shape, lost: Int, all: Int) {
    switch self {
    case .polygons(var polygons):
      let lost = projector.project(&polygons.points).count
      return (.polygons(polygons), lost, polygons.points.count)
    case .lines(var lines):
      let lost = lines.indices.map { projector.project(&lines[$0]).count }.reduce(0, +)
      return (.lines(lines), lost, lines.map(\.count).reduce(0, +))
    case .points(var points):
      let lost = projector.project(&points).count
      return (.points(points), lost, points.count)
    }
  }

  /// The area on the surface: polygons as they are, lines within their setback.
  func area(setback: Double?, _ geos: GEOSSession) throws -> MultiPolygon {
    switch self {
    case .polygons(let polygons): return polygons
    case .lines:
      let paths = paths
      guard let setback, !paths.isEmpty else { return MultiPolygon() }
      return try geos.buffer(lines: paths, distance: setback)
    case .points: return MultiPolygon()
    }
  }

  /// Lines and points, a point as a line of one; empty for areas.
  var paths: [[Point]] {
    switch self {
    case .polygons: []
    case .lines(let lines): lines.filter { !$0.isEmpty }
    case .points(let points): points.map { [$0] }
    }
  }
}
