import Expressions
import Plan
import Values

extension Operand {
  /// As a rule writes it: `approval_date`, `overlap_area('blue-line:permanent')`.
  func text(_ declarations: PlanDeclarations) -> String {
    switch source {
    case .field(_, let name): return name
    case .call(let call):
      let arguments = call.arguments.map { argument in
        switch argument {
        case .constant(.text(let text), _): "'\(text)'"
        case .constant(.number(let number), _): FixedNumber.short(number)
        case .constant(.date(let date), _): "DATE('\(date)')"
        case .constant(.timestamp(let moment), _): "TIMESTAMP('\(moment)')"
        case .constant(.bool(let truth), _): truth ? "TRUE" : "FALSE"
        case .constant(.null, _): "NULL"
        case .field(let index, _): declarations.fields[index].declaration.name
        case .geometry(let literal): literal.description
        case .expression(let text, _): text
        }
      }
      return "\(call.name)(\(arguments.joined(separator: ", ")))"
    }
  }
}
