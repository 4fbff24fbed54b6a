import Planar
import Projection
import Testing

@Suite struct TransformTests {
  private func convert(
    _ point: Point, _ source: String, _ target: String, over area: Box? = planArea
  ) throws -> Point {
    var points = [point]
    let failed = try ProjectionSession().convert(
      &points, from: ReferenceSystem(source), to: ReferenceSystem(target), over: area)
    try #require(failed.isEmpty)
    return points[0]
  }

  @Test func agreesWithTheCheckPoint() throws {
    let metres = try convert(Point(x: 113.53, y: 23.35), "EPSG:4490", "EPSG:4547")
    #expect(abs(metres.x - 451_939.166) < 0.001)
    #expect(abs(metres.y - 2_583_376.971) < 0.001)
    let degrees = try convert(metres, "EPSG:4547", "EPSG:4490")
    #expect(abs(degrees.x - 113.53) < 1e-12)
    #expect(abs(degrees.y - 23.35) < 1e-12)
  }

  @Test(arguments: [
    "EPSG:4326", "OGC:CRS84", "EPSG:3857", "EPSG:32649", "EPSG:32650", "EPSG:4490", "EPSG:4547",
    "EPSG:4526", "EPSG:4546", "EPSG:4497", "EPSG:4508", "EPSG:9755", "EPSG:4979",
  ]) func treatsWGS84AndCGCS2000AsOne(source: String) throws {
    let there = try convert(Point(x: 113.53, y: 23.35), "EPSG:4490", source)
    let back = try convert(there, source, "EPSG:4547")
    #expect(abs(back.x - 451_939.166159) < 1e-5)
    #expect(abs(back.y - 2_583_376.971249) < 1e-5)
    let wgs = try convert(there, source, "OGC:CRS84")
    #expect(abs(wgs.x - 113.53) < 1e-10 && abs(wgs.y - 23.35) < 1e-10)
  }

  /// The origin of CH1903+ is the old observatory of Bern. What swisstopo publishes are three
  /// translations (674.374, 15.056, 405.346 m) and its place on WGS 84. Without the height of the
  /// place, which two dimensions do not carry, they agree to a centimetre or two.
  @Test(arguments: ["EPSG:4326", "EPSG:4490"]) func changesSwissDatumByItsTranslations(
    target: String
  ) throws {
    let swiss = Box(minX: 7, minY: 46.5, maxX: 8, maxY: 47.5)
    let bern = try convert(Point(x: 2_600_000, y: 1_200_000), "EPSG:2056", target, over: swiss)
    #expect(abs(bern.x - 7.438632495) < 2e-7, "\(bern)")
    #expect(abs(bern.y - 46.951082877) < 2e-7, "\(bern)")
    let back = try convert(bern, target, "EPSG:2056", over: swiss)
    #expect(abs(back.x - 2_600_000) < 0.05 && abs(back.y - 1_200_000) < 0.05)
  }

  @Test(arguments: ["EPSG:2435", "EPSG:2414", "EPSG:4214", "EPSG:2383", "EPSG:2362", "EPSG:4610"])
  func refusesAnUnpublishedChangeOfDatum(source: String) throws {
    let system = try ReferenceSystem(source)
    let failure = #expect(throws: ProjectionFailure.self) {
      try SurfaceProjector(from: system, onto: equalAreaSurface(), session: ProjectionSession())
    }
    let text = failure?.description ?? ""
    #expect(text.contains(system.datumName) && text.contains("China 2000"), "\(text)")
    #expect(text.contains("no published transformation"), "\(text)")
  }

  @Test func tellsWhatWasDoneAboutTheDatum() throws {
    func change(_ source: String, _ plan: String, _ area: Box) throws -> DatumChange {
      let surface = try WorkingSurface(equalAreaOver: area, onDatumOf: ReferenceSystem(plan))
      return try SurfaceProjector(
        from: ReferenceSystem(source), onto: surface, session: ProjectionSession()
      ).datumChange
    }
    #expect(try change("EPSG:4547", "EPSG:4490", planArea) == .none)
    #expect(try change("EPSG:9755", "EPSG:4326", planArea) == .none)
    #expect(try change("OGC:CRS84", "EPSG:4490", planArea).takesWGS84ForCGCS2000)
    let swiss = Box(minX: 7, minY: 46.5, maxX: 8, maxY: 47.5)
    let direct = try change("EPSG:2056", "EPSG:4326", swiss)
    #expect(direct.transformation == "CH1903+ to WGS 84 (1)")
    #expect(direct.accuracy == 1 && !direct.takesWGS84ForCGCS2000)
    let bridged = try change("EPSG:2056", "EPSG:4490", swiss)
    #expect(bridged.transformation == "CH1903+ to WGS 84 (1)" && bridged.takesWGS84ForCGCS2000)
  }

  @Test func withoutAnAreaATransformationMustHoldWhereTheSystemsAreUsed() throws {
    let bern = try convert(Point(x: 2_600_000, y: 1_200_000), "EPSG:2056", "EPSG:4326", over: nil)
    #expect(abs(bern.x - 7.4386324) < 1e-6)
    #expect(throws: ProjectionFailure.self) {
      try convert(Point(x: 113.5, y: 23.3), "EPSG:4214", "EPSG:4326", over: nil)
    }
  }

  @Test func refusesATransformationThatIsNotValidAtThePlanArea() throws {
    #expect(throws: ProjectionFailure.self) {
      try convert(Point(x: 2_600_000, y: 1_200_000), "EPSG:2056", "EPSG:4490", over: planArea)
    }
  }

  @Test func refusesAnEllipsoidWithoutADatum() throws {
    #expect(throws: ProjectionFailure.self) {
      try convert(Point(x: 0, y: 0), "+proj=utm +zone=49 +ellps=GRS80", "EPSG:4490")
    }
  }

  @Test func followsAShiftThatTheDefinitionBrings() throws {
    let bound = "+proj=longlat +ellps=krass +towgs84=0,0,0"
    let point = try convert(Point(x: 113.53, y: 23.35), bound, "EPSG:4490")
    // Geocentric place kept, ellipsoid changed: longitude stays, latitude moves a little.
    #expect(abs(point.x - 113.53) < 1e-10)
    #expect(point.y != 23.35 && abs(point.y - 23.35) < 0.001)
  }
}
