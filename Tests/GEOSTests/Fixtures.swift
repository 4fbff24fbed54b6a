import Glibc
import Planar

/// SplitMix64: the same numbers everywhere for one seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension MultiPolygon {
  /// One polygon of rings given as pairs of numbers.
  init(_ exterior: [(Double, Double)], _ holes: [(Double, Double)]...) {
    self.init(polygons: [([exterior] + holes).map { $0.map { Point(x: $0.0, y: $0.1) } }])
  }

  static func square(_ x: Double, _ y: Double, side: Double) -> MultiPolygon {
    MultiPolygon([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)])
  }

  /// A ring that never crosses itself, seen from the origin of a map in metres, and for every
  /// third a hole around it.
  static func star(using random: inout SplitMix64) -> MultiPolygon {
    let x = 451_000 + Double.random(in: 0...100, using: &random)
    let y = 2_583_000 + Double.random(in: 0...100, using: &random)
    func ring(_ radius: Double, _ corners: Int) -> [Point] {
      var points = (0..<corners).map { corner in
        let angle =
          2 * .pi * (Double(corner) + .random(in: 0...0.7, using: &random)) / Double(corners)
        let reach = radius * .random(in: 0.5...1, using: &random)
        return Point(x: x + reach * cos(angle), y: y + reach * sin(angle))
      }
      points.append(points[0])
      return points
    }
    let corners = Int.random(in: 6...40, using: &random)
    var rings = [ring(80, corners)]
    if corners % 3 == 0 { rings.append(ring(20, 6).reversed()) }
    return MultiPolygon(polygons: [rings])
  }

  var reversed: MultiPolygon {
    MultiPolygon(polygons: polygons.map { $0.map { $0.reversed() } })
  }
}
