import Findings
import Foundation
import GEOS
import Land
import Plan
import Planar
import Testing

@testable import Measures

/// What lies within the areas of another layer, vertex by vertex and between vertices.
@Suite("Places of a layer in another")
struct LayerPlacesTests {
  private static let tolerance = 0.1

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func ring(_ corners: [(Double, Double)]) -> MultiPolygon {
    MultiPolygon(polygons: [[(corners + corners.prefix(1)).map { Point(x: $0.0, y: $0.1) }]])
  }

  private static func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> MultiPolygon {
    ring([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
  }

  private static func sheet(_ shapes: [LayerFeature.Shape]) throws -> LayerSheet {
    let declarations = try PlanPackage.declarations(in: root.path + "/geodata/knowledge-city")
    let features = shapes.enumerated().map { index, shape in
      LayerFeature(
        id: "F\(index)", name: "F\(index)",
        span: ByteSpan(offset: 0, length: 0, line: 1, column: 1), shape: shape, fields: [])
    }
    let areas = shapes.map { shape in
      if case .polygons(let polygons) = shape { polygons } else { MultiPolygon() }
    }
    return LayerSheet(
      layer: PlanLayer(
        declaration: declarations.layers[0], isPresent: true, features: features),
      shapes: areas, paths: shapes.map { _ in [] }, features: features, day: nil)
  }

  private static func line(_ corners: [(Double, Double)]) -> LayerFeature.Shape {
    .lines([corners.map { Point(x: $0.0, y: $0.1) }])
  }

  private static func places(_ shapes: [LayerFeature.Shape]) -> LayerPlaces {
    LayerPlaces(
      lines: shapes.map { if case .lines(let lines) = $0 { lines } else { [] } },
      points: shapes.map { if case .points(let points) = $0 { points } else { [] } })
  }

  /// How many of one shape and area lie outside: none or one.
  private static func outside(
    _ shape: LayerFeature.Shape, of areas: [MultiPolygon]
  ) throws -> Int {
    try places([shape]).outside(
      sheet([shape]), sheet(areas.map { .polygons($0) }), tolerance: tolerance,
      session: GEOSSession())
  }

  /// Open to the north, its arms 30 m wide.
  private static let mouth = ring([
    (0, 0), (100, 0), (100, 100), (70, 100), (70, 30), (30, 30), (30, 100), (0, 100),
  ])

  @Test("a line across the mouth of an area leaves it, though its vertices lie in both arms")
  func mouths() throws {
    #expect(try Self.outside(Self.line([(15, 80), (85, 80)]), of: [Self.mouth]) == 1)
    #expect(try Self.outside(Self.line([(15, 80), (15, 15), (85, 80)]), of: [Self.mouth]) == 1)
    #expect(try Self.outside(Self.line([(15, 80), (15, 15), (85, 15)]), of: [Self.mouth]) == 0)
    // Along the edge, and beyond it by less than the tolerance.
    #expect(try Self.outside(Self.line([(0, 0), (0, 100)]), of: [Self.mouth]) == 0)
    let bent = Self.ring([(0, 0), (100, 0), (100, 100), (50, 99.95), (0, 100)])
    #expect(try Self.outside(Self.line([(0, 100), (100, 100)]), of: [bent]) == 0)
    // From one area into another that begins where it ends, and over a gap between two.
    let west = Self.box(0, 0, 50, 50)
    let across = Self.line([(10, 10), (90, 10)])
    #expect(try Self.outside(across, of: [west, Self.box(50, 0, 100, 50)]) == 0)
    #expect(try Self.outside(across, of: [west, Self.box(60, 0, 100, 50)]) == 1)
  }

  @Test("what two features cover of a polygon counts once")
  func coveredTwice() throws {
    let plot = LayerFeature.Shape.polygons(Self.box(0, 0, 100, 100))
    let part = Self.box(-10, -10, 60, 110)
    #expect(try Self.outside(plot, of: [part, part]) == 1)
    #expect(try Self.outside(plot, of: [part, Self.box(60, -10, 110, 110)]) == 0)
    #expect(try Self.outside(plot, of: [part, Self.box(50, -10, 110, 110)]) == 0)
    #expect(try Self.outside(plot, of: [Self.box(-10, -10, 110, 110), part]) == 0)
  }

  @Test("a line that runs through a zone is in it, with a vertex there or without")
  func crossed() throws {
    let zones = try Self.sheet([
      .polygons(Self.box(0, 0, 10, 10)), .polygons(Self.box(0, 20, 10, 30)),
      .polygons(Self.box(0, 40, 10, 50)),
    ])
    let held: [LayerFeature.Shape] = [
      Self.line([(-50, 5), (50, 5)]), Self.line([(-50, 15), (5, 25)]),
      // Its box meets the third zone, it does not.
      Self.line([(-50, 45), (5, 60)]),
    ]
    let empty = try Self.places(held).empty(
      zones, holding: Self.sheet(held), tolerance: Self.tolerance, session: GEOSSession())
    #expect(empty == 1)
  }

  @Test("a piece with a disc of the tolerance lies in an area, however large; a strip does not")
  func pieces() throws {
    let pieces = LayerPieces(geos: try GEOSSession(), tolerance: Self.tolerance)
    func lies(_ shape: MultiPolygon, _ areas: MultiPolygon...) throws -> Bool {
      try pieces.lies(shape, in: Self.sheet(areas.map { .polygons($0) }))
    }
    let zone = Self.box(0, 0, 1_000, 1_000)
    // 25 m² are less than a strip of the tolerance along the zone's boundary, 50 m² of strip too.
    #expect(try lies(zone, Self.box(-50, -50, 5, 5)))
    #expect(try lies(zone, Self.box(-50, -50, 0.3, 0.3)))
    #expect(try !lies(zone, Self.box(-50, 0, 0.05, 1_000)))
    #expect(try !lies(zone, Self.box(-50, 0, 0, 1_000)))
    #expect(try lies(Self.box(10, 10, 10.1, 20), zone))
    // Two strips side by side are one piece, apart they are none.
    #expect(try lies(zone, Self.box(-50, 0, 0.15, 500), Self.box(0.15, 0, 0.3, 500)))
    #expect(try !lies(zone, Self.box(-50, 0, 0.15, 500), Self.box(999.85, 0, 1_050, 500)))
    let held = [LayerFeature.Shape.polygons(Self.box(-50, 0, 0.05, 1_000))]
    let zones = try Self.sheet([.polygons(zone), .polygons(Self.box(-200, 0, -40, 100))])
    let empty = try Self.places(held).empty(
      zones, holding: Self.sheet(held), tolerance: Self.tolerance, session: GEOSSession())
    #expect(empty == 1)
  }

  @Test("a point on an edge lies on both sides of it, and so it does within the tolerance")
  func edges() throws {
    let zone = Self.ring([(0, 0), (100, 10), (100, 100), (0, 100)])
    for (y, isOn) in [(5.0, true), (4.95, true), (5.05, true), (4.8, false)] {
      let point = LayerFeature.Shape.points([Point(x: 50, y: y)])
      #expect(try Self.outside(point, of: [zone]) == (isOn ? 0 : 1), "\(y)")
      let empty = try Self.places([point]).empty(
        Self.sheet([.polygons(zone)]), holding: Self.sheet([point]), tolerance: Self.tolerance,
        session: GEOSSession())
      #expect(empty == (isOn ? 0 : 1), "\(y)")
    }
    let near = Self.line([(20, -20), (50, 4.95), (80, -20)])
    let far = Self.line([(20, -20), (50, 4.8), (80, -20)])
    for (line, count) in [(near, 0), (far, 1)] {
      let empty = try Self.places([line]).empty(
        Self.sheet([.polygons(zone)]), holding: Self.sheet([line]), tolerance: Self.tolerance,
        session: GEOSSession())
      #expect(empty == count)
    }
  }

  @Test("a corner beyond an area is outside, a strip along the edge is not")
  func corners() throws {
    let plot = LayerFeature.Shape.polygons(Self.box(0, 0, 100, 100))
    #expect(try Self.outside(plot, of: [Self.box(-1, -1, 99.95, 101)]) == 0)
    let corner = Self.ring([(-1, -1), (101, -1), (101, 94), (94, 94), (94, 101), (-1, 101)])
    #expect(try Self.outside(plot, of: [corner]) == 1)
    #expect(try Self.outside(plot, of: [Self.box(200, 0, 300, 100)]) == 1)
  }
}
