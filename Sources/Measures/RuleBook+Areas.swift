import Expressions
public import Plan

extension RuleBook {
  /// Least share by which a plot may differ from its register area; infinite where no rule says
  /// so. Asked of all rules of the plan: what one is answered does not hang on which others are
  /// selected.
  static func areaLimit(of rules: [Rule], _ catalog: MeasureCatalog) -> Double {
    var table = OperandTable()
    return rules.lazy.filter(mayLimitArea)
      .compactMap { Entry($0, table: &table, catalog: catalog).areaLimit }.min() ?? .infinity
  }

  /// Whether a rule may say by how much a plot may differ from its register area: others need not
  /// be among all the rules of the plan that a book is made of.
  public static func mayLimitArea(_ rule: Rule) -> Bool {
    rule.violates.operands.contains { $0.call?.name == "area_difference" }
  }

  /// Fields of figures whose area some rule asks for, but for rules that lack a threshold or a
  /// table: what they would be told changes nothing.
  static func figureFields(
    of entries: [Entry], _ measures: [Measure?], _ land: LandUseTables
  ) -> [Int] {
    var fields: Set<Int> = []
    for entry in entries {
      let asked = entry.violates.slots.compactMap { measures[$0] }
      let isOpen = asked.contains { measure in
        switch measure {
        case .threshold(let value): value == nil
        case .catalogue(let index, _): !land.catalogues[index].isPresent
        default: false
        }
      }
      guard !isOpen else { continue }
      for case .figureArea(let field) in asked { fields.insert(field) }
    }
    return fields.sorted()
  }
}
