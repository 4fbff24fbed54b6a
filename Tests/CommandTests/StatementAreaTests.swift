import Foundation
import Testing

/// Statements of plots that several features of a layer share, and of plots that a register measures.
@Suite("What plots share with layers, and register areas")
struct StatementAreaTests {
  private static func feature(_ properties: String, x: Double = 0, width: Double = 5) -> String {
    let corners = [(x, 0.0), (x + width, 0), (x + width, 5), (x, 5), (x, 0)]
    let ring = corners.map { "[\(113.53 + $0.0 * 1e-4),\(23.35 + $0.1 * 1e-4)]" }
      .joined(separator: ",")
    return #"{"type":"Feature","properties":{\#(properties)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  /// One plot, of which two features of the layer cover the same half.
  private static func shared(_ names: (String) -> String) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      SamplePlots.collection([feature(#""宗地代码":"P","YDYHFLDM":"070102""#)]), as: "p.geojson")
    try folder.write(
      SamplePlots.collection(["L1", "L2"].map { feature(names($0), width: 2.5) }),
      as: "layer.geojson")
    return folder
  }

  private static func percents(_ rows: [[String: Any]]?) -> [Double] {
    (rows ?? []).map { $0["percent"] as? Double ?? .nan }
  }

  @Test("units on the same half of a plot hold that half, and the other is outside")
  func units() throws {
    let folder = try Self.shared { #""name_zh":"\#($0)""# }
    // Of the same layer, and of two.
    try folder.write(
      SamplePlots.collection([Self.feature(#""name_zh":"far""#, x: 100)]), as: "far.geojson")
    for core in ["far", "layer"] {
      let layers = ["--layer", "cluster=layer.geojson", "--layer", "core=\(core).geojson"]
      let rows = try BalanceTests.statement(["p.geojson"] + layers + asOf, in: folder)["units"]
      #expect(Self.percents(rows) == [50, 50, 100], "\(rows ?? [])")
      #expect(rows?.first?["unit"] as? String == "L1" && rows?[1]["unit"] is [String: Any])
    }
  }

  @Test("plan plots on the same half are taken off, and the other half is not covered")
  func composition() throws {
    let folder = try Self.shared { #""DKBH":"\#($0)","YDYHFLDM":"070102""# }
    let layer = ["--layer", "detailed-plan=layer.geojson", "--lang", "zh"]
    let outcome = try Program.run(
      ["review", "p.geojson", "--all", "-o", "r.json"] + layer + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try FormTests.rows("r.json", in: folder)["composition"]
    #expect(Self.percents(rows) == [50, 50, 50, -50, 100], "\(rows ?? [])")
    let sheet = try Program.run(["check", "p.geojson", "--plot", "P"] + layer + asOf, in: folder)
    for name in ["相互重叠", "以外"] {
      let line = sheet.out.split(separator: "\n").first { $0.contains("控规地块\(name)") }
      #expect(line?.contains("50.00 %") == true, "\(sheet.out)")
    }
  }

  /// The area of all plots and what is said of them, two features of these ids and register areas.
  private static func total(_ plots: [(id: String, register: String)]) throws -> (Double, String) {
    let folder = try Folder()
    let features = plots.enumerated().map { index, plot in
      feature(
        #""宗地代码":"\#(plot.id)","YDYHFLDM":"070102","登记面积(m²)":"\#(plot.register)""#,
        x: Double(index) * 10)
    }
    try folder.write(SamplePlots.collection(features), as: "p.geojson")
    let tables = try BalanceTests.statement(
      ["p.geojson", "--area", "register"] + asOf, in: folder)
    let row = tables["balance"]?.first { $0["level"] as? Int == 0 }
    return (row?["area_m2"] as? Double ?? .nan, try folder.text("s.json"))
  }

  @Test("a register area that features of a plot repeat counts once, one of each in full")
  func registers() throws {
    #expect(try Self.total([("A", "5700"), ("A", "5700")]).0 == 5700)
    #expect(try Self.total([("A", "5700"), ("A", "")]).0 == 5700)
    #expect(try Self.total([("A", "2800"), ("A", "2900.5")]).0 == 5700.5)
    #expect(try Self.total([("A", "2800"), ("B", "2800")]).0 == 5600)
  }

  @Test("plots without a register area are counted in words")
  func withoutRegister() throws {
    let words = "1 宗没有可用的登记面积"
    #expect(try Self.total([("A", "2800"), ("B", "")]).1.contains(words))
    #expect(!(try Self.total([("A", "2800"), ("B", "2800")]).1.contains(words)))
    #expect(!(try Self.total([("A", "5700"), ("A", "")]).1.contains(words)))
  }

  /// Half of the plot lies beyond the plan area, which the layer of zones covers.
  @Test("a plot that a layer reaches in part is told so, one within it is not")
  func partial() throws {
    let folder = try Folder()
    let (west, south, east, north) = (113.585378, 23.329155, 113.589292, 23.332769)
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let ring = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    let plot =
      #"{"type":"Feature","properties":{"宗地代码":"X","YDYHFLDM":"070102"},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    try folder.write(SamplePlots.collection([plot]), as: "edge.geojson")
    try folder.write(
      SamplePlots.collection([Self.feature(#""宗地代码":"P","YDYHFLDM":"070102""#)]), as: "p.geojson")
    _ = try BalanceTests.statement(["edge.geojson"] + asOf, in: folder)
    #expect(try folder.text("s.json").contains("环境功能区:1 宗只有部分量到"))
    let sheet = try Program.run(
      ["check", "edge.geojson", "--plot", "X", "--lang", "zh"] + asOf, in: folder)
    #expect(sheet.out.contains("宗地只有部分量到"), "\(sheet.out)")
    _ = try BalanceTests.statement(["p.geojson"] + asOf, in: folder)
    #expect(!(try folder.text("s.json").contains("只有部分量到")))
  }
}
