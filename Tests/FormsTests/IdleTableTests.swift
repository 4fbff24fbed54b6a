import Findings
import Testing
import Values

@testable import Forms

/// The list of suspected idle land: in which table a contract stands, since when, and how many.
@Suite struct IdleTableTests {
  private static let numbers = ["4401122020A00001", "4401122020A00002", "4401122020A00003"]

  /// - Parameter verdicts: of the rules on idle land.
  private static func plot(
    _ number: Int, _ verdicts: [Verdict], _ fields: [String: String] = [:]
  ) -> IdlePlot {
    var record = PlotRecord(
      subject: Subject(ordinal: number, plot: "P\(number)"), area: 10_000_000,
      verdicts: verdicts + [.conforms, .conforms])
    for rule in FormRun.idle where verdicts[rule] == .notEvaluated {
      record.missing[rule] = Bilingual(zh: "缺动工", en: "no start")
    }
    let fields = fields.merging(["contract_no": numbers[number]]) { $1 }
    record.asked = ContractFields.names.map { fields[$0] }
    return IdlePlot(record, rules: FormRun.idle)
  }

  private static func finding(
    _ number: Int, _ verdict: Verdict, _ day: String, _ operand: String = "start_due()"
  ) -> Finding {
    FormRun.finding(
      0, verdict, plot: "P\(number)", contract: numbers[number],
      evidence: [(operand, CalendarDate(fullDate: day).map(Value.date) ?? .null)])
  }

  private static func statement(
    _ plots: [IdlePlot], _ findings: [Finding] = [], _ settled: [ContractVerdict] = []
  ) -> Statement {
    var run = FormRun.run()
    run.contractVerdicts = settled
    return IdleList(run, plots: plots, findings: findings).statement
  }

  private static func rows(
    _ statement: Statement, _ key: String, _ columns: [String]
  ) -> [String] {
    FormRun.rows(statement.tables.first { $0.key == key }, columns)
  }

  private static let suspected: [Verdict] = [.suspected, .notApplicable, .notApplicable]

  /// The day after the year's last one is the first; the day of the list is counted in full.
  @Test(arguments: [
    ("start_due()", "2024-06-30", "2025-07-01 | 6"),
    ("start_due()", "2024-07-01", "2025-07-02 | 5"),
    ("start_due()", "2023-12-31", "2025-01-01 | 12"),
    ("suspended_since", "2024-11-30", "2025-12-01 | 1"),
    // Where the check has told the day, it is that one.
    ("idle_since()", "2025-07-01", "2025-07-01 | 6"),
  ])
  func theFirstDay(operand: String, day: String, row: String) {
    let statement = Self.statement(
      [Self.plot(0, Self.suspected)], [Self.finding(0, .suspected, day, operand)])
    #expect(Self.rows(statement, "suspected", ["since", "months"]) == [row, "- | -"])
  }

  @Test("contracts stand by their first day, then by their numbers; a borderline one apart")
  func order() {
    let borderline: [Verdict] = [.borderline, .notApplicable, .notApplicable]
    func statement(_ days: [String], last: Verdict) -> Statement {
      Self.statement(
        [0, 1].map { Self.plot($0, Self.suspected) }
          + [Self.plot(2, last == .borderline ? borderline : Self.suspected)],
        days.enumerated().map {
          Self.finding($0.offset, $0.offset == 2 ? last : .suspected, $0.element)
        })
    }
    let all = statement(["2024-06-30", "2023-06-30", "2023-06-30"], last: .suspected)
    #expect(
      Self.rows(all, "suspected", ["number", "plot"]) == ["1 | P1", "2 | P2", "3 | P0", "- | -"])
    #expect(all.facts[0].en.hasPrefix("3 contracts suspected, 0.3000 ha"), "\(all.facts[0].en)")
    let apart = statement(["2024-06-30", "2023-06-30", "2024-12-30"], last: .borderline)
    #expect(Self.rows(apart, "suspected", ["plot"]) == ["P1", "P0", "-"])
    #expect(Self.rows(apart, "borderline", ["plot"]) == ["P2", "-"])
    #expect(
      apart.facts[0].en.hasPrefix("2 contracts suspected, 0.2000 ha")
        && apart.facts[0].en.contains("; 1 borderline; 0 not judged"), "\(apart.facts[0].en)")
  }

  @Test("contracts that nobody could judge are counted, and told one by one where others were")
  func notJudged() {
    let open: [Verdict] = [.notEvaluated, .notEvaluated, .notEvaluated]
    let none = Self.statement([Self.plot(0, open), Self.plot(1, open)])
    #expect(none.facts[0].en.hasSuffix("; 2 not judged for want of evidence"))
    #expect(none.tables.map(\.key) == ["suspected"])
    #expect(none.notices.contains { $0.en.contains("All 2 plots are not judged") })
    let some = Self.statement(
      [Self.plot(0, open), Self.plot(1, [.conforms, .conforms, .notApplicable])])
    #expect(some.facts[0].en.hasSuffix("; 1 not judged for want of evidence"))
    #expect(Self.rows(some, "not_judged", ["plot", "since"]) == ["P0 | not judged", "- | -"])
  }

  @Test("what the contract as a whole leaves open is open for its plots")
  func heldAgainstTheContract() {
    let plots = [0, 1].map { Self.plot($0, [.conforms, .conforms, .notApplicable]) }
    func settled(_ verdict: Verdict, _ reach: ContractVerdict.Reach) -> [String] {
      let words = Bilingual(zh: "记载不一", en: "polygons disagree")
      let statement = Self.statement(
        plots, [],
        [
          ContractVerdict(
            contract: Self.numbers[0], rule: 0, verdict: verdict, missing: words,
            ownMissing: words, reach: reach)
        ])
      let table = statement.tables.first { $0.key == "not_judged" }
      return table.map { FormRun.rows($0, ["plot"]) } ?? []
    }
    #expect(settled(.notEvaluated, .all) == ["P0", "-"])
    #expect(settled(.notEvaluated, .silent) == ["P0", "-"])
    #expect(settled(.notEvaluated, .milder).isEmpty)
    #expect(settled(.conforms, .all).isEmpty)
  }

  @Test(arguments: [
    ("1900-01-01", "no record (written 1900-01-01)"),
    ("1899-12-30", "no record (written 1899-12-30)"), ("1901-01-01", "1901-01-01"),
    ("未动工", "未动工"),
  ])
  func daysLongPastAreNone(note: String, shown: String) {
    let statement = Self.statement(
      [Self.plot(0, Self.suspected, ["start_note": note])],
      [Self.finding(0, .suspected, "2023-06-30")])
    #expect(Self.rows(statement, "suspected", ["actual_start"]) == [shown, "-"])
  }

  /// Yuan as 万元 with two decimals.
  @Test(arguments: [
    ("1234567", "12346"), ("1234549", "12345"), ("50", "1"), ("未定", "未定"),
  ])
  func prices(written: String, shown: String) {
    let statement = Self.statement(
      [Self.plot(0, Self.suspected, ["price": written])],
      [Self.finding(0, .suspected, "2023-06-30")])
    #expect(Self.rows(statement, "suspected", ["price"]) == [shown, "-"])
  }
}
