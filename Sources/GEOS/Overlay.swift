internal import CGEOS

/// An overlay of two geometries, and the ladder that is climbed when it fails.
///
/// 1. Floating precision (OverlayNG): the exact arrangement, rounded to doubles.
/// 2. Fixed precision of 0.1 mm (OverlayNG with snap rounding): robust by construction.
/// 3. Both inputs snapped within 0.1 mm, then floating precision again.
/// 4. `GEOSFailure`, with GEOS's words at each of the steps.
///
/// A step is taken only when the one before it failed, so that nearly all answers are floating.
/// 0.1 mm is numeric, a thousandth of the tolerance by which verdicts are given, and never decides
/// one. The ladder does not repair: what GEOS answers on invalid input is unspecified.
enum Overlay {
  case intersection
  case difference

  /// The grid of step 2 and the snapping distance of step 3, in metres.
  static let precision = 0.0001

  func callAsFunction(
    _ a: borrowing OwnedGeometry, _ b: borrowing OwnedGeometry
  ) throws(GEOSFailure) -> OwnedGeometry {
    let session = a.session
    var words: [String] = []
    do { return try floating(a, b) } catch { words.append(error.message) }
    do { return try fixed(a, b, grid: Self.precision) } catch { words.append(error.message) }
    do {
      let snappedA = try unsafe session.adopt(
        GEOSSnap_r(session.handle, a.pointer, b.pointer, Self.precision), from: "GEOSSnap")
      let snappedB = try unsafe session.adopt(
        GEOSSnap_r(session.handle, b.pointer, snappedA.pointer, Self.precision), from: "GEOSSnap")
      return try floating(snappedA, snappedB)
    } catch { words.append(error.message) }
    throw GEOSFailure(function: name, message: words.joined(separator: "; then "))
  }

  private var name: StaticString {
    switch self {
    case .intersection: "GEOSIntersection"
    case .difference: "GEOSDifference"
    }
  }

  private func floating(
    _ a: borrowing OwnedGeometry, _ b: borrowing OwnedGeometry
  ) throws(GEOSFailure) -> OwnedGeometry {
    let handle = unsafe a.session.handle
    switch self {
    case .intersection:
      return try unsafe a.session.adopt(
        GEOSIntersection_r(handle, a.pointer, b.pointer), from: name)
    case .difference:
      return try unsafe a.session.adopt(GEOSDifference_r(handle, a.pointer, b.pointer), from: name)
    }
  }

  /// On a grid, metres: robust by construction.
  func fixed(
    _ a: borrowing OwnedGeometry, _ b: borrowing OwnedGeometry, grid: Double
  ) throws(GEOSFailure) -> OwnedGeometry {
    let handle = unsafe a.session.handle
    switch self {
    case .intersection:
      return try unsafe a.session.adopt(
        GEOSIntersectionPrec_r(handle, a.pointer, b.pointer, grid), from: name)
    case .difference:
      return try unsafe a.session.adopt(
        GEOSDifferencePrec_r(handle, a.pointer, b.pointer, grid), from: name)
    }
  }
}
