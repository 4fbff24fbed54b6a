/// How the interiors of two polygons lie to each other, decided exactly from their edges.
///
/// Where no two edges cross, the boundaries meet in vertices and along common lines only, and these
/// vertices cut the edges into parts of which each is wholly inside, outside or along the other
/// boundary. Which of them is read off at the part's start: there the other boundary's edges, sorted
/// by angle, say on which side of them the part sets out. Every point tested is a given vertex, so
/// every sign is exact.
struct BoundaryRelation: Sendable {
  /// A vertex of one boundary on an edge of the other.
  private struct Contact {
    var point: Point
    /// The next contact on the same edge, -1 for none.
    var next: Int32
  }

  /// The contacts on the edges of one boundary, chained edge by edge.
  private struct Contacts {
    private var heads: [Int32] = []
    private var all: [Contact] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func begin(edges: Int) {
      all.removeAll(keepingCapacity: true)
      heads.removeAll(keepingCapacity: true)
      heads.append(contentsOf: repeatElement(-1, count: edges))
    }

    mutating func append(_ point: Point, on edge: Int) {
      let head = heads[edge]
      if head >= 0 && all[Int(head)].point == point { return }
      all.append(Contact(point: point, next: head))
      heads[edge] = Int32(all.count - 1)
    }

    /// The points of contact on an edge, each once, in no order.
    func gather(_ edge: Int, into stops: inout [Point]) {
      stops.removeAll(keepingCapacity: true)
      var next = heads[edge]
      while next >= 0 {
        let contact = all[Int(next)]
        if !stops.contains(contact.point) { stops.append(contact.point) }
        next = contact.next
      }
    }
  }

  private var onFirst = Contacts()
  private var onSecond = Contacts()
  private var stops: [Point] = []
  private var near: [NearEdge] = []
  /// For edges that are one of the other boundary's too: whether it runs the same way.
  private var twinsOfFirst: [Twin] = []
  private var twinsOfSecond: [Twin] = []
  private var hasTwins = false

  /// An edge of the first boundary that may meet the second's, with its box.
  private struct NearEdge {
    var edge: DirectedEdge
    var box: Box
    var index: Int32
  }

  private enum Twin {
    case none
    case with
    case against
  }

  init() {}

  /// The relation of the first polygon's interior to the second's.
  ///
  /// - Parameters:
  ///   - first: all edges of the first polygon, each ring's one after another.
  ///   - second: the edges of the second that meet the first's box; others and repetitions do no
  ///     harm.
  ///   - interior: tells of a vertex of the first, not on the second's boundary, whether it is
  ///     inside it. No closure, which would hold what all workers share for each question.
  mutating func relation<Test: InteriorTest>(
    of first: [DirectedEdge], to second: [DirectedEdge], interior: Test, _ part: Test.Part
  ) -> CoverRelation {
    onFirst.begin(edges: first.count)
    onSecond.begin(edges: second.count)
    twinsOfFirst.removeAll(keepingCapacity: true)
    twinsOfFirst.append(contentsOf: repeatElement(.none, count: first.count))
    twinsOfSecond.removeAll(keepingCapacity: true)
    twinsOfSecond.append(contentsOf: repeatElement(.none, count: second.count))
    if findContacts(first, second) { return .partial }

    var hasInside = false
    var hasOutside = false
    var isInside = false
    for index in first.indices {
      if twinsOfFirst[index] != .none {
        isInside = twinsOfFirst[index] == .with
        note(isInside, &hasInside, &hasOutside)
        if hasInside && hasOutside { return .partial }
        continue
      }
      let edge = first[index]
      onFirst.gather(index, into: &stops)
      sortStops(along: edge)
      let startsRing = index == 0 || first[index - 1].end != edge.start
      if startsRing && stops.first != edge.start {
        isInside = interior.isInside(edge.start, of: part)
      }
      if stops.first != edge.start { note(isInside, &hasInside, &hasOutside) }
      for position in stops.indices where stops[position] != edge.end {
        let next = position + 1 < stops.count ? stops[position + 1] : edge.end
        isInside = Self.setsOutInside(from: stops[position], to: next, second)
        note(isInside, &hasInside, &hasOutside)
      }
      if hasInside && hasOutside { return .partial }
    }
    if runsInside(second, first) { return .partial }
    if hasInside { return .inside }
    return onFirst.isEmpty && onSecond.isEmpty && !hasTwins ? .outside : .touching
  }

