import Expressions
import Plan
import Values

extension MeasureCatalog {
  /// `total_area(L)`, `total_count(L)` and `total_sum(L, property)`, each with two further
  /// arguments for features whose property has a value.
  static let totalSignatures: [FunctionSignature] = {
    func literal(
      _ name: String, _ presence: FunctionSignature.Parameter.Presence = .required
    ) -> FunctionSignature.Parameter {
      FunctionSignature.Parameter(name, accepts: [.text], isLiteral: true, presence: presence)
    }
    let filter = [literal("property", .optional), literal("value", .optional)]
    return [
      FunctionSignature("total_area", [literal("layer")] + filter, result: .number(.area)),
      FunctionSignature("total_count", [literal("layer")] + filter, result: .number(.none)),
      FunctionSignature(
        "total_sum", [literal("layer"), literal("summed")] + filter, result: nil),
    ]
  }()

  /// Checks the names of a call for a layer's total and gives its type.
  func totalType(of call: Call, layer: Int) throws(CallFailure) -> ValueType {
    let declared = declarations.layers[layer]
    func property(_ argument: Int) throws(CallFailure) -> ValueType? {
      guard let name = call.text(at: argument) else { return nil }
      let known = declared.properties.map(\.declaration)
      guard let property = known.first(where: { $0.name == name }) else {
        throw CallFailure(
          argument: argument, "the layer \(declared.key) declares no property '\(name)'",
          suggestion: NearMiss.best(for: name, among: known.map(\.name)))
      }
      return property.type
    }
    let first = call.name == "total_sum" ? 2 : 1
    if call.arguments.count == first + 1 {
      throw CallFailure(argument: first, "a property is followed by the value it must have")
    }
    _ = try property(first)
    if let value = call.text(at: first + 1),
      let index = declared.properties.firstIndex(where: {
        $0.declaration.name == call.text(at: first)
      })
    {
      try proveWord(value, first + 1, of: .declared(index), layer)
    }
    guard call.name == "total_sum" else { return call.type }
    guard case .number(let dimension)? = try property(1) else {
      throw CallFailure(argument: 1, "only numbers are summed")
    }
    return .number(dimension)
  }

  func total(_ call: Call, layer: Int) -> Measure {
    let properties = declarations.layers[layer].properties
    func index(_ argument: Int) -> Int? {
      let name = call.text(at: argument)
      return properties.firstIndex { $0.declaration.name == name }
    }
    let first = call.name == "total_sum" ? 2 : 1
    var total = LayerTotal(kind: .count, layer: layer, filter: nil)
    if call.name == "total_area" { total.kind = .area }
    if call.name == "total_sum" { total.kind = .sum(property: index(1) ?? 0) }
    if let property = index(first), let value = call.text(at: first + 1) {
      total.filter = LayerTotal.Filter(property: property, value: value)
    }
    return .layerTotal(total)
  }
}
