public import Findings
import Planar
import Values

/// 规划符合性审查意见表: what planners hand over about plots, in five parts: 概况、占用明细、用地构成、
/// 结论、附图.
public struct Review: Sendable {
  /// Which plots get a page.
  public enum Choice: Sendable {
    /// Those with a finding that counts for the plot's conclusion.
    case flagged
    case all
    case plots(Set<String>)
  }

  let run: Run
  private let plots: [(plot: ReviewPlot, findings: [Finding])]
  private let all: Int

  /// - Parameters:
  ///   - run: with a map.
  ///   - plots: all of the run, in its order.
  ///   - findings: all of the run.
  public init(_ run: Run, plots: [ReviewPlot], findings: [Finding], choice: Choice) {
    self.run = run
    let findings = PlotFindings(findings, of: plots)
    all = plots.count
    let shares = RegisterShare.among(plots.compactMap(\.registerPart))
    self.plots = plots.compactMap { plot in
      var found = findings.of(plot)
      found.sort {
        $0.verdict != $1.verdict
          ? $0.verdict > $1.verdict
          : (run.cards[$0.rule].code, $0.fingerprint) < (run.cards[$1.rule].code, $1.fingerprint)
      }
      switch choice {
      case .all: break
      case .flagged: guard found.contains(where: { $0.verdict > .advisory }) else { return nil }
      case .plots(let names):
        guard names.contains(plot.subject.plot ?? plot.title) else { return nil }
      }
      var shared = plot
      shared.registerShare = plot.registerKey.flatMap { shares[$0] }
      return (shared, found)
    }
  }

  /// What the plots that get a page are called.
  public var ids: Set<String> { Set(plots.map(\.plot.title)) }

  public var statement: Statement {
    var statement = Statement(
      kind: "review",
      title: Bilingual(zh: "规划符合性审查意见表", en: "Review of conformity with the plan"),
      sources: [run.provenance])
    statement.isComplete = run.isComplete
    statement.failures = run.failures
    let drawing = SiteDrawing(run)
    // A page is made where it is written: what it says of a plot is held as verdicts until then.
    statement.sheets = ReviewSheets(count: plots.count) { [plots, run] index in
      let item = plots[index]
      var sheet = ReviewParts(item.plot, item.findings, run).sheet
      sheet.plan = drawing.plan(item.plot, item.findings)
      return sheet
    }
    var occupation = ReviewParts.occupationTable
    var composition = ReviewParts.compositionTable
    var findings = ReviewParts.findingTable
    var overview = ReviewParts.overviewTable
    var conclusions = [Verdict: (all: Int, open: Int)]()
    for item in plots {
      let part = ReviewParts(item.plot, item.findings, run)
      conclusions[part.verdict, default: (0, 0)].all += 1
      if !part.open.isEmpty { conclusions[part.verdict, default: (0, 0)].open += 1 }
      overview.rows.append(part.overviewRow)
      occupation.rows += part.occupation
      composition.rows += part.composition
      findings.rows += part.findingRows
    }
    statement.tables = [overview, occupation, composition, findings].map {
      run.provenance.localAreaUnit == nil ? $0.without("area_mu") : $0
    }
    statement.facts = [fact(conclusions)]
    statement.notices = [
      Bilingual(
        zh: "占用是事实,结论是按规则的判定,均不是行政决定;未判定不等于符合;疑似须由主管部门核实",
        en: "Occupation is a fact, a conclusion what rules say; neither is a decision of the "
          + "authority. Not evaluated is not conforming; what is suspected is for the authority to "
          + "verify")
    ]
    return statement
  }

  /// Plots by their conclusions, in the words of their rows: 符合 only of those where every rule
  /// about land was evaluated.
  ///
  /// - Parameter conclusions: how many plots have each, and those of them that leave rules open.
  private func fact(_ conclusions: [Verdict: (all: Int, open: Int)]) -> Bilingual {
    var counts: [(name: Bilingual, count: Int)] = []
    for verdict in Verdict.allCases.reversed() {
      let members = conclusions[verdict] ?? (0, 0)
      let open = verdict == .conforms ? members.open : 0
      counts.append((verdict.name, members.all - open))
      counts.append(
        (
          Bilingual(
            zh: "未见不符合而另有规则未判定", en: "nothing found and some rules not evaluated"), open
        ))
    }
    counts.removeAll { $0.count == 0 }
    return Bilingual(
      zh: "\(FixedNumber.grouped(all)) 宗中 \(FixedNumber.grouped(plots.count)) 宗出具意见:"
        + counts.map { "\($0.name.zh) \(FixedNumber.grouped($0.count))" }.joined(separator: "、"),
      en: "\(FixedNumber.grouped(plots.count)) of \(EnglishCount.text(all, "plot")) reviewed: "
        + counts.map { "\($0.name.en) \(FixedNumber.grouped($0.count))" }.joined(separator: ", "))
  }
}
