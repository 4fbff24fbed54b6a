import Expressions
import Plan
import Values

/// Properties of layers that the conditions of a rule ask for, by the key of the layer.
struct AskedProperties {
  private var asked: [Int: Set<Int>] = [:]

  /// - Parameter layers: those that the call's measure needs.
  mutating func take(_ call: Call, of layers: [Int], _ declarations: PlanDeclarations) {
    let words = Set(call.arguments.compactMap { $0.constant?.text })
    for layer in layers {
      for (index, property) in declarations.layers[layer].properties.enumerated()
      where words.contains(property.declaration.name) {
        take(index, of: layer)
      }
    }
  }

  mutating func take(_ property: Int, of layer: Int) {
    asked[layer, default: []].insert(property)
  }

  /// With what nobody asks for by name: the days that say whom a feature binds, and the use that
  /// says which end of a limit a number alone is.
  func fields(of layers: Set<Int>, _ declarations: PlanDeclarations) -> [String: [PlanField]] {
    var fields: [String: [PlanField]] = [:]
    for layer in layers {
      let declaration = declarations.layers[layer]
      var indices = asked[layer] ?? []
      if indices.contains(where: { declaration.properties[$0].bareUse != nil }) {
        declaration.useProperty.map { _ = indices.insert($0) }
      }
      let days = [declaration.validFromProperty, declaration.releaseProperty]
      indices.formUnion(days.compactMap(\.self))
      fields[declaration.key] = indices.sorted().map { declaration.properties[$0] }
    }
    return fields
  }
}
