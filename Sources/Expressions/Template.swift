public import Values

/// A message with values in it: `占用 {overlap_area('blue-line:permanent')|mu}`.
///
/// `{{` and `}}` stand for braces. A format (see `TemplateFormat`) names a unit or a precision;
/// without one the type decides. Texts in an expression may contain braces and bars.
public struct Template: Sendable {
  enum Part: Sendable {
    case text(String)
    case value(Int, TemplateFormat)
  }

  public let text: String
  /// In order of appearance; `render` asks for their values by this index.
  public let expressions: [CompiledExpression]
  let parts: [Part]

  /// Offsets, lines and columns of faults are those of the whole message.
  public init(
    text: String, schema: Schema, catalog: any FunctionCatalog
  ) throws(ExpressionFailure) {
    var parts: [Part] = []
    var expressions: [CompiledExpression] = []
    var faults: [ExpressionFailure.Fault] = []
    for piece in try TemplateScanner.pieces(of: text) {
      switch piece {
      case .text(let literal): parts.append(.text(literal))
      case .placeholder(let range, let formatRange):
        let source = Template.slice(text, range)
        let expression: CompiledExpression
        do throws(ExpressionFailure) {
          expression = try CompiledExpression(
            text: source, schema: schema, catalog: catalog, expecting: nil)
        } catch {
          faults += error.faults.map { Template.moved($0, by: range.lowerBound, in: text) }
          continue
        }
        do throws(ExpressionFailure) {
          let format = try Template.format(expression.type, formatRange, range, text)
          parts.append(.value(expressions.count, format))
          expressions.append(expression)
        } catch {
          faults += error.faults
        }
      }
    }
    if !faults.isEmpty { throw ExpressionFailure(faults) }
    self.text = text
    self.parts = parts
    self.expressions = expressions
  }

  /// The message; `value` gives the value of an expression, NULL where it has none, and is asked
  /// once for each, in their order.
  public func text(_ language: Language, value: (Int) -> Value) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * text.utf8.count)
    for part in parts {
      switch part {
      case .text(let text): bytes.append(text)
      case .value(let index, let format):
        format.append(value(index), language: language, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private static func moved(
    _ fault: ExpressionFailure.Fault, by distance: Int, in text: String
  ) -> ExpressionFailure.Fault {
    let start = distance + fault.offset
    return .init(
      start..<start + fault.length, in: text, fault.message, suggestion: fault.suggestion)
  }

  private static func format(
    _ type: ValueType, _ formatRange: Range<Int>?, _ range: Range<Int>, _ text: String
  ) throws(ExpressionFailure) -> TemplateFormat {
    guard let formatRange else {
      if let format = TemplateFormat(for: type) { return format }
      throw ExpressionFailure(.init(range, in: text, "\(type.phrase) cannot be printed"))
    }
    let name = slice(text, formatRange).filter { $0 != " " }
    guard let format = TemplateFormat(rawValue: name) else {
      let all = TemplateFormat.allCases.map(\.rawValue)
      throw ExpressionFailure(
        .init(
          formatRange, in: text, "no format '\(name)'",
          suggestion: NearMiss.didYouMean(name, among: all)
            ?? "formats are \(all.joined(separator: ", "))"))
    }
    guard format.accepts(type) else {
      throw ExpressionFailure(
        .init(formatRange, in: text, "format '\(name)' does not print \(type.phrase)"))
    }
    return format
  }
}
