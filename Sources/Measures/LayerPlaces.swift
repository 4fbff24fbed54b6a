import Land
import Plan
import Planar
import Projection

/// Lines and points of a layer on the working surface; made only for the measures that ask.
struct LayerPlaces {
  /// For each feature of the layer its polylines; empty for other shapes.
  let lines: [[[Point]]]
  /// For each feature of the layer its points; empty for other shapes.
  let points: [[Point]]

  init(of target: LayerSheet, on surface: WorkingSurface) throws(ProjectionFailure) {
    let session = try ProjectionSession()
    let projector = try SurfaceProjector(
      from: ReferenceSystem(target.layer.referenceSystem), onto: surface, session: session)
    func placed(_ points: [Point]) -> [Point] {
      var moved = points
      _ = projector.project(&moved)
      return moved.filter { $0.x.isFinite && $0.y.isFinite }
    }
    var lines: [[[Point]]] = []
    var points: [[Point]] = []
    for feature in target.features {
      var own: (lines: [[Point]], points: [Point]) = ([], [])
      switch feature.shape {
      case .lines(let drawn): own.lines = drawn.map(placed)
      case .points(let drawn): own.points = placed(drawn)
      case .polygons: break
      }
      lines.append(own.lines)
      points.append(own.points)
    }
    self.lines = lines
    self.points = points
  }

  /// Features of another layer in which nothing of this one lies: no point, no vertex of a line and
  /// no part of a polygon.
  func empty(_ zones: LayerSheet, holding held: LayerSheet) -> Int {
    let standing = LayerCount(target: held).standing
    let places = standing.flatMap { points[$0] + lines[$0].flatMap(\.self) }
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    return LayerCount(target: zones).standing.count { index in
      let zone = zones.areas[index]
      guard !zone.isEmpty else { return true }
      if places.contains(where: { PointLocation.of($0, in: zone) != .outside }) { return false }
      hits.removeAll(keepingCapacity: true)
      held.cover.overlaps(with: zone, box: zone.box, scratch: &scratch, into: &hits)
      return !hits.contains { $0.area > 0 && held.counts(Int($0.source), approved: nil) }
    }
  }

  /// Features that do not lie wholly in an area: points not on it, lines with a vertex beyond, and
  /// polygons of which more is beyond than a strip of the tolerance along their boundary.
  func outside(
    _ target: LayerSheet, _ area: LayerSheet, tolerance: Double
  ) -> Int {
    let sources = LayerCount(target: area).standing.map { area.areas[$0] }
    func isOn(_ point: Point) -> Bool {
      sources.contains {
        $0.box.intersects(Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
          && PointLocation.of(point, in: $0) != .outside
      }
    }
    var scratch = CoverScratch()
    return LayerCount(target: target).standing.count { index in
      let shape = target.areas[index]
      guard !shape.isEmpty else {
        return !(points[index] + lines[index].flatMap(\.self)).allSatisfy(isOn)
      }
      var hits: [SourceOverlap] = []
      area.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
      let standing = hits.filter { area.counts(Int($0.source), approved: nil) }
      if standing.contains(where: { $0.relation == .inside }) { return false }
      let covered = standing.reduce(0) { $0 + $1.area }
      return covered < shape.area - tolerance * shape.perimeter
    }
  }
}
