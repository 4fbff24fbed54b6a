import Foundation
import Testing

@Suite("Register areas of a joined table")
struct JoinedAreaTests {
  let folder: Folder

  /// Three plots of 113.2 m², two of them of one contract.
  init() throws {
    folder = try Folder()
    let plots = zip(["P1", "P2", "P3"], ["C1", "C1", "C2"]).enumerated().map { place, names in
      let (x, y) = (113.5 + Double(place) * 0.0002, 23.3)
      let ring = [(x, y), (x + 0.0001, y), (x + 0.0001, y + 0.0001), (x, y + 0.0001), (x, y)]
        .map { "[\($0.0),\($0.1)]" }
      return #"{"type":"Feature","properties":{"宗地代码":"\#(names.0)","电子监管号":"\#(names.1)"},"#
        + #""geometry":{"type":"Polygon","coordinates":[["# + ring.joined(separator: ",") + "]]}}"
    }
    try folder.write(SamplePlots.collection(plots), as: "plots.geojson")
  }

  func check(_ areas: [String], _ options: [String] = ["--full"]) throws -> String {
    try folder.write("电子监管号,登记面积\nC1,\(areas[0])\nC2,\(areas[1])\n", as: "contracts.csv")
    let outcome = try Program.run(
      [
        "check", "plots.geojson", "--join", "contracts.csv", "--on", "电子监管号", "--select",
        "INP120", "--lang", "en",
      ] + options + asOf, in: folder)
    return outcome.out
  }

  @Test("the area of a contract is that of all its plots")
  func sums() throws {
    let agreeing = try check(["226.4", "113.2"])
    #expect(!agreeing.contains("differ  plot P"), "\(agreeing)")
    let short = try check(["300.0", "113.2"])
    for plot in ["P1", "P2"] { #expect(short.contains("differ  plot \(plot)"), "\(short)") }
    #expect(!short.contains("differ  plot P3"), "\(short)")
    #expect(short.contains("226."), "what all of them measure: \(short)")
    let alone = try check(["226.4", "120.0"])
    #expect(alone.contains("differ  plot P3") && !alone.contains("differ  plot P1"), "\(alone)")
  }

  @Test("of one plot of a contract nothing is told where the others are not looked at")
  func onePlot() throws {
    let one = try check(["300.0", "113.2"], ["--plot", "P1"])
    #expect(!one.contains("Conclusion incomplete"), "\(one)")
    let excess = try check(["50.0", "113.2"], ["--plot", "P1"])
    #expect(excess.contains("Conclusion incomplete"), "\(excess)")
  }

  @Test("by the register the area of a contract counts once, and the shape's is told")
  func byRegister() throws {
    let whole = try check(["400.0", "100.0"], ["--area", "register"])
    #expect(whole.contains("3 plots  0.0500 ha"), "\(whole)")
    #expect(whole.contains("register 400.00 m², measured 113.2"), "\(whole)")
  }

  @Test("a row by the plot's own id is of the plot alone")
  func byPlot() throws {
    try folder.write("宗地代码,登记面积\nP1,226.4\nP2,113.2\nP3,113.2\n", as: "plots.csv")
    let outcome = try Program.run(
      [
        "check", "plots.geojson", "--join", "plots.csv", "--on", "宗地代码", "--select", "INP120",
        "--lang", "en", "--full",
      ] + asOf, in: folder)
    #expect(outcome.out.contains("differ  plot P1"), "\(outcome.out)")
    #expect(!outcome.out.contains("differ  plot P2"), "\(outcome.out)")
  }
}
