import Analysis
import Findings
import Values

/// `--select`, `--ignore`, `--require`: codes and families, from the command or a file of settings.
struct CodeLists {
  let settings: Settings
  /// False where nothing is judged against a plan, so that its codes are none here.
  var hasPlan = true
  let language: Language

  /// What is wrong with them: a code that no rule has is a misspelling, not an empty selection, and
  /// one that is switched off cannot be asked for.
  func faults(among cards: [RuleCard], _ severities: ChosenSeverities) -> [String] {
    var faults: [String] = []
    for key in [SettingKey.select, .ignore, .require] {
      for value in settings.values[key, default: []] {
        for code in CheckJob.codes([value.text]) where code != "all" {
          let concerned = cards.filter { $0.code.hasPrefix(code) }
          if concerned.isEmpty {
            let words =
              hasPlan || !SeverityTable.isCode(code)
              ? Self.unknown(code, among: cards) : Self.withoutPlan(code, among: cards)
            faults.append(settings.failure(key, value, words, language))
          } else if key != .ignore, concerned.allSatisfy({ severities.isOff($0.code) }) {
            faults.append(
              settings.failure(key, value, "\(code) is switched off by severities", language))
          } else if key == .require, !concerned.contains(where: { isSelected($0.code) }) {
            faults.append(
              settings.failure(
                key, value,
                "\(code) is required and not among the rules that select and ignore leave",
                language))
          }
        }
      }
    }
    // A file of settings demands columns of every run, also of one that looks at something else.
    let isLookedFor = Self.ofColumns.contains { isSelected($0) && !severities.isOff($0) }
    for value in settings.values[.requiredFields, default: []]
    where value.origin == .command && !isLookedFor {
      faults.append(
        settings.failure(
          .requiredFields, value,
          "'\(value.text)' asks for nothing: neither INP240 nor INP241 is looked at", language))
    }
    if faults.isEmpty, let value = (settings.values[.ignore] ?? settings.values[.select])?.first,
      !cards.contains(where: { isSelected($0.code) && !severities.isOff($0.code) })
    {
      let key: SettingKey = settings.values[.ignore] == nil ? .select : .ignore
      faults.append(
        settings.failure(
          key, value, "no rule is left of those that select asks for: nothing would be judged",
          language))
    }
    return faults
  }

  /// What a demanded column is held to.
  private static let ofColumns = ["INP240", "INP241"]

  private func isSelected(_ code: String) -> Bool {
    func names(_ key: SettingKey) -> [String] {
      settings.values[key, default: []].flatMap { CheckJob.codes([$0.text]) }
    }
    let selected = names(.select)
    return (selected.isEmpty || selected.contains { $0 == "all" || code.hasPrefix($0) })
      && !names(.ignore).contains { $0 == "all" || code.hasPrefix($0) }
  }

  /// A misspelling, or a code of a plan: which of them nobody knows without the plan.
  private static func withoutPlan(_ code: String, among cards: [RuleCard]) -> String {
    let hint = NearMiss.best(for: code, among: cards.map(\.code))
    return "no check of files and shapes has the code or family '\(code)', and of a plan's "
      + "--no-plan judges none" + (hint.map { "; did you mean '\($0)'?" } ?? "")
  }

  static func unknown(_ code: String, among cards: [RuleCard]) -> String {
    let hint = NearMiss.best(for: code, among: cards.map(\.code))
    return "no rule has the code or family '\(code)'"
      + (hint.map { "; did you mean '\($0)'?" } ?? "")
  }
}
