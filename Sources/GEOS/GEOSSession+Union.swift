internal import CGEOS
public import Planar

extension GEOSSession {
  /// What lies in any of the shapes, which may overlap; no shape gives the empty shape.
  ///
  /// Floating union drops a polygon with a hairline spike without a word, so that each shape is
  /// looked for in the answer; where one is not there the union is made on a grid, of a micrometre
  /// and then of 0.1 mm.
  public func union(_ shapes: [MultiPolygon]) throws(GEOSFailure) -> MultiPolygon {
    let together = try geometry(together: shapes)
    var words: [String] = []
    for grid in [nil, Self.finest, Overlay.precision] {
      do throws(GEOSFailure) {
        let union = try union(of: together, grid: grid)
        if isUnion(union, of: shapes, but: Self.strip(onGrid: grid)) { return union }
        words.append("\(union.area) m² do not hold all of the shapes")
      } catch {
        words.append(error.message)
      }
    }
    throw GEOSFailure(function: "GEOSUnaryUnion", message: words.joined(separator: "; then "))
  }

  /// The same on a grid, and only there.
  public func union(
    _ shapes: [MultiPolygon], grid: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try union(of: geometry(together: shapes), grid: grid)
  }

  private func union(
    of together: borrowing OwnedGeometry, grid: Double?
  ) throws(GEOSFailure) -> MultiPolygon {
    guard let grid else {
      return try unsafe shape(
        adopt(GEOSUnaryUnion_r(handle, together.pointer), from: "GEOSUnaryUnion"))
    }
    return try unsafe shape(
      adopt(
        GEOSUnaryUnionPrec_r(handle, together.pointer, grid), from: "GEOSUnaryUnionPrec"))
  }
}
