import GEOS
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
}

extension LayerPlaces {
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

  /// Features of another layer in which nothing of this one lies: no point, no stretch of a line,
  /// on either side of the edge within the tolerance, and no piece of a polygon that holds a disc
  /// of it.
  func empty(
    _ zones: LayerSheet, holding held: LayerSheet, tolerance: Double, session: GEOSSession
  ) throws(GEOSFailure) -> Int {
    let standing = LayerCount(target: held).standing
    let paths = standing.flatMap { points[$0].map { [$0] } + lines[$0] }.filter { !$0.isEmpty }
    let boxes = paths.map { $0.box.expanded(by: tolerance) }
    let pieces = LayerPieces(geos: session, tolerance: tolerance)
    var count = 0
    for index in LayerCount(target: zones).standing {
      let zone = zones.areas[index]
      if !zone.isEmpty {
        let near = paths.indices.filter { boxes[$0].intersects(zone.box) }.map { paths[$0] }
        if !near.isEmpty, zone.distance(toPaths: near) <= tolerance { continue }
        if try pieces.lies(zone, in: held) { continue }
      }
      count += 1
    }
    return count
  }

  /// Features that do not lie wholly in an area: points and lines of which something is farther
  /// beyond than the tolerance, and polygons of which a piece is beyond that holds a disc of it.
  func outside(
    _ target: LayerSheet, _ area: LayerSheet, tolerance: Double, session: GEOSSession
  ) throws(GEOSFailure) -> Int {
    let sources = LayerCount(target: area).standing.map { area.areas[$0] }
    func isOn(_ point: Point) -> Bool {
      sources.contains {
        $0.box.expanded(by: tolerance).contains(point)
          && (PointLocation.of(point, in: $0) != .outside
            || $0.distance(toPaths: [[point]]) <= tolerance)
      }
    }
    var wide: RelatedShape?
    let pieces = LayerPieces(geos: session, tolerance: tolerance)
    var count = 0
    for index in LayerCount(target: target).standing {
      let shape = target.areas[index]
      if !shape.isEmpty {
        if try pieces.reaches(shape, beyond: area) { count += 1 }
        continue
      }
      guard points[index].allSatisfy(isOn), lines[index].joined().allSatisfy(isOn) else {
        count += 1
        continue
      }
      // Between vertices within a line may still leave the area.
      let paths = lines[index].filter { $0.count > 1 }
      guard !paths.isEmpty else { continue }
      if wide == nil {
        wide = try RelatedShape(
          PlanarShape(areas: session.buffer(session.union(sources), distance: tolerance)),
          in: session)
      }
      if let wide, try !wide.stands(in: .contains, to: PlanarShape(lines: paths)) { count += 1 }
    }
    return count
  }
}

extension [Point] {
  fileprivate var box: Box {
    var box = Box.empty
    for point in self { box.extend(by: point) }
    return box
  }
}
