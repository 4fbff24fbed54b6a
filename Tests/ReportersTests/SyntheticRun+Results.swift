import Findings
import Planar
import Values

@testable import Reporters

extension SyntheticRun {
  /// 8 214.5500 m² = 7 902.3133 + 151.0833 + 161.1534, which do not add up when each is rounded.
  static let occupation = Occupation(
    constraint: "blue-line:permanent",
    label: Bilingual(zh: "永久蓝线", en: "permanent blue line"),
    sources: [
      .init(id: "PHX-03", name: "平岗河", exclusive: 79_023_133),
      .init(id: "PHX-04", name: "凤凰河", exclusive: 1_510_833),
    ], shared: 1_611_534, union: 82_145_500, eroded: 81_563_100, meanWidth: 28.24,
    frontage: 259.83)

  static let findings: [Finding] = [
    Finding(
      rule: 0, verdict: .violates, severity: .error, basis: .schematic,
      subject: Subject(
        file: 0, ordinal: 0, plot: "440112003012GB00417", planPlot: "示例-B3-07",
        byteOffset: 1_045, line: 418, column: 3),
      message: Bilingual(
        zh: "占永久蓝线 8,214.55 m²(12.32 亩,21.38 %),写明无许可",
        en: "8,214.55 m² (12.32 mu, 21.38 %) in permanent blue line, file says no permit"),
      evidence: [
        Evidence(
          operand: "overlap_area('blue-line:permanent')",
          label: Bilingual(zh: "占用面积", en: "area occupied"), value: .number(8214.55),
          dimension: .area),
        Evidence(
          operand: "approval_date", label: Bilingual(zh: "批准日期", en: "approved"),
          value: .date(CalendarDate(daysSinceEpoch: 19_130))),
        Evidence(
          operand: "permit('blue-line')", label: Bilingual(zh: "蓝线许可", en: "permit"),
          value: .bool(false), raw: "无"),
      ], occupation: occupation, area: 82_145_500, plotArea: 384_201_700,
      registerArea: 384_180_000, place: Point(x: 113.54127, y: 23.32188), geometry: holed,
      fingerprint: "b1f0a7c2"),
    Finding(
      rule: 2, verdict: .suspected, severity: .warning,
      subject: Subject(
        file: 0, ordinal: 1, plot: "440112003015GB00093", byteOffset: 3_000, line: 500, column: 3,
        contract: "4401122023A00182", plots: ["440112003015GB00093", "440112003015GB00094"]),
      message: Bilingual(
        zh: "约定动工 2024-06-30,2025-07-01 起已满 6 个月,181 天后满两年",
        en: "start due 2024-06-30; suspected for 6 months; two years in 181 days"),
      reasons: [
        Bilingual(zh: "闲置只由主管部门认定", en: "idle land is found by the authority alone")
      ],
      evidence: [
        Evidence(
          operand: "price", label: Bilingual(zh: "价款", en: "price"), value: .number(60_030_000),
          dimension: .money),
        Evidence(
          operand: "start_date", label: Bilingual(zh: "实际动工", en: "started"), value: .null,
          raw: "交地后12个月内"),
      ], area: 266_804_000, plotArea: 266_804_000, geometry: twoParts,
      fingerprint: "0042",
      acceptance: .excepted(
        Acceptance.Exception(
          reason: "政府原因", by: "示例科", until: "2026-06-30", place: "exceptions.yaml:12"))),
    Finding(
      rule: 5, verdict: .borderline, severity: .error, basis: .digitised,
      subject: Subject(file: 0, ordinal: 2, plot: "0701", line: 600),
      message: Bilingual(zh: "占留白 1.0100 m²", en: "1.0100 m² on reserved land"),
      area: 10_100, plotArea: 100_000_000, geometry: holed, fingerprint: "r-1"),
    Finding(
      rule: 4, verdict: .advisory, severity: .advisory,
      subject: Subject(file: 0, ordinal: 2, plot: "0701", line: 600),
      message: Bilingual(zh: "产业“生物医药”不在主导方向", en: "industry outside the direction"),
      area: 100_000_000, plotArea: 100_000_000, geometry: holed, fingerprint: "l-1"),
    Finding(
      rule: 3, verdict: .incomplete, severity: .warning, subject: Subject(file: 0),
      message: Bilingual(zh: "41 处代码与名称不符", en: "41 codes do not match their names"),
      fingerprint: "i-1", count: 41),
  ]

