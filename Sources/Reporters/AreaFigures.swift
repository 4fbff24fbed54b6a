import Findings
import Values

/// An area of the accounting, whole 10⁻⁴ m², as the units that planners read.
///
/// 公顷 is 10 000 m², 亩 is 10 000/15 m². In text m² and 亩 carry 2 decimals, 公顷 4, percentages
/// 2; in tables and JSON m², 公顷, 亩 and percentages carry 4.
struct AreaFigures {
  /// 10⁻⁴ m².
  let units: Int

  init(_ units: Int) {
    self.units = units
  }

  /// 10⁻⁴ 公顷, rounded: whole square metres.
  var hectares: Int { LargestRemainder.round(units, denominator: 10_000) }
  /// 10⁻⁴ 亩, rounded.
  var mu: Int { LargestRemainder.round(units, numerator: 15, denominator: 10_000) }
  /// 10⁻² m², rounded.
  var printedSquareMetres: Int { LargestRemainder.round(units, denominator: 100) }
  /// 10⁻² 亩, rounded.
  var printedMu: Int { LargestRemainder.round(units, numerator: 15, denominator: 1_000_000) }

  /// 10⁻⁴ per cent of `whole`, rounded; nil where the whole is nothing.
  func share(of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    return Int(held: Double(units) / Double(whole) * 1_000_000)
  }

  /// `8,214.55 m²`.
  var squareMetreText: String {
    FixedNumber.text(units: printedSquareMetres, digits: 2, grouping: true) + " m²"
  }

  /// `0.8215` (公顷).
  var hectareText: String { FixedNumber.text(units: hectares, digits: 4, grouping: true) }

  /// `12.32` (亩).
  var muText: String { FixedNumber.text(units: printedMu, digits: 2, grouping: true) }

  /// `21.38 %`, or a dash.
  func shareText(of whole: Int) -> String {
    guard let share = share(of: whole) else { return "—" }
    let hundredths = LargestRemainder.round(share, denominator: 100)
    return FixedNumber.text(units: hundredths, digits: 2) + " %"
  }

  /// `0.8215 公顷,12.32 亩` or `0.8215 ha, 12.32 mu`; hectares alone without a local unit.
  func unitsText(_ language: Language, local: Unit?) -> String {
    let isChinese = language == .zh
    let hectares = hectareText + (isChinese ? " 公顷" : " ha")
    guard local != nil else { return hectares }
    return hectares + (isChinese ? ",\(muText) 亩" : ", \(muText) mu")
  }
}
