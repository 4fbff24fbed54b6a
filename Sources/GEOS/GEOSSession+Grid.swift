internal import CGEOS
public import Planar

/// Overlay on a grid, where every vertex of the answer is rounded to it: robust by construction.
///
/// Floating overlay of areas with hair-thin parts can leave a face out without a word (GEOS 3.11),
/// so that what has to close is overlaid so.
extension GEOSSession {
  /// A micrometre: along the boundary of a plot it comes to less than what areas are rounded to.
  public static let finest = 0.000_001

  /// What lies in both.
  public func intersection(
    _ a: MultiPolygon, _ b: MultiPolygon, grid: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try shape(Overlay.intersection.fixed(geometry(a), geometry(b), grid: grid))
  }

  /// What lies in `a` and not in `b`.
  public func difference(
    _ a: MultiPolygon, _ b: MultiPolygon, grid: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try shape(Overlay.difference.fixed(geometry(a), geometry(b), grid: grid))
  }
}
