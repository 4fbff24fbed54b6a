import Expressions
import Findings
public import Plan
import Values

/// Which layers and fields of a plan something asks for: its rules, their messages and facts, other
/// layers, and the program itself.
///
/// What nothing asks for is no fault, but it is rarely meant: a rule was forgotten, or it names
/// another field.
public struct PlanUse: Sendable {
  private var layers: Set<Int> = []
  private var fields: Set<String> = []
  private var thresholds: Set<String> = Self.ownThresholds
  /// Codes of rules that measure areas in a layer, by its index.
  private var areas: [Int: Set<String>] = [:]
  /// Codes of rules that ask in which zone a plot lies.
  private var zones: Set<String> = []
  private let declarations: PlanDeclarations

  public init(of plan: PlanPackage) {
    declarations = plan.declarations
    let catalog = MeasureCatalog(declarations: declarations)
    for rule in plan.rules {
      let conditions = [rule.applies, rule.violates] + [rule.unless].compactMap(\.self)
      let words = rule.messageZh.expressions + rule.messageEn.expressions
      take(conditions + words + rule.facts, catalog, of: rule.declaration.card.code)
    }
    for rule in plan.indicators {
      thresholds.formUnion(rule.thresholds.limits + rule.thresholds.others)
      var expressions = [rule.applies, rule.counted, rule.whole].compactMap(\.self)
      expressions += rule.numerator.expressions + (rule.denominator?.expressions ?? [])
      let words = rule.messageZh.expressions + rule.messageEn.expressions
      guard case .layer(let layer) = rule.declaration.over else {
        take(expressions + words, catalog, of: rule.declaration.card.code)
        continue
      }
      // Names are those of the layer's properties.
      layers.insert(layer)
      take(
        expressions + words, catalog, of: rule.declaration.card.code, fieldsAreOfParcels: false)
    }
    for layer in declarations.layers {
      if let name = layer.setbackThreshold { thresholds.insert(name) }
      if let index = layer.covers.flatMap(declarations.layerIndex) { layers.insert(index) }
    }
  }

  private mutating func take(
    _ expressions: [CompiledExpression], _ catalog: MeasureCatalog, of code: String,
    fieldsAreOfParcels: Bool = true
  ) {
    for operand in expressions.flatMap(\.operands) {
      switch operand.source {
      case .field(let index, _):
        if fieldsAreOfParcels { fields.insert(declarations.fields[index].declaration.name) }
      case .call(let call):
        guard let measure = catalog.measure(of: call) else { continue }
        layers.formUnion(measure.layers)
        for layer in measure.areaLayers { areas[layer, default: []].insert(code) }
        if measure.asksForZone { zones.insert(code) }
        if case .threshold = measure, let name = call.text(at: 0) { thresholds.insert(name) }
        fields.formUnion(measure.fields)
        if case .permit(let index) = measure {
          fields.insert(declarations.fields[index].declaration.name)
        }
        if measure.asksForIdleLand { fields.formUnion(Self.idleFields) }
      }
    }
  }

  /// Layers that lie beside the plan and that nothing asks for. What every plot states by itself
  /// (occupation by a line, place in the layout) is asked for by the reader of reports.
  public var unusedLayers: [LayerDeclaration] {
    declarations.layers.indices.filter {
      !layers.contains($0) && declarations.layers[$0].file != nil
        && declarations.layers[$0].role != "plan-area"
    }.map { declarations.layers[$0] }
  }

  /// Limits that nothing compares with.
  public var unusedThresholds: [Threshold] {
    declarations.thresholds.filter { !thresholds.contains($0.name) }
  }

  /// Codes of the rules that measure areas in a layer, sorted; by its index.
  public func rulesMeasuringAreas(in layer: Int) -> [String] { (areas[layer] ?? []).sorted() }

  /// Codes of the rules that ask for zones, sorted, where the plan does not say from which share of
  /// a plot on another zone splits it: then the least sliver of one does.
  public var rulesLackingSplitShare: [String] {
    declarations.threshold(Self.splitShare)?.baseValue == nil ? zones.sorted() : []
  }

  public var unusedFields: [PlanField] {
    declarations.fields.filter {
      !fields.contains($0.declaration.name) && !Self.ownFields.contains($0.declaration.name)
    }
  }

  /// What the program itself holds against: the least overlap that counts, the least share of
  /// another plot.
  private static let ownThresholds: Set = ["min-overlap", splitShare]
  private static let splitShare = "split-plot-share"

  /// What the program reads by itself: who a plot is, and when it was approved.
  private static let ownFields: Set = [
    "plot_id", "plan_plot", "project", "land_use", "land_use_name", "register_area",
    "approval_date", "contract_no",
  ]

  /// What the clock of idle land looks at, whichever of its measures is called.
  private static let idleFields: Set = [
    "ownership", "supply_mode", "contract_date", "agreed_start", "extended_start",
    "delivery_date", "actual_start", "start_note", "idle_cause", "idle_cause_review", "price",
    "developed_area", "due_area", "invested", "total_investment", "delivery_note",
    "agreed_delivery",
    "actual_completion", "suspended_since", "suspension_note", "build_year",
  ]
}

extension Measure {
  fileprivate var asksForZone: Bool {
    switch self {
    case .zone, .zoneCount: true
    default: false
    }
  }

  fileprivate var asksForIdleLand: Bool {
    switch self {
    case .startDue, .startBasis, .startState, .idleSince, .idleStage, .stageCertainty,
      .idleMonths, .daysToNextStage, .idleFeeBase, .idleFee, .developedShare, .investedShare,
      .suspended, .completed, .deliveredOn, .deliveredLate, .extensionMonths, .causeState:
      true
    default: false
    }
  }
}
