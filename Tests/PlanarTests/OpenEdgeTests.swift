import Planar
import Testing

/// Edges that stand near each other, and vertices that a neighbour lacks.
@Suite struct OpenEdgeTests {
  private static func open(_ lines: [(owner: Int32, points: [(Double, Double)])]) -> OpenEdges {
    var open = OpenEdges()
    for (owner, points) in lines {
      for (start, end) in zip(points, points.dropFirst()) {
        open.append(
          from: Point(x: start.0, y: start.1), to: Point(x: end.0, y: end.1), owner: owner)
      }
    }
    open.finish()
    return open
  }

  /// The distance itself is within it.
  @Test func theLimitBelongsToIt() {
    let open = Self.open([(0, [(0, 0), (10, 0)]), (1, [(0, 3), (10, 3)])])
    let line = [Point(x: 0, y: 6), Point(x: 10, y: 6)]
    #expect(open.edges(within: 3, ofLine: line) == [1])
    #expect(open.edges(within: 3.0.nextDown, ofLine: line).isEmpty)
    #expect(open.edges(within: 6, ofLine: line) == [0, 1])
    #expect(OpenGroups(open, distance: 3).groups == [[0, 1]])
    #expect(OpenGroups(open, distance: 3.0.nextDown).groups == [[0], [1]])
  }

  private static func missing(
    _ lines: [(owner: Int32, points: [(Double, Double)])]
  ) -> [MissingVertices.Found] {
    let open = Self.open(lines)
    var missing = MissingVertices(open, tolerance: 0.1)
    missing.look(0..<open.runCount) { $0 != $1 }
    return missing.found
  }

  /// A vertex at which an edge of the owner ends is as good as one at which an edge begins.
  @Test func aVertexOfEitherEndIsThere() {
    let edge: (owner: Int32, points: [(Double, Double)]) = (0, [(0, 0), (10, 0)])
    let along: (owner: Int32, points: [(Double, Double)]) = (1, [(5, 0), (8, 0)])
    let places = Self.missing([edge, along]).map(\.place.x).sorted()
    #expect(places == [5, 8])
    for own in [[(5.0, 5.0), (5.0, 0.0)], [(5, 0), (5, 5)]] {
      let found = Self.missing([edge, along, (0, own)])
      #expect(found.map(\.place) == [Point(x: 8, y: 0)])
      #expect(found.map(\.owner) == [0] && found.map(\.neighbour) == [1])
    }
  }

  /// What only meets an edge shares nothing with it.
  @Test func anEdgeThatTurnsAwayNeedsNoVertex() {
    #expect(Self.missing([(0, [(0, 0), (10, 0)]), (1, [(5, 0), (5, -5)])]).isEmpty)
    #expect(Self.missing([(0, [(0, 0), (10, 0)]), (1, [(5, 0.05), (6, -5)])]).isEmpty)
  }
}
