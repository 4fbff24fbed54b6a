public import Findings

/// How loud one finding is where a merge is decided: what SARIF, GitHub, GitLab and reviewdog
/// call its level. Worse is greater.
///
/// It agrees with the exit status. What decides it at `--fail-on error` is an `error`, what decides
/// it at `--fail-on warning` at least a `warning`. What cannot decide it is a `note`: remarks, what
/// is accepted, and verdicts on schematic layers that nobody trusts. A borderline verdict is at
/// most a `warning`, unless it counts; so is every finding where none decides (`--fail-on never`).
public enum FindingLevel: Int, Comparable, Sendable, CaseIterable {
  case note
  case warning
  case error

  public static func < (a: FindingLevel, b: FindingLevel) -> Bool { a.rawValue < b.rawValue }

  public init(_ severity: Severity) {
    switch severity {
    case .advisory: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

extension ReportContext {
  /// Whether the finding decides the exit status. Its level does not tell: from `--fail-on advisory`
  /// on, notes that count stand beside such as do not.
  func decides(_ finding: Finding) -> Bool {
    guard finding.acceptance == nil, let failsAt, FindingLevel(finding.severity) >= failsAt else {
      return false
    }
    switch finding.verdict {
    case .violates, .suspected: return !isIndicative(finding)
    case .borderline: return countsBorderline && !isIndicative(finding)
    case .incomplete: return true
    case .advisory: return failsAt == .note
    default: return false
    }
  }

  /// A verdict on schematic layers that nobody trusts. What the material lacks it lacks all the same.
  private func isIndicative(_ finding: Finding) -> Bool {
    provenance.isSchematic && !trustsSchematic && finding.basis == .schematic
      && finding.verdict != .incomplete
  }

  public func level(of finding: Finding) -> FindingLevel {
    guard finding.acceptance == nil, !isIndicative(finding) else { return .note }
    let most: FindingLevel = failsAt == nil ? .warning : .error
    let own = min(FindingLevel(finding.severity), most)
    switch finding.verdict {
    case .violates, .suspected, .incomplete: return own
    case .borderline: return countsBorderline ? own : min(own, .warning)
    default: return .note
    }
  }
}
