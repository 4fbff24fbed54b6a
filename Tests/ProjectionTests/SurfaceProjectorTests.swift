import Planar
import Projection
import Testing

@Suite struct SurfaceProjectorTests {
  @Test func putsTheCentreAtTheOrigin() throws {
    let surface = try equalAreaSurface()
    let projector = try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84"), onto: surface, session: ProjectionSession())
    var points = [planArea.center]
    #expect(projector.project(&points).isEmpty)
    #expect(abs(points[0].x) < 1e-9 && abs(points[0].y) < 1e-9)
  }

  @Test(arguments: ["OGC:CRS84", "EPSG:4490", "EPSG:4547", "EPSG:4526", "EPSG:3857", "EPSG:32650"])
  func everySourceMeetsOnTheSurface(code: String) throws {
    let surface = try equalAreaSurface()
    let session = try ProjectionSession()
    let source = try ReferenceSystem(code)
    let projector = try SurfaceProjector(from: source, onto: surface, session: session)
    let geodesy = try SurfaceGeodesy(of: surface, session: session)
    let seed: UInt64 = 20_251_231
    var random = SplitMix64(seed: seed)
    let places = (0..<200).map { _ in
      Point(
        x: .random(in: planArea.minX...planArea.maxX, using: &random),
        y: .random(in: planArea.minY...planArea.maxY, using: &random))
    }
    var points = places
    #expect(try session.convert(&points, from: surface.geographic, to: source).isEmpty)
    let raw = points
    #expect(projector.project(&points).isEmpty)
    let onSurface = points
    #expect(geodesy.unproject(&points).isEmpty)
    for (place, back) in zip(places, points) {
      #expect(abs(place.x - back.x) < 1e-10 && abs(place.y - back.y) < 1e-10, "seed \(seed)")
    }
    points = onSurface
    #expect(projector.restore(&points).isEmpty)
    let tolerance = source.isGeographic ? 1e-11 : 1e-5
    for (before, after) in zip(raw, points) {
      #expect(abs(before.x - after.x) < tolerance && abs(before.y - after.y) < tolerance)
    }
  }

  /// The old observatory of Bern, whose place on WGS 84 swisstopo publishes.
  @Test func showsPlacesOnWGS84WhateverTheDatumOfThePlan() throws {
    let swiss = try ReferenceSystem("EPSG:4150")
    let surface = try WorkingSurface(
      equalAreaOver: Box(minX: 7, minY: 46.5, maxX: 8, maxY: 47.5), onDatumOf: swiss)
    let session = try ProjectionSession()
    let projector = try SurfaceProjector(
      from: ReferenceSystem("EPSG:2056"), onto: surface, session: session)
    let geodesy = try SurfaceGeodesy(of: surface, session: session)
    var places = [Point(x: 2_600_000, y: 1_200_000)]
    #expect(projector.project(&places).isEmpty)
    var own = places
    geodesy.locate(&places)
    #expect(geodesy.locatesOnWGS84)
    #expect(abs(places[0].x - 7.438632495) < 2e-7, "\(places)")
    #expect(abs(places[0].y - 46.951082877) < 2e-7, "\(places)")
    #expect(geodesy.unproject(&own).isEmpty)
    #expect(abs(own[0].x - places[0].x) > 0.0005, "the Swiss datum lies elsewhere")
  }

  @Test func tellsWhichPointsHaveNoPlace() throws {
    let projector = try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84"), onto: equalAreaSurface(), session: ProjectionSession())
    let good = Point(x: 113.5, y: 23.2)
    var points = [
      good, Point(x: .nan, y: 23), Point(x: 113, y: .infinity), good, Point(x: 23.2, y: 113.5),
      Point(x: 473.5, y: 23.2), Point(x: 451_939, y: 2_583_376), Point(x: 113, y: -90.0001),
      Point(x: -.infinity, y: .nan), good,
    ]
    #expect(projector.project(&points) == [1, 2, 4, 5, 6, 7, 8])
    #expect(points[1].x.isNaN && points[5].x.isNaN && points[6].y.isNaN)
    #expect(points[0] == points[3] && points[3] == points[9])
    #expect(abs(points[0].x) < 5000 && abs(points[0].y) < 5000)
  }

