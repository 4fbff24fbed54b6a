/// How the interiors of two polygons lie to each other, decided exactly from their edges.
///
/// Where no two edges cross, the boundaries meet in vertices and along common lines only, and these
/// vertices cut the edges into parts of which each is wholly inside, outside or along the other
/// boundary. Which of them is read off at the part's start: there the other boundary's edges, sorted
/// by angle, say on which side of them the part sets out. Every point tested is a given vertex, so
/// every sign is exact.
struct BoundaryRelation: Sendable {
  private var onFirst = BoundaryContacts()
  private var onSecond = BoundaryContacts()
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
}
