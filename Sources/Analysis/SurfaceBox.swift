import Land
import Plan
import Planar
import Projection

extension ReferenceSystem {
  /// A box of this system's coordinates on the working surface; nil where a corner has no place.
  func box(
    of box: Box, onto surface: WorkingSurface, session: ProjectionSession
  ) throws -> Box? {
    guard !box.isEmpty else { return nil }
    var corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
    ]
    if isGeographic {
      // A box over the antimeridian goes on beyond 180°, where no positions are.
      for corner in corners.indices where corners[corner].x > 180 { corners[corner].x -= 360 }
    }
    let projector = try SurfaceProjector(from: self, onto: surface, session: session)
    guard projector.project(&corners).isEmpty else { return nil }
    var placed = Box.empty
    for corner in corners { placed.extend(by: corner) }
    return placed
  }
}

extension Box {
  /// From so far away on, in kilometres, nothing of one file is beside what another one draws:
  /// one of the two is misplaced.
  static let elsewhere = 1.0

  /// Between the nearest sides of two boxes in metres; 0 where they meet.
  func kilometres(to other: Box) -> Double {
    let across = max(minX - other.maxX, other.minX - maxX, 0)
    let along = max(minY - other.maxY, other.minY - maxY, 0)
    return (across * across + along * along).squareRoot() / 1000
  }
}

extension PlanLayer {
  /// The box of all its features on the working surface; nil where it has no place there.
  func box(onto surface: WorkingSurface, session: ProjectionSession) -> Box? {
    guard let system = try? ReferenceSystem(referenceSystem) else { return nil }
    let own = system.isGeographic ? PlanPackage.degrees(of: self)?.box ?? .empty : box
    return try? system.box(of: own, onto: surface, session: session)
  }

  /// Of all its features, in its own reference system.
  var box: Box {
    var box = Box.empty
    for feature in features { box.extend(by: feature.box) }
    return box
  }
}

extension LayerFeature {
  /// In the layer's reference system; empty for a feature without a shape.
  var box: Box {
    var box = Box.empty
    switch shape {
    case .polygons(let polygons): box.extend(by: polygons.box)
    case .lines(let lines): for point in lines.joined() { box.extend(by: point) }
    case .points(let points): for point in points { box.extend(by: point) }
    }
    return box
  }
}
