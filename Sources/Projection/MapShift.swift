internal import Glibc
public import Planar

/// The shifts that Chinese web maps put on positions (GB 20263): GCJ-02, and BD-09 on top of it.
///
/// Formulas as published many times since 2010; against OpenStreetMap the inverse of GCJ-02 brings
/// metro stations of a web map to within some 20 m. Longitudes and latitudes in degrees on WGS 84,
/// within China. Nothing here is ever applied to what is judged: it serves to recognise a shift.
public enum MapShift: String, Hashable, Sendable, CaseIterable {
  case gcj02 = "GCJ-02"
  case bd09 = "BD-09"

  /// Where the map shows a position.
  public func shifted(_ point: Point) -> Point {
    switch self {
    case .gcj02: Self.shiftedByGCJ(point)
    case .bd09: Self.shiftedByBD(Self.shiftedByGCJ(point))
    }
  }

  /// The position that the map shows here, to within a millimetre.
  public func unshifted(_ point: Point) -> Point {
    var guess = point
    for _ in 0..<12 {
      let there = shifted(guess)
      guess = Point(x: guess.x + point.x - there.x, y: guess.y + point.y - there.y)
    }
    return guess
  }

  private static func shiftedByGCJ(_ point: Point) -> Point {
    // The ellipsoid of Krasovsky 1940, by which the shift in metres becomes degrees.
    let semiMajor = 6_378_245.0
    let eccentricity = 0.006_693_421_622_965_943
    let x = point.x - 105
    let y = point.y - 35
    let latitude = point.y * .pi / 180
    let flat = 1 - eccentricity * sin(latitude) * sin(latitude)
    let common = 20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)
    let root = abs(x).squareRoot()
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
      + (common + 20 * sin(y * .pi) + 40 * sin(y / 3 * .pi) + 160 * sin(y / 12 * .pi)
        + 320 * sin(y * .pi / 30)) * 2 / 3
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
      + (common + 20 * sin(x * .pi) + 40 * sin(x / 3 * .pi) + 150 * sin(x / 12 * .pi)
        + 300 * sin(x / 30 * .pi)) * 2 / 3
    let meridian = semiMajor * (1 - eccentricity) / (flat * flat.squareRoot())
    let parallel = semiMajor / flat.squareRoot() * cos(latitude)
    return Point(
      x: point.x + east * 180 / (parallel * .pi), y: point.y + north * 180 / (meridian * .pi))
  }

  private static func shiftedByBD(_ point: Point) -> Point {
    let turn = Double.pi * 3000 / 180
    let radius =
      (point.x * point.x + point.y * point.y).squareRoot() + 0.000_02 * sin(point.y * turn)
    let angle = atan2(point.y, point.x) + 0.000_003 * cos(point.x * turn)
    return Point(x: radius * cos(angle) + 0.0065, y: radius * sin(angle) + 0.006)
  }
}
