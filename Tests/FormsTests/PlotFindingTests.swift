import Findings
import Testing
import Values

@testable import Forms

/// On whose page a finding stands.
@Suite struct PlotFindingTests {
  private static let number = "4401122020A00053"
  private static let other = "4401122013A00004"

  private static func review(
    _ records: [(PlotRecord, contract: String?)], _ findings: [Finding]
  ) -> [[String: String]] {
    let plots = records.map { record, contract in
      var record = record
      record.asked = ReviewPlot.fields.map { $0 == "contract_no" ? contract : nil }
      return ReviewPlot(record)
    }
    let review = Review(Offices.run(files: 2), plots: plots, findings: findings, choice: .all)
    return Offices.rows("findings", of: review.statement)
  }

  @Test("a contract's finding stands on its plots, not on those of another that are called so")
  func contracts() {
    let suspected = ["IDL102": Verdict.suspected]
    let first = Offices.record("1", place: 0, area: 100, verdicts: suspected)
    let second = Offices.record("2", place: 1, area: 200, verdicts: suspected)
    let finding = Offices.finding(
      "IDL102", on: first, contract: Self.number, plots: ["1", "2"])
    for file in [0, 1] {
      // Called alike, in another file or in the same; suspected or not by its own contract.
      for verdict in [Verdict.conforms, .suspected] {
        let alike = Offices.record(
          "1", file: file, place: 2, area: 300, verdicts: ["IDL102": verdict])
        let rows = Self.review(
          [(first, Self.number), (second, Self.number), (alike, Self.other), (alike, nil)],
          [finding])
        #expect(rows.map { $0["plot"] } == ["1", "2"], "\(rows)")
      }
    }
    // One number however it is spelled.
    let rows = Self.review([(first, Self.number), (second, "4401122020a00053 ")], [finding])
    #expect(rows.map { $0["plot"] } == ["1", "2"], "\(rows)")
    // A polygon without an id stands under what its contract has come to.
    let nameless = Offices.record(nil, place: 1, verdicts: suspected)
    let alone = Offices.finding("IDL102", on: first, contract: Self.number)
    #expect(Self.review([(first, Self.number), (nameless, Self.number)], [alone]).count == 2)
    // Of an input that is read once it has its own verdict, and is named.
    let milder = Offices.record("2", place: 1, verdicts: ["IDL102": .notApplicable])
    #expect(Self.review([(first, Self.number), (milder, Self.number)], [finding]).count == 2)
  }

  @Test("what is found between two plots stands on both, and on no others of their ids")
  func pairs() {
    let first = Offices.record("1", place: 0)
    let second = Offices.record("2", place: 1)
    let part = Offices.record("2", place: 2)
    let alike = Offices.record("1", file: 1, place: 3)
    let finding = Offices.finding(
      "TOP101", on: first, plots: ["1", "2"], features: [0, 1], verdict: .incomplete)
    let rows = Self.review(
      [(first, nil), (second, nil), (part, nil), (alike, nil)], [finding])
    // Features of one file with one id are one plot.
    #expect(rows.map { $0["plot"] } == ["1", "2", "2"], "\(rows)")
  }
}
