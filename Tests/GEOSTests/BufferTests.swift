import GEOS
import Planar
import Testing

@Suite struct BufferTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  /// A disc is what a square grows at its corners: 4 sides and one circle.
  @Test(arguments: [0.1, 1, 5, 30, 200]) func arcsStayWithinTheirBound(distance: Double) throws {
    let grown = try session.buffer(.square(0, 0, side: 10), distance: distance)
    let exact = 100 + 40 * distance + .pi * distance * distance
    let sagitta = min(0.001, distance / 100)
    let missing = try exact - session.area(of: grown)
    #expect(missing >= -1e-9 && missing <= 2 * .pi * distance * sagitta, "\(missing)")
  }

  @Test func erosionTakesAStripOff() throws {
    let worn = try session.buffer(.square(0, 0, side: 10), distance: -0.1)
    #expect(abs(try session.area(of: worn) - 9.8 * 9.8) < 1e-9)
    #expect(try session.buffer(.square(0, 0, side: 0.2), distance: -0.1001).isEmpty)
    let dumbbell = try session.union([
      .square(0, 0, side: 10), .square(20, 0, side: 10),
      MultiPolygon([(9, 5), (21, 5), (21, 5.15), (9, 5.15), (9, 5)]),
    ])
    #expect(try session.buffer(dumbbell, distance: -0.1).polygonCount == 2)
  }

  @Test func aLineGetsASetback() throws {
    let line = [Point(x: 0, y: 0), Point(x: 100, y: 0)]
    let strip = try session.buffer(lines: [line], distance: 30)
    let area = try session.area(of: strip)
    #expect(abs(area - (6000 + .pi * 900)) < 2 * .pi * 30 * 0.001)
    #expect(try session.buffer(lines: [], distance: 30).isEmpty)
    #expect(try session.buffer(lines: [line], distance: -1).isEmpty)
    #expect(throws: GEOSFailure.self) {
      try session.buffer(lines: [line, [Point(x: 0, y: 0)]], distance: 1)
    }
  }

  @Test(arguments: [Double.nan, .infinity]) func aDistanceIsANumber(distance: Double) {
    #expect(throws: GEOSFailure.self) {
      try session.buffer(.square(0, 0, side: 1), distance: distance)
    }
  }
}
