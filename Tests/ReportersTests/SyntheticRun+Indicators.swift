import Findings
import Values

extension SyntheticRun {
  /// One with part of its evidence against a number of the plan, one without a threshold.
  static let indicators: [Indicator] = {
    var care = Indicator(
      card: 7, verdict: .notEvaluated, over: Bilingual(zh: "基层医疗设施", en: "primary care"),
      unit: .percent,
      message: Bilingual(zh: "3 个机构中 2 个达标", en: "2 of 3 institutions up to standard"))
    care.basis = .schematic
    care.value = 200.0 / 3
    care.lowest = 50
    care.highest = 75
    care.numerator = .init(units: 20_000, dimension: .none)
    care.denominator = .init(units: 30_000, dimension: .none)
    care.missingAmount = .init(units: 10_000, dimension: .none)
    care.members = 4
    care.covered = 3
    care.coveredShare = 0.75
    care.thresholds = [
      .init(
        name: "primary-care-standard-share", label: Bilingual(zh: "达标率", en: "share"),
        value: 100, unit: .percent, kind: "plan", cite: "第八章第一节", isLimit: true)
    ]
    care.missing = [
      .init(reason: Bilingual(zh: "缺标准化达标", en: "no up to standard"), count: 1)
    ]
    care.reasons = [
      Bilingual(zh: "缺证据的部分可改变结论", en: "what is missing could turn the verdict")
    ]
    var density = Indicator(
      card: 8, verdict: .notEvaluated, over: Bilingual(zh: "宗地", en: "plots"), unit: .one,
      message: Bilingual(zh: "平均容积率 1.50", en: "mean floor area ratio 1.50"))
    density.value = 1.5
    density.numerator = .init(units: 576_302_550, dimension: .area)
    density.denominator = .init(units: 384_201_700, dimension: .area)
    density.missingAmount = .init(units: 0, dimension: .area)
    density.whole = .init(units: 384_201_700, dimension: .area)
    density.members = 1
    density.covered = 1
    density.unknown = 2
    density.coveredShare = 1
    density.thresholds = [
      .init(
        name: "industrial-far", label: Bilingual(zh: "容积率", en: "ratio"), value: nil,
        unit: .one, kind: "user", cite: "规划未给出", isLimit: true),
      .init(
        name: "radius", label: Bilingual(zh: "半径", en: "radius"), value: 900, unit: .metre,
        kind: "practice", cite: "惯例", isLimit: false),
    ]
    density.reasons = [
      Bilingual(zh: "规划未给出阈值", en: "the plan gives no threshold")
    ]
    return [care, density]
  }()
}
