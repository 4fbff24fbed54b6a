public import Findings
public import Values

/// A field of parcels or of a layer as plan.yaml declares it, with the label people read.
public struct PlanField: Sendable {
  public var declaration: FieldDeclaration
  public var label: Bilingual

  /// `{type:, list:, unit:, part:, blank:, label:, names:}`; `unit: m2?` leaves the unit of an
  /// area to be found from the file.
  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> PlanField {
    let entry = try node.mapping(
      keys: ["type", "list", "unit", "part", "blank", "label", "names"])
    let names = try entry.required("names").items().map { item throws(PlanFailure) in
      try item.text()
    }
    let label =
      try entry["label"]?.bilingual()
      ?? Bilingual(zh: names.first ?? name, en: name.replacingUnderscores)
    let (type, unit) = try typeAndUnit(entry)
    var part: FieldDeclaration.Part?
    if let partNode = entry["part"] {
      part = FieldDeclaration.Part(rawValue: try partNode.text())
      if part == nil { throw partNode.failure("a part is 'lower' or 'upper'") }
    }
    var blank = FieldDeclaration.Blank.unknown
    if let blankNode = entry["blank"] {
      guard let read = FieldDeclaration.Blank(rawValue: try blankNode.text()) else {
        throw blankNode.failure("a blank means 'unknown' or 'none'")
      }
      blank = read
    }
    return PlanField(
      declaration: FieldDeclaration(
        name: name, acceptedNames: names, type: type, unit: unit, blank: blank, part: part),
      label: label)
  }

  private static func typeAndUnit(
    _ entry: PlanMapping
  ) throws(PlanFailure) -> (ValueType, Unit?) {
    let typeNode = try entry.required("type")
    switch try typeNode.text() {
    case "text": return (.text, nil)
    case "date": return (.date, nil)
    case "bool": return (.bool, nil)
    case "code": return (.code(list: try entry.text("list")), nil)
    case "number":
      guard let unitNode = entry["unit"] else { return (.number(.none), .one) }
      let text = try unitNode.text()
      if text == "m2?" { return (.number(.area), nil) }
      guard let unit = Unit(rawValue: text) else {
        throw unitNode.failure("unknown unit '\(text)'; known: \(Unit.known), m2?")
      }
      return (.number(unit.dimension), unit)
    case let other:
      throw typeNode.failure("unknown type '\(other)'; known: text, code, number, date, bool")
    }
  }
}

extension String {
  var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
