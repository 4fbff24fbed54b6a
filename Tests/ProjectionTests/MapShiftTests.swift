import Planar
import Testing

@testable import Projection

/// Shifts of public maps and names of datums.
@Suite struct MapShiftTests {
  /// Taken back to a tenth of a millimetre: 1e-9°.
  @Test(arguments: MapShift.allCases) func isTakenBack(shift: MapShift) {
    for place in [Point(x: 113.5, y: 23.3), Point(x: 116.4, y: 39.9), Point(x: 87.6, y: 43.8)] {
      let there = shift.shifted(place)
      let (east, north) = (there.x - place.x, there.y - place.y)
      #expect(abs(east) + abs(north) > 0.002 && abs(east) + abs(north) < 0.03)
      let back = shift.unshifted(there)
      #expect(abs(back.x - place.x) < 1e-9 && abs(back.y - place.y) < 1e-9, "\(back)")
    }
  }

  @Test(arguments: [
    ("World Geodetic System 1984", DatumFamily.wgs84),
    ("World Geodetic System 1984 ensemble", .wgs84), ("D_WGS_1984", .wgs84), ("WGS_1984", .wgs84),
    ("WGS 84", .wgs84), ("China 2000", .cgcs2000), ("D_China_2000", .cgcs2000),
    ("China Geodetic Coordinate System 2000", .cgcs2000), ("CGCS2000", .cgcs2000),
    ("Beijing 1954", nil), ("D_Xian_1980", nil), ("", nil),
  ])
  func datums(name: String, family: DatumFamily?) {
    #expect(DatumFamily(datumName: name) == family, "\(name)")
  }

  /// WGS 84 adds nothing to the tolerance.
  @Test func accuracyOfTheDatum() throws {
    let surface = try equalAreaSurface()
    let session = try ProjectionSession()
    for code in ["OGC:CRS84", "EPSG:4326", "EPSG:4490", "EPSG:4547"] {
      let projector = try SurfaceProjector(
        from: ReferenceSystem(code), onto: surface, session: session)
      #expect(projector.datumAccuracy == 0, "\(code)")
    }
    // Nor where the change to the plan's datum is known to a metre alone.
    let europe = try WorkingSurface(
      equalAreaOver: Box(minX: 9, minY: 53, maxX: 10, maxY: 54),
      onDatumOf: ReferenceSystem("EPSG:4258"))
    let world = try SurfaceProjector(
      from: ReferenceSystem("EPSG:4326"), onto: europe, session: session)
    #expect(world.datumChange.accuracy ?? 0 > 0 && world.datumAccuracy == 0)
  }

  /// Longitudes that were counted on beyond 180° are west.
  @Test func theCentreOfASurfaceIsALongitude() throws {
    let system = try ReferenceSystem("EPSG:4490")
    let beyond = try WorkingSurface(
      equalAreaOver: Box(minX: 179.5, minY: -17, maxX: 182.5, maxY: -16), onDatumOf: system)
    #expect(beyond.center == Point(x: -179, y: -16.5))
    #expect(try equalAreaSurface().center == planArea.center)
  }
}
