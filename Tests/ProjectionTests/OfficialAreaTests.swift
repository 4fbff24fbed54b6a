import Glibc
import Planar
import Projection
import Testing

/// The area of a plot by 国土调查办发〔2008〕32号: trapezoids on CGCS2000 between each edge and a
/// reference meridian, by a series in the latitude.
private struct OfficialArea {
  private let minorAxis: Double
  private let coefficients: [Double]

  init() {
    let flattening = 1 / 298.257222101
    minorAxis = 6_378_137 * (1 - flattening)
    let e2 = flattening * (2 - flattening)
    let (e4, e6, e8) = (e2 * e2, e2 * e2 * e2, e2 * e2 * e2 * e2)
    coefficients = [
      1 + 3 / 6 * e2 + 30 / 80 * e4 + 35 / 112 * e6 + 630 / 2304 * e8,
      -(1 / 6 * e2 + 15 / 80 * e4 + 21 / 112 * e6 + 420 / 2304 * e8),
      3 / 80 * e4 + 7 / 112 * e6 + 180 / 2304 * e8,
      -(1 / 112 * e6 + 45 / 2304 * e8),
      5 / 2304 * e8,
    ]
  }

  /// Square metres; the ring closed, in degrees.
  func area(_ ring: [Point]) -> Double {
    let radians = Double.pi / 180
    var sum = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      let rise = (to.y - from.y) * radians
      let middle = (to.y + from.y) / 2 * radians
      let turn = ((from.x + to.x) / 2 - 114) * radians
      var series = 0.0
      for (index, coefficient) in coefficients.enumerated() {
        let order = Double(2 * index + 1)
        series += coefficient * sin(order * rise / 2) * cos(order * middle)
      }
      sum += 2 * minorAxis * minorAxis * turn * series
    }
    return abs(sum)
  }
}

@Suite struct OfficialAreaTests {
  @Test func differsByNoMoreThanTheShapeOfEdges() throws {
    let seed: UInt64 = 32
    var random = SplitMix64(seed: seed)
    let surface = try equalAreaSurface()
    let geodesy = try SurfaceGeodesy(of: surface, session: ProjectionSession())
    let official = OfficialArea()
    for index in 0..<1000 {
      let x = Double.random(in: -10_000...10_000, using: &random)
      let y = Double.random(in: -20_000...20_000, using: &random)
      let reach = exp(Double.random(in: log(10)...log(400), using: &random))
      let corners = Int.random(in: 3...8, using: &random)
      var ring = (0..<corners).map { corner in
        let angle =
          2 * .pi * (Double(corner) + .random(in: 0...0.6, using: &random)) / Double(corners)
        return Point(x: x + reach * cos(angle), y: y + reach * sin(angle))
      }
      ring.append(ring[0])
      var places = ring
      #expect(geodesy.unproject(&places).isEmpty)
      let edges = zip(ring, ring.dropFirst()).map { hypot($1.x - $0.x, $1.y - $0.y) }
      let bound = edges.reduce(0) { $0 + $1 * $1 * $1 } * tan(23.5 * .pi / 180) / (12 * 6_350_000)
      let difference = abs(official.area(places) - geodesy.area(ofRing: ring[...]))
      // The series itself loses digits against the distance to the reference meridian.
      #expect(difference <= bound + 0.01, "seed \(seed), plot \(index): \(difference) m²")
    }
  }
}
