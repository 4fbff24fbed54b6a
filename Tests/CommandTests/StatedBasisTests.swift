import Foundation
import Testing

/// How good the lines of an own layer are: as good as its file says, and nobody's word where it is
/// silent.
@Suite("Certainty of own layers")
struct StatedBasisTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let plot =
      #""YDYHFLDM":"070102","蓝线内规划许可":"无","宗地代码":"P01","批准日期":"2022-01-15""#
    try folder.write(
      SamplePlots.collection([DecreeDayTests.square(113.545, 23.345, 0.001, plot)]),
      as: "plots.geojson")
  }

  private func check(_ head: String, _ member: String, _ more: String...) throws -> Program.Outcome
  {
    let line = DecreeDayTests.square(113.54, 23.34, 0.02, member)
    try folder.write(SamplePlots.collection([line], head: head), as: "line.geojson")
    return try Program.run(
      [
        "check", "plots.geojson", "--layer", "blue-line:permanent=line.geojson", "--select",
        "BLU101",
      ] + more + asOf, in: folder)
  }

  @Test(
    "what calls itself schematic is schematic, and the rest counts",
    arguments: [
      (#""certainty":"schematic","#, #""name":"河""#, true),
      (#""certainty":"示意","#, #""name":"河""#, true),
      ("", #""name":"河","certainty":"schematic""#, true),
      ("", #""name":"河","图层精度":"示意""#, true),
      ("", #""name":"河(示意)""#, true),
      (#""certainty":"surveyed","#, #""name":"河(示意)""#, true),
      (#""certainty":"surveyed","#, #""name":"河""#, false),
      (#""certainty":"schematic","#, #""name":"河","certainty":"surveyed""#, false),
      (#""certainty":"excellent","#, #""name":"示意河""#, false),
      ("", #""name":"河""#, false),
    ])
  func schematic(_ head: String, _ member: String, _ isSchematic: Bool) throws {
    let outcome = try check(head, member, "--format", "json", "--lang", "en")
    let report = try parsed(outcome.out)
    let finding = try #require((report["findings"] as? [[String: Any]])?.first, "\(outcome.err)")
    #expect(finding["verdict"] as? String == "violates", "\(finding)")
    #expect(
      finding["basis"] as? String == (isSchematic ? "schematic" : "surveyed"), "\(finding)")
    #expect(outcome.status == (isSchematic ? 0 : 1), "\(outcome.err)")
    #expect("\(report["notices"] ?? "")".contains("by its own words") == isSchematic)
    let trusted = try check(head, member, "--trust-schematic")
    #expect(trusted.status == 1, "\(trusted.out)")
  }

  @Test(
    "a file that does not say how good it is is not called surveyed",
    arguments: [
      ("", "自备,未注明精度"), (#""certainty":"surveyed","#, "实测"), (#""certainty":"数字化","#, "数字化"),
      (#""certainty":"schematic","#, "示意(非法定边界)"),
    ])
  func words(_ head: String, _ says: String) throws {
    let full = try check(head, #""name":"河""#, "--full", "--lang", "zh")
    let text = String(full.out.filter { !$0.isWhitespace })
    #expect(text.contains("图层" + says), "\(full.out)")
    #expect(text.contains("图层实测") == (says == "实测"), "\(full.out)")
    let review = try Program.run(
      [
        "review", "plots.geojson", "--layer", "blue-line:permanent=line.geojson", "--plot", "P01",
        "--format", "csv", "--lang", "zh",
      ] + asOf, in: folder)
    #expect(review.out.contains(says.replacing("(非法定边界)", with: "")), "\(review.out)\(review.err)")
    #expect(review.out.contains("实测") == (says == "实测"), "\(review.out)")
  }
}
