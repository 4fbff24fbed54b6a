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

  /// The contract's finding, its plots with these areas in the register.
  private func finding(registers: [String], ids: [Int] = [1, 2]) throws -> [String: Any] {
    let parcels = try zip(ids, registers).map { number, register in
      try ContractTests.parcel(
        number,
        [
          "约定开工时间": "2022-06-30", "实际开工时间": "2022-01-01", "中止开发日期": "2024-05-01",
          "已动工开发面积": "0", "应动工开发面积": "1600", "登记面积": register,
        ])
    }
    try folder.write(SamplePlots.collection(parcels), as: "registers.geojson")
    let outcome = try Program.run(
      ["check", "registers.geojson", "--select", "IDL201", "--format", "geojson"] + Self.options,
      in: folder)
    let features = try #require(try parsed(outcome.out)["features"] as? [[String: Any]])
    try #require(features.count == 1, "\(outcome.out)")
    return try #require(features[0]["properties"] as? [String: Any])
  }

  @Test("the register is summed as the areas are; unknown where it says nothing of one plot")
  func registers() throws {
    let both = try finding(registers: ["2800", "2900.5"])
    let area = try #require(both["area_m2"] as? Double)
    #expect(area > 5000 && both["plot_area_m2"] as? Double == area)
    #expect(both["register_area_m2"] as? Double == 5700.5)
    let percent = try #require(both["register_percent"] as? Double)
    #expect(abs(percent - area / 57.005) < 0.001, "\(both)")
    let one = try finding(registers: ["2800", ""])
    #expect(one["register_area_m2"] is NSNull && one["area_m2"] as? Double == area, "\(one)")
    let single = try finding(registers: ["2800"])
    #expect(single["register_area_m2"] as? Double == 2800)
  }

  @Test("a plot of two features repeats its register area, which counts once")
  func parts() throws {
    let parts = try finding(registers: ["5600", "5600"], ids: [1, 1])
    #expect(parts["register_area_m2"] as? Double == 5600, "\(parts)")
    let others = try finding(registers: ["2800", "2800"])
    #expect(others["register_area_m2"] as? Double == 5600, "\(others)")
  }

  @Test("the command that gives it again names no plot of several, and one that is alone")
  func again() throws {
    func command(_ arguments: [String]) throws -> String {
      let outcome = try Program.run(
        ["check"] + arguments + ["--select", "IDL201", "--full"] + Self.options, in: folder)
      let text = outcome.out.components(separatedBy: " 复现 ").dropFirst().first ?? ""
      return text.components(separatedBy: "\n\n").first ?? ""
    }
    let several = try command(["contract.geojson"])
    #expect(several.contains("--select IDL201") && !several.contains("--plot"), "\(several)")
    _ = try finding(registers: ["2800"])
    #expect(try command(["registers.geojson"]).contains("--plot"))
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
