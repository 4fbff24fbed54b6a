import Foundation
import Testing

/// Columns of a contract that a file does not have: nobody knows what they would say.
@Suite("Columns of contracts that are not there")
struct AbsentColumnTests {
  let folder: Folder
  static let facts = [
    "合同签订日期": "2020-01-01", "实际交地时间": "2023-06-01", "实际开工时间": "未动工", "实际竣工时间": "",
  ]

  init() throws { folder = try Folder() }

  private func write(_ facts: [String: String]) throws {
    try folder.write(
      SamplePlots.collection([try ContractTests.parcel(1, Self.facts.merging(facts) { $1 })]),
      as: "contract.geojson")
  }

  private func agreedStart(in table: String) throws -> String? {
    let outcome = try Program.run(
      ["idle", "contract.geojson", "--lang", "zh", "--no-settings", "-o", "i.json"] + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try FormTests.rows("i.json", in: folder)[table] ?? []
    let row = rows.first { $0["weight"] as? String == "plain" }
    return (row?["agreed_start"] as? [String: Any])?["zh"] as? String
  }

  @Test("a blank agreed start is none, and works were due a year after delivery")
  func blank() throws {
    try write(["约定开工时间": ""])
    #expect(try agreedStart(in: "suspected") == "未约定,交地满一年 2024-06-01(第二十二条)")
  }

  @Test("without the column nothing says that none was agreed")
  func absent() throws {
    try write([:])
    #expect(try agreedStart(in: "not_judged") == "未提供")
  }

  @Test(
    "a rule that must be judged is not where its column is absent",
    arguments: [
      ("IDL301", "补充协议约定开工时间"), ("IDL302", "约定竣工时间"), ("IDL303", "约定交地时间"),
    ])
  func required(code: String, column: String) throws {
    func status(_ facts: [String: String]) throws -> Int32 {
      try write(facts)
      let options = [
        "--require", code, "--select", code, "--fail-on", "advisory", "--no-settings",
      ]
      return try Program.run(["check", "contract.geojson"] + options + asOf, in: folder).status
    }
    #expect(try status([:]) == 1)
    #expect(try status([column: ""]) == 0)
  }
}
