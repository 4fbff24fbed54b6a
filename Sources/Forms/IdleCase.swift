import Findings
import Values

/// One contract with what the rules on idle land say of it.
struct IdleCase {
  /// By id.
  let plots: [IdlePlot]
  /// Plots of the contract that every rule on idle land passes over: reserved land.
  let passed: [IdlePlot]
  /// By code of the rule; empty where the contract could not be judged.
  let findings: [Finding]
  /// What counts for the area: of plots that are the same land, in two files say, the first.
  private let counted: [IdlePlot]

  init(plots: [IdlePlot], passed: [IdlePlot], findings: [Finding]) {
    self.plots = plots
    self.passed = passed
    self.findings = findings
    counted = plots.reduce(into: []) { counted, plot in
      if !counted.contains(where: plot.repeats) { counted.append(plot) }
    }
  }

  /// By what cases of one day are listed: the number, else what the plot is called, and where it stands.
  var name: (String, Int) {
    guard let first = plots.first else { return ("", 0) }
    return (first.number ?? first.identity, first.place)
  }

  /// 10⁻⁴ m², of the plots that could be measured; nil where none could.
  var area: Int? {
    let areas = counted.compactMap(\.area)
    return areas.isEmpty ? nil : areas.heldSum
  }

  /// Plots that could not be measured.
  var unmeasured: Int { plots.count { $0.area == nil } }

  /// Plots whose land another plot has counted.
  var repeated: Int { plots.count - counted.count }

  /// Ids that more than one file gives other land.
  var idsInSeveralFiles: [String] {
    var files: [String: Set<Int?>] = [:]
    for plot in counted { if let id = plot.id { files[id, default: []].insert(plot.file) } }
    return files.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// What the contract's plots say, each saying once.
  func text(_ name: String) -> String? { Self.joined(plots.map { $0.register[name] }) }

  static func joined(_ texts: [String?]) -> String? {
    var said: [String] = []
    for text in texts.compactMap(\.self) where !text.isEmpty && !said.contains(text) {
      said.append(text)
    }
    return said.isEmpty ? nil : said.joined(separator: "、")
  }

  private func evidence(_ operand: String) -> Value? {
    findings.lazy.flatMap(\.evidence).first { $0.operand == operand && !$0.value.isNull }?.value
  }

  /// State of works as the rules see it: `started`, `not-started`, `no-record`.
  var works: String? { evidence("start_state()")?.text }

  /// The day by which works were due as the rules reckoned it; nil where none did.
  var due: CalendarDate? { evidence("start_due()")?.date }

  /// First day of suspicion: the day after the year that ran out on works not begun (Article 2 ¶1) or on
  /// works at a stand (¶2). The last day of a year is the corresponding day (Civil Code, Articles 201–203).
  var since: CalendarDate? {
    if let day = evidence("idle_since()")?.date { return day }
    let begin = due ?? evidence("suspended_since")?.date
    return begin?.adding(years: 1).adding(days: 1)
  }

  /// Whether ten days have yet to pass until it is sure which period has run out.
  var isStageOpen: Bool { evidence("stage_certainty()")?.text == "stage-open" }

  /// Whether the file has the land delivered later than agreed, which may be a cause of government.
  var isDeliveredLate: Bool { evidence("delivered_late()") == .bool(true) }

  /// Shares and other evidence of the decision that no file gives.
  func missingEvidence(_ language: Language) -> [String] {
    var said: [String] = []
    for finding in findings {
      for item in finding.evidence
      where item.value.isNull && item.operand.hasSuffix("_share()")
        && !said.contains(item.label[language])
      {
        said.append(item.label[language])
      }
    }
    return said
  }
}
