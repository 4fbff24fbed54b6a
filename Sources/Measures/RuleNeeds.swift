import Expressions
public import Plan

/// What a rule needs, derived from its compiled expressions; a rule never lists it.
public struct RuleNeeds: Sendable {
  public var layers: [LayerDeclaration]
  public var fields: [PlanField]
  public var thresholds: [Threshold]
  /// Functions that the conditions call, each once, in the order of their names.
  public var functions: [String]
  /// True where the plot's shape decides.
  public var needsGeometry: Bool
  /// True where the verdict moves with the day of judgement.
  public var needsDay: Bool

  public init(rule: Rule, declarations: PlanDeclarations) {
    let catalog = MeasureCatalog(declarations: declarations)
    var layers: Set<Int> = []
    var fields: Set<Int> = []
    var thresholds: Set<String> = []
    var needsDay = false
    var needsGeometry = false
    var functions: Set<String> = []
    let expressions = [rule.applies, rule.violates] + (rule.unless.map { [$0] } ?? [])
    for operand in expressions.flatMap(\.operands) {
      switch operand.source {
      case .field(let index, _): fields.insert(index)
      case .call(let call):
        guard let measure = catalog.measure(of: call) else { continue }
        if let layer = measure.layer { layers.insert(layer) }
        if case .permit(let field) = measure { fields.insert(field) }
        for name in measure.fields { declarations.fieldIndex(name).map { _ = fields.insert($0) } }
        if case .threshold = measure, let name = call.text(at: 0) { thresholds.insert(name) }
        functions.insert(call.name)
        if measure.needsGeometry { needsGeometry = true }
        if measure.needsDay { needsDay = true }
      }
    }
    self.layers = layers.sorted().map { declarations.layers[$0] }
    self.fields = fields.sorted().map { declarations.fields[$0] }
    self.thresholds = thresholds.sorted().compactMap { declarations.threshold($0) }
    self.needsDay = needsDay
    self.needsGeometry = needsGeometry
    self.functions = functions.sorted()
  }
}
