public import Findings

/// How loud rules are in a run, in place of what they say of themselves: by code, family or `all`,
/// the longest name that fits.
public struct ChosenSeverities: Sendable {
  public enum Level: Hashable, Sendable {
    /// Not judged at all.
    case off
    case severity(Severity)
  }

  public var levels: [String: Level]

  public init(_ levels: [String: Level] = [:]) {
    self.levels = levels
  }

  /// Nil where nothing is chosen.
  public func level(of code: String) -> Level? {
    func length(_ name: String) -> Int { name == "all" ? 0 : name.count }
    return levels.filter { $0.key == "all" || code.hasPrefix($0.key) }
      .max { length($0.key) < length($1.key) }?.value
  }

  public func isOff(_ code: String) -> Bool { level(of: code) == .off }

  /// A card with its chosen severity. What a plan calls advisory stays so: its words are no duty.
  func card(_ card: RuleCard) -> RuleCard {
    guard case .severity(let severity)? = level(of: card.code), card.ruleClass != .advisory else {
      return card
    }
    var card = card
    card.severity = severity
    return card
  }
}
