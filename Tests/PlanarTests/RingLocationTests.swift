import Planar
import Testing

/// The area within one open ring against the polygon of the same ring closed.
@Suite struct RingLocationTests {
  @Test func agreesWithThePolygon() {
    var random = SplitMix64(seed: 611)
    for round in 0..<200 {
      let ring = (0..<Int.random(in: 3...9, using: &random)).map { _ in
        Point(
          x: Double(Int.random(in: 0...6, using: &random)),
          y: Double(Int.random(in: 0...6, using: &random)))
      }
      let closed = MultiPolygon(polygons: [[ring + [ring[0]]]])
      for x in 0...12 {
        for y in 0...12 {
          let point = Point(x: Double(x) / 2, y: Double(y) / 2)
          #expect(
            PointLocation.of(point, inRing: ring[...]) == PointLocation.of(point, in: closed),
            "round \(round): \(point) \(ring)")
        }
      }
    }
  }
}
