import Planar

/// The rings of a shape without points that repeat the one before them.
struct CleanRings: Sendable {
  struct Edge: Sendable {
    var box: Box
    var ring: Int32
    var polygon: Int32
    /// In the ring.
    var position: Int32
    var isFirst: Bool
    var isLast: Bool
  }

  /// Tells rings apart whatever their first point and direction; equal ones have the same points.
  struct Signature: Hashable {
    var points: [Point]
  }

  private var points: [Point] = []
  private var ends: [Int] = []
  private var polygons: [Int32] = []
  private var exteriors: [Int32] = []
  private(set) var boxes: [Box] = []

  init(_ shape: MultiPolygon) {
    for polygon in 0..<shape.polygonCount {
      let rings = shape.polygonRange(polygon)
      for ring in rings {
        var box = Box.empty
        let begin = points.count
        for position in shape.ringRange(ring) {
          let point = shape.points[position]
          if points.count == begin || points[points.count - 1] != point { points.append(point) }
          box.extend(by: point)
        }
        // Without the point that closes the ring.
        if points.count > begin + 1, points[points.count - 1] == points[begin] {
          points.removeLast()
        }
        ends.append(points.count)
        polygons.append(Int32(polygon))
        exteriors.append(Int32(rings.lowerBound))
        boxes.append(box)
      }
    }
  }

  var indices: Range<Int> { ends.indices }

  private func range(_ ring: Int) -> Range<Int> { (ring == 0 ? 0 : ends[ring - 1])..<ends[ring] }

  func start(_ ring: Int) -> Point {
    let range = range(ring)
    return range.isEmpty ? Point(x: .nan, y: .nan) : points[range.lowerBound]
  }

  func exterior(of ring: Int) -> Int { Int(exteriors[ring]) }

  /// True for a ring whose points stand on one line.
  func isCollapsed(_ ring: Int) -> Bool {
    let range = range(ring)
    guard range.count > 2 else { return true }
    let (a, b) = (points[range.lowerBound], points[range.lowerBound + 1])
    return range.allSatisfy { Orientation.sign(a, b, points[$0]) == 0 }
  }

  /// Edges of all rings that enclose something.
  var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(points.count)
    for ring in indices where !isCollapsed(ring) {
      let count = range(ring).count
      for position in 0..<count {
        let start = points[range(ring).lowerBound + position]
        let end = points[range(ring).lowerBound + (position + 1) % count]
        var box = Box.empty
        box.extend(by: start)
        box.extend(by: end)
        edges.append(
          Edge(
            box: box, ring: Int32(ring), polygon: polygons[ring], position: Int32(position),
            isFirst: position == 0, isLast: position == count - 1))
      }
    }
    return edges
  }

  private func point(_ ring: Int32, _ position: Int) -> Point {
    let range = range(Int(ring))
    let count = range.count
    return points[range.lowerBound + (position % count + count) % count]
  }

  func start(of edge: Edge) -> Point { point(edge.ring, Int(edge.position)) }
  func end(of edge: Edge) -> Point { point(edge.ring, Int(edge.position) + 1) }

  func areNeighbours(_ a: Edge, _ b: Edge) -> Bool {
    abs(a.position - b.position) == 1 || a.isFirst && b.isLast || b.isFirst && a.isLast
  }

  /// Whether two rings that have a point in common, and no stretch, cross there: then the arms of
  /// one lie on both sides of the other.
  func cross(_ a: Edge, _ b: Edge, at place: Point) -> Bool {
    let (before, after) = arms(a, place)
    let (first, second) = arms(b, place)
    guard let one = Self.isLeft(first, of: before, place, after),
      let two = Self.isLeft(second, of: before, place, after)
    else { return false }
    return one != two
  }

  private func arms(_ edge: Edge, _ place: Point) -> (Point, Point) {
    let position = Int(edge.position)
    if start(of: edge) == place {
      return (point(edge.ring, position - 1), end(of: edge))
    }
    if end(of: edge) == place { return (start(of: edge), point(edge.ring, position + 2)) }
    return (start(of: edge), end(of: edge))
  }

  /// Whether a ray from `corner` to `point` sets out to the left of the way before–corner–after;
  /// nil along it.
  private static func isLeft(
    _ point: Point, of before: Point, _ corner: Point, _ after: Point
  ) -> Bool? {
    let turn = Orientation.sign(before, corner, after)
    let first = Orientation.sign(before, corner, point)
    let second = Orientation.sign(corner, after, point)
    if second == 0, isAhead(point, of: corner, towards: after) { return nil }
    if first == 0, isAhead(point, of: corner, towards: before) { return nil }
    if turn > 0 { return first > 0 && second > 0 }
    if turn < 0 { return first > 0 || second > 0 }
    return second > 0
  }

  private static func isAhead(_ point: Point, of corner: Point, towards other: Point) -> Bool {
    corner.x != other.x
      ? (point.x > corner.x) == (other.x > corner.x) && point.x != corner.x
      : (point.y > corner.y) == (other.y > corner.y) && point.y != corner.y
  }

  func signature(of ring: Int) -> Signature {
    let own = Array(points[range(ring)])
    let precedes: (Point, Point) -> Bool = { a, b in a.x != b.x ? a.x < b.x : a.y < b.y }
    guard let least = own.min(by: precedes), let at = own.firstIndex(of: least) else {
      return Signature(points: own)
    }
    let turned = Array(own[at...] + own[..<at])
    let back = [least] + turned.dropFirst().reversed()
    guard turned.count > 1, precedes(back[1], turned[1]) else { return Signature(points: turned) }
    return Signature(points: back)
  }

  /// A point of a ring that lies strictly inside or outside another, which it does not cross;
  /// nil where there is none. Where all corners lie upon the other ring, middles of edges tell.
  func point(of ring: Int, strictly side: PointLocation, _ other: Int) -> Point? {
    var isAllUpon = true
    for position in range(ring) {
      let place = location(of: points[position], in: other)
      if place == side { return points[position] }
      if place != .boundary {
        isAllUpon = false
        break
      }
    }
    guard isAllUpon else { return nil }
    let count = range(ring).count
    for position in 0..<count {
      let a = point(Int32(ring), position)
      let b = point(Int32(ring), position + 1)
      let middle = Point(x: a.x + (b.x - a.x) / 2, y: a.y + (b.y - a.y) / 2)
      if location(of: middle, in: other) == side { return middle }
    }
    return nil
  }

  /// Whether a ring lies in a hole of the polygon whose exterior is `exterior`.
  func isInHole(_ ring: Int, of exterior: Int) -> Bool {
    var hole = exterior + 1
    while hole < exteriors.count, Int(exteriors[hole]) == exterior {
      if boxes[hole].contains(boxes[ring]), !isCollapsed(hole),
        point(of: ring, strictly: .outside, hole) == nil
      {
        return true
      }
      hole += 1
    }
    return false
  }

  private func location(of point: Point, in ring: Int) -> PointLocation {
    guard boxes[ring].contains(point) else { return .outside }
    return PointLocation.of(point, inRing: points[range(ring)])
  }
}
