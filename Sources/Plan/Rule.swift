public import Expressions

/// A rule that is ready to run: its declaration with compiled expressions and messages.
public struct Rule: Sendable {
  public var declaration: RuleDeclaration
  public var applies: CompiledExpression
  public var violates: CompiledExpression
  public var unless: CompiledExpression?
  public var messageZh: Template
  public var messageEn: Template
  /// Further operands shown as evidence.
  public var facts: [CompiledExpression]
}
