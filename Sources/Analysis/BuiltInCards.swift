import Baselines
import Checks
import Findings
import Loaders

/// Cards of the checks that are not a plan's: what is wrong with files and geometries.
enum BuiltInCards {
  /// Reading faults have the codes of `InputFault`.
  static let reading: [RuleCard] = InputFault.allCases.map { fault in
    RuleCard(
      code: fault.rawValue, slug: slug(of: "\(fault)"), title: fault.title,
      ruleClass: .decidable, severity: fault.severity,
      law: fault.standard.map { [RuleCard.LawCitation(name: $0, article: "")] } ?? [])
  }

  static let invalidPolygon = RuleCard(
    code: "GEO201", slug: "polygon-invalid",
    title: Bilingual(zh: "面不合法(自相交等)", en: "polygon is not valid"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  static let notAnalysed = RuleCard(
    code: "GEO199", slug: "not-analysed",
    title: Bilingual(zh: "几何运算失败,未分析", en: "geometry could not be analysed"),
    ruleClass: .decidable, severity: .warning)

  static let notPlaceable = RuleCard(
    code: "GEO202", slug: "coordinates-without-place",
    title: Bilingual(zh: "坐标无法投影", en: "coordinates have no place on the earth"),
    ruleClass: .decidable, severity: .warning)

  static let referenceSystem = RuleCard(
    code: "INP201", slug: "reference-system-doubtful",
    title: Bilingual(zh: "坐标系与坐标不符", en: "reference system does not fit"),
    ruleClass: .decidable, severity: .error)

  static let systemMissing = RuleCard(
    code: "INP203", slug: "reference-system-missing",
    title: Bilingual(zh: "未说明坐标系", en: "reference system is not stated"),
    ruleClass: .decidable, severity: .error,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§4")])

  static let axesExchanged = RuleCard(
    code: "INP204", slug: "axes-exchanged",
    title: Bilingual(zh: "坐标轴序颠倒", en: "axes are exchanged"),
    ruleClass: .decidable, severity: .error,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§3.1.1")])

  static let wrongZone = RuleCard(
    code: "INP205", slug: "wrong-zone",
    title: Bilingual(zh: "坐标在另一投影带", en: "coordinates of another zone"),
    ruleClass: .decidable, severity: .error)

  static let mapShift = RuleCard(
    code: "INP206", slug: "map-shift-suspected",
    title: Bilingual(zh: "疑似GCJ-02或BD-09偏移", en: "suspected shift of GCJ-02 or BD-09"),
    ruleClass: .decidable, severity: .error,
    law: [RuleCard.LawCitation(name: "GB 20263", article: "")])

  static let parcelCode = RuleCard(
    code: "INP212", slug: "parcel-code-malformed",
    title: Bilingual(zh: "宗地代码结构不符", en: "parcel code is not built as it should be"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "GB/T 37346-2019", article: "")])

  static let unitNumber = RuleCard(
    code: "INP213", slug: "unit-number-malformed",
    title: Bilingual(
      zh: "不动产单元号结构不符", en: "real-estate unit number is not built as it should be"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "GB/T 37346-2019", article: "")])

  static let supervisionNumber = RuleCard(
    code: "INP214", slug: "supervision-number-malformed",
    title: Bilingual(
      zh: "电子监管号结构不符", en: "contract number is not built as it should be"),
    ruleClass: .decidable, severity: .advisory)

  static let unitOfAnotherParcel = RuleCard(
    code: "INP215", slug: "unit-of-another-parcel",
    title: Bilingual(
      zh: "不动产单元号与宗地代码不一致", en: "unit number is not that of the parcel code"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "GB/T 37346-2019", article: "")])

  static let sourcesDisagree = RuleCard(
    code: "INP216", slug: "sources-disagree",
    title: Bilingual(zh: "同一字段两处不一致", en: "two sources of one field disagree"),
    ruleClass: .decidable, severity: .warning)

  static let fineCoordinates = RuleCard(
    code: "INP221", slug: "coordinates-too-fine",
    title: Bilingual(
      zh: "坐标小数位多于可用", en: "coordinates have more decimals than can be used"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§11.2")])

  static let idMissing = RuleCard(
    code: "INP230", slug: "plot-id-missing",
    title: Bilingual(zh: "宗地没有标识", en: "plot has no id"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§3.2")])

  static let idRepeated = RuleCard(
    code: "INP231", slug: "plot-id-repeated",
    title: Bilingual(
      zh: "宗地标识重复,图形不同", en: "plot id stands again with another shape"),
    ruleClass: .decidable, severity: .advisory)

  static let featureRepeated = RuleCard(
    code: "INP232", slug: "feature-repeated",
    title: Bilingual(
      zh: "要素重复:标识和图形都相同", en: "feature stands again: same id, same shape"),
    ruleClass: .decidable, severity: .advisory)

  static let columnMissing = RuleCard(
    code: "INP240", slug: "required-column-missing",
    title: Bilingual(zh: "缺少必填的列", en: "required column is missing"),
    ruleClass: .decidable, severity: .error)

  static let valueMissing = RuleCard(
    code: "INP241", slug: "required-value-missing",
    title: Bilingual(zh: "必填的列没有值", en: "required column has no value"),
    ruleClass: .decidable, severity: .error)

  static let beyondDegrees = RuleCard(
    code: "GEO203", slug: "beyond-degrees",
    title: Bilingual(
      zh: "经纬度超出 ±180/±90", en: "longitude or latitude is beyond ±180 or ±90"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§4")])

  static let crossesAntimeridian = RuleCard(
    code: "GEO204", slug: "crosses-antimeridian",
    title: Bilingual(
      zh: "跨 180° 经线而未切开", en: "crosses the antimeridian and is not cut there"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§3.1.9")])

  static let outsidePlan = RuleCard(
    code: "INP202", slug: "all-outside-plan",
    title: Bilingual(zh: "全部宗地在规划范围外", en: "all plots outside the plan area"),
    ruleClass: .decidable, severity: .error)

  static let unreadableValue = RuleCard(
    code: "INP210", slug: "value-unreadable",
    title: Bilingual(zh: "字段值无法读取", en: "value cannot be read"),
    ruleClass: .decidable, severity: .warning)

  static let repairedCode = RuleCard(
    code: "INP211", slug: "code-lost-zero",
    title: Bilingual(zh: "代码丢失前导零", en: "code lost its leading zero"),
    ruleClass: .decidable, severity: .advisory)

  static let joinKeyUnmatched = RuleCard(
    code: "INP301", slug: "join-key-unmatched",
    title: Bilingual(zh: "合同表与宗地不对应", en: "join key without counterpart"),
    ruleClass: .decidable, severity: .warning)

  static let joinKeyRepeated = RuleCard(
    code: "INP302", slug: "join-key-repeated",
    title: Bilingual(zh: "合同表键值重复", en: "join key repeated"),
    ruleClass: .decidable, severity: .warning)

  static let coarseCoordinates = RuleCard(
    code: "INP220", slug: "coordinates-too-coarse",
    title: Bilingual(zh: "坐标小数位不足", en: "coordinates have too few decimals"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§11.2")])

  static func ofException(_ kind: Exceptions.Fault.Kind) -> RuleCard {
    let (slug, title) =
      switch kind {
      case .expired:
        ("exception-expired", Bilingual(zh: "例外已到期", en: "exception has ended"))
      case .unused:
        ("exception-unused", Bilingual(zh: "例外未用到", en: "exception is not needed"))
      case .lapsed:
        ("exception-lapsed", Bilingual(zh: "图形已变,例外失效", en: "exception lapsed: the plot changed"))
      }
    return RuleCard(
      code: kind.rawValue, slug: slug, title: title, ruleClass: .decidable, severity: .warning)
  }

  /// The checks that every feature goes through; the others are about files and tables.
  static let ofFeatures: [RuleCard] =
    InputFault.allCases.indices.filter { InputFault.allCases[$0].effect != .fatal }
    .map { reading[$0] } + [
      invalidPolygon, notAnalysed, notPlaceable, unreadableValue, parcelCode, unitNumber,
      supervisionNumber, unitOfAnotherParcel, sourcesDisagree, idMissing, valueMissing,
      beyondDegrees,
      crossesAntimeridian,
    ]
    + ShapeChecks.all.map { $0.card }

  /// Codes of the checks that a run with a plan leaves out unless they are asked for.
  static func isOptional(_ code: String) -> Bool {
    // Files in other systems name them by that member; what is read from it is proved by INP201.
    code == InputFault.crsMember.rawValue || ofCoverage.contains { $0.code == code }
      || ShapeChecks.ofQuality.contains { $0.card.code == code }
  }

  /// Checks on plots among each other.
  static let ofCoverage: [RuleCard] = CoverageChecks.all.map { $0.card }

  static let all: [RuleCard] =
    reading + [
      invalidPolygon, notAnalysed, notPlaceable, referenceSystem, outsidePlan, unreadableValue,
      repairedCode, joinKeyUnmatched, joinKeyRepeated,
      coarseCoordinates, systemMissing, axesExchanged, wrongZone, mapShift, parcelCode,
      unitNumber, supervisionNumber, unitOfAnotherParcel, sourcesDisagree,
      fineCoordinates, idMissing, idRepeated,
      featureRepeated, columnMissing, valueMissing, beyondDegrees, crossesAntimeridian,
    ] + Exceptions.Fault.Kind.allCases.map(ofException) + ShapeChecks.all.map { $0.card }
    + ofCoverage

  /// `ringNotClosed` as `ring-not-closed`.
  private static func slug(of name: String) -> String {
    var slug = ""
    for character in name {
      if character.isUppercase {
        slug += slug.isEmpty || slug.last?.isUppercase == true ? "" : "-"
        slug += character.lowercased()
      } else {
        slug.append(character)
      }
    }
    return slug
  }
}