  private func note(_ isInside: Bool, _ hasInside: inout Bool, _ hasOutside: inout Bool) {
    if isInside { hasInside = true } else { hasOutside = true }
  }

  /// Notes where the boundaries meet; true at once if two edges cross.
  private mutating func findContacts(_ first: [DirectedEdge], _ second: [DirectedEdge]) -> Bool {
    // Most of a plot's edges are far from what of a neighbour reaches its box.
    var reach = Box.empty
    for edge in second { reach.extend(by: edge.box) }
    near.removeAll(keepingCapacity: true)
    for i in first.indices {
      let box = first[i].box
      if box.intersects(reach) {
        near.append(NearEdge(edge: first[i], box: box, index: Int32(i)))
      }
    }
    hasTwins = false
    if near.isEmpty { return false }
    pairTwins(second)
    for j in second.indices {
      let b = second[j]
      let box = b.box
      let isTwin = twinsOfSecond[j] != .none
      for position in near.indices where near[position].box.intersects(box) {
        let i = Int(near[position].index)
        // Two edges that both polygons have meet as edges of one polygon do.
        if isTwin && twinsOfFirst[i] != .none { continue }
        let a = near[position].edge
        if let (corner, tip) = Self.corner(of: a, b), Orientation.sign(a.start, a.end, tip) != 0 {
          note(corner, i, j)
          continue
        }
        let startOfB = Orientation.sign(a.start, a.end, b.start)
        let endOfB = Orientation.sign(a.start, a.end, b.end)
        if startOfB * endOfB > 0 { continue }
        let startOfA = Orientation.sign(b.start, b.end, a.start)
        let endOfA = Orientation.sign(b.start, b.end, a.end)
        if startOfA * endOfA > 0 { continue }
        if startOfA * endOfA < 0 && startOfB * endOfB < 0 { return true }
        let ownBox = near[position].box
        if startOfB == 0 && ownBox.contains(b.start) { note(b.start, i, j) }
        if endOfB == 0 && ownBox.contains(b.end) { note(b.end, i, j) }
        if startOfA == 0 && box.contains(a.start) { note(a.start, i, j) }
        if endOfA == 0 && box.contains(a.end) { note(a.end, i, j) }
      }
    }
    return false
  }

  /// Boundaries of more pairs of edges are not searched for common ones: it would take longer than
  /// it spares.
  private static let mostPairsSearched = 1 << 16

  /// Finds the edges that both boundaries have. Where they run along each other the next one lies
  /// beside the last one found.
  private mutating func pairTwins(_ second: [DirectedEdge]) {
    guard near.count * second.count <= Self.mostPairsSearched else { return }
    var next = 0
    var step = 1
    for j in second.indices {
      let b = second[j]
      if next >= near.count || !Self.isTwin(near[next].edge, b) {
        guard let other = near.indices.first(where: { Self.isTwin(near[$0].edge, b) }) else {
          continue
        }
        // Neighbours run along a common boundary in opposite directions.
        step = near[other].edge == b ? 1 : -1
        next = other
      }
      twinsOfFirst[Int(near[next].index)] = near[next].edge == b ? .with : .against
      twinsOfSecond[j] = .with
      hasTwins = true
      next = max(0, next + step)
    }
  }

  @inline(__always)
  private static func isTwin(_ a: DirectedEdge, _ b: DirectedEdge) -> Bool {
    (a.start == b.start && a.end == b.end) || (a.start == b.end && a.end == b.start)
  }

  /// The vertex that two edges share, and the other end of the second; most pairs of edges near each
  /// other, along a common boundary, meet there and nowhere else.
  private static func corner(of a: DirectedEdge, _ b: DirectedEdge) -> (Point, tip: Point)? {
    if b.start == a.start || b.start == a.end { return (b.start, b.end) }
    if b.end == a.start || b.end == a.end { return (b.end, b.start) }
    return nil
  }

