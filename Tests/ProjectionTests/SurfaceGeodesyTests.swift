import Glibc
import Planar
import Projection
import Testing

@Suite struct SurfaceGeodesyTests {
  private let geodesy: SurfaceGeodesy
  private let projector: SurfaceProjector

  init() throws {
    let session = try ProjectionSession()
    let surface = try equalAreaSurface()
    geodesy = try SurfaceGeodesy(of: surface, session: session)
    projector = try SurfaceProjector(
      from: ReferenceSystem("EPSG:4490"), onto: surface, session: session)
  }

  /// A star-shaped plot of about the area about a place in degrees, on the surface.
  private func plot(
    at place: Point, area: Double, corners: Int, using random: inout SplitMix64
  ) -> [Point] {
    var center = [place]
    #expect(projector.project(&center).isEmpty)
    let radius = (area / .pi).squareRoot()
    let stretch = Double.random(in: 0.5...2, using: &random)
    let turn = Double.random(in: 0..<(2 * .pi), using: &random)
    var ring = (0..<corners).map { corner in
      let angle =
        2 * .pi * (Double(corner) + .random(in: 0...0.6, using: &random)) / Double(corners)
      let reach = radius * .random(in: 0.7...1.3, using: &random)
      let x = reach * cos(angle) * stretch
      let y = reach * sin(angle) / stretch
      return Point(
        x: center[0].x + x * cos(turn) - y * sin(turn),
        y: center[0].y + x * sin(turn) + y * cos(turn))
    }
    ring.append(ring[0])
    return ring
  }

  /// The longest edge is of the shape that was measured last.
  @Test func theLongestEdgeIsOfOneShape() {
    func square(_ side: Double) -> MultiPolygon {
      MultiPolygon(polygons: [
        [
          [
            Point(x: 0, y: 0), Point(x: side, y: 0), Point(x: side, y: side), Point(x: 0, y: side),
            Point(x: 0, y: 0),
          ]
        ]
      ])
    }
    for side in [500.0, 20, 300] {
      _ = geodesy.area(of: square(side))
      #expect(geodesy.longestEdge == side)
    }
  }

