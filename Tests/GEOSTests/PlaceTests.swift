import GEOS
import Planar
import Testing

/// Places, lengths and simplification of `Planar` against GEOS and against their definitions.
@Suite struct PlaceTests {
  private static let seed: UInt64 = 1105
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  private func validShapes(_ rounds: Int, seed: UInt64) throws -> [MultiPolygon] {
    var random = SplitMix64(seed: seed)
    var shapes: [MultiPolygon] = []
    for round in 0..<rounds {
      let shape =
        round % 2 == 0
        ? RandomShapes.disturbed(using: &random) : RandomShapes.onGrid(using: &random)
      if try session.validity(of: shape).isValid { shapes.append(shape) }
    }
    return shapes
  }

  @Test func anInteriorPointIsInside() throws {
    let shapes = try validShapes(6_000, seed: Self.seed)
    #expect(shapes.count > 1_500)
    for (index, shape) in shapes.enumerated() {
      let words = "seed \(Self.seed), shape \(index): \(shape.polygons)"
      let place = try #require(shape.interiorPoint, "\(words)")
      #expect(PointLocation.of(place, in: shape) == .inside, "\(words)")
      let prepared = try PreparedPolygon(shape, in: session)
      #expect(try prepared.contains(place), "\(words)")
      #expect(shape.reversed.interiorPoint != nil, "\(words)")
    }
    #expect(MultiPolygon().interiorPoint == nil)
  }

  @Test func pointsLieWhereGEOSSaysTheyLie() throws {
    let seed = Self.seed + 1
    var random = SplitMix64(seed: seed)
    var seen: [PointLocation: Int] = [:]
    for (index, shape) in try validShapes(1_500, seed: seed).enumerated() {
      let prepared = try PreparedPolygon(shape, in: session)
      let box = shape.box
      var places = Array(shape.points.prefix(6))
      for position in 1..<min(5, shape.points.count) {
        places.append(
          Point(
            x: (shape.points[position].x + shape.points[position - 1].x) / 2,
            y: (shape.points[position].y + shape.points[position - 1].y) / 2))
      }
      for _ in 0..<8 {
        places.append(
          Point(
            x: .random(in: box.minX...box.maxX, using: &random),
            y: .random(in: box.minY...box.maxY, using: &random)))
        // At the heights of vertices, where crossings are counted once or twice.
        if let vertex = shape.points.randomElement(using: &random) {
          places.append(Point(x: .random(in: box.minX...box.maxX, using: &random), y: vertex.y))
        }
      }
      for place in places {
        let location = PointLocation.of(place, in: shape)
        seen[location, default: 0] += 1
        let words = "seed \(seed), shape \(index): \(place) in \(shape.polygons)"
        #expect(try prepared.contains(place) == (location == .inside), "\(words)")
        #expect(try prepared.covers(place) == (location != .outside), "\(words)")
      }
    }
    #expect(seen.values.allSatisfy { $0 > 500 } && seen.count == 3, "\(seen)")
  }

  /// The centre of mass cuts a shape into halves of equal moment: checked by strips of GEOS's clips.
  @Test func theCentroidBalancesTheShape() throws {
    let seed = Self.seed + 2
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let shape = MultiPolygon.star(using: &random)
      let centroid = try #require(shape.centroid)
      let box = shape.box
      var moment = 0.0
      let strips = 400
      for strip in 0..<strips {
        let left = box.minX + box.width * Double(strip) / Double(strips)
        let right = box.minX + box.width * Double(strip + 1) / Double(strips)
        let clip = try session.clip(
          shape, to: Box(minX: left, minY: box.minY - 1, maxX: right, maxY: box.maxY + 1))
        moment += clip.area * ((left + right) / 2 - centroid.x)
      }
      let width = box.width / Double(strips)
      #expect(abs(moment) <= shape.area * width, "seed \(seed), round \(round): \(moment)")
    }
  }

  @Test func areaAndLengthAreThoseOfGEOS() throws {
    for (index, shape) in try validShapes(2_000, seed: Self.seed + 3).enumerated() {
      let words = "seed \(Self.seed + 3), shape \(index)"
      // GEOS sums from the first x, which leaves what far heights round.
      #expect(
        abs(try session.area(of: shape) - shape.area)
          <= 1e-9 * shape.area + shape.box.maxY.ulp * shape.perimeter, "\(words)")
      #expect(
        abs(try session.boundaryLength(of: shape) - shape.perimeter) <= 1e-9 * shape.perimeter,
        "\(words)")
    }
  }

  /// No point that is left out is farther from what is drawn than the tolerance.
  @Test(arguments: [0.0, 0.5, 5, 50]) func simplifiedStaysWithinTheTolerance(tolerance: Double) {
    let seed = Self.seed + 4
    var random = SplitMix64(seed: seed)
    for round in 0..<6 {
      let river = RandomShapes.river(vertices: 1_000, x: 450_000, y: 2_583_000, using: &random)
      let simple = river.simplified(tolerance: tolerance)
      #expect(simple.points.count <= river.points.count)
      if tolerance == 0 { #expect(simple.area == river.area) }
      guard !simple.isEmpty else { continue }
      for point in river.points[river.ringRange(0)] {
        #expect(
          simple.distanceFromBoundary(to: point) <= tolerance + 1e-6,
          "seed \(seed), round \(round): \(point)")
      }
      for ring in 0..<simple.ringCount {
        let range = simple.ringRange(ring)
        #expect(range.count >= 4)
        #expect(simple.points[range.lowerBound] == simple.points[range.upperBound - 1])
      }
    }
  }
}
