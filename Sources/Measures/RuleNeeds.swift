import Expressions
import Findings
public import Plan

/// What a rule needs, derived from its compiled expressions; a rule never lists it.
public struct RuleNeeds: Sendable {
  public var layers: [LayerDeclaration]
  /// What is read of the features of each layer, by its key.
  public var properties: [String: [PlanField]] = [:]
  public var fields: [PlanField]
  /// Fields beside `fields` that turn the verdict where a file has them.
  public var furtherFields: [PlanField] = []
  public var thresholds: [Threshold]
  public var catalogues: [CatalogueDeclaration]
  /// Functions that the conditions call, each once, in the order of their names.
  public var functions: [String]
  /// True where the plot's shape decides.
  public var needsGeometry: Bool
  /// True where an overlap decides, which is eroded by the tolerance before it counts for certain.
  public var needsOverlap = false
  /// True where a distance decides, which is known only to the tolerance.
  public var needsDistance = false
  /// True where the verdict moves with the day of judgement.
  public var needsDay: Bool

  init(
    layers: [LayerDeclaration], fields: [PlanField], thresholds: [Threshold],
    catalogues: [CatalogueDeclaration] = [], functions: [String] = [],
    needsGeometry: Bool = false, needsDay: Bool
  ) {
    self.functions = functions
    self.needsGeometry = needsGeometry
    self.catalogues = catalogues
    self.layers = layers
    self.fields = fields
    self.thresholds = thresholds
    self.needsDay = needsDay
  }

  public init(rule: Rule, declarations: PlanDeclarations) {
    let catalog = MeasureCatalog(declarations: declarations)
    var layers: Set<Int> = []
    var properties = AskedProperties()
    var fields: Set<Int> = []
    var further: Set<Int> = []
    var thresholds: Set<String> = []
    var catalogues: Set<Int> = []
    var needsDay = false
    var needsGeometry = false
    var functions: Set<String> = []
    func measures(_ expression: CompiledExpression) -> [Measure] {
      expression.operands.compactMap(\.call).compactMap(catalog.measure(of:))
    }
    let asked = measures(rule.violates)
    // What brings a plot under a rule is weighed too, but for remarks.
    let limiting =
      rule.declaration.card.ruleClass == .advisory
      ? [] : measures(rule.applies).filter { $0.shrinksWithErosion || $0.isNearness }
    needsOverlap = (asked + limiting).contains {
      $0.occupiedLayer != nil || $0.shrinksWithErosion && $0.outsideLayer == nil
    }
    needsDistance = (asked + limiting).contains { $0.isNearness }
    let expressions = [rule.applies, rule.violates] + (rule.unless.map { [$0] } ?? [])
    for operand in expressions.flatMap(\.operands) {
      switch operand.source {
      case .field(let index, _): fields.insert(index)
      case .call(let call):
        guard let measure = catalog.measure(of: call) else { continue }
        layers.formUnion(measure.layers)
        properties.take(call, of: measure.layers, declarations)
        if let index = measure.catalogueIndex { catalogues.insert(index) }
        if case .permit(let field) = measure { fields.insert(field) }
        for name in measure.fields { declarations.fieldIndex(name).map { _ = fields.insert($0) } }
        further.formUnion(measure.furtherFields.compactMap(declarations.fieldIndex))
        if case .threshold = measure, let name = call.text(at: 0) { thresholds.insert(name) }
        functions.insert(call.name)
        if measure.needsGeometry { needsGeometry = true }
        if measure.needsDay { needsDay = true }
      }
    }
    // What is judged on the day of approval is never more than suspected without one.
    if rule.declaration.judgedOn == .approval, rule.declaration.subject != .layer {
      declarations.fieldIndex("approval_date").map { _ = fields.insert($0) }
      // A building that is older than its approval leaves open which line bound it.
      further.formUnion(
        ["build_year", "actual_completion"].compactMap(declarations.fieldIndex))
    }
    self.layers = layers.sorted().map { declarations.layers[$0] }
    self.properties = properties.fields(of: layers, declarations)
    self.fields = fields.sorted().map { declarations.fields[$0] }
    furtherFields = Self.further(further, beside: fields, declarations)
    thresholds.formUnion(self.layers.compactMap(\.setbackThreshold))
    self.thresholds = thresholds.sorted().compactMap { declarations.threshold($0) }
    self.catalogues = catalogues.sorted().map { declarations.userCatalogues[$0] }
    self.needsDay = needsDay
    self.needsGeometry = needsGeometry
    self.functions = functions.sorted()
  }
  /// With the names that say in which edition of a list a code is meant, in the plan's order.
  static func further(
    _ fields: Set<Int>, beside needed: Set<Int>, _ declarations: PlanDeclarations
  ) -> [PlanField] {
    let names = declarations.nameFields
    return fields.union(needed.union(fields).compactMap { names[$0] }).subtracting(needed).sorted()
      .map { declarations.fields[$0] }
  }
}