  private mutating func note(_ point: Point, _ first: Int, _ second: Int) {
    onFirst.append(point, on: first)
    onSecond.append(point, on: second)
  }

  /// Brings the points of contact on an edge into their order from its start on.
  private mutating func sortStops(along edge: DirectedEdge) {
    guard stops.count > 1 else { return }
    let runsByX = edge.start.x != edge.end.x
    let isForward = runsByX ? edge.start.x < edge.end.x : edge.start.y < edge.end.y
    stops.sort { a, b in
      let precedes = runsByX ? a.x < b.x : a.y < b.y
      return precedes == isForward
    }
  }

  /// True if some part of `edges` runs through the interior of the polygon of `polygon`'s edges.
  private mutating func runsInside(_ edges: [DirectedEdge], _ polygon: [DirectedEdge]) -> Bool {
    var reach = Box.empty
    for edge in polygon { reach.extend(by: edge.box) }
    // An edge that both have runs along the boundary, not through the interior.
    for index in edges.indices where twinsOfSecond[index] == .none {
      let edge = edges[index]
      onSecond.gather(index, into: &stops)
      sortStops(along: edge)
      if stops.first != edge.start, reach.contains(edge.start),
        Self.contains(edge.start, polygon)
      {
        return true
      }
      for position in stops.indices where stops[position] != edge.end {
        let next = position + 1 < stops.count ? stops[position + 1] : edge.end
        if Self.setsOutInside(from: stops[position], to: next, polygon, strictly: true) {
          return true
        }
      }
    }
    return false
  }

  /// Whether a point on no edge is inside, by the edges to its right.
  private static func contains(_ point: Point, _ polygon: [DirectedEdge]) -> Bool {
    var isInside = false
    for edge in polygon
    where PointLocation.crossing(of: point, from: edge.start, to: edge.end) == .inside {
      isInside.toggle()
    }
    return isInside
  }

  /// Whether the way from `point`, upon some edges, towards `next` sets out into the interior.
  ///
  /// The next edge counter-clockwise decides: before one that leaves `point` lies the outside,
  /// before one that arrives the inside. A way along an edge of the same direction has the interior
  /// on its own side and is inside unless `strictly`; along an opposite one it is outside.
  private static func setsOutInside(
    from point: Point, to next: Point, _ edges: [DirectedEdge], strictly: Bool = false
  ) -> Bool {
    var nearest: Point?
    var nearestTurn = 4
    var nearestArrives = false
    var runsWith = false
    var runsAgainst = false

    func consider(_ ray: Point, arrives: Bool) {
      let turn: Int
      switch Orientation.sign(point, next, ray) {
      case 1: turn = 1
      case -1: turn = 3
      default:
        let isAhead =
          next.x != point.x
          ? (ray.x > point.x) == (next.x > point.x) : (ray.y > point.y) == (next.y > point.y)
        if isAhead {
          if arrives { runsAgainst = true } else { runsWith = true }
          return
        }
        turn = 2
      }
      if turn > nearestTurn { return }
      if let nearest, turn == nearestTurn, Orientation.sign(point, nearest, ray) >= 0 { return }
      nearest = ray
      nearestTurn = turn
      nearestArrives = arrives
    }

    for edge in edges where edge.contains(point) {
      if edge.end != point { consider(edge.end, arrives: false) }
      if edge.start != point { consider(edge.start, arrives: true) }
    }
    if runsWith || runsAgainst { return runsWith && !strictly }
    return nearestArrives
  }
}

/// Says whether a point that is on no boundary is inside a polygon, or inside a part of what holds
/// many.
protocol InteriorTest {
  associatedtype Part
  func isInside(_ point: Point, of part: Part) -> Bool
}

extension MultiPolygon: InteriorTest {
  func isInside(_ point: Point, of part: Void) -> Bool {
    PointLocation.of(point, in: self) == .inside
  }
}
