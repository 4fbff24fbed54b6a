/// A quick exact test for polygons whose validity is beyond doubt.
///
/// `.clean` implies validity by OGC 06-103r4 §6.1.11: closed rings of finite coordinates, no edges
/// in contact but neighbours in their common vertex, holes within their exterior and not within each
/// other, polygons apart. `.suspect` implies nothing: rings that touch in a point are valid, and so
/// are repeated points, but both are left to a full test. Kept between calls, it allocates nothing
/// but for a polygon of many rings.
public struct SimplicityTest: Sendable {
  public enum Verdict: Hashable, Sendable {
    case clean
    case suspect
  }

  /// Up to this many edges all pairs are tested; more are sorted first.
  private static let fewEdges = 24
  /// Up to this many rings all pairs are tested; more are looked up by their boxes.
  private static let fewRings = 32

  private struct Edge {
    var segment: DirectedEdge
    var box: Box
    /// The edges next to it in its ring.
    var previous: Int32
    var next: Int32
  }

  private struct LeftEnd {
    var x: Double
    var edge: Int32
  }

  private var edges: [Edge] = []
  private var order: [LeftEnd] = []

  public init() {}

  public mutating func verdict(on polygon: MultiPolygon) -> Verdict {
    edges.removeAll(keepingCapacity: true)
    for ring in 0..<polygon.ringCount {
      guard append(polygon, polygon.ringRange(ring)) else { return .suspect }
    }
    guard edges.count <= Self.fewEdges ? areApartPairwise() : areApartSorted(),
      isNested(polygon)
    else { return .suspect }
    return .clean
  }

  /// Notes the edges of a ring; false if it is not closed, too short, not finite or repeats a point.
  private mutating func append(_ polygon: MultiPolygon, _ range: Range<Int>) -> Bool {
    guard range.count >= 4,
      polygon.points[range.lowerBound] == polygon.points[range.upperBound - 1]
    else { return false }
    let first = Int32(edges.count)
    let last = first + Int32(range.count) - 2
    var start = polygon.points[range.lowerBound]
    for position in range.lowerBound + 1..<range.upperBound {
      let end = polygon.points[position]
      guard start != end, end.x.isFinite, end.y.isFinite else { return false }
      let index = Int32(edges.count)
      let segment = DirectedEdge(start: start, end: end)
      edges.append(
        Edge(
          segment: segment, box: segment.box, previous: index == first ? last : index - 1,
          next: index == last ? first : index + 1))
      start = end
    }
    return true
  }

  private func areApartPairwise() -> Bool {
    for second in edges.indices.dropFirst() {
      for first in 0..<second where !areApart(first, second) { return false }
    }
    return true
  }

  private mutating func areApartSorted() -> Bool {
    order.removeAll(keepingCapacity: true)
    for index in edges.indices {
      order.append(LeftEnd(x: edges[index].box.minX, edge: Int32(index)))
    }
    order.sort { $0.x < $1.x }
    for position in order.indices {
      let first = Int(order[position].edge)
      let right = edges[first].box.maxX
      var next = position + 1
      while next < order.count && order[next].x <= right {
        if !areApart(first, Int(order[next].edge)) { return false }
        next += 1
      }
    }
    return true
  }

  /// True if two edges have nothing in common but the vertex between neighbours.
  private func areApart(_ first: Int, _ second: Int) -> Bool {
    guard edges[first].box.intersects(edges[second].box) else { return true }
    let a = edges[first].segment
    let b = edges[second].segment
    if edges[first].next == second { return !foldsBack(a.start, a.end, b.end) }
    if edges[first].previous == second { return !foldsBack(b.start, b.end, a.end) }
    return !a.meets(b)
  }

  /// True if the way from `a` over `b` to `c` returns upon itself.
  private func foldsBack(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    guard Orientation.sign(a, b, c) == 0 else { return false }
    return a.x != b.x ? (a.x < b.x) != (b.x < c.x) : (a.y < b.y) != (b.y < c.y)
  }

  /// With all rings apart, one vertex of each tells where it lies.
  private func isNested(_ polygon: MultiPolygon) -> Bool {
    guard polygon.ringCount > 1 else { return polygon.polygonCount == polygon.ringCount }
    if polygon.ringCount > Self.fewRings { return isNestedByIndex(polygon) }
    for index in 0..<polygon.polygonCount {
      let rings = polygon.polygonRange(index)
      guard !rings.isEmpty else { return false }
      for hole in rings.dropFirst() {
        let vertex = polygon.points[polygon.ringRange(hole).lowerBound]
        for other in rings where other != hole {
          let isExterior = other == rings.lowerBound
          if location(of: vertex, polygon, other..<other + 1) != (isExterior ? .inside : .outside) {
            return false
          }
        }
      }
      let vertex = polygon.points[polygon.ringRange(rings.lowerBound).lowerBound]
      for other in 0..<polygon.polygonCount where other != index {
        if location(of: vertex, polygon, polygon.polygonRange(other)) != .outside { return false }
      }
    }
    return true
  }

  /// The same where testing all pairs of rings would take too long.
  private func isNestedByIndex(_ polygon: MultiPolygon) -> Bool {
    var boxes: [Box] = []
    var owners: [Int] = []
    for index in 0..<polygon.polygonCount {
      let rings = polygon.polygonRange(index)
      guard !rings.isEmpty else { return false }
      for ring in rings {
        var box = Box.empty
        for position in polygon.ringRange(ring) { box.extend(by: polygon.points[position]) }
        boxes.append(box)
        owners.append(index)
      }
    }
    let index = PackedIndex(boxes)
    var near: [Int32] = []
    for ring in boxes.indices {
      let vertex = polygon.points[polygon.ringRange(ring).lowerBound]
      let own = polygon.polygonRange(owners[ring])
      let isHole = ring != own.lowerBound
      if isHole, location(of: vertex, polygon, own.lowerBound..<own.lowerBound + 1) != .inside {
        return false
      }
      near.removeAll(keepingCapacity: true)
      index.query(Box(minX: vertex.x, minY: vertex.y, maxX: vertex.x, maxY: vertex.y), into: &near)
      for other in near.lazy.map(Int.init) where other != ring {
        if isHole {
          // Beside its exterior, which was asked already.
          guard own.contains(other), other != own.lowerBound else { continue }
          if location(of: vertex, polygon, other..<other + 1) != .outside { return false }
        } else {
          let rings = polygon.polygonRange(owners[other])
          guard rings != own, other == rings.lowerBound else { continue }
          if location(of: vertex, polygon, rings) != .outside { return false }
        }
      }
    }
    return true
  }

  private func location(
    of point: Point, _ polygon: MultiPolygon, _ rings: Range<Int>
  ) -> PointLocation {
    var isInside = false
    for ring in rings {
      for position in polygon.ringRange(ring).dropFirst() {
        switch PointLocation.crossing(
          of: point, from: polygon.points[position - 1], to: polygon.points[position])
        {
        case .boundary: return .boundary
        case .inside: isInside.toggle()
        case .outside: break
        }
      }
    }
    return isInside ? .inside : .outside
  }
}
