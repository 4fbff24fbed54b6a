import Foundation
import Testing

/// Areas of works, whose unit the plots' own shapes tell.
extension UnitTests {
  private func writeWorks(
    _ columns: String, _ values: [[String]], table: Bool = false
  ) throws {
    let names = columns.split(separator: ",").map(String.init)
    let plots = values.enumerated().map { index, cells -> String in
      let west = 113.53 + Double(index) / 1_000
      let ring = [(0.0, 0.0), (0.0005, 0), (0.0005, 0.0005), (0, 0.0005), (0, 0)].map {
        String(format: "[%.7f,%.7f]", west + $0.0, 23.35 + $0.1)
      }
      let own = zip(names, cells).map { "\"\($0)\":\($1)" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"440112003001GB0000\(index)\","
        + "\"电子监管号\":\"4401122021A0000\(index)\",\"YDYHFLDM\":\"100101\",\(own),"
        + "\"约定开工时间\":\"2022-06-30\",\"实际开工时间\":\"2022-07-01\","
        + "\"中止开发日期\":\"2023-01-01\",\"总投资额(万元)\":100,\"已投资额(万元)\":50},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring.joined(separator: ","))]]}}"
    }
    try folder.write(SamplePlots.collection(plots), as: "plots.geojson")
  }

  private static let works = "it does not fit the plots, in another it would"

  @Test(
    "areas of works in another unit than the register's are of unknown unit, and not judged",
    arguments: [
      // Due area in ha beside a register in m²: half of the plot is developed, or 1/17?
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "0.2831", "500"], ["area to be developed"]),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "2831", "1.5"], ["developed area"]),
      // A register in ha, works in m².
      (
        "面积,应动工开发面积,已动工开发面积", ["0.28312", "2831", "1500"],
        ["area to be developed", "developed area"]
      ),
    ])
  func strangeWorks(_ columns: String, _ values: [String], _ unknown: [String]) throws {
    try writeWorks(columns, [values, values])
    let found = try check("IDL201,INP210")
    #expect(found.counts["IDL201"]?["not-evaluated"] == 2, "\(found.counts)")
    #expect(found.inputs.count == unknown.count, "\(found.inputs)")
    for name in unknown {
      #expect(
        found.inputs.contains {
          $0.hasPrefix("unit of \(name) unknown") && $0.contains(Self.works)
        },
        "\(found.inputs)")
    }
  }

  @Test(
    "areas of works that can be in their unit are judged: a phase, none, more than another unit fits",
    arguments: [
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "1500", "400"], "suspected"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "2831", "0"], "suspected"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "28310", "20000"], "not-evaluated"),
      ("面积,应动工开发面积(公顷),已动工开发面积", ["2831.2", "0.2831", "500"], "suspected"),
      ("面积,应动工开发面积,已动工开发面积(亩)", ["2831.2", "2831", "1.5"], "conforms"),
      ("面积,应动工开发面积,已动工开发面积", ["0.28312", "0.2831", "0.05"], "suspected"),
      // A third has no last decimal, in whatever unit it is written.
      ("面积,应动工开发面积(亩),已动工开发面积(亩)", ["2831.2", "4", "1.33"], "conforms"),
      ("面积,应动工开发面积(亩),已动工开发面积(亩)", ["2831.2", "4", "1.32"], "suspected"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "\"4亩\"", "\"1.33亩\""], "conforms"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "\"4亩\"", "\"1.32亩\""], "suspected"),
      ("面积,应动工开发面积(公顷),已动工开发面积(公顷)", ["2831.2", "0.25", "0.083"], "conforms"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "1000", "333"], "conforms"),
      ("面积,应动工开发面积,已动工开发面积", ["2831.2", "1000", "330"], "suspected"),
    ])
  func works(_ columns: String, _ values: [String], _ verdict: String) throws {
    try writeWorks(columns, [values, values])
    let found = try check("IDL201,INP210")
    #expect(found.inputs.isEmpty, "\(found.inputs)")
    #expect(found.counts["IDL201"]?[verdict] == 2, "\(found.counts)")
  }

  @Test("areas of works of a joined table are held against the plots that they are joined to")
  func joinedWorks() throws {
    try writeWorks("面积", [["2831.2"], ["2831.2"]])
    let join = ["--join", "table.csv", "--on", "电子监管号"]
    let head = "电子监管号,应动工开发面积,已动工开发面积\n"
    try folder.write(
      head + "4401122021A00000,0.2831,500\n4401122021A00001,0.2831,500\n", as: "table.csv")
    let found = try check("IDL201,INP210", join)
    #expect(found.counts["IDL201"]?["not-evaluated"] == 2, "\(found.counts)")
    #expect(
      found.inputs.count == 1 && found.inputs[0].hasPrefix("table.csv: unit of area to be"),
      "\(found.inputs)")
    try folder.write(
      head + "4401122021A00000,2831,500\n4401122021A00001,2831,500\n", as: "table.csv")
    let sound = try check("IDL201,INP210", join)
    #expect(sound.counts["IDL201"]?["suspected"] == 2, "\(sound.counts)")
    #expect(sound.inputs.isEmpty, "\(sound.inputs)")
  }

  /// Five in mu, three in m² and a wrong one; the unit of most is that of the file.
  @Test(
    "a register's area that fits its plot in another unit than the file's is of unknown unit",
    arguments: [("登记面积", 3, 1), ("登记面积(亩)", 0, 4)])
  func mixedRegister(_ column: String, _ unknown: Int, _ wrong: Int) throws {
    let values = [String](repeating: "23.123", count: 5)
    let others = [String](repeating: "15415.55", count: 3) + ["30"]
    try write(column, (values + others).map { [$0] }, drop: "登记面积")
    let found = try check("INP120,INP210")
    #expect(found.counts["INP120"]?["conforms"] == 5, "\(found.counts)")
    #expect(found.counts["INP120"]?["not-evaluated"] == unknown, "\(found.counts)")
    #expect(found.counts["INP120"]?["incomplete"] == wrong, "\(found.counts)")
  }
}
