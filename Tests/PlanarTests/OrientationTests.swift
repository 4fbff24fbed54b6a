import Planar
import Testing

/// The side of a line against whole numbers of 128 bits, which hold the determinant exactly.
@Suite struct OrientationTests {
  private static let seed: UInt64 = 1997

  private static func exact(_ a: (Int64, Int64), _ b: (Int64, Int64), _ c: (Int64, Int64)) -> Int {
    let left = Int128(a.0 - c.0) * Int128(b.1 - c.1)
    let right = Int128(a.1 - c.1) * Int128(b.0 - c.0)
    return left == right ? 0 : left > right ? 1 : -1
  }

  private static func point(_ p: (Int64, Int64), scale: Double) -> Point {
    Point(x: Double(p.0) * scale, y: Double(p.1) * scale)
  }

  /// Points upon a line and a few units of the last place beside it, far from the origin.
  @Test(arguments: [1.0, 0x1p-20, 0x1p-40, 0x1p+10]) func exactNearDegeneracy(scale: Double) {
    var random = SplitMix64(seed: Self.seed)
    var upon = 0
    for round in 0..<40_000 {
      let reach = Int64(1) << Int64.random(in: 4...51, using: &random)
      let a = (
        Int64.random(in: -reach...reach, using: &random),
        Int64.random(in: -reach...reach, using: &random)
      )
      let step = (
        Int64.random(in: -1_000...1_000, using: &random),
        Int64.random(in: -1_000...1_000, using: &random)
      )
      let times = (
        Int64.random(in: -1_000_000...1_000_000, using: &random),
        Int64.random(in: -1_000_000...1_000_000, using: &random)
      )
      let b = (a.0 + step.0 * times.0, a.1 + step.1 * times.0)
      let c = (
        a.0 + step.0 * times.1 + Int64.random(in: -1...1, using: &random),
        a.1 + step.1 * times.1 + Int64.random(in: -1...1, using: &random)
      )
      let expected = Self.exact(a, b, c)
      let found = Orientation.sign(
        Self.point(a, scale: scale), Self.point(b, scale: scale), Self.point(c, scale: scale))
      #expect(found == expected, "seed \(Self.seed), round \(round): \(a) \(b) \(c)")
      if expected == 0 { upon += 1 }
    }
    #expect(upon > 1_000)
  }

  /// Coordinates of all magnitudes at random, where the three lie in no relation.
  @Test func exactAnywhere() {
    var random = SplitMix64(seed: Self.seed + 1)
    for round in 0..<40_000 {
      func coordinate() -> Int64 {
        let reach = Int64(1) << Int64.random(in: 0...52, using: &random)
        return Int64.random(in: -reach...reach, using: &random)
      }
      let a = (coordinate(), coordinate())
      let b = (coordinate(), coordinate())
      let c = (coordinate(), coordinate())
      #expect(
        Orientation.sign(
          Self.point(a, scale: 1), Self.point(b, scale: 1), Self.point(c, scale: 1))
          == Self.exact(a, b, c), "seed \(Self.seed + 1), round \(round): \(a) \(b) \(c)")
    }
  }

  @Test func swappingTwoPointsSwapsTheSides() {
    var random = SplitMix64(seed: Self.seed + 2)
    for _ in 0..<10_000 {
      let points = (0..<3).map { _ in
        Point(x: random.uniform(0...1e-6) + 450_000, y: random.uniform(0...1e-6) + 2_580_000)
      }
      let sign = Orientation.sign(points[0], points[1], points[2])
      #expect(Orientation.sign(points[1], points[2], points[0]) == sign)
      #expect(Orientation.sign(points[1], points[0], points[2]) == -sign)
    }
  }
}
