import Findings

/// What the members of one indicator add up to so far.
///
/// Sums are whole 10⁻⁴ of the base unit, each addend rounded once, so that neither the order nor
/// the number of workers shows.
struct IndicatorSum: Sendable {
  /// Of members whose evidence is there.
  var numerator: Int128 = 0
  var denominator: Int128 = 0
  /// The same in 10⁻¹⁰, for their quotient: the rounding of many addends must not show in a share.
  var fineNumerator: Int128 = 0
  var fineDenominator: Int128 = 0
  /// Denominators of members that lack evidence, and of those that may not belong.
  var missing: Int128 = 0
  var unsettled: Int128 = 0
  var members = 0
  var covered = 0
  var unknown = 0
  /// Members, certain or not, whose denominator is not known either: nothing bounds them.
  var unbounded = 0
  var reasons: [Bilingual: Int] = [:]

  mutating func add(_ other: IndicatorSum) {
    numerator += other.numerator
    denominator += other.denominator
    fineNumerator += other.fineNumerator
    fineDenominator += other.fineDenominator
    missing += other.missing
    unsettled += other.unsettled
    members += other.members
    covered += other.covered
    unknown += other.unknown
    unbounded += other.unbounded
    reasons.merge(other.reasons, uniquingKeysWith: +)
  }

  /// A member that surely belongs.
  mutating func take(numerator top: Double?, denominator bottom: Double?) {
    members += 1
    guard let bottom, let bottomUnits = Self.units(bottom) else {
      unbounded += 1
      return
    }
    guard let top, let topUnits = Self.units(top) else {
      missing += bottomUnits
      return
    }
    covered += 1
    numerator += topUnits
    denominator += bottomUnits
    fineNumerator += Self.fineUnits(top)
    fineDenominator += Self.fineUnits(bottom)
  }

  /// One of which it is not known whether it belongs.
  mutating func takeUnknown(denominator bottom: Double?) {
    unknown += 1
    if let bottom = bottom.flatMap(Self.units) { unsettled += bottom } else { unbounded += 1 }
  }

  /// How many of them are one of the others.
  static let fineness: Int128 = 1_000_000

  private static func fineUnits(_ value: Double) -> Int128 { Int128((value * 1e10).rounded()) }

  /// Whole 10⁻⁴; nil for what no area, count or price is.
  static func units(_ value: Double) -> Int128? {
    value.isFinite && abs(value) < 1e14 ? Int128((value * 10_000).rounded()) : nil
  }
}