  @Test func planarAreaIsGeodesicArea() {
    let seed: UInt64 = 1055
    var random = SplitMix64(seed: seed)
    var worst = (relative: 0.0, metres: 0.0)
    var geodesic = 0
    for index in 0..<12_000 {
      // 100 m² to 20 ha, all sizes alike; one in twelve up to 20 km² with edges of kilometres.
      let most = index % 12 == 0 ? 2e7 : 2e5
      let area = exp(Double.random(in: log(100)...log(most), using: &random))
      let place = Point(
        x: .random(in: planArea.minX...planArea.maxX, using: &random),
        y: .random(in: planArea.minY...planArea.maxY, using: &random))
      let ring = plot(
        at: place, area: area, corners: .random(in: 3...40, using: &random), using: &random)
      let measured = geodesy.area(ofRing: ring[...])
      let exact = geodesy.geodesicArea(ofRing: ring[...])
      let difference = abs(measured - exact)
      if measured == exact { geodesic += 1 }
      #expect(
        difference <= max(1e-9 * exact, 0.001),
        "seed \(seed), plot \(index): \(measured) m² for \(exact) m²")
      worst = (max(worst.relative, difference / exact), max(worst.metres, difference))
    }
    // Both ways of measuring were taken.
    #expect(geodesic > 50 && geodesic < 6000, "\(geodesic) rings were measured as geodesics")
    #expect(worst.metres > 0)
  }

  /// Latitudes and datums of elsewhere, the southern half among them: rings of long
  /// edges up to 25 km from the centre, measured in the plane with the bend of their edges.
  @Test(arguments: [
    ("EPSG:4150", 8.65, 47.68), ("EPSG:4326", -70.7, -33.4), ("EPSG:4326", 25.7, 66.5),
    ("EPSG:4490", 113.5, 0.01), ("EPSG:4326", 10, 80), ("EPSG:4326", 179.99, -16.5),
  ]) func longEdgesBendAtEveryLatitude(code: String, longitude: Double, latitude: Double) throws {
    let seed: UInt64 = 2056
    var random = SplitMix64(seed: seed)
    let session = try ProjectionSession()
    let extent = Box(
      minX: longitude - 0.01, minY: latitude - 0.01, maxX: longitude + 0.01,
      maxY: latitude + 0.01)
    let geodesy = try SurfaceGeodesy(
      of: WorkingSurface(equalAreaOver: extent, onDatumOf: ReferenceSystem(code)),
      session: session)
    var bent = 0
    for index in 0..<2_000 {
      let corners = Int.random(in: 3...30, using: &random)
      let x = Double.random(in: -17_000...17_000, using: &random)
      let y = Double.random(in: -17_000...17_000, using: &random)
      let radius = Double.random(in: 50...600, using: &random)
      var ring = (0..<corners).map { corner in
        let angle =
          2 * .pi * (Double(corner) + .random(in: 0...0.6, using: &random)) / Double(corners)
        let reach = radius * .random(in: 0.5...1, using: &random)
        return Point(x: x + reach * cos(angle), y: y + reach * sin(angle))
      }
      ring.append(ring[0])
      if index % 2 == 1 { ring.reverse() }
      let measured = geodesy.area(ofRing: ring[...])
      let exact = geodesy.geodesicArea(ofRing: ring[...])
      #expect(
        abs(measured - exact) <= max(1e-9 * exact, 0.001),
        "seed \(seed), \(latitude)° ring \(index): \(measured) m² for \(exact) m²")
      let flat = MultiPolygon(polygons: [[ring]]).area
      if abs(flat - exact) > 0.002, measured != exact { bent += 1 }
    }
    // The bend was needed.
    #expect(bent > 10, "\(bent) rings at \(latitude)°")
  }

  @Test func holesSubtractWhateverTheirOrientation() {
    let outer = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)].map { Point(x: $0.0, y: $0.1) }
    let inner = [(10, 10), (30, 10), (30, 30), (10, 30), (10, 10)].map { Point(x: $0.0, y: $0.1) }
    for exterior in [outer, outer.reversed()] {
      for hole in [inner, inner.reversed()] {
        let shape = MultiPolygon(polygons: [[exterior, hole], [hole]])
        #expect(abs(geodesy.area(of: shape) - 10_000) < 1e-6)
      }
    }
    #expect(geodesy.area(of: MultiPolygon()) == 0)
  }

  @Test func aRingWithALongEdgeIsAGeodesicPolygon() {
    let square = [(0, 0), (3000, 0), (3000, 3000), (0, 3000), (0, 0)].map {
      Point(x: $0.0 + 15_000, y: $0.1 - 15_000)
    }
    let area = geodesy.area(of: MultiPolygon(polygons: [[square]]))
    #expect(area == geodesy.geodesicArea(ofRing: square[...]))
    #expect(area != 9_000_000)
    #expect(abs(area - 9_000_000) < 5)
  }

  @Test func aPlanarSurfaceMeasuresItsOwnPlane() throws {
    let session = try ProjectionSession()
    let surface = try WorkingSurface(planar: ReferenceSystem("EPSG:4547"), over: planArea)
    let planar = try SurfaceGeodesy(of: surface, session: session)
    let square = [(0, 0), (500, 0), (500, 500), (0, 500), (0, 0)].map {
      Point(x: $0.0 + 451_939, y: $0.1 + 2_583_376)
    }
    #expect(planar.area(of: MultiPolygon(polygons: [[square]])) == 250_000)
    // On the ellipsoid it is smaller: the projection adds 57 parts per million here.
    let excess = 250_000 / planar.geodesicArea(ofRing: square[...]) - 1
    #expect(abs(excess * 1e6 - 57) < 1, "\(excess * 1e6)")
  }

  @Test func lengthsAreGeodesic() {
    let square = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)].map { Point(x: $0.0, y: $0.1) }
    let length = geodesy.boundaryLength(of: MultiPolygon(polygons: [[square]]))
    #expect(abs(length - 400) < 1e-6)
    #expect(abs(geodesy.distance(Point(x: 0, y: 0), Point(x: 3000, y: 4000)) - 5000) < 0.005)
  }

  @Test func whatHasNoPlaceHasNoMeasure() {
    let ring = [(0, 0), (1e9, 0), (1e9, 1e9), (0, 0)].map { Point(x: $0.0, y: $0.1) }
    let shape = MultiPolygon(polygons: [[ring]])
    #expect(geodesy.area(of: shape).isNaN)
    #expect(geodesy.boundaryLength(of: shape).isNaN)
  }

  /// Rows of the table: area in m² by GeographicLib on CGCS2000, then longitudes and latitudes.
  @Test func agreesWithGeographicLib() throws {
    let rows = try OracleAreas.rows()
    try #require(rows.count == 200)
    for (index, row) in rows.enumerated() {
      var ring = row.ring
      #expect(projector.project(&ring).isEmpty)
      ring.append(ring[0])
      let area = geodesy.area(ofRing: ring[...])
      #expect(abs(area - row.area) <= max(1e-9 * row.area, 0.001), "row \(index): \(area)")
    }
  }
}
