public import Expressions
public import Findings
public import Plan

/// All rules of a run with their operands in one table, so that a measure that many rules use is
/// taken once.
public struct RuleBook: Sendable {
  /// One rule with its expressions bound to the table. A class, since it is handed about for
  /// every plot and copied for none.
  public final class Entry: Sendable {
    public let rule: Rule
    public let applies: BoundExpression
    public let violates: BoundExpression
    public let unless: BoundExpression?
    public let messageZh: [BoundExpression]
    public let messageEn: [BoundExpression]
    public let facts: [BoundExpression]
    /// Those of the facts that call something with an argument that is computed.
    public let computedFacts: [BoundExpression]
    /// Slots of the operands that are the evidence of a finding, each once, as they are shown.
    public let evidenceSlots: [Int]
    /// The layers of which one's clip is the evidence; none where the plot itself is.
    public let occupiedLayers: [Int]
    /// The chosen features of a layer of which the clip is the evidence, where no layer's is.
    let occupiedPart: LayerPart?
    /// The layer beyond which the plot reaches, where that is the evidence; nil for most rules.
    public let outsideLayer: Int?
    /// True where the condition is asked again with what it measures eroded.
    public let isEroded: Bool
    /// True where it hangs on the area that a figure is of.
    public let dividesFigure: Bool
    /// True where what `applies` asks moves with the tolerance, so that it is asked again too: a
    /// sliver that only brings a plot under the rule is no more certain than one that breaks it.
    public let weighsApplies: Bool
    /// The slots of `violates` that may have a shape to show: measures of layers.
    public let layerSlots: [Int]
    /// Every layer the verdict rests on.
    public let layers: [Int]
    /// What makes the condition TRUE by itself, for a rule that is judged by the day of approval.
    public let alternatives: [Alternative]
    /// True where a plot without usable geometry cannot be judged.
    public let needsGeometry: Bool
    /// True where the verdict moves with the day of judgement.
    public let needsDay: Bool
    /// True where a lower bound of the eroded overlaps for which the condition holds proves that
    /// it holds for the eroded overlaps too.
    public let boundsDecide: Bool
    /// True where the condition hangs on a distance.
    public let needsDistance: Bool
    /// For a rule that holds `area_difference()` against one limit and asks nothing else: the
    /// limit. What a part of a plot breaks, the plot as a whole may keep.
    public let areaLimit: Double?
    /// What a verdict on a contract hangs on.
    public let contractRole: ContractRole

    init(_ rule: Rule, table: inout OperandTable, catalog: MeasureCatalog) {
      self.rule = rule
      applies = table.bind(rule.applies)
      violates = table.bind(rule.violates)
      unless = rule.unless.map { table.bind($0) }
      messageZh = rule.messageZh.expressions.map { table.bind($0) }
      messageEn = rule.messageEn.expressions.map { table.bind($0) }
      facts = rule.facts.map { table.bind($0) }
      let operands = table.operands
      computedFacts = facts.filter { $0.slots.contains { operands[$0].call?.isComputed ?? false } }
      var seen: Set<Int> = []
      evidenceSlots =
        ([violates] + facts + [applies] + (unless.map { [$0] } ?? [])).flatMap(\.slots)
        .filter { seen.insert($0).inserted }
        .withoutRepeatedPermits(table, catalog)
      func measures(_ slots: [Int]) -> [Measure] {
        slots.compactMap { table.operands[$0].call.flatMap(catalog.measure(of:)) }
      }
      let asked = measures(violates.slots)
      let used = asked + measures(applies.slots) + measures(unless?.slots ?? [])
      var seenLayers: Set<Int> = []
      occupiedLayers = asked.compactMap(\.occupiedLayer).filter { seenLayers.insert($0).inserted }
      occupiedPart = occupiedLayers.isEmpty ? asked.lazy.compactMap(\.part).first : nil
      outsideLayer = asked.lazy.compactMap(\.outsideLayer).first
      layerSlots = violates.slots.filter { slot in
        if case .ofLayers? = table.operands[slot].call.flatMap(catalog.measure(of:)) {
          true
        } else {
          false
        }
      }
      layers = Array(Set(used.flatMap(\.layers))).sorted()
      alternatives =
        rule.declaration.judgedOn == .approval
        ? Self.alternatives(applies: applies, violates: violates) { slot in
          operands[slot].call.flatMap(catalog.measure(of:))
        } : []
      needsGeometry = used.contains { $0.needsGeometry }
      let limiting = measures(applies.slots).filter { $0.shrinksWithErosion || $0.isNearness }
      weighsApplies = !limiting.isEmpty
      isEroded = (asked + limiting).contains {
        $0.shrinksWithErosion || $0.occupiedLayer != nil || $0.dividesFigure
      }
      dividesFigure = asked.contains { $0.dividesFigure }
      needsDistance = (asked + limiting).contains { $0.isNearness }
      needsDay = used.contains { $0.needsDay }
      boundsDecide = (limiting.isEmpty ? [violates] : [applies, violates]).allSatisfy {
        $0.isConvex { slot in
          operands[slot].call.flatMap(catalog.measure(of:))?.shrinksWithErosion ?? false
        }
      }
      let isPlainLimit =
        asked.count == 2 && violates.slots.count == 2
        && asked.contains(where: \.isAreaDifference)
      areaLimit = isPlainLimit ? asked.compactMap(\.limit).first : nil
      contractRole = ContractRole(of: asked)
    }
  }

