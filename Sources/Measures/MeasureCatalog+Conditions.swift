import Expressions
import Plan
import Values

extension MeasureCatalog {
  /// Proves layer, property and value of a measure that asks for features by a condition, and the
  /// word behind them.
  func prove(conditionOf call: Call) throws(CallFailure) {
    try prove(1, of: try layer(call, 0), in: call)
    guard let place = Self.placeOfSure(call), place < call.arguments.count,
      call.text(at: place) != Self.sure
    else { return }
    throw CallFailure(
      argument: place, "the word behind the condition is '\(Self.sure)' or left out",
      suggestion: NearMiss.best(for: Self.literal(call, place), among: [Self.sure]))
  }

  /// Asks for the nearest of the features that surely meet the condition.
  private static let sure = "sure"

  /// Where a call may have that word; nil for calls without it.
  private static func placeOfSure(_ call: Call) -> Int? {
    switch call.name {
    case "distance_where", "nearest", "bearing_where": 3
    case "nearest_upwind", "distance_upwind", "bearing_upwind": 6
    default: nil
    }
  }

  /// The same of the property that is an argument's and the value behind it.
  private func prove(_ place: Int, of index: Int, in call: Call) throws(CallFailure) {
    let layer = declarations.layers[index]
    let name = Self.literal(call, place)
    guard let property = layer.properties.first(where: { $0.declaration.name == name }) else {
      throw unknown(
        "property of \(layer.key)", name, place, layer.properties.map(\.declaration.name))
    }
    switch property.declaration.type {
    case .text:
      let own = layer.properties.firstIndex { $0.declaration.name == name } ?? 0
      try proveWord(Self.literal(call, place + 1), place + 1, of: .declared(own), index)
    case .code:
      let set = Self.literal(call, place + 1)
      guard declarations.useSet(set) != nil else {
        throw unknown("set of land uses", set, place + 1, declarations.useSets.map(\.name))
      }
    default:
      throw CallFailure(
        argument: place, "'\(name)' of \(layer.key) is neither a code nor a text")
    }
  }

  /// A word or code that a property's list does not have would be met by no feature.
  func proveWord(
    _ word: String, _ argument: Int, of property: Measure.ZoneProperty, _ layer: Int
  ) throws(CallFailure) {
    guard case .declared(let index) = property else { return }
    let property = declarations.layers[layer].properties[index]
    if case .code = property.declaration.type { try proveCode(word, argument) }
    guard let list = property.words else { return }
    let known = list.entries.map(\.word)
    if !known.contains(word) { throw unknownWord(word, argument, known) }
  }

  /// These measures hold a code against what features say; what belongs to a set of uses, other
  /// measures ask.
  private func proveCode(_ code: String, _ argument: Int) throws(CallFailure) {
    let known = declarations.landUseCodes
    if known.isEmpty || known.contains(code) { return }
    if declarations.useSet(code) != nil {
      throw CallFailure(
        argument: argument, "'\(code)' is a set of land uses, where one code is asked for",
        suggestion: "area_outside, overlap_outside and has_nearer take sets")
    }
    throw CallFailure(
      argument: argument, "the land uses of the plan have no code '\(code)'",
      suggestion: NearMiss.didYouMean(code, among: known.sorted()))
  }

  /// Two layers, and what chooses among the features of each, of a call for what the second leaves.
  func difference(of call: Call) throws(CallFailure) -> LayerDifference {
    let layers = (try layer(call, 0), try layer(call, 1))
    guard call.arguments.count.isMultiple(of: 2) else {
      throw CallFailure(
        argument: call.arguments.count - 1, "a property is compared with a value", suggestion: nil)
    }
    if call.arguments.count > 2 { try prove(2, of: layers.0, in: call) }
    if call.arguments.count > 4 { try prove(4, of: layers.1, in: call) }
    return LayerDifference(
      layer: layers.0, chosen: condition(of: call, layers.0, at: 2), other: layers.1,
      taken: condition(of: call, layers.1, at: 4))
  }

  func condition(
    of call: Call, _ layer: Int, at place: Int = 1
  ) -> LayerSelection.Condition {
    var condition = self.condition(at: place, of: call, layer)
    if let sure = Self.placeOfSure(call) { condition.isOfSure = call.text(at: sure) == Self.sure }
    return condition
  }

  private func condition(
    at place: Int, of call: Call, _ layer: Int
  ) -> LayerSelection.Condition {
    let name = Self.literal(call, place)
    let properties = declarations.layers[layer].properties
    guard let property = properties.firstIndex(where: { $0.declaration.name == name }) else {
      return .every
    }
    let value = Self.literal(call, place + 1)
    if case .code = properties[property].declaration.type {
      return LayerSelection.Condition(
        property: property, set: declarations.useSets.firstIndex { $0.name == value })
    }
    return LayerSelection.Condition(property: property, text: value)
  }

  /// The type of a column of a catalogue; as many keys as the catalogue has.
  func catalogueType(of call: Call) throws(CallFailure) -> ValueType {
    let name = Self.literal(call, 0)
    guard let index = declarations.catalogueIndex(name) else {
      throw unknown("catalogue", name, 0, declarations.userCatalogues.map(\.name))
    }
    let catalogue = declarations.userCatalogues[index]
    let column = Self.literal(call, 1)
    guard let found = catalogue.columnIndex(column) else {
      throw unknown(
        "column of \(name)", column, 1, catalogue.columns.map(\.declaration.name))
    }
    guard call.arguments.count == 2 + catalogue.keys.count else {
      let keys = catalogue.keys.map(\.declaration.name).joined(separator: ", ")
      throw CallFailure(
        "the catalogue '\(name)' is asked by \(keys)")
    }
    return catalogue.columns[found].declaration.type
  }

  func catalogue(of call: Call) -> Measure? {
    guard let index = declarations.catalogueIndex(Self.literal(call, 0)),
      let column = declarations.userCatalogues[index].columnIndex(Self.literal(call, 1))
    else { return nil }
    return .catalogue(index, column: column)
  }
}
