import Planar
import Testing

@testable import Repair

/// Which vertex of several near each other stays, and what of a file's numbers is counted.
@Suite struct SnapTests {
  /// A triangle with a corner in one place; its others are far from all.
  private static func shape(_ corner: Point, _ number: Int) -> MultiPolygon {
    let far = Double(number + 1) * 100
    return MultiPolygon(polygons: [
      [[corner, Point(x: far, y: far), Point(x: far, y: far + 50), corner]]
    ])
  }

  private static func targets(_ corners: [Point]) -> [Point: Point] {
    var snap = VertexSnap()
    for (feature, corner) in corners.enumerated() {
      snap.add(shape(corner, feature), plot: feature)
    }
    return snap.targets(within: 0.1) { $0 }
  }

  @Test("the vertex that most plots share stays, the first of the file among equals")
  func theMostShared() {
    let (first, second) = (Point(x: 0, y: 0), Point(x: 0.05, y: 0))
    #expect(Self.targets([first, second]) == [second: first])
    #expect(Self.targets([second, first]) == [first: second])
    #expect(Self.targets([first, second, second]) == [first: second])
    #expect(Self.targets([first, second, second, first]) == [second: first])
    #expect(Self.targets([first, first, second, second, second]) == [first: second])
  }

  @Test("the tolerance itself is too far")
  func theTolerance() {
    let here = Point(x: 0, y: 0)
    #expect(Self.targets([here, Point(x: 0.1, y: 0)]).isEmpty)
    #expect(Self.targets([here, Point(x: 0.099, y: 0)]).count == 1)
  }

  /// Two of the first position, which stands twice, and two of the second.
  @Test("surplus decimals are counted by numbers")
  func numbers() throws {
    let ring =
      "[[500000.12345,2570000],[500100.12345,2570000.12345],[500100,2570100],"
      + "[500000.12345,2570000]]"
    let (text, outcome) = try Mended.coordinates("[\(ring)]")
    #expect(
      text == "[[[500000.1235,2570000],[500100.1235,2570000.1235],[500100,2570100],"
        + "[500000.1235,2570000]]]")
    #expect(outcome.counts == [.precision: 4])
  }
}
