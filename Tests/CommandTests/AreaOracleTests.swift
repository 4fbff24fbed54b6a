import Foundation
import Testing

/// Indicators and rules on layers that need the user's own layers, against scripts/oracle-areas.py,
/// which draws the layers by chance and reckons the answers with Shapely.
@Suite("Oracle of areas")
struct AreaOracleTests {
  static let folder = Program.root.appendingPathComponent("geodata/oracle/areas").path

  static let layers = [
    "water": "water", "water:base-year": "base-water", "zone:industrial-park": "parks",
    "zone:environment": "zones", "facility:monitoring": "monitoring",
    "construction-area": "construction", "zone:lake-catchment": "catchments",
    "zone:mixed-community": "communities", "detailed-plan": "plots",
  ]
  static let thresholds = [
    "water-kept-share=90", "small-rain-depth=25", "green-park-share=60",
    "monitored-zone-share=60", "catchment-runoff-control-rate=85", "community-uses=5",
  ]

  @Test("values, sums and sentences of water, parks, rain, catchments, mixture, monitoring, years")
  func agrees() throws {
    let answers = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/answers.json")))
    let oracle = try #require(answers as? [String: Any])
    let figures = try #require(oracle["indicators"] as? [String: [String: Double]])
    let words = try #require(oracle["words"] as? [String: String])
    #expect(figures.count == 6 && words.count == 4)
    let codes = (Array(figures.keys) + words.keys).joined(separator: ",")
    let options =
      Self.layers.sorted { $0.key < $1.key }.flatMap {
        ["--layer", "\($0.key)=\(Self.folder)/\($0.value).geojson"]
      } + Self.thresholds.flatMap { ["--threshold", $0] }
    let run = try Program.run(
      [
        "check", Self.folder + "/parcels.geojson", "--plan", Program.plan, "--select", codes,
        "--catalogue", "annual-targets=\(Self.folder)/targets.csv", "--format", "json",
      ] + options + asOf)
    #expect(run.status < 2, "\(run.err)")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    let indicators = try #require(report["indicators"] as? [[String: Any]])
    for indicator in indicators {
      let code = try #require(indicator["rule"] as? String)
      for (name, wanted) in try #require(figures[code]) {
        let told =
          (indicator[name] as? [String: Any])?["value"] as? Double ?? indicator[name] as? Double
        let answer = try #require(told, "\(code) \(name)")
        // Each addend is rounded to 10⁻⁴ m²; positions have 9 decimals.
        #expect(
          abs(answer - wanted) <= max(name == "value" ? 2e-6 : 0.02, 1e-7 * abs(wanted)),
          "\(code) \(name) \(answer) \(wanted)")
      }
    }
    #expect(Set(indicators.compactMap { $0["rule"] as? String }) == Set(figures.keys))
    for (code, sentence) in words {
      let finding = try #require(
        (report["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == code }, "\(code)"
      )
      let told = (finding["message"] as? [String: String])?["en"]
      #expect(told == sentence, "\(code)")
    }
  }
}
