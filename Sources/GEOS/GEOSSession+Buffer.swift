internal import CGEOS
internal import Glibc
public import Planar

/// Offsets by a distance in metres, with round joins and ends.
///
/// An arc is drawn as chords on its inner side. Chords stay within 1 mm and 1 % of the distance of
/// the true arc for distances to 200 m; beyond, with 256 chords to the quarter, within 5·10⁻⁶ of the
/// distance. Before offsetting GEOS may simplify bends towards the offset by up to 1 % of the distance.
extension GEOSSession {
  /// Everything within `distance` of the shape; a negative distance gives what remains of the shape
  /// when a strip of that width is worn off its boundary. An answer that cannot be one, since land
  /// was lost, is asked for again on a grid, of a micrometre and then of 0.1 mm.
  public func buffer(
    _ shape: MultiPolygon, distance: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    let given = try geometry(shape)
    try prove(distance)
    var words: [String] = []
    for grid in [nil, Self.finest, Overlay.precision] {
      do throws(GEOSFailure) {
        let found: MultiPolygon
        if let grid {
          found = try buffer(geometry(snapped(shape, grid: grid)), distance: distance)
        } else {
          found = try buffer(given, distance: distance)
        }
        let strip = Self.strip(onGrid: grid)
        if isOffset(found, of: shape, by: distance, but: strip) { return found }
        words.append("\(found.area) m² are no offset of \(shape.area) m²")
      } catch {
        words.append(error.message)
      }
    }
    throw GEOSFailure(function: "GEOSBuffer", message: words.joined(separator: "; then "))
  }

  /// Everything within `distance` of the polylines, such as a river axis with its setback.
  public func buffer(
    lines: [[Point]], distance: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try prove(distance)
    return try buffer(geometry(lines: lines), distance: distance)
  }

  private func prove(_ distance: Double) throws(GEOSFailure) {
    guard distance.isFinite else {
      throw GEOSFailure(function: "GEOSBuffer", message: "the distance is not a finite number")
    }
  }

  private func buffer(
    _ geometry: borrowing OwnedGeometry, distance: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    let buffer = unsafe GEOSBuffer_r(
      handle, geometry.pointer, distance, Self.chordsPerQuarter(distance: distance))
    return try unsafe shape(adopt(buffer, from: "GEOSBuffer"))
  }

  /// The sagitta of a chord over the angle π/2n on radius d is d·(1 − cos(π/4n)).
  static func chordsPerQuarter(distance: Double) -> CInt {
    let radius = abs(distance)
    guard radius > 0 else { return 8 }
    let sagitta = min(0.001, radius / 100)
    let chords = (.pi / (4 * acos(1 - sagitta / radius))).rounded(.up)
    return CInt(min(max(chords, 8), 256))
  }
}
