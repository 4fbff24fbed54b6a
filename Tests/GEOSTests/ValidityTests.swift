import GEOS
import Planar
import Testing

@Suite struct ValidityTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  static let square: [(Double, Double)] = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
  static let broken: [(name: String, shape: MultiPolygon, reason: String, repaired: Double)] = [
    ("bow-tie", MultiPolygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]), "Self-intersection", 2),
    (
      "hole outside", MultiPolygon(square, [(20, 20), (22, 20), (22, 22), (20, 20)]),
      "Hole lies outside shell", 102
    ),
    (
      "holes overlap",
      MultiPolygon(
        square, [(1, 1), (4, 1), (4, 4), (1, 4), (1, 1)], [(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)]),
      "Self-intersection", 100 - 17
    ),
    (
      "hole within hole",
      MultiPolygon(
        square, [(1, 1), (9, 1), (9, 9), (1, 9), (1, 1)], [(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)]),
      "Holes are nested", 100 - 64
    ),
    (
      "parts overlap",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons + [MultiPolygon.square(5, 5, side: 10).polygons[0]]),
      "Self-intersection", 175
    ),
    (
      "part within part",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons + [MultiPolygon.square(5, 5, side: 1).polygons[0]]),
      "Nested shells", 100
    ),
    (
      "spike",
      MultiPolygon([(0, 0), (10, 0), (10, 10), (5, 10), (5, 20), (5, 10), (0, 10), (0, 0)]),
      "Ring Self-intersection", 100
    ),
    (
      "hole cuts through",
      MultiPolygon(square, [(5, 0), (6, 5), (5, 10), (4, 5), (5, 0)]), "Interior is disconnected",
      90
    ),
    (
      "no area", MultiPolygon([(0, 0), (5, 0), (10, 0), (0, 0)]), "Self-intersection", 0
    ),
    (
      "one point", MultiPolygon([(1, 1), (1, 1), (1, 1), (1, 1)]),
      "Too few points in geometry component",
      0
    ),
  ]

  @Test(arguments: broken.indices) func saysWhatIsWrongAndRepairs(index: Int) throws {
    let (name, shape, reason, area) = Self.broken[index]
    guard case .invalid(let found, let place) = try session.validity(of: shape) else {
      Issue.record("\(name) was found valid")
      return
    }
    #expect(found == reason, "\(name)")
    #expect(shape.box.contains(place), "\(name): \(place)")
    let repaired = try session.makeValid(shape)
    #expect(try session.validity(of: repaired) == .valid, "\(name)")
    #expect(abs(try session.area(of: repaired) - area) < 1e-9, "\(name): \(repaired)")
  }

  @Test func theBowTieCrossesInItsMiddle() throws {
    let shape = MultiPolygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)])
    #expect(
      try session.validity(of: shape)
        == .invalid(reason: "Self-intersection", at: Point(x: 1, y: 1)))
  }

  @Test func aValidShapeStaysAsItIs() throws {
    let shape = MultiPolygon(Self.square, [(1, 1), (1, 2), (2, 2), (2, 1), (1, 1)])
    #expect(try session.validity(of: shape) == .valid)
    #expect(try session.equalsTopologically(session.makeValid(shape), shape))
    // Two parts may touch at a point.
    let touching = MultiPolygon(
      polygons: [
        MultiPolygon(Self.square).polygons[0], MultiPolygon.square(10, 10, side: 5).polygons[0],
      ])
    #expect(try session.validity(of: touching) == .valid)
  }

  static let unusable: [(shape: MultiPolygon, words: String)] = [
    (MultiPolygon([(0, 0), (1, 0), (1, 1), (0, 1)]), "ring 0 is not closed"),
    (MultiPolygon(square, [(1, 1), (2, 1), (2, 2), (1, 2)]), "ring 1 is not closed"),
    (MultiPolygon([(0, 0), (1, 0), (0, 0)]), "ring 0 has 3 points"),
    (MultiPolygon(square, [(0, 0)]), "ring 1 has 1 points"),
    (MultiPolygon(square, []), "ring 1 has 0 points"),
    (MultiPolygon(polygons: [[]]), "polygon 0 has no ring"),
    (MultiPolygon([(0, 0), (1, .nan), (1, 1), (0, 0)]), "point 1 is not a finite number"),
    (
      MultiPolygon(polygons: [[square.map { Point(x: $0.0, y: $0.1) }], [[Point(x: 1, y: 1)]]]),
      "ring 1 has 1 points"
    ),
  ]

  @Test(arguments: unusable.indices) func aRingThatIsNoneIsAFailure(index: Int) throws {
    let (shape, words) = Self.unusable[index]
    let good = MultiPolygon(Self.square)
    let attempts: [() throws -> Void] = [
      { _ = try session.validity(of: shape) }, { _ = try session.makeValid(shape) },
      { _ = try session.intersection(good, shape) }, { _ = try session.union([good, shape]) },
      { _ = try session.buffer(shape, distance: 1) }, { _ = try session.covers(shape, good) },
      { _ = try PreparedPolygon(shape, in: session) }, { _ = try session.area(of: shape) },
    ]
    for attempt in attempts {
      let failure = #expect(throws: GEOSFailure.self) { try attempt() }
      #expect(failure?.message.contains(words) == true, "\(failure as Any)")
    }
    // The session is as good as before.
    #expect(try session.area(of: good) == 100)
  }

  @Test func aFailureIsToldInTheWordsOfGEOSOnce() throws {
    let good = MultiPolygon(Self.square)
    let tie = MultiPolygon([(0, 0), (8, 9), (9, 0), (0, 8), (0, 0)])
    let failure = #expect(throws: GEOSFailure.self) { try session.intersection(good, tie) }
    #expect(failure?.description.hasPrefix("GEOSIntersection: ") == true, "\(failure as Any)")
    #expect(failure?.message.contains("TopologyException") == true, "\(failure as Any)")
    let next = #expect(throws: GEOSFailure.self) {
      try session.area(of: MultiPolygon([(0, 0), (1, 0), (0, 0)]))
    }
    #expect(next?.message.contains("TopologyException") == false)
  }
}
