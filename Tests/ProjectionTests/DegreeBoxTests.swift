import Planar
import Projection
import Testing

/// Boxes on both sides of the antimeridian.
@Suite("Boxes of degrees") struct DegreeBoxTests {
  private static func box(_ parts: (Double, Double)...) -> Box {
    var degrees = DegreeBox()
    for (west, east) in parts {
      degrees.extend(by: Box(minX: west, minY: -17, maxX: east, maxY: -16))
    }
    return degrees.box
  }

  @Test func westernLongitudesCountOnWhereThatIsNarrower() {
    let fiji = Self.box((179.99, 180), (-180, -179.99))
    #expect(abs(fiji.minX - 179.99) < 1e-9 && abs(fiji.maxX - 180.01) < 1e-9)
    #expect(fiji.minY == -17 && fiji.maxY == -16)
  }

  @Test func whatDoesNotLieThereStaysAsItIs() {
    #expect(Self.box((-5, 5)) == Box(minX: -5, minY: -17, maxX: 5, maxY: -16))
    #expect(Self.box((-74, -73)).minX == -74)
    // Denmark and Greenland; one ring around the earth.
    #expect(Self.box((8, 15), (-73, -12)) == Box(minX: -73, minY: -17, maxX: 15, maxY: -16))
    #expect(Self.box((-180, 180)).width == 360)
    #expect(DegreeBox().box.isEmpty)
  }

  @Test func boxesMeetHoweverOftenTheyTurn() {
    let fiji = Box(minX: 179.9, minY: -17, maxX: 180.1, maxY: -16)
    #expect(fiji.meetsAround(Box(minX: -180, minY: -18, maxX: -179.95, maxY: -16.5)))
    #expect(Box(minX: -180, minY: -18, maxX: -179.95, maxY: -16.5).meetsAround(fiji))
    #expect(!fiji.meetsAround(Box(minX: -179, minY: -18, maxX: -178, maxY: -16.5)))
    #expect(!fiji.meetsAround(Box(minX: -180, minY: 16, maxX: -179.95, maxY: 18)))
  }

  @Test func ringsAreParts() throws {
    func ring(_ west: Double, _ east: Double) -> [Point] {
      [(west, -17.0), (east, -17), (east, -16), (west, -17)].map { Point(x: $0.0, y: $0.1) }
    }
    var degrees = DegreeBox()
    degrees.extend(byRingsOf: MultiPolygon(polygons: [[ring(179.99, 180)], [ring(-180, -179.97)]]))
    #expect(abs(degrees.box.center.x - 180.01) < 1e-9)
    #expect(degrees.box.isOnEarth && !Box(minX: 113, minY: 80, maxX: 114, maxY: 91).isOnEarth)
    let crs84 = try ReferenceSystem("OGC:CRS84")
    #expect(try crs84.place(of: .empty, parts: degrees) == degrees.box)
    let surface = try WorkingSurface(equalAreaOver: degrees.box, onDatumOf: crs84)
    #expect(abs(try #require(surface.center).x + 179.99) < 1e-9)
  }

  @Test func projectedBoxesToo() throws {
    // UTM zone 1 from its western edge on to the neighbour's land, at 16.8 degrees south.
    let utm = try ReferenceSystem("EPSG:32701")
    let strip = Box(minX: 179_000, minY: 8_139_000, maxX: 182_000, maxY: 8_141_000)
    let degrees = try utm.degreeBox(of: strip).box
    #expect(degrees.width < 0.1 && degrees.contains(Point(x: 180, y: -16.8)), "\(degrees)")
  }
}
