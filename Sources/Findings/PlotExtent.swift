import Glibc
public import Planar
import Values

/// Where a plot lies and how large it is, so that it is known again without an id: the sides of its
/// box on a grid of a millimetre, and its area.
public struct PlotExtent: Hashable, Sendable {
  /// Metres of a hundred-millionth of a degree of latitude.
  private static let step = 111_320e-8

  /// Longitude and latitude on WGS 84, as in reports, in 10⁻⁸ degrees.
  public var west: Int
  public var south: Int
  public var east: Int
  public var north: Int
  /// 10⁻² m².
  public var area: Int

  public init(west: Int, south: Int, east: Int, north: Int, area: Int) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.area = area
  }

  /// - Parameters:
  ///   - degrees: the vertices; nil is answered where one has no place.
  ///   - area: m².
  public init?(degrees: [Point], area: Double) {
    var box = Box.empty
    for point in degrees {
      guard abs(point.x) <= 360, abs(point.y) <= 90 else { return nil }
      box.extend(by: point)
    }
    guard !box.isEmpty, area.magnitude < 1e15 else { return nil }
    func units(_ value: Double) -> Int { Int((value * 1e8).rounded()) }
    self.init(
      west: units(box.minX), south: units(box.minY), east: units(box.maxX),
      north: units(box.maxY), area: Int((area.magnitude * 100).rounded()))
  }

  /// How far the farthest of equal sides lie apart, in metres; nil where the two are not the same
  /// place: where it is more than the tolerance, or the areas differ by more than boundaries that
  /// move so far can change.
  public func distance(to other: PlotExtent, within tolerance: Double) -> Double? {
    let x = Self.step * Self.cosine(ofUnits: south)
    let sides = [
      Double(abs(west - other.west)) * x, Double(abs(east - other.east)) * x,
      Double(abs(south - other.south)) * Self.step, Double(abs(north - other.north)) * Self.step,
    ]
    let farthest = sides.max() ?? 0
    // Both places stand on the grid: a step of each is no movement.
    guard farthest <= tolerance + 2 * Self.step else { return nil }
    let outline = 2 * (Double(east - west) * x + Double(north - south) * Self.step)
    let change = Double(abs(area - other.area)) / 100
    return change <= tolerance * outline + 0.02 ? farthest : nil
  }

  /// How far a place may lie to the west of another that is the same, in units.
  public func reach(within tolerance: Double) -> Int {
    let units = tolerance / (Self.step * Self.cosine(ofUnits: south))
    return Int(held: units.rounded(.down)) + 3
  }

  /// Never 0, so that a pole is a place too.
  private static func cosine(ofUnits latitude: Int) -> Double {
    max(cos(Double(latitude) * 1e-8 * .pi / 180), 0.01)
  }
}
