public import Expressions
public import Findings
public import Plan

/// All rules of a run with their operands in one table, so that a measure that many rules use is
/// taken once.
public struct RuleBook: Sendable {
  /// One rule with its expressions bound to the table.
  public struct Entry: Sendable {
    public var rule: Rule
    public var applies: BoundExpression
    public var violates: BoundExpression
    public var unless: BoundExpression?
    public var messageZh: [BoundExpression]
    public var messageEn: [BoundExpression]
    public var facts: [BoundExpression]
    /// The layer whose clip is the evidence; nil where the plot itself is.
    public var occupiedLayer: Int?
    /// The two layers that a rule on layers compares.
    public var comparedLayers: [Int] = []
    /// Every layer the verdict rests on.
    public var layers: [Int]
    /// True where a plot without usable geometry cannot be judged.
    public var needsGeometry: Bool
    /// True where the verdict moves with the day of judgement.
    public var needsDay: Bool
    /// For a rule that holds `area_difference()` against one limit and asks nothing else: the
    /// limit. What a part of a plot breaks, the plot as a whole may keep.
    public var areaLimit: Double?
  }

  public let entries: [Entry]
  public let table: OperandTable
  public let land: LandUseTables
  let measures: [Measure?]
  /// Operands as rules write them, by slot.
  public let texts: [String]
  /// How operands are called in messages, by slot.
  public let labels: [Bilingual]
  /// What is missing where an operand is unknown, by slot.
  public let missing: [Bilingual]

  public init(rules: [Rule], catalog: MeasureCatalog, land: LandUseTables) {
    var table = OperandTable()
    var entries: [Entry] = []
    for rule in rules {
      entries.append(
        Entry(
          rule: rule, applies: table.bind(rule.applies), violates: table.bind(rule.violates),
          unless: rule.unless.map { table.bind($0) },
          messageZh: rule.messageZh.expressions.map { table.bind($0) },
          messageEn: rule.messageEn.expressions.map { table.bind($0) },
          facts: rule.facts.map { table.bind($0) }, occupiedLayer: nil, layers: [],
          needsGeometry: false, needsDay: false))
    }
    let measures = table.operands.map { operand -> Measure? in
      if case .call(let call) = operand.source { catalog.measure(of: call) } else { nil }
    }
    for index in entries.indices {
      let entry = entries[index]
      let deciding = [entry.violates, entry.applies] + (entry.unless.map { [$0] } ?? [])
      let used = deciding.flatMap(\.slots).compactMap { measures[$0] }
      entries[index].occupiedLayer =
        entry.violates.slots.lazy.compactMap { measures[$0]?.occupiedLayer }.first
      for case .layersOverlap(let a, let b) in used { entries[index].comparedLayers = [a, b] }
      entries[index].layers =
        Array(Set(used.compactMap(\.layer) + entries[index].comparedLayers)).sorted()
      entries[index].needsGeometry = used.contains { $0.needsGeometry }
      let asked = entry.violates.slots.compactMap { measures[$0] }
      if asked.count == 2, entry.violates.slots.count == 2,
        asked.contains(where: \.isAreaDifference)
      {
        entries[index].areaLimit = asked.compactMap(\.limit).first
      }
      entries[index].needsDay = used.contains { $0.needsDay }
    }
    self.entries = entries
    self.table = table
    self.land = land
    self.measures = measures
    texts = table.operands.map { $0.text(catalog.declarations) }
    labels = table.operands.enumerated().map { slot, operand in
      switch operand.source {
      case .field(_, let name): catalog.label(ofField: name)
      case .call(let call):
        measures[slot].map { catalog.label(of: $0, call: call) }
          ?? Bilingual(zh: call.name, en: call.name)
      }
    }
    missing = table.operands.enumerated().map { slot, operand in
      switch operand.source {
      case .field(_, let name): catalog.label(ofField: name)
      case .call(let call):
        measures[slot].map { catalog.missing(of: $0, call: call) }
          ?? Bilingual(zh: call.name, en: call.name)
      }
    }
  }
}

extension Measure {
  fileprivate var isAreaDifference: Bool {
    if case .areaDifference = self { true } else { false }
  }

  fileprivate var limit: Double? {
    if case .threshold(let value) = self { value } else { nil }
  }

  /// True where the value moves with the day of judgement.
  var needsDay: Bool {
    switch self {
    case .asOf, .idleStage, .idleMonths, .daysToNextStage, .startState, .idleFee, .idleFeeBase:
      true
    default: false
    }
  }
}