  @Test func tellsWhichMetresHaveNoPlace() throws {
    let projector = try SurfaceProjector(
      from: ReferenceSystem("EPSG:4547"), onto: equalAreaSurface(), session: ProjectionSession())
    var points = [
      Point(x: 451_939, y: 2_583_376), Point(x: 38_451_939, y: 2_583_376),
      Point(x: 1e300, y: 0), Point(x: .nan, y: 0), Point(x: 451_939, y: 1e12),
      Point(x: 451_939, y: 38_451_939),
    ]
    #expect(projector.project(&points) == [1, 2, 3, 4, 5])
  }

  @Test func projectsNothingFromNothing() throws {
    let projector = try SurfaceProjector(
      from: ReferenceSystem("EPSG:4547"), onto: equalAreaSurface(), session: ProjectionSession())
    var points: [Point] = []
    #expect(projector.project(&points).isEmpty)
    #expect(points.isEmpty)
  }

  @Test func aPlanarSurfaceIsTheProjectedSystem() throws {
    let system = try ReferenceSystem("EPSG:4547")
    let surface = try WorkingSurface(planar: system, over: planArea)
    let projector = try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84"), onto: surface, session: ProjectionSession())
    var points = [Point(x: 113.53, y: 23.35)]
    #expect(projector.project(&points).isEmpty)
    #expect(abs(points[0].x - 451_939.166159) < 1e-6)
    #expect(surface.title == system.title)
  }

  @Test(arguments: ["EPSG:4490", "EPSG:2263"]) func aPlanarSurfaceIsInMetres(code: String) throws {
    let system = try ReferenceSystem(code)
    #expect(throws: ProjectionFailure.self) { try WorkingSurface(planar: system, over: planArea) }
  }

  /// A plan area that reaches a little over the border is told so, with the bounds it has to keep.
  @Test func saysWhereATransformationEnds() throws {
    let system = try ReferenceSystem("EPSG:4150")
    func projector(north: Double) throws -> SurfaceProjector {
      let extent = Box(minX: 8.4, minY: 47.55, maxX: 8.9, maxY: north)
      return try SurfaceProjector(
        from: ReferenceSystem("OGC:CRS84"),
        onto: WorkingSurface(equalAreaOver: extent, onDatumOf: system),
        session: ProjectionSession())
    }
    #expect(try projector(north: 47.81).datumChange.transformation?.contains("CH1903+") == true)
    let failure = #expect(throws: ProjectionFailure.self) { try projector(north: 47.82) }
    let text = "\(failure as Any)"
    #expect(text.contains("CH1903+ to WGS 84 (1) is published for"), "\(text)")
    #expect(
      text.contains("45.82 to 47.81 N") && text.contains("47.82 N, reaches beyond"), "\(text)")
  }
  /// Beside a plan, or without one, a file may say where the change of its datum has to be valid.
  @Test func aChangeOfDatumIsValidWhereTheDataLie() throws {
    var swiss = try ReferenceSystem("EPSG:2056")
    #expect(throws: ProjectionFailure.self) {
      try SurfaceProjector(from: swiss, onto: equalAreaSurface(), session: ProjectionSession())
    }
    swiss.dataArea = Box(minX: 7, minY: 46.5, maxX: 8, maxY: 47.5)
    let there = try SurfaceProjector(
      from: swiss, onto: equalAreaSurface(), session: ProjectionSession())
    #expect(there.datumChange.transformation == "CH1903+ to WGS 84 (1)")
    swiss.dataArea = planArea
    #expect(throws: ProjectionFailure.self) {
      try SurfaceProjector(from: swiss, onto: equalAreaSurface(), session: ProjectionSession())
    }
  }
}
