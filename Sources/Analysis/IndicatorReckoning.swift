import Findings
import Plan
import Values

/// Value, bounds and missing part of one indicator, from its whole numbers.
struct IndicatorReckoning {
  let rule: IndicatorRule
  let sum: IndicatorSum
  let whole: WholeTerms

  /// True where the denominator is summed over members, so that what they lack has a weight.
  private var isWeighed: Bool { rule.denominator?.members != nil }

  /// True where the value is a part of a whole: each member's lies between none and all of it.
  private var isShare: Bool { rule.declaration.unit == .percent && isWeighed }

  /// True where nothing belongs.
  var isEmpty: Bool {
    guard rule.declaration.over != .plan else { return false }
    return sum.members == 0 && sum.unknown == 0 && sum.unbounded == 0
  }

  /// True where no evidence is missing at all.
  var isWhole: Bool {
    sum.covered == sum.members && sum.unknown == 0 && sum.unbounded == 0 && uncovered == 0
      && excess == 0 && whole.reasons.isEmpty
  }

  private var numerator: Int128? {
    guard whole.numerator?.reason == nil else { return nil }
    return sum.numerator + (whole.numerator?.units ?? 0)
  }

  private var denominator: Int128? {
    guard whole.denominator?.reason == nil else { return nil }
    return sum.denominator + (whole.denominator?.units ?? 0)
  }

  /// What no member covers of the whole.
  private var uncovered: Int128 {
    guard let units = whole.whole?.units else { return 0 }
    let open = units - sum.denominator - sum.missing - sum.unsettled
    return open > slack(units) ? open : 0
  }

  /// What the members of a share have beyond the whole: so much of them counts twice, or is not of
  /// it, and nobody knows which.
  private var excess: Int128 {
    guard isShare, let units = whole.whole?.units else { return 0 }
    let over = sum.denominator + sum.missing - units
    return over > slack(units) ? over : 0
  }

  /// By how much members may miss the whole, or have more, and tile it: each is rounded once, and
  /// the areas of the working surface are good for a millionth (see `OverlapSlack`).
  private func slack(_ units: Int128) -> Int128 {
    Int128(sum.members + sum.unknown) + units / 1_000_000
  }

  private var missing: Int128 { sum.missing + sum.unsettled + uncovered }

  /// Of the denominator, or of the members where they have none; nil where it has no bound.
  var missingShare: Double? {
    guard sum.unbounded == 0, whole.reasons.isEmpty, excess == 0 else { return nil }
    return coveredShare.map { 1 - $0 }
  }

  private var coveredShare: Double? {
    if isWeighed {
      let all = sum.denominator + missing
      return all > 0 ? Double(sum.denominator) / Double(all) : nil
    }
    let all = sum.members + sum.unknown
    return all > 0 ? Double(sum.covered) / Double(all) : nil
  }

  func fill(_ indicator: inout Indicator) {
    let top = rule.numerator.dimension ?? .none
    let bottom = rule.denominator?.dimension ?? .none
    let hasMembers = rule.declaration.over != .plan
    indicator.coveredShare = coveredShare
    if isWeighed { indicator.missingAmount = amount(missing, bottom) }
    indicator.whole = whole.whole?.units.map { amount($0, bottom) }
    // Nothing known is no sum of nothing.
    guard !hasMembers || sum.covered > 0 || isEmpty else { return }
    indicator.numerator = numerator.map { amount($0, top) }
    if rule.denominator != nil { indicator.denominator = denominator.map { amount($0, bottom) } }
    // What the plan's layers alone come to is no share of plots that nobody brought.
    if !(isEmpty && isWeighed) { indicator.value = roundValue ?? value(numerator, denominator) }
    guard whole.reasons.isEmpty, sum.unbounded == 0 else { return }
    if isWhole {
      indicator.lowest = indicator.value
      indicator.highest = indicator.value
    } else if isShare, let numerator, let denominator {
      let all = denominator + missing
      // Where members stand in the denominator alone, more of them never raise the value; and what
      // no member covers of the whole may hold none.
      if rule.numerator.members == nil {
        indicator.lowest = value(numerator, all)
        indicator.highest = value(numerator, denominator + sum.missing - excess)
      } else if excess == 0 {
        indicator.lowest = value(numerator, all)
        indicator.highest = value(numerator + missing, all)
      } else {
        // What counts twice may be all that was met, or none of it.
        indicator.lowest = value(max(0, numerator - excess), all - excess)
        indicator.highest = value(min(numerator + missing, all - excess), all - excess)
      }
    }
  }

  private func amount(_ units: Int128, _ dimension: Dimension) -> Indicator.Amount {
    Indicator.Amount(units: Int(clamping: units), dimension: dimension)
  }

  /// The quotient of the fine sums where it is a round number, to four decimals of the declared
  /// unit: exactly 82 where every member meets 82 % exactly.
  private var roundValue: Double? {
    guard numerator != nil, rule.denominator == nil || denominator != nil else { return nil }
    let top = sum.fineNumerator + (whole.numerator?.units ?? 0) * IndicatorSum.fineness
    let bottom = sum.fineDenominator + (whole.denominator?.units ?? 0) * IndicatorSum.fineness
    let unit = 10_000 * IndicatorSum.fineness
    guard let fine = value(top, bottom, unit: unit), abs(fine) < 1e9 else { return nil }
    let round = (fine * 10_000).rounded() / 10_000
    return abs(fine - round) < 1e-9 ? round : nil
  }

  /// In the declared unit; `unit` is how many of the numerator's units are one.
  private func value(
    _ numerator: Int128?, _ denominator: Int128?, unit: Int128 = 10_000
  ) -> Double? {
    guard let numerator else { return nil }
    let factor = rule.declaration.unit.factor
    let bottom: Int128
    if rule.denominator == nil {
      bottom = unit
    } else {
      guard let denominator, denominator > 0 else { return nil }
      bottom = denominator
    }
    if factor < 1 { return Double(numerator * Int128((1 / factor).rounded())) / Double(bottom) }
    return Double(numerator) / Double(bottom) / factor
  }

  /// What a reader has to know of the sums.
  var notes: [Bilingual] {
    var notes: [Bilingual] = []
    if rule.declaration.over == .parcels, !isEmpty {
      notes.append(
        Bilingual(
          zh: "宗地逐个图形相加,宗地之间是否重叠未检查",
          en: "plots are added feature by feature; whether they overlap is not checked"))
    }
    if let units = whole.whole?.units {
      let told = sum.denominator + sum.missing
      if isShare ? excess > 0 : told > units {
        notes.append(
          Bilingual(
            zh: "宗地合计大于整体:宗地之间有重叠,或伸出整体之外",
            en: "plots add up to more than the whole: they overlap, or reach beyond it"))
      } else if uncovered > 0 {
        notes.append(
          Bilingual(
            zh: "整体中有一部分没有宗地,计为缺证据",
            en: "part of the whole has no plot and counts as missing"))
      }
    }
    if sum.unbounded > 0, sum.members + sum.unknown > 0 {
      notes.append(
        Bilingual(
          zh: "\(sum.unbounded) 个没有分母,未计入份额",
          en: "\(sum.unbounded) have no denominator and stand outside the share"))
    }
    return notes
  }
}
