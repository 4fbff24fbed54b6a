import Foundation
import Testing

/// `landlint compare`: which way a finding went that stands on both dates.
@Suite("Findings that grow and shrink")
struct FindingChangeTests {
  /// Widths in degrees of lots on which nothing was begun by 2022-06-30: on the earlier date all
  /// are as wide as the first number.
  private static let widths = [0.0005, 0.0006, 0.0007, 0.0004, 0.000_500_000_001]

  private static func collection(_ widths: [Double]) -> String {
    SamplePlots.collection(
      widths.enumerated().map { number, width in
        let (x, y) = (113.53 + Double(number) * 0.001, 23.35)
        let corners = [(0.0, 0.0), (width, 0), (width, 0.0005), (0, 0.0005), (0, 0)]
        let ring = corners.map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",")
        return #"{"type":"Feature","properties":{"宗地代码":"44011200300\#(number)GB00001","#
          + #""电子监管号":"4401122021A0000\#(number)","权属性质":"国有","供地方式":"挂牌出让","#
          + #""YDYHFLDM":"100102","约定开工时间":"2022-06-30","实际开工时间":"未动工"},"#
          + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
      })
  }

  @Test("a finding of more land is worse, of less is better, of a rounding's difference the same")
  func directions() throws {
    let folder = try Folder()
    try folder.write(
      Self.collection(Self.widths.map { _ in Self.widths[0] }), as: "a-2024-12-31.geojson")
    try folder.write(Self.collection(Self.widths), as: "b-2025-12-31.geojson")
    let outcome = try Program.run(
      ["compare", "a-2024-12-31.geojson", "b-2025-12-31.geojson", "-o", "c.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try #require(try BalanceTests.tables(try folder.text("c.json"))["findings"])
    let row = try #require(rows.first { $0["rule"] as? String == "IDL102" })
    let counts = ["new", "worse", "unchanged", "better", "fixed"].map { row[$0] as? Int }
    #expect(counts == [0, 2, 2, 1, 0], "\(row)")
  }
}
