import Findings
import Planar
import Values

@testable import Reporters

/// A small run with findings of every verdict, made by hand: what every format is tested with.
enum SyntheticRun {
  static let cards: [RuleCard] = [
    RuleCard(
      code: "BLU101", slug: "construction-in-permanent-blue-line",
      title: Bilingual(zh: "建设用地占用永久蓝线", en: "Construction land inside a permanent blue line"),
      ruleClass: .decidable, severity: .error,
      plan: .init(clause: "第七章第二节", quote: "划定永久蓝线、预控蓝线两级管控"),
      law: [.init(name: "《城市蓝线管理办法》", article: "第十条")],
      interpretation: Bilingual(
        zh: "两级含义规划未定义,永久=不得新增建设",
        en: "the plan leaves the levels undefined; permanent = no new construction")),
    RuleCard(
      code: "BLU103", slug: "permit-in-blue-line",
      title: Bilingual(zh: "蓝线内建设无许可", en: "No permit for construction in a blue line"),
      ruleClass: .decidable, severity: .warning),
    RuleCard(
      code: "IDL101", slug: "no-start-after-one-year",
      title: Bilingual(zh: "疑似闲置:满一年未动工", en: "Suspected idle: no start after one year"),
      ruleClass: .decidable, severity: .warning,
      plan: .init(clause: "第九章", quote: "严格执行退出机制,杜绝土地资源闲置与浪费"),
      law: [.init(name: "《闲置土地处置办法》", article: "第二条")],
      nextStep: Bilingual(
        zh: "三十日内调查核实,发《闲置土地调查通知书》;认定书下达前只称“疑似”",
        en: "Investigate within thirty days; called suspected until the authority decides")),
    RuleCard(
      code: "INP401", slug: "code-name-mismatch",
      title: Bilingual(zh: "代码与名称不符", en: "Code and name do not match"),
      ruleClass: .decidable, severity: .warning),
    RuleCard(
      code: "LAY301", slug: "industry-outside-direction",
      title: Bilingual(zh: "产业不在组团主导方向", en: "Industry outside the cluster's direction"),
      ruleClass: .advisory, severity: .advisory),
    RuleCard(
      code: "RES101", slug: "construction-on-reserved-land",
      title: Bilingual(zh: "建设用地占用未启用留白", en: "Construction on reserved land"),
      ruleClass: .decidable, severity: .error),
    RuleCard(
      code: "SVC101", slug: "station-too-far",
      title: Bilingual(zh: "离车站过远", en: "Too far from a station"),
      ruleClass: .needsThreshold, severity: .advisory),
    RuleCard(
      code: "SVC502", slug: "primary-care-not-standardised",
      title: Bilingual(zh: "基层医疗机构标准化达标率", en: "standardised primary care"),
      ruleClass: .decidable, severity: .warning,
      plan: .init(clause: "第八章第一节", quote: "实现基层医疗卫生机构标准化达标率100%"),
      provisions: ["C2"],
      interpretation: Bilingual(zh: "按机构个数计", en: "counted by institutions")),
    RuleCard(
      code: "USE501", slug: "industrial-intensity-below-target",
      title: Bilingual(zh: "工业用地平均容积率", en: "mean FAR of industrial land"),
      ruleClass: .needsThreshold, severity: .warning, provisions: ["M1"]),
  ]

  static let provenance = Provenance(
    version: "1.0.0", geosVersion: "3.11.1", projVersion: "9.1.1",
    planTitle: Bilingual(
      zh: "中新广州知识城总体发展规划(2020—2035年)",
      en: "Guangzhou Knowledge City Master Plan (2020—2035)"),
    planVersion: "2020", asOf: CalendarDate(year: 2025, month: 12, day: 31),
    areaMethod: "ellipsoidal", areaDatum: "CGCS2000", tolerance: 0.1,
    inputs: [
      .init(
        path: "样例.geojson", bytes: 123_456, sha256: String(repeating: "ab", count: 32),
        referenceSystem: "OGC:CRS84", features: 4)
    ],
    layers: [
      .init(
        role: "blue-line:permanent", label: Bilingual(zh: "永久蓝线", en: "permanent blue line"),
        path: "layers/blue.geojson", sha256: String(repeating: "cd", count: 32), features: 14,
        basis: .schematic, replaced: false),
      .init(
        role: "reserved-land", label: Bilingual(zh: "留白", en: "reserved land"),
        path: "layers/reserved.geojson", sha256: String(repeating: "ef", count: 32),
        features: 17, basis: .schematic, replaced: false),
      .init(
        role: "control-line:green", label: Bilingual(zh: "绿线", en: "green line"), path: nil,
        sha256: "", features: 0, basis: .schematic, replaced: false),
      .init(
        role: "plan-area", label: Bilingual(zh: "规划范围", en: "plan area"),
        path: "layers/area.geojson", sha256: String(repeating: "01", count: 32), features: 1,
        basis: .schematic, replaced: false, isConstraint: false),
    ],
    thresholds: [
      .init(name: "min-overlap", value: 1, unit: .squareMetre, kind: "practice", cite: "惯例"),
      .init(name: "station-distance", value: nil, unit: .metre, kind: "plan", cite: "未定"),
    ], isSchematic: true, isSynthetic: true)

  static let context: ReportContext = {
    var context = ReportContext(provenance: provenance, cards: cards)
    context.bases = [.schematic, .schematic, nil, nil, nil, .digitised, nil, nil, nil]
    return context
  }()

  /// A clockwise exterior and a counterclockwise hole: both are turned by RFC 7946.
  static let holed = MultiPolygon(polygons: [
    [
      square(113.54, 23.32, 0.004).reversed(),
      square(113.541, 23.321, 0.001),
    ]
  ])

  static let twoParts = MultiPolygon(polygons: [
    [square(113.55, 23.33, 0.002)], [square(113.56, 23.33, 0.002)],
  ])

  static func square(_ x: Double, _ y: Double, _ side: Double) -> [Point] {
    [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)].map {
      Point(x: x + $0.0, y: y + $0.1)
    }
  }
}
