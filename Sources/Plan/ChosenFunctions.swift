import Expressions
import Values

/// Some functions of a catalogue, with further ones that take no arguments.
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

  /// Fewer of the same.
  func narrowed(to names: [String]) -> ChosenFunctions {
    ChosenFunctions(
      base: base, names: self.names.filter(names.contains),
      own: own.filter { names.contains($0.name) })
  }
}
