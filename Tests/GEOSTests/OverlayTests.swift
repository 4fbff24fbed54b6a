import Foundation
import GEOS
import Planar
import Testing

@Suite struct OverlayTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  @Test(arguments: [1, 2, 3] as [UInt64]) func areasAddUp(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for index in 0..<200 {
      let a = MultiPolygon.star(using: &random)
      let b = MultiPolygon.star(using: &random)
      guard try session.validity(of: a).isValid, try session.validity(of: b).isValid else {
        continue
      }
      let note: Comment = "seed \(seed), pair \(index)"
      let both = try session.intersection(a, b)
      let onlyA = try session.difference(a, b)
      let onlyB = try session.difference(b, a)
      let any = try session.union([a, b])
      let areaA = try session.area(of: a)
      let areaBoth = try session.area(of: both)
      #expect(abs(areaA - areaBoth - (try session.area(of: onlyA))) < 1e-6, note)
      let parts = try areaBoth + session.area(of: onlyA) + session.area(of: onlyB)
      #expect(abs(try session.area(of: any) - parts) < 1e-6, note)
      #expect(try session.validity(of: both).isValid, note)
      #expect(try session.validity(of: any).isValid, note)
      #expect(try session.covers(session.buffer(a, distance: 1e-6), both), note)
      #expect(try session.intersects(a, b) == (areaBoth > 0), note)
      #expect(
        abs(try session.area(of: session.intersection(b.reversed, a)) - areaBoth) < 1e-6, note)
    }
  }

  /// A vertex that the grid puts onto another edge makes two parts; what stays valid stays as it is.
  @Test func whatTheGridMakesInvalidIsMended() throws {
    func notched(_ depth: Double) -> MultiPolygon {
      let corners = [(0.0, 0.0), (10, 0), (10, 10.2), (5, depth), (0, 10.2), (0, 0)]
      return MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
    }
    let touching = session.writable(notched(0.4), grid: 1)
    #expect(try session.validity(of: touching).isValid)
    #expect(touching.polygons.count == 2)
    // Two triangles of half of 5 by 10.
    #expect(abs(touching.area - 50) < 1e-9)
    #expect(session.writable(notched(0.6), grid: 1) == notched(0.6))
    #expect(session.writable(notched(0.4), grid: 0.1) == notched(0.4))
    // Of what the grid leaves nothing of, the given shape is more than none.
    let speck = MultiPolygon.square(0.1, 0.1, side: 0.2)
    #expect(session.writable(speck, grid: 1) == speck)
  }

  @Test func givesRingsAsGeoJSONWantsThem() throws {
    let ring = MultiPolygon.square(0, 0, side: 10)
    let hole = MultiPolygon.square(2, 2, side: 3)
    for (a, b) in [(ring, hole), (ring.reversed, hole), (ring, hole.reversed)] {
      let shape = try session.difference(a, b)
      #expect(shape.polygonCount == 1 && shape.ringCount == 2)
      #expect(signedArea(shape.polygons[0][0]) == 100)
      #expect(signedArea(shape.polygons[0][1]) == -9)
    }
  }

  private func signedArea(_ ring: [Point]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  @Test func leavesOutWhatHasNoArea() throws {
    let left = MultiPolygon.square(0, 0, side: 1)
    #expect(try session.intersection(left, .square(1, 0, side: 1)).isEmpty)
    #expect(try session.intersection(left, .square(1, 1, side: 1)).isEmpty)
    // An L touches the side of the square and overlaps its corner: a line and an area.
    let hook = MultiPolygon([(1, 0), (2, 0), (2, 2), (0.5, 2), (0.5, 0.8), (1, 0.8), (1, 0)])
    let shape = try session.intersection(left, hook)
    #expect(abs(try session.area(of: shape) - 0.1) < 1e-12)
    #expect(shape.polygonCount == 1)
  }

  @Test func nothingIsAShape() throws {
    let nothing = MultiPolygon()
    let square = MultiPolygon.square(0, 0, side: 1)
    #expect(try session.intersection(nothing, square).isEmpty)
    #expect(try session.difference(square, nothing) == session.union([square]))
    #expect(try session.union([]).isEmpty)
    #expect(try session.union([nothing, nothing]).isEmpty)
    #expect(try session.buffer(nothing, distance: 1).isEmpty)
    #expect(try session.clip(nothing, to: Box(minX: 0, minY: 0, maxX: 1, maxY: 1)).isEmpty)
    #expect(try session.validity(of: nothing) == .valid)
    #expect(try session.makeValid(nothing).isEmpty)
    #expect(try session.area(of: nothing) == 0)
    #expect(try session.boundaryLength(of: nothing) == 0)
    #expect(try session.boundaryLength(of: nothing, inside: square) == 0)
    #expect(try session.boundaryLength(of: square, inside: nothing) == 0)
    #expect(try session.distance(nothing, square) == nil)
    #expect(try session.hausdorff(square, nothing) == nil)
    #expect(try session.interiorPoint(of: nothing) == nil)
    #expect(try session.intersects(nothing, square) == false)
    #expect(try session.equalsTopologically(nothing, nothing))
  }

  @Test func clipsToABox() throws {
    let ring = try session.difference(.square(0, 0, side: 10), .square(2, 2, side: 6))
    let clipped = try session.clip(ring, to: Box(minX: 5, minY: 5, maxX: 20, maxY: 20))
    #expect(try session.area(of: clipped) == 25 - 9)
    #expect(clipped.box == Box(minX: 5, minY: 5, maxX: 10, maxY: 10))
    let touching = Box(minX: 10, minY: 0, maxX: 12, maxY: 5)
    #expect(try session.clip(ring, to: touching).isEmpty)
    #expect(try session.clip(ring, to: Box(minX: 1, minY: 0, maxX: 1, maxY: 5)).isEmpty)
    #expect(try session.clip(ring, to: .empty).isEmpty)
  }

  /// Whole coordinates on both sides, so that box edges run along edges and through vertices.
  @Test(arguments: [21, 22, 23] as [UInt64]) func clipsAsItIntersects(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var clipped = 0
    for index in 0..<400 {
      var shape = MultiPolygon.star(using: &random)
      for point in shape.points.indices {
        shape.points[point].x = (shape.points[point].x / 10).rounded() * 10
        shape.points[point].y = (shape.points[point].y / 10).rounded() * 10
      }
      guard try session.validity(of: shape).isValid else { continue }
      let west = (shape.box.minX / 10 + .random(in: -2...8, using: &random)).rounded() * 10
      let south = (shape.box.minY / 10 + .random(in: -2...8, using: &random)).rounded() * 10
      let box = Box(
        minX: west, minY: south, maxX: west + 10 * .random(in: 1...8, using: &random).rounded(),
        maxY: south + 10 * .random(in: 1...8, using: &random).rounded())
      let frame = MultiPolygon([
        (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
        (box.minX, box.minY),
      ])
      let piece = try session.clip(shape, to: box)
      let whole = try session.intersection(shape, frame)
      let note: Comment = "seed \(seed), shape \(index): \(shape.polygons) \(box)"
      #expect(try abs(session.area(of: piece) - session.area(of: whole)) < 1e-6, note)
      #expect(try session.validity(of: piece) == .valid, note)
      if !piece.isEmpty { clipped += 1 }
    }
    #expect(clipped > 50, "\(clipped) pieces, seed \(seed)")
  }

  @Test func unitesManyOverlappingShapes() throws {
    let row = (0..<50).map { MultiPolygon.square(Double($0) * 0.5, 0, side: 1) }
    let whole = try session.union(row)
    #expect(whole.polygonCount == 1)
    #expect(try session.area(of: whole) == 25.5)
    #expect(
      try session.equalsTopologically(
        whole, MultiPolygon([(0, 0), (25.5, 0), (25.5, 1), (0, 1), (0, 0)])))
  }

  @Test func frontageIsTheBoundaryInside() throws {
    let plot = MultiPolygon.square(0, 0, side: 10)
    #expect(try session.boundaryLength(of: .square(2, 2, side: 3), inside: plot) == 12)
    #expect(try session.boundaryLength(of: .square(5, 5, side: 10), inside: plot) == 10)
    // Boundaries that run together are not inside.
    #expect(try session.boundaryLength(of: .square(10, 0, side: 10), inside: plot) == 0)
    #expect(try session.boundaryLength(of: plot, inside: plot) == 0)
    #expect(try session.boundaryLength(of: .square(0, 0, side: 4), inside: plot) == 8)
    #expect(try session.boundaryLength(of: .square(50, 0, side: 4), inside: plot) == 0)
  }

  /// A cut of two slanting edges is no double: it lies beside both of them by rounding.
  @Test func frontageLeavesOutThePlotsOwnEdgesWhereverItIsCut() throws {
    let seed: UInt64 = 47
    var random = SplitMix64(seed: seed)
    func within(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    for _ in 0..<200 {
      let turn = within(0...1)
      let far = within(1_000...50_000)
      func turned(_ x: Double, _ y: Double) -> (Double, Double) {
        (far + x * cos(turn) - y * sin(turn), far + x * sin(turn) + y * cos(turn))
      }
      let corners = [(0.0, 0.0), (40, 0), (40, 60), (0, 60), (0, 0)]
      let plot = MultiPolygon(corners.map { turned($0.0, $0.1) })
      // A strip from edge to edge, askew: its two long sides are what it has inside.
      let low = (within(5...20), within(5...20))
      let high = (within(25...55), within(25...55))
      let strip = MultiPolygon(
        [(-10, low.0), (50, low.1), (50, high.1), (-10, high.0), (-10, low.0)].map {
          turned($0.0, $0.1)
        })
      func inside(_ a: Double, _ b: Double) -> Double {
        40 * (1 + ((b - a) / 60) * ((b - a) / 60)).squareRoot()
      }
      let frontage = try session.intersection(plot, strip).frontage(inside: plot, tolerance: 1e-4)
      let expected = inside(low.0, low.1) + inside(high.0, high.1)
      #expect(abs(frontage - expected) < 1e-6, "\(frontage) for \(expected), seed \(seed)")
    }
  }

  @Test func distancesAreInMetres() throws {
    let a = MultiPolygon.square(0, 0, side: 1)
    let b = MultiPolygon.square(4, 5, side: 1)
    #expect(try session.distance(a, b) == 5)
    #expect(try session.distance(a, a) == 0)
    #expect(try session.hausdorff(a, .square(0, 0, side: 4)) == 18.0.squareRoot())
  }

  @Test func anInteriorPointLiesInside() throws {
    let horseshoe = MultiPolygon(
      [(0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (1, 1), (1, 10), (0, 10), (0, 0)])
    let point = try #require(try session.interiorPoint(of: horseshoe))
    #expect(try PreparedPolygon(horseshoe, in: session).contains(point))
  }

  @Test func tellsItsVersion() {
    #expect(GEOSSession.versionText.hasPrefix("3."))
  }
}
