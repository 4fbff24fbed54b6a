import Balance
public import Findings
import Values

/// 疑似闲置土地清单: contracts that an authority may look at, and those that could not be judged.
///
/// A contract is judged once, however many plots it has. Whether land is idle only the authority finds.
public struct IdleList: Sendable {
  private let run: Run
  private let plots: [IdlePlot]
  private let findings: [Finding]

  /// - Parameters:
  ///   - run: judged on a day by rules on idle land.
  ///   - findings: all of the run; those of other rules are left out.
  public init(_ run: Run, plots: [IdlePlot], findings: [Finding]) {
    self.run = run
    let rules = Set(Self.rules(of: run.cards))
    let verdicts = Dictionary(grouping: run.contractVerdicts, by: \.contract)
    self.plots =
      verdicts.isEmpty
      ? plots : plots.map { $0.held(against: verdicts[$0.contract] ?? [], rules: rules) }
    self.findings = findings
  }

  /// Codes and families of the rules that the list is made of: their first digit is the paragraph of
  /// 《闲置土地处置办法》第二条.
  public static let families = ["IDL1", "IDL2"]

  public static func rules(of cards: [RuleCard]) -> [Int] {
    cards.indices.filter { index in families.contains { cards[index].code.hasPrefix($0) } }
  }

  public var statement: Statement {
    var statement = Statement(
      kind: "idle-list",
      title: Bilingual(zh: "疑似闲置土地清单", en: "Land suspected of being idle"),
      sources: [run.provenance])
    statement.isWide = true
    statement.isComplete = run.isComplete
    statement.failures = run.failures
    let groups = groups
    let listed = IdleTable(
      run, key: "suspected", title: Bilingual(zh: "疑似闲置", en: "Suspected of being idle"))
    let close = IdleTable(
      run, key: "borderline",
      title: Bilingual(zh: "待复核(期限末日前后)", en: "Borderline, near the end of a period"))
    let open = IdleTable(
      run, key: "not_judged",
      title: Bilingual(zh: "缺证据,未判定", en: "Not judged for want of evidence"))
    statement.facts = [fact(groups)]
    statement.tables =
      [listed.table(groups.suspected), close.table(groups.borderline), open.table(groups.open)]
      .filter { $0.key == "suspected" || !$0.rows.isEmpty }
    statement.notices = notices(groups) + run.notices
    return statement
  }

  private struct Groups {
    var suspected: [IdleCase] = []
    var borderline: [IdleCase] = []
    var open: [IdleCase] = []
    var excused = 0
    /// Plots of which no file says anything that the rules need, which one sentence tells, and the
    /// contracts that they are of.
    var untold = 0
    var untoldCases = 0
  }

  private var groups: Groups {
    let rules = Set(Self.rules(of: run.cards))
    var found: [String: [Finding]] = [:]
    for finding in findings where rules.contains(finding.rule) && finding.verdict >= .borderline {
      let contract =
        finding.subject.contract.flatMap(ContractNumber.key)
        ?? IdlePlot.ownContract(finding.subject.ordinal)
      found[contract, default: []].append(finding)
    }
    var members: [String: [IdlePlot]] = [:]
    for plot in plots where plot.isJudged { members[plot.contract, default: []].append(plot) }
    var passed: [String: [IdlePlot]] = [:]
    for plot in plots where !plot.isJudged && members[plot.contract] != nil {
      passed[plot.contract, default: []].append(plot)
    }
    var groups = Groups()
    let nobodyIsJudged = !plots.isEmpty && plots.allSatisfy { $0.open.count == rules.count }
    for (contract, plots) in members {
      let item = IdleCase(
        plots: plots.sorted {
          ($0.identity, $0.area ?? 0, $0.place) < ($1.identity, $1.area ?? 0, $1.place)
        }, passed: passed[contract] ?? [],
        findings: (found[contract] ?? []).sorted {
          (run.cards[$0.rule].code, $0.fingerprint) < (run.cards[$1.rule].code, $1.fingerprint)
        })
      if item.findings.contains(where: { $0.verdict > .borderline }) {
        groups.suspected.append(item)
      } else if !item.findings.isEmpty {
        groups.borderline.append(item)
      } else if plots.contains(where: { !$0.open.isEmpty }) {
        if nobodyIsJudged {
          groups.untold += plots.count
          groups.untoldCases += 1
        } else {
          groups.open.append(item)
        }
      } else if plots.contains(where: \.isExcused) {
        groups.excused += 1
      }
    }
    // The longest first; of equals, and of what has no day, by the number of the contract.
    let never = CalendarDate(daysSinceEpoch: .max)
    func sort(_ cases: [IdleCase]) -> [IdleCase] {
      cases.sorted {
        let (own, other) = ($0.name, $1.name)
        return ($0.since ?? never, own.0, own.1) < ($1.since ?? never, other.0, other.1)
      }
    }
    groups.suspected = sort(groups.suspected)
    groups.borderline = sort(groups.borderline)
    groups.open = sort(groups.open)
    return groups
  }

