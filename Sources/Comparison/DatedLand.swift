public import Balance
public import Findings
import Values

/// The plots of one date with what was found on them.
public struct DatedLand: Sendable {
  public var run: Run
  /// In the order of their identities, whatever the order of the file.
  public var plots: [ComparedPlot]
  /// What is said of plots, without shapes and evidence.
  public var findings: [Finding]
  /// How classes of land are sorted; the same for all dates.
  public var scheme: ClassScheme
  /// The fields whose values plots have, in the same order.
  public var fields: [ComparedField]
  /// Whether these are chosen ones and not all of the plan's.
  public var comparesChosenFields = false
  /// Fields that the plan of one of two dates has and that of the other has not.
  var unpairedFields: [ComparedField] = []
  /// Reserved land in force on the day, by the plan's layers.
  public var reserves: [ReservedPiece] = []

  public init(
    run: Run, plots: [ComparedPlot], findings: [Finding], scheme: ClassScheme,
    fields: [ComparedField]
  ) {
    self.run = run
    self.scheme = scheme
    self.fields = fields
    self.plots = plots.sorted {
      ($0.identity, $0.area ?? 0, $0.classText ?? "")
        < ($1.identity, $1.area ?? 0, $1.classText ?? "")
    }
    self.findings = findings.filter(\.verdict.isFinding).map { finding in
      var kept = finding
      kept.geometry = nil
      kept.evidence = []
      kept.occupation = nil
      return kept
    }
  }

  /// `2025-12-31`, or the file's name where no day is known.
  var day: String {
    run.provenance.asOf?.description
      ?? run.provenance.inputs.first.map { String($0.path.split(separator: "/").last ?? "") } ?? ""
  }

  /// How far rules on idle land could judge the plots; features of one id are one plot.
  var idleLook: IdleLook {
    var answers: [String: IdleLook.Answer] = [:]
    for plot in plots {
      answers[plot.identity] = max(answers[plot.identity] ?? .none, plot.idleAnswer)
    }
    return IdleLook(
      hasRules: !Comparison.idleRules(of: run.cards).isEmpty, answers: answers.values)
  }

  /// 10⁻⁴ m².
  var area: Int { plots.lazy.map { $0.area ?? 0 }.heldSum }
}
