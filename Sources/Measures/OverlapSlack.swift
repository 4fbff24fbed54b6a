import GEOS

/// How far areas of one plot that have to agree may differ: an overlay that left something out
/// without a word is found by it.
struct OverlapSlack {
  /// Half of the 10⁻⁴ m² that reports count in.
  static let leastArea = 0.000_05

  /// m².
  private let slack: Double

  /// - Parameter plot: area, m². A millionth of it, or a thousandth of a square metre, is what the
  ///   areas of the working surface are good for.
  init(plot: Double) {
    slack = max(0.001, plot * 1e-6)
  }

  func allows(_ area: Double, _ other: Double) -> Bool { abs(area - other) <= slack }

  /// Areas that do not agree are no answer.
  func check(_ area: Double, against other: Double) throws(GEOSFailure) {
    guard !allows(area, other) else { return }
    throw GEOSFailure(
      function: "overlay", message: "areas do not close: \(area) m² and \(other) m²")
  }
}
