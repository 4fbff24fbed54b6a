import Foundation
import Testing

/// The indicators of the shipped plan on the shipped sample, against scripts/oracle-indicators.py,
/// which reckons them from the files with Shapely.
@Suite("Oracle of indicators")
struct IndicatorOracleTests {
  /// Figures by name; sums and values in the units of the report.
  private static func figures(_ indicator: [String: Any]) -> [String: Double] {
    indicator.compactMapValues { figure in
      (figure as? [String: Any]).map { $0["value"] as? Double } ?? (figure as? Double)
    }
  }

  @Test("value, sums, part without evidence and counts of every indicator that has them")
  func agrees() throws {
    let folder = try Folder()
    let run = try Program.run(
      [
        "check", Program.sample, "--plan", Program.plan, "--join", Program.contracts, "--on",
        "电子监管号", "-o", "report.json",
      ] + asOf, in: folder)
    #expect(run.status < 2, "\(run.err)")
    let report = try JSONSerialization.jsonObject(with: Data(folder.text("report.json").utf8))
    let indicators = try #require(
      (report as? [String: Any])?["indicators"] as? [[String: Any]])
    let file = Program.root.appendingPathComponent("geodata/oracle/indicators.json")
    let oracle = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        as? [String: [String: Double]])
    for indicator in indicators {
      let code = try #require(indicator["rule"] as? String)
      let told = Self.figures(indicator)
      guard let wanted = oracle[code] else {
        #expect(told["value"] == nil, "\(code) has a value that the oracle does not reckon")
        continue
      }
      for (name, figure) in wanted {
        let answer = try #require(told[name], "\(code) \(name)")
        // Sums of thousands of plots, each rounded to 10⁻⁴ m²; positions have 8 decimals.
        #expect(
          abs(answer - figure) <= max(name == "value" ? 2e-6 : 1e-3, 2e-9 * abs(figure)),
          "\(code) \(name) \(answer) \(figure)"
        )
      }
    }
    // Plots of unknown use can only widen what the reserve is a share of.
    for indicator in indicators where ["RES501", "RES502"].contains(indicator["rule"] as? String) {
      let told = Self.figures(indicator)
      #expect(told["highest"] == told["value"])
      #expect((told["lowest"] ?? .infinity) < (told["value"] ?? 0))
    }
    #expect(
      oracle.keys.allSatisfy { code in indicators.contains { $0["rule"] as? String == code } })
  }
}