  static let plots: [PlotRecord] = [
    PlotRecord(
      subject: findings[0].subject, name: "示例单位0042", landUse: "100101",
      landUseName: "一类工业用地", layoutUnit: "核心区", layoutShare: 0.98765, area: 384_201_700,
      planarArea: 384_198_211, registerArea: 384_180_000, conclusion: .violates,
      verdicts: [
        .violates, .notEvaluated, .conforms, .conforms, .conforms, .conforms, .notApplicable,
      ],
      missing: [1: Bilingual(zh: "缺许可日期", en: "no permit date")],
      occupations: [occupation], original: Array(Originals.plain.utf8)),
    PlotRecord(
      subject: findings[1].subject, landUse: "0802", area: 266_804_000, conclusion: .suspected,
      verdicts: [
        .conforms, .excused, .suspected, .conforms, .conforms, .conforms, .notApplicable,
      ], unmeasured: ["reserved-land"], original: Array(Originals.nullProperties.utf8)),
    PlotRecord(
      subject: findings[2].subject, name: "=HYPERLINK(\"x\"),\"y\"\n第二行", landUse: "0701",
      area: 100_000_000, registerArea: 101_000_000, conclusion: .borderline,
      verdicts: [
        .conforms, .notEvaluated, .notEvaluated, .conforms, .advisory, .borderline,
        .notApplicable,
      ],
      missing: [
        1: Bilingual(zh: "缺许可日期", en: "no permit date"),
        2: Bilingual(zh: "无约定动工和交地日期", en: "no start or delivery date"),
      ], original: Array(Originals.taken.utf8)),
    PlotRecord(
      subject: Subject(file: 0, ordinal: 3, line: 700), conclusion: .incomplete,
      verdicts: [
        .notEvaluated, .notEvaluated, .notEvaluated, .incomplete, .conforms, .notEvaluated,
        .notApplicable,
      ], original: []),
  ]

  static let batches = [
    Batch(findings: Array(findings[..<2]), plots: Array(plots[..<2])),
    Batch(findings: [], plots: [], findingsBefore: 2, plotsBefore: 2),
    Batch(
      findings: Array(findings[2...]), plots: Array(plots[2...]), findingsBefore: 2,
      plotsBefore: 2),
  ]

  static var run: Run {
    var run = Run(provenance: provenance, cards: cards)
    run.plots = plots.count
    run.area = plots.reduce(0) { $0 + ($1.area ?? 0) }
    for plot in plots {
      run.conclusions[Int(plot.conclusion.rawValue)] += 1
      for (index, verdict) in plot.verdicts.enumerated() { run.tallies[index][verdict] += 1 }
    }
    for finding in findings { run.tallies[finding.rule].area += finding.area }
    run.tallies[1].missing = [
      .init(reason: Bilingual(zh: "缺许可日期", en: "no permit date"), count: 3)
    ]
    run.tallies[2].missing = [
      .init(reason: Bilingual(zh: "无约定动工和交地日期", en: "no start or delivery date"), count: 2)
    ]
    run.indicators = indicators
    for indicator in indicators { run.tallies[indicator.card][indicator.verdict] += 1 }
    run.worst = [findings[0], findings[1], findings[2]]
    run.findings = findings.count
    run.listed = findings.count
    run.notices = [Bilingual(zh: "坐标按 CRS84 读取", en: "coordinates read as CRS84")]
    run.outputs = [
      .init(path: "out/findings.geojson", count: 5, countsPlots: false),
      .init(path: "out/plots.csv", count: 4, countsPlots: true),
    ]
    run.exitStatus = 1
    run.exitReason.violates = true
    run.exitReason.finds = true
    return run
  }

  /// The whole output of a format, written in the given batches.
  static func output(_ reporter: some BatchReporter, _ batches: [Batch] = batches) -> [UInt8] {
    reporter.header() + batches.flatMap { reporter.fragment($0) } + reporter.footer(run)
  }

  /// Parcels as files write them.
  enum Originals {
    static let plain = """
      { "type" : "Feature", "properties": {"ZDDM":"440112003012GB00417", "面积": 1.50,
        "note":"a } \\" brace", "nested":{"a":[1,{"b":"}"}]}} , "geometry":null }
      """
    static let nullProperties = #"{"type":"Feature","geometry":null,"properties":null,"id":7}"#
    static let taken =
      #"{"type":"Feature","properties":{"landlint_conclusion":"x"},"geometry":null}"#
  }
}
