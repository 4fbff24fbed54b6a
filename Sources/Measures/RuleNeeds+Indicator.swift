import Expressions
public import Plan

extension RuleNeeds {
  /// What an indicator needs, from all its expressions.
  public init(indicator: IndicatorRule, declarations: PlanDeclarations) {
    let catalog = MeasureCatalog(declarations: declarations)
    var layers: Set<Int> = []
    var properties = AskedProperties()
    var fields: Set<Int> = []
    var further: Set<Int> = []
    var functions: Set<String> = []
    var catalogues: Set<Int> = []
    var needsGeometry = false
    let members =
      [
        indicator.applies, indicator.counted, indicator.numerator.members,
        indicator.denominator?.members,
      ].compactMap(\.self)
    let whole = [indicator.numerator.plan, indicator.denominator?.plan, indicator.whole]
    for operand in (members + whole.compactMap(\.self)).flatMap(\.operands) {
      switch operand.source {
      case .field(let index, _):
        switch indicator.declaration.over {
        case .parcels: fields.insert(index)
        case .layer(let layer): properties.take(index, of: layer)
        case .plan: break
        }
      case .call(let call):
        guard let measure = catalog.measure(of: call) else { continue }
        layers.formUnion(measure.layers)
        properties.take(call, of: measure.layers, declarations)
        if let index = measure.catalogueIndex { catalogues.insert(index) }
        functions.insert(call.name)
        if measure.needsGeometry, indicator.declaration.over == .parcels { needsGeometry = true }
        if case .permit(let field) = measure { fields.insert(field) }
        for name in measure.fields { declarations.fieldIndex(name).map { _ = fields.insert($0) } }
        further.formUnion(measure.furtherFields.compactMap(declarations.fieldIndex))
      }
    }
    if case .layer(let layer) = indicator.declaration.over { layers.insert(layer) }
    let names = indicator.thresholds
    self.init(
      layers: layers.sorted().map { declarations.layers[$0] },
      fields: fields.sorted().map { declarations.fields[$0] },
      thresholds: (names.limits + names.others).compactMap { declarations.threshold($0) },
      catalogues: catalogues.sorted().map { declarations.userCatalogues[$0] },
      functions: functions.sorted(), needsGeometry: needsGeometry, needsDay: false)
    self.properties = properties.fields(of: layers, declarations)
    if indicator.declaration.over == .parcels {
      furtherFields = Self.further(further, beside: fields, declarations)
    }
  }
}
