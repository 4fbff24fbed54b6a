import Expressions
import Values

/// The arguments of a call in their order, constant or from a column.
struct GivenArguments {
  private let constants: [Value?]
  /// Of constants that are texts.
  private let keys: [TextKey]
  /// Nil where every argument is known beforehand.
  private let columns: Arguments?
  private let positions: [Int]

  init(call: Call, columns: Arguments) {
    constants = call.arguments.map { argument in
      // A geometry that is written out has no column.
      if case .geometry = argument { .null } else { argument.constant }
    }
    keys = constants.map { TextKey($0?.text) }
    self.columns = columns
    var next = 0
    positions = constants.map { constant in
      if constant != nil { return -1 }
      next += 1
      return next - 1
    }
  }

  /// The arguments of one row; nil where one of them is an expression.
  init?(call: Call, fields: [Value]) {
    var values: [Value?] = []
    for argument in call.arguments {
      switch argument {
      case .constant(let value, _): values.append(value)
      case .field(let index, _): values.append(fields[index])
      case .geometry, .expression: return nil
      }
    }
    constants = values
    keys = values.map { TextKey($0?.text) }
    columns = nil
    positions = []
  }

  /// The arguments of a call that has none but constants; nil for any other.
  init?(constants call: Call) {
    let isConstant = call.arguments.allSatisfy { argument in
      if case .constant = argument { true } else { false }
    }
    guard isConstant else { return nil }
    self.init(call: call, fields: [])
  }

  subscript(argument: Int, row: Int) -> Value {
    guard argument < constants.count else { return .null }
    if let constant = constants[argument] { return constant }
    return columns?.value(positions[argument], at: row) ?? .null
  }

  /// Whether an argument is NULL although something is said, which only cannot be told.
  func isUnclear(_ argument: Int, _ row: Int) -> Bool {
    guard argument < constants.count, constants[argument] == nil else { return false }
    return columns?.isUnclear(positions[argument], at: row) ?? false
  }

  /// The key of an argument that is a text; that of NULL for any other.
  func key(_ argument: Int, _ row: Int) -> TextKey {
    guard argument < constants.count else { return TextKey(nil) }
    if constants[argument] != nil { return keys[argument] }
    return columns?.textKey(positions[argument], at: row) ?? TextKey(nil)
  }
}