  public let entries: [Entry]
  /// Rules on areas as a whole, as far as they ask the rows of this book.
  public let indicators: [IndicatorEntry]
  let areaLimit: Double
  /// Fields of figures whose area some rule asks for that can say anything in this run.
  public let figureFields: [Int]
  public let table: OperandTable
  public let land: LandUseTables
  let measures: [Measure?]
  /// Operands as rules write them, by slot.
  public let texts: [String]
  /// How operands are called in messages, by slot.
  public let labels: [Bilingual]
  /// By slot: true where people say the value, a share of one, in per cent.
  public let shares: [Bool]
  /// By slot: true where the value is a direction or an angle, in degrees.
  public let angles: [Bool]
  /// By slot the words that it answers from; nil where it answers with what files say.
  public let words: [WordList?]
  /// What is missing where an operand is unknown, by slot.
  public let missing: [Bilingual]

  /// - Parameter all: the rules of the plan, of which `rules` may be a selection.
  public init(
    rules: [Rule], of all: [Rule] = [], indicators: [IndicatorRule] = [],
    asking: IndicatorEntry.Rows = .members, catalog: MeasureCatalog, land: LandUseTables
  ) {
    var table = OperandTable()
    let entries = rules.map { Entry($0, table: &table, catalog: catalog) }
    areaLimit = Self.areaLimit(of: rules + all, catalog)
    self.indicators = indicators.map {
      IndicatorEntry($0, asking: asking, table: &table, catalog: catalog)
    }
    let measures = table.operands.map { operand -> Measure? in
      if case .call(let call) = operand.source { catalog.measure(of: call) } else { nil }
    }
    self.entries = entries
    figureFields = Self.figureFields(of: entries, measures, land)
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
    shares = table.operands.enumerated().map { slot, operand in
      switch operand.source {
      case .field(_, let name): catalog.isPercent(field: name)
      case .call(let call): measures[slot].map { catalog.isPercent($0, call: call) } ?? false
      }
    }
    words = measures.map { $0.flatMap(catalog.words(of:)) }
    angles = table.operands.enumerated().map { slot, operand in
      guard case .call(let call) = operand.source else { return false }
      return measures[slot].map { catalog.isAngle($0, call: call) } ?? false
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

extension [Int] {
  /// Slots without `permit('…')` where the field that it reads is shown too.
  fileprivate func withoutRepeatedPermits(
    _ table: OperandTable, _ catalog: MeasureCatalog
  ) -> [Int] {
    let fields = compactMap { slot -> Int? in
      if case .field(let index, _) = table.operands[slot].source { index } else { nil }
    }
    return filter { slot in
      guard case .permit(let field)? = table.operands[slot].call.flatMap(catalog.measure(of:))
      else { return true }
      return !fields.contains(field)
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

  /// True where the value moves with the day of judgement, as the day on which works were due does
  /// once delivery is known to have been late, or with the days by which a holiday may move another.
  var needsDay: Bool {
    switch self {
    case .asOf, .startDue, .startBasis, .stageCertainty, .idleSince, .idleStage, .idleMonths,
      .daysToNextStage, .startState, .idleFee, .idleFeeBase, .suspended, .completed,
      .deliveredLate, .daysLate:
      true
    default: false
    }
  }
}

extension ContractRole {
  /// - Parameter asked: what a rule's condition asks.
  init(of asked: [Measure]) {
    let isExtent = asked.contains { measure in
      switch measure {
      case .developedShare, .investedShare: true
      default: false
      }
    }
    let isClock = asked.contains { measure in
      switch measure {
      case .idleSince, .idleStage: true
      default: false
      }
    }
    self = isExtent ? .extent : isClock ? .clock : .other
  }
}