  private func fact(_ groups: Groups) -> Bilingual {
    // No rule has looked: a count of 0 would say that there are none.
    if Self.rules(of: run.cards).isEmpty {
      return Bilingual(
        zh: "未判定:\(FixedNumber.grouped(plots.count)) 宗,方案没有疑似闲置的规则",
        en: "Not judged: \(EnglishCount.text(plots.count, "plot")), the plan has no rules on idle "
          + "land")
    }
    let area = area(groups.suspected)
    func count(_ number: Int) -> String { FixedNumber.grouped(number) }
    let (suspected, borderline) = (groups.suspected.count, groups.borderline.count)
    let open = count(groups.open.count + groups.untoldCases)
    return Bilingual(
      zh: "疑似闲置 \(count(suspected)) 件  \(area.zh);"
        + "待复核 \(count(borderline)) 件;缺证据未判定 \(open) 件",
      en: "\(EnglishCount.text(suspected, "contract")) suspected, \(area.en); "
        + "\(count(borderline)) borderline; \(open) not judged for want of evidence")
  }

  /// Land that could not be measured is no area of 0.
  private func area(_ cases: [IdleCase]) -> Bilingual {
    let areas = cases.compactMap(\.area)
    let unmeasured = cases.lazy.map(\.unmeasured).reduce(0, +)
    let whole = areas.heldSum
    var words = ClosingFigures(whole, of: whole).words(
      local: run.provenance.localAreaUnit != nil)
    guard unmeasured > 0 else { return words }
    if areas.isEmpty { return Bilingual(zh: "面积未量算", en: "area not measured") }
    words.zh += "(另 \(FixedNumber.grouped(unmeasured)) 宗未量算)"
    words.en += " (\(EnglishCount.text(unmeasured, "plot")) not measured)"
    return words
  }

  private func notices(_ groups: Groups) -> [Bilingual] {
    var notices = [
      Bilingual(
        zh: "闲置土地由主管部门以《闲置土地认定书》认定,本清单只列疑似;未判定不等于未闲置",
        en:
          "Only the authority finds land idle, in writing; this list says what is suspected. Not judged "
          + "does not mean in use")
    ]
    if Self.rules(of: run.cards).isEmpty {
      notices.append(
        Bilingual(
          zh: "方案没有疑似闲置的规则,未判定任何宗地",
          en: "The plan has no rules on idle land: no plot was judged"))
    }
    if groups.untold > 0 {
      let missing = Set(plots.flatMap { $0.open.values }).sorted()
      notices.append(
        Bilingual(
          zh: "全部 \(groups.untold) 宗未判定,不逐宗列出:" + missing.map(\.zh).joined(separator: ";"),
          en:
            "\(groups.untold == 1 ? "The plot is" : "All \(groups.untold) plots are") not judged and not listed one by one: "
            + missing.map(\.en).joined(separator: "; ")))
    }
    if groups.excused > 0 {
      notices.append(
        Bilingual(
          zh: "另有 \(groups.excused) 件已到期限,政府原因经审核属实,未列入",
          en: "\(groups.excused) more are past their day and not listed: a cause of government was "
            + "verified"))
    }
    return notices
  }
}
