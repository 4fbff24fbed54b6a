public import Planar

/// An edge of a file that is another line in the file's own system than on the working surface.
///
/// Which of the two was meant nobody knows: RFC 7946 §3.1.1 makes an edge straight in longitude and
/// latitude, but many files were drawn in a projected system and brought to degrees vertex by
/// vertex. Edges stay straight on the surface, where the area of a plot is that of its vertices, and
/// the land between the two lines is uncertain.
public struct BentEdge: Sendable {
  /// Its ends on the working surface.
  public let start: Point
  public let end: Point
  /// The greatest distance of the file's line from the straight one, metres.
  public let deviation: Double

  /// Of the straight line, metres.
  public var length: Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  public var box: Box {
    var box = Box.empty
    box.extend(by: start)
    box.extend(by: end)
    return box
  }

  /// Whether a box comes within a distance of the straight line. One beside an end of it may be said
  /// to though it is a little farther away; none is left out.
  public func isNear(_ box: Box, within distance: Double) -> Bool {
    guard self.box.expanded(by: distance).intersects(box) else { return false }
    let length = length
    guard length > 0 else { return true }
    let (dx, dy) = ((end.x - start.x) / length, (end.y - start.y) / length)
    // Half of the box's extent across the line, and how far its centre lies off it.
    let half = (box.width * dy.magnitude + box.height * dx.magnitude) / 2
    let center = box.center
    let off = (dx * (center.y - start.y) - dy * (center.x - start.x)).magnitude
    return off <= half + distance
  }
}

extension SurfaceProjector {
  /// The length below which no edge of a file bends by more than a distance, metres.
  ///
  /// A line of curvature κ stands κL² ÷ 8 off its chord. One that is straight in longitude and
  /// latitude and runs in the direction α from the east has κ = cos α·(1 + sin² α)·tan φ ÷ R, at most
  /// 1.09·tan φ ÷ R; one that is straight in the Mercator projection cos α·tan φ ÷ R, and the lines of
  /// transverse Mercator zones bend less within these. Up to a latitude of 61° κ is at most 2 ÷ R. The
  /// working surface itself adds 3r ÷ 4R² at r from its centre, a hundredth of that 100 km away.
  public func shortestBent(by distance: Double) -> Double {
    (4 * surface.ellipsoid.semiMajorAxis * distance).squareRoot()
  }

  /// The edges of polygons that bend by more than a distance; `placed` has the vertices of `drawn`.
  public func bentEdges(
    from drawn: MultiPolygon, placed: MultiPolygon, by distance: Double
  ) -> [BentEdge] {
    var bent: [BentEdge] = []
    for ring in 0..<placed.ringCount {
      let range = placed.ringRange(ring)
      bent += bentEdges(from: drawn.points[range], placed: placed.points[range], by: distance)
    }
    return bent
  }

  /// The edges of a line or ring that bend by more than a distance.
  ///
  /// - Parameters:
  ///   - drawn: in the file's system, its vertices.
  ///   - placed: the same vertices on the surface.
  public func bentEdges(
    from drawn: ArraySlice<Point>, placed: ArraySlice<Point>, by distance: Double
  ) -> [BentEdge] {
    let shortest = shortestBent(by: distance)
    let least = shortest * shortest
    let shift = drawn.startIndex - placed.startIndex
    var long: [Int] = []
    for index in placed.indices.dropLast() {
      let (a, b) = (placed[index], placed[index + 1])
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      // Vertices without a place are not numbers, and answer no comparison.
      if dx * dx + dy * dy > least { long.append(index) }
    }
    guard !long.isEmpty else { return [] }
    var between: [Point] = []
    between.reserveCapacity(Self.shares.count * long.count)
    for index in long {
      let (a, b) = (drawn[index + shift], drawn[index + shift + 1])
      for share in Self.shares { between.append(inner(a, b, share)) }
    }
    _ = project(&between)
    var bent: [BentEdge] = []
    for (position, index) in long.enumerated() {
      let (a, b) = (placed[index], placed[index + 1])
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      var most = 0.0
      let first = position * Self.shares.count
      for point in between[first..<first + Self.shares.count] {
        // Across the line only: a point that is moved along it is still on it.
        let off = ((dx * (point.y - a.y) - dy * (point.x - a.x)) / length).magnitude
        if off > most { most = off }
      }
      if most > distance { bent.append(BentEdge(start: a, end: b, deviation: most)) }
    }
    return bent
  }

  /// An edge that crosses a central meridian bends to both sides and meets its chord in the middle.
  private static let shares = [0.25, 0.5, 0.75]

  /// The point of an edge in the file's system, over the antimeridian where that is the shorter way.
  private func inner(_ a: Point, _ b: Point, _ share: Double) -> Point {
    var step = b.x - a.x
    if source.isGeographic, step.magnitude > 180 { step -= step > 0 ? 360 : -360 }
    var x = a.x + share * step
    if source.isGeographic, x.magnitude > 180 { x -= x > 0 ? 360 : -360 }
    return Point(x: x, y: a.y + share * (b.y - a.y))
  }
}
