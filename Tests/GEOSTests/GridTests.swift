import Planar
import Testing

@testable import GEOS

/// Overlay and mending on a grid.
@Suite struct GridTests {
  static func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> MultiPolygon {
    MultiPolygon(polygons: [
      [
        [
          Point(x: x0, y: y0), Point(x: x1, y: y0), Point(x: x1, y: y1), Point(x: x0, y: y1),
          Point(x: x0, y: y0),
        ]
      ]
    ])
  }

  @Test func partsCloseOnTheGrid() throws {
    let session = try GEOSSession()
    let a = Self.rectangle(0, 0, 10, 10)
    // Beside the edge by less than the grid, and across it.
    let b = Self.rectangle(4, 2e-7, 14, 7)
    let grid = GEOSSession.finest
    let common = try session.intersection(a, b, grid: grid)
    let alone = try session.difference(a, b, grid: grid)
    #expect(abs(common.area - 42) < 1e-5)
    #expect(abs(common.area + alone.area - a.area) < 1e-5)
    #expect(abs(try session.union([a, b], grid: grid).area - 128) < 1e-5)
  }

  @Test func whatIsThinnerThanTheGridVanishes() throws {
    let session = try GEOSSession()
    let hair = Self.rectangle(0, 0, 1, 2e-9)
    let whole = Self.rectangle(2, 0, 3, 1)
    var both = hair
    both.append(whole)
    let mended = try session.snapped(both, grid: 1e-8)
    #expect(mended.polygonCount == 1)
    #expect(abs(mended.area - 1) < 1e-7)
    #expect(try session.validity(of: mended) == .valid)
  }
}
