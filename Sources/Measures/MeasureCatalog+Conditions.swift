import Expressions
import Plan
import Values

extension MeasureCatalog {
  /// Proves layer, property and value of a measure that asks for features by a condition.
  func prove(conditionOf call: Call) throws(CallFailure) {
    let layer = declarations.layers[try layer(call, 0)]
    let name = Self.literal(call, 1)
    guard let property = layer.properties.first(where: { $0.declaration.name == name }) else {
      throw unknown("property of \(layer.key)", name, 1, layer.properties.map(\.declaration.name))
    }
    switch property.declaration.type {
    case .text:
      let index = layer.properties.firstIndex { $0.declaration.name == name } ?? 0
      try proveWord(Self.literal(call, 2), 2, of: .declared(index), try self.layer(call, 0))
    case .code:
      let set = Self.literal(call, 2)
      guard declarations.useSet(set) != nil else {
        throw unknown("set of land uses", set, 2, declarations.useSets.map(\.name))
      }
    default:
      throw CallFailure(
        argument: 1, "'\(name)' of \(layer.key) is neither a code nor a text")
    }
  }

  func condition(of call: Call, _ layer: Int) -> LayerSelection.Condition {
    let name = Self.literal(call, 1)
    let properties = declarations.layers[layer].properties
    guard let property = properties.firstIndex(where: { $0.declaration.name == name }) else {
      return .every
    }
    let value = Self.literal(call, 2)
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
