import Baselines
import Findings
import Plan
import Reporters

/// Faults of files as they are told, a line each: keys, ids and values stand in their sentences as
/// they came, and none may begin a line of its own.
extension PlanFailure {
  func shown(_ language: Language) -> String { TerminalText.withoutControls(text(language)) }
}

extension PlanFailures {
  func shown(_ language: Language) -> String {
    failures.map { $0.shown(language) }.joined(separator: "\n")
  }
}

extension AcceptanceFailure {
  func shown(_ language: Language) -> String { TerminalText.withoutControls(text(language)) }
}

extension AcceptanceFailures {
  func shown(_ language: Language) -> String {
    failures.map { $0.shown(language) }.joined(separator: "\n")
  }
}
