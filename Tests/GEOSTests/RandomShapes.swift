import Glibc
import Planar

/// Polygons at random, many of them broken in the ways that files are broken.
enum RandomShapes {
  /// Rings on a small grid: crossings, touching vertices, spikes, collinear and repeated points in
  /// plenty, shifted and scaled so that not only whole numbers are seen.
  static func onGrid(using random: inout SplitMix64) -> MultiPolygon {
    let scale: Double = [1.0, 0.1, 1e-5, 3.7].randomElement(using: &random) ?? 1
    let far: Double = [0.0, 113.5, 2_580_000].randomElement(using: &random) ?? 0
    return onGrid(scale: scale, far: far, using: &random)
  }

  /// The same with the grid given, so that several shapes share it.
  static func onGrid(
    scale: Double, far: Double, using random: inout SplitMix64
  ) -> MultiPolygon {
    let size = Int.random(in: 2...6, using: &random)
    func ring(_ most: Int) -> [Point] {
      var points = (0..<Int.random(in: 3...most, using: &random)).map { _ in
        Point(
          x: far + scale * Double(Int.random(in: 0...size, using: &random)),
          y: far + scale * Double(Int.random(in: 0...size, using: &random)))
      }
      points.append(points[0])
      return points
    }
    let parts = Int.random(in: 0..<6, using: &random) == 0 ? 2 : 1
    return MultiPolygon(
      polygons: (0..<parts).map { _ in
        (0...([0, 0, 0, 1, 2].randomElement(using: &random) ?? 0)).map { ring($0 == 0 ? 9 : 5) }
      })
  }

  /// A sound star with holes on spokes, then perhaps one thing wrong with it: a spike, a repeated
  /// point, a vertex moved by next to nothing onto or across another edge.
  static func disturbed(using random: inout SplitMix64) -> MultiPolygon {
    var polygons = MultiPolygon.star(using: &random).polygons
    var ring = polygons[0][0]
    let count = ring.count - 1
    let at = Int.random(in: 1..<count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      ring.insert(ring[at], at: at)
    case 1:
      // Out and back again.
      ring.insert(contentsOf: [Point(x: ring[at].x + 7, y: ring[at].y + 3), ring[at]], at: at + 1)
    case 2:
      // A vertex upon, or a last place beside, the middle of an edge elsewhere.
      let other = (at + count / 2) % count
      var middle = Point(
        x: (ring[other].x + ring[other + 1].x) / 2, y: (ring[other].y + ring[other + 1].y) / 2)
      if Bool.random(using: &random) { middle.x = middle.x.nextUp }
      ring[at] = middle
    case 3:
      ring[at] = ring[(at + count / 3) % count]
    case 4:
      // A collinear point is no fault.
      ring.insert(
        Point(x: (ring[at].x + ring[at - 1].x) / 2, y: (ring[at].y + ring[at - 1].y) / 2), at: at)
    case 5:
      ring.swapAt(at, 1 + (at + 1) % (count - 1))
    default:
      break
    }
    ring[ring.count - 1] = ring[0]
    polygons[0][0] = ring
    if Int.random(in: 0..<3, using: &random) == 0 {
      // A hole from a vertex of the exterior towards the middle.
      let center = Point(
        x: ring.dropLast().reduce(0) { $0 + $1.x } / Double(ring.count - 1),
        y: ring.dropLast().reduce(0) { $0 + $1.y } / Double(ring.count - 1))
      func towards(_ point: Point, _ share: Double, _ side: Double) -> Point {
        Point(
          x: center.x + (point.x - center.x) * share - (point.y - center.y) * side,
          y: center.y + (point.y - center.y) * share + (point.x - center.x) * side)
      }
      let corner = ring[Int.random(in: 0..<ring.count, using: &random)]
      let tip = Bool.random(using: &random) ? corner : towards(corner, 0.7, 0)
      polygons[0].append([tip, towards(corner, 0.6, 0.03), towards(corner, 0.6, -0.03), tip])
    }
    return MultiPolygon(polygons: polygons)
  }

  /// A band of thousands of vertices with bends, and islands in it.
  static func river(vertices: Int, x: Double, y: Double, using random: inout SplitMix64)
    -> MultiPolygon
  {
    let steps = vertices / 2
    let phase = Double.random(in: 0...6, using: &random)
    func bank(_ offset: Double) -> [Point] {
      (0..<steps).map { step in
        let along = Double(step) * 4
        let bend = 300 * sin(along / 500 + phase) + 60 * sin(along / 90)
        return Point(
          x: x + along, y: y + bend + offset + .random(in: -1...1, using: &random))
      }
    }
    var exterior = bank(-40) + bank(40).reversed()
    exterior.append(exterior[0])
    var rings = [exterior]
    for island in 1...6 {
      let along = Double(steps) * 4 * Double(island) / 7
      let bend = 300 * sin(along / 500 + phase) + 60 * sin(along / 90)
      var ring = (0..<12).map { corner in
        let angle = Double(corner) * .pi / 6
        return Point(x: x + along + 9 * cos(angle), y: y + bend + 6 * sin(angle))
      }
      ring.append(ring[0])
      rings.append(ring)
    }
    return MultiPolygon(polygons: [rings])
  }
}
