import GEOS
import Planar
import Testing

@Suite struct PreparedPolygonTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  @Test func answersAsTheUnpreparedDo() throws {
    let seed: UInt64 = 42
    var random = SplitMix64(seed: seed)
    let base = MultiPolygon.star(using: &random)
    try #require(try session.validity(of: base).isValid)
    let prepared = try PreparedPolygon(base, in: session)
    var hits = 0
    for index in 0..<300 {
      let x = 451_050 + Double.random(in: -80...80, using: &random)
      let y = 2_583_050 + Double.random(in: -80...80, using: &random)
      let other = MultiPolygon.square(x, y, side: .random(in: 1...40, using: &random))
      let note: Comment = "seed \(seed), shape \(index)"
      #expect(try prepared.intersects(other) == session.intersects(base, other), note)
      #expect(try prepared.contains(other) == session.contains(base, other), note)
      #expect(try prepared.covers(other) == session.covers(base, other), note)
      let distance = try #require(try session.distance(base, other))
      #expect(abs(try #require(try prepared.distance(to: other)) - distance) < 1e-9, note)
      #expect(try prepared.intersection(other) == session.intersection(base, other), note)
      if try prepared.covers(other) { hits += 1 }
    }
    #expect(hits > 10 && hits < 290)
  }

  @Test func theBoundaryIsCoveredNotContained() throws {
    let prepared = try PreparedPolygon(.square(0, 0, side: 10), in: session)
    #expect(try prepared.contains(Point(x: 5, y: 5)))
    #expect(try prepared.contains(Point(x: 10, y: 5)) == false)
    #expect(try prepared.covers(Point(x: 10, y: 5)))
    #expect(try prepared.covers(Point(x: 10.001, y: 5)) == false)
    #expect(try prepared.intersects(.square(10, 10, side: 1)))
    #expect(try prepared.distance(to: MultiPolygon()) == nil)
    #expect(throws: GEOSFailure.self) { try prepared.contains(Point(x: .nan, y: 0)) }
  }

  /// What a holds of b, b has within a: asked from either side the answer is one.
  @Test(arguments: ShapeRelation.allCases) func relationsFromTheOtherSide(
    relation: ShapeRelation
  ) throws {
    let shapes = [
      MultiPolygon.square(0, 0, side: 10), .square(2, 2, side: 3), .square(10, 0, side: 5),
      .square(8, 8, side: 5), .square(30, 30, side: 1),
    ].map { PlanarShape(areas: $0) }
    #expect(relation.mirrored.mirrored == relation)
    for a in shapes {
      for b in shapes {
        #expect(
          try RelatedShape(a, in: session).stands(in: relation, to: b)
            == RelatedShape(b, in: session).stands(in: relation.mirrored, to: a))
      }
    }
  }

  /// A point on the edge is covered by land with a point beside it, and lies in neither.
  @Test func pointsOnTheEdgeOfSeveralPartsAreNotContained() throws {
    let whole = PlanarShape(points: [Point(x: 50, y: 50)], areas: .square(0, 0, side: 10))
    let related = try RelatedShape(whole, in: session)
    func contains(_ points: Point...) throws -> Bool {
      try related.stands(in: .contains, to: PlanarShape(points: points))
    }
    #expect(try !contains(Point(x: 10, y: 5)))
    #expect(try contains(Point(x: 5, y: 5)) && contains(Point(x: 50, y: 50)))
    #expect(try !contains(Point(x: 20, y: 5)))
  }

  @Test func outlivesTheNameOfItsSession() throws {
    func make() throws -> PreparedPolygon {
      try PreparedPolygon(.square(0, 0, side: 1), in: GEOSSession())
    }
    #expect(try make().covers(Point(x: 0.5, y: 0.5)))
  }

  @Test func theCacheGivesUpWhatWasUsedLongestAgo() throws {
    let cache = PreparedCache<Int>(capacity: 2, session: session)
    var made: [Int] = []
    func ask(_ key: Int) throws -> PreparedPolygon {
      func shape() -> MultiPolygon {
        made.append(key)
        return .square(Double(key), 0, side: 1)
      }
      return try cache.polygon(for: key, shape: shape())
    }
    let first = try ask(1)
    _ = try ask(2)
    #expect(try ask(1) === first)
    _ = try ask(3)
    #expect(try ask(1) === first)
    _ = try ask(2)
    #expect(made == [1, 2, 3, 2])
    #expect(cache.count == 2)
    // What was given up stays usable for who still holds it.
    _ = try ask(4)
    #expect(try first.covers(Point(x: 1.5, y: 0.5)))
  }
}
