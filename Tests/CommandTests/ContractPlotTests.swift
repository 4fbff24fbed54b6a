import Foundation
import Testing

/// Two plots of one contract that falls short by their sum: every command says the same of them.
@Suite("Plots of a contract")
struct ContractPlotTests {
  let folder: Folder
  static let options = ["--lang", "zh", "--no-settings"] + asOf
  static let plots = ["440112003001GB00001", "440112003001GB00002"]

  init() throws {
    folder = try Folder()
    let parcels = try ["800", "0"].enumerated().map { number, developed in
      try ContractTests.parcel(
        number + 1,
        [
          "约定开工时间": "2022-06-30", "实际开工时间": "2022-01-01", "中止开发日期": "2024-05-01",
          "已动工开发面积": developed, "应动工开发面积": "1600",
        ])
    }
    try folder.write(SamplePlots.collection(parcels), as: "contract.geojson")
  }

  @Test("the check counts both plots and names them")
  func check() throws {
    let outcome = try Program.run(
      ["check", "contract.geojson", "--select", "IDL201", "-o", "plots.csv"] + Self.options,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.out.contains("疑似 2 "), "\(outcome.out)")
    let rows = try folder.text("plots.csv").split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains("疑似") }, "\(rows)")
  }

  @Test("the list, the balance and the review have both")
  func statements() throws {
    for command in ["idle", "balance", "review"] {
      let outcome = try Program.run(
        [command, "contract.geojson", "-o", "\(command).json"] + Self.options, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    let list = try FormTests.rows("idle.json", in: folder)["suspected"] ?? []
    #expect(list.first?["plot"] as? String == Self.plots.joined(separator: "、"), "\(list)")
    let parts = try FormTests.rows("balance.json", in: folder)["of_which"] ?? []
    let idle = parts.first { $0["rule"] as? String == "IDL201" }
    #expect(idle?["plots"] as? Int == 2, "\(parts)")
    let review = try FormTests.rows("review.json", in: folder)
    #expect((review["plots"] ?? []).map { $0["plot"] as? String } == Self.plots)
    let found = (review["findings"] ?? []).filter { $0["rule"] as? String == "IDL201" }
    #expect(found.map { $0["plot"] as? String } == Self.plots, "\(found)")
  }

  @Test("plots that repeat the works of their contract are judged by their areas together")
  func works() throws {
    let parcels = try (1...2).map { number in
      try ContractTests.parcel(
        number,
        [
          "约定开工时间": "2022-06-30", "实际开工时间": "2022-01-01", "中止开发日期": "2024-05-01",
          "已动工开发面积": "4000平方米", "应动工开发面积": "5600平方米", "总投资额(万元)": "100",
          "已投资额(万元)": "90",
        ])
    }
    for (count, conclusion) in [(2, "符合"), (1, "未判定")] {
      try folder.write(SamplePlots.collection(Array(parcels.prefix(count))), as: "works.geojson")
      let outcome = try Program.run(
        ["check", "works.geojson", "--select", "IDL201", "-o", "works.csv"] + Self.options,
        in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      let rows = try folder.text("works.csv").split(whereSeparator: \.isNewline).dropFirst()
      #expect(rows.count == count && rows.allSatisfy { $0.contains(conclusion) }, "\(rows)")
    }
  }
}
