public import Findings
import Values

/// What a finding is known by: its rule, the plots and what of plan or file it is about. No place in a
/// file, no coordinate and no figure, so that none of them matters.
public struct FindingKey: Hashable, Sendable {
  public var rule: String
  /// Ids, sorted; empty for a plot without one and for findings about files and areas as a whole.
  public var plots: [String]
  /// Contract of findings that are judged once a contract, whatever its plots are; in the form in
  /// which numbers are compared, whatever spelling a file or an older baseline has.
  public var contract: String?
  /// `Finding.source`.
  public var source: String

  public init(rule: String, plots: [String] = [], contract: String? = nil, source: String = "") {
    self.rule = rule
    self.plots = plots
    self.contract = contract.map { ContractNumber.key($0) ?? $0 }
    self.source = source
  }

  public init(_ finding: Finding, rule: String) {
    let subject = finding.subject
    let plots =
      subject.contract != nil
      ? [] : subject.plots.isEmpty ? [subject.plot].compactMap(\.self) : subject.namedPlots
    self.init(rule: rule, plots: plots, contract: subject.contract, source: finding.source)
  }

  /// As people name it: `BLU101 440112003012GB00417`.
  public var words: String {
    let names = contract.map { [$0] } ?? plots
    return ([rule] + (names.isEmpty ? [source].filter { !$0.isEmpty } : names))
      .joined(separator: " ")
  }
}

extension FindingKey: Comparable {
  public static func < (a: FindingKey, b: FindingKey) -> Bool {
    if a.rule != b.rule { return a.rule < b.rule }
    if a.contract != b.contract { return (a.contract ?? "") < (b.contract ?? "") }
    if a.plots != b.plots { return a.plots.lexicographicallyPrecedes(b.plots) }
    return a.source < b.source
  }
}
