import Expressions
import Values

/// Some functions of a catalogue, with further ones that take no arguments: for sums over a layer,
/// sums of the plan and figures, where no row has a shape of its own.
struct ChosenFunctions: FunctionCatalog {
  let base: any FunctionCatalog
  let names: [String]
  var own: [FunctionSignature] = []

  var functionNames: [String] { names + own.map(\.name) }

  func signature(named name: String) -> FunctionSignature? {
    if let known = own.first(where: { $0.name == name }) { return known }
    return names.contains(name) ? base.signature(named: name) : nil
  }

  func resultType(of call: Call) throws(CallFailure) -> ValueType {
    own.contains { $0.name == call.name } ? call.type : try base.resultType(of: call)
  }

  func answers(of call: Call) -> [String]? { base.answers(of: call) }

  /// No geometry at all: there is nothing here that it could meet.
  func check(_ literal: GeometryLiteral) throws(CallFailure) {
    throw CallFailure(
      "no geometry can be named here: only parcels have a shape to compare it with",
      suggestion: "name it in an indicator over parcels")
  }

  /// Fewer of the same.
  func narrowed(to names: [String]) -> ChosenFunctions {
    ChosenFunctions(
      base: base, names: self.names.filter(names.contains),
      own: own.filter { names.contains($0.name) })
  }
}
