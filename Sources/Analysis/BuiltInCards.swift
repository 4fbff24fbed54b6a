import Checks
import Findings
import Loaders

/// Cards of the checks that are not a plan's: what is wrong with files and geometries.
enum BuiltInCards {
  /// Reading faults have the codes of `InputFault`.
  static let reading: [RuleCard] = InputFault.allCases.map { fault in
    RuleCard(
      code: fault.rawValue, slug: slug(of: "\(fault)"), title: fault.title,
      ruleClass: .decidable, severity: fault.effect == .note ? .advisory : .warning,
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

  /// The checks that every feature goes through; the others are about files and tables.
  static let ofFeatures: [RuleCard] =
    InputFault.allCases.indices.filter { InputFault.allCases[$0].effect != .fatal }
    .map { reading[$0] } + [invalidPolygon, notAnalysed, notPlaceable, unreadableValue]
    + ShapeChecks.all.map { $0.card }

  /// Codes of the checks that a run with a plan leaves out unless they are asked for.
  static func isOptional(_ code: String) -> Bool {
    code.hasPrefix("TOP") || ShapeChecks.ofQuality.contains { $0.card.code == code }
  }

  static let all: [RuleCard] =
    reading + [
      invalidPolygon, notAnalysed, notPlaceable, referenceSystem, outsidePlan, unreadableValue,
      repairedCode, joinKeyUnmatched, joinKeyRepeated,
      coarseCoordinates,
    ] + ShapeChecks.all.map { $0.card }

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
