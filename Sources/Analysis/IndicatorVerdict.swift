import Expressions
import Findings
import Measures
import Plan
import Values

/// Holds the sums of one indicator against its limits.
///
/// What lacks evidence is neither 0 nor 100 %: the value is that of the members whose evidence is
/// there, and the verdict stands only where no value of the rest could turn it.
struct IndicatorVerdict {
  let rule: IndicatorRule
  let card: Int
  let basis: Basis?
  let declarations: PlanDeclarations
  var figures: IndicatorFigures
  let sum: IndicatorSum
  let whole: WholeTerms

  private var declaration: IndicatorDeclaration { rule.declaration }

  var answer: IndicatorSettlement.Answer {
    var indicator = Indicator(
      card: card, verdict: .notEvaluated, over: over, unit: declaration.unit,
      message: Bilingual(zh: "", en: ""))
    let reckoning = IndicatorReckoning(rule: rule, sum: sum, whole: whole)
    indicator.basis = basis
    indicator.thresholds = thresholds
    indicator.members = sum.members
    indicator.covered = sum.covered
    indicator.unknown = sum.unknown
    indicator.toleratedShare = declaration.toleratedShare
    reckoning.fill(&indicator)
    indicator.missing =
      sum.reasons.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { Tally.Missing(reason: $0.key, count: $0.value) }
      + whole.reasons.map { Tally.Missing(reason: $0, count: 0) }
    var figures = figures
    figures.value = indicator.value.map { declaration.unit.inBase($0) }
    figures.numerator = indicator.numerator.map { Double($0.units) / 10_000 }
    figures.denominator = indicator.denominator.map { Double($0.units) / 10_000 }
    figures.covered = indicator.coveredShare
    indicator.verdict = verdict(&indicator, reckoning, figures)
    indicator.message = message(figures)
    indicator.reasons += reckoning.notes
    return IndicatorSettlement.Answer(
      indicator: indicator, finding: finding(indicator, figures))
  }

  private var over: Bilingual {
    switch declaration.over {
    case .parcels: Bilingual(zh: "宗地", en: "plots")
    case .plan: Bilingual(zh: "规划图层", en: "layers of the plan")
    case .layer(let layer): declarations.layers[layer].label
    }
  }

  private var thresholds: [Indicator.Threshold] {
    let names = rule.thresholds
    func threshold(_ name: String, isLimit: Bool) -> Indicator.Threshold? {
      declarations.threshold(name).map {
        Indicator.Threshold(
          name: name, label: $0.label, value: $0.value, unit: $0.unit, kind: $0.kind.rawValue,
          cite: $0.cite, isLimit: isLimit)
      }
    }
    return names.limits.compactMap { threshold($0, isLimit: true) }
      + names.others.compactMap { threshold($0, isLimit: false) }
  }

  private func verdict(
    _ indicator: inout Indicator, _ reckoning: IndicatorReckoning, _ figures: IndicatorFigures
  ) -> Verdict {
    for limit in indicator.limits where limit.value == nil {
      indicator.reasons.append(
        Bilingual(
          zh: "规划未给出阈值,用户也未设定(\(limit.name))",
          en: "the plan gives no threshold and the user sets none (\(limit.name))"))
      return .notEvaluated
    }
    if reckoning.isEmpty {
      indicator.reasons.append(
        Bilingual(zh: "没有属于该指标的\(over.zh)", en: "there are none among the \(over.en)"))
      return .notApplicable
    }
    guard let value = indicator.value else { return .notEvaluated }
    if let most = mostShare, (value * 10_000).rounded() / 10_000 > most {
      indicator.reasons.append(
        Bilingual(
          zh: "份额大于整体:分子有一部分不在分母之内,或重复计入",
          en: "more than the whole: part of it lies outside the whole, or counts twice"))
      return .notEvaluated
    }
    guard let met = figures.answer(rule.violates).bool else { return .notEvaluated }
    guard !reckoning.isWhole else { return met ? worst(indicator) : .conforms }
    if let low = indicator.lowest, let high = indicator.highest,
      figures.isSettled(
        rule.violates, from: declaration.unit.inBase(min(low, value)),
        to: declaration.unit.inBase(max(high, value)))
    {
      indicator.reasons.append(
        Bilingual(zh: "缺证据的部分不改变结论", en: "what is missing cannot turn the verdict"))
      return met ? worst(indicator) : .conforms
    }
    guard let share = reckoning.missingShare, share <= declaration.toleratedShare,
      declaration.toleratedShare > 0
    else {
      indicator.reasons.append(
        Bilingual(zh: "缺证据的部分可改变结论", en: "what is missing could turn the verdict"))
      return .notEvaluated
    }
    return .borderline
  }

  /// What a share can be at most, in per cent: as much as the limits that it is held against, which
  /// is all of the whole where plan.yaml sets no other end. Nil for what is no share.
  private var mostShare: Double? {
    guard declaration.unit == .percent, rule.denominator != nil else { return nil }
    return rule.thresholds.limits.compactMap { name in
      declarations.threshold(name).flatMap { $0.unit == .percent ? $0.most : nil }
    }.min()
  }

  /// Only a number of the plan or of the law can be broken; others make a suspicion.
  private func worst(_ indicator: Indicator) -> Verdict {
    if declaration.card.ruleClass == .advisory { return .advisory }
    let isFirm = indicator.thresholds.allSatisfy { ["plan", "law"].contains($0.kind) }
    return isFirm && declaration.card.ruleClass == .decidable ? .violates : .suspected
  }

  private func message(_ figures: IndicatorFigures) -> Bilingual {
    if figures.value == nil, figures.numerator == nil {
      return Bilingual(zh: "缺证据,无法量算", en: "cannot be reckoned: evidence is missing")
    }
    return Bilingual(
      zh: rule.messageZh.text(.zh) { figures.answer(rule.messageZh.expressions[$0]) },
      en: rule.messageEn.text(.en) { figures.answer(rule.messageEn.expressions[$0]) })
  }

  private func finding(_ indicator: Indicator, _ figures: IndicatorFigures) -> Finding? {
    guard indicator.verdict.isFinding else { return nil }
    var finding = Finding(
      rule: card, verdict: indicator.verdict, severity: declaration.card.severity, basis: basis,
      subject: Subject(), message: indicator.message, reasons: indicator.reasons)
    func add(
      _ operand: String, _ zh: String, _ en: String, _ value: Double?, _ dimension: Dimension,
      isShare: Bool = false
    ) {
      var evidence = Evidence(
        operand: operand, label: Bilingual(zh: zh, en: en),
        value: value.map(Value.number) ?? .null, dimension: dimension)
      evidence.isShare = isShare
      finding.evidence.append(evidence)
    }
    add(
      "value()", "指标值", "value", figures.value, declaration.unit.dimension,
      isShare: declaration.unit == .percent)
    add(
      "numerator()", "分子", "numerator", figures.numerator,
      indicator.numerator?.dimension ?? .none)
    if let denominator = indicator.denominator {
      add("denominator()", "分母", "denominator", figures.denominator, denominator.dimension)
    }
    add("covered()", "有证据的份额", "covered share", figures.covered, .none, isShare: true)
    for threshold in indicator.thresholds {
      add(
        "threshold('\(threshold.name)')", threshold.label.zh, threshold.label.en,
        threshold.value.map { threshold.unit.inBase($0) }, threshold.unit.dimension,
        isShare: threshold.unit == .percent)
    }
    finding.fingerprint = FindingFingerprint.text(
      code: declaration.card.code, plots: [], source: "indicator")
    return finding
  }
}
