public import Expressions
import Values

/// An expression of a rule that decides its verdict.
public enum RulePart: String, Sendable, CaseIterable {
  case applies
  case violates
  case unless
}

extension Rule {
  /// The compiled expression of a part; nil for a rule without `unless`.
  public func expression(_ part: RulePart) -> CompiledExpression? {
    switch part {
    case .applies: applies
    case .violates: violates
    case .unless: unless
    }
  }

  /// The rule with another expression in one place; nil takes `unless` away.
  public func changing(
    _ part: RulePart, to expression: CompiledExpression?
  ) -> Rule {
    var rule = self
    switch part {
    case .applies: if let expression { rule.applies = expression }
    case .violates: if let expression { rule.violates = expression }
    case .unless: rule.unless = expression
    }
    return rule
  }
}

extension PlanDeclarations {
  /// The fields and codes that rules may name, and the plot itself as `geometry` or `geom`.
  public func schema(land: LandUseTables) -> Schema {
    let plot = Call(name: "geometry", arguments: [], type: .geometry)
    return Schema(
      fields: fields.map { Schema.Field(name: $0.declaration.name, type: $0.declaration.type) },
      codeLists: [landUseList: land.list.entries.map(\.code)],
      computed: ["geometry": plot, "geom": plot], zoneMinutes: timeZoneMinutes,
      answers: land.answers)
  }
}
