import Foundation
import Testing

/// A contract is known by its number, however a file spells it.
@Suite("Spellings of contract numbers in baselines")
struct ContractSpellingTests {
  let folder: Folder
  private static let spaced = "穗国地出合 440112-2019-000012"
  private static let dashed = "穗国地出合440112—2019－000012"

  init() throws {
    folder = try Folder()
    try folder.write(Self.plot(Self.spaced), as: "old.geojson")
    try folder.write(Self.plot(Self.dashed), as: "new.geojson")
    try folder.write(Self.plot("穗国地出合440112-2019-000013"), as: "other.geojson")
  }

  private static func plot(_ contract: String) -> String {
    """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{
    "宗地代码":"440112003015GB00001","权属性质":"国有","用地代码":"0802","供地方式":"挂牌出让",
    "合同签订日期":"2021-05-12","约定开工时间":"2024-06-30","实际开工时间":"未动工",
    "电子监管号":"\(contract)"},"geometry":{"type":"Polygon","coordinates":[[
    [113.51,23.35],[113.511,23.35],[113.511,23.351],[113.51,23.351],[113.51,23.35]]]}}]}
    """
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check"] + arguments + ["--select", "IDL101", "--lang", "en"] + asOf, in: folder)
  }

  @Test("what was known in one spelling is known in another, and another contract is not")
  func baseline() throws {
    _ = try run(["old.geojson", "--write-baseline", "known.json"])
    let known = try folder.text("known.json")
    try #require(known.contains("IDL101"))
    #expect(known.contains("\"contract\":\"穗国地出合440112-2019-000012\""), "\(known)")
    let again = try run(["new.geojson", "--baseline", "known.json"])
    #expect(again.out.contains("known 1") && again.out.contains("new 0"), "\(again.out)")
    let other = try run(["other.geojson", "--baseline", "known.json"])
    #expect(other.out.contains("known 0") && other.out.contains("new 1"), "\(other.out)")
  }

  @Test("a baseline that has a contract as its file spelt it still holds")
  func older() throws {
    _ = try run(["old.geojson", "--write-baseline", "known.json"])
    let older = try folder.text("known.json").replacingOccurrences(
      of: "穗国地出合440112-2019-000012", with: Self.spaced)
    try folder.write(older, as: "older.json")
    for file in ["old.geojson", "new.geojson"] {
      let outcome = try run([file, "--baseline", "older.json"])
      #expect(outcome.out.contains("known 1") && outcome.out.contains("new 0"), "\(outcome.out)")
    }
  }
}
