import Foundation
import Testing

/// What counts at which level of `--fail-on`: suspicions like violations, remarks at theirs alone.
@Suite("Exit status by verdict")
struct ExitLevelTests {
  /// `check` of one file at every level.
  private static func statuses(_ text: String, _ options: String...) throws -> [String: Int32] {
    let folder = try Folder()
    try folder.write(text, as: "plots.geojson")
    var statuses: [String: Int32] = [:]
    for level in ["error", "warning", "advisory", "never"] {
      let outcome = try Program.run(
        ["check", "plots.geojson", "--fail-on", level] + options + asOf, in: folder)
      statuses[level] = outcome.status
    }
    return statuses
  }

  /// Plots around land of 20 m by 20 m, which may be a street or water.
  private static var enclosing: Coverage {
    var coverage = Coverage()
    coverage.add("N", x: 0...60, y: 40...60)
    coverage.add("E", x: 40...60, y: 20...40)
    coverage.add("W", x: 0...20, y: 20...40)
    coverage.add("S", x: 0...60, y: 0...20)
    return coverage
  }

  private static let idle = ["约定开工时间": "2022-06-30", "实际开工时间": "未动工"]

  @Test("a suspected plot counts from the severity of its rule on")
  func suspected() throws {
    let text = SamplePlots.collection([try ContractTests.parcel(1, Self.idle)])
    #expect(
      try Self.statuses(text, "--select", "IDL102")
        == ["error": 0, "warning": 1, "advisory": 1, "never": 0])
    #expect(
      try Self.statuses(text, "--select", "IDL102", "--severity", "IDL102=error")
        == ["error": 1, "warning": 1, "advisory": 1, "never": 0])
    // Works that began in time are no suspicion.
    let begun = Self.idle.merging(["实际开工时间": "2022-06-01"]) { $1 }
    #expect(
      try Self.statuses(
        SamplePlots.collection([try ContractTests.parcel(1, begun)]), "--select", "IDL102")
        == ["error": 0, "warning": 0, "advisory": 0, "never": 0])
  }

  @Test("a remark counts at advisory alone, whatever the severity of its rule")
  func remarks() throws {
    let onlyAdvisory: [String: Int32] = ["error": 0, "warning": 0, "advisory": 1, "never": 0]
    // A remark of a rule that is a warning.
    #expect(
      try Self.statuses(Self.enclosing.text, "--no-plan", "--select", "TOP201") == onlyAdvisory)
    let collective = Self.idle.merging(
      ["权属性质": "集体", "宗地代码": "440112003001JB00001"]) { $1 }
    let text = SamplePlots.collection([try ContractTests.parcel(1, collective)])
    #expect(try Self.statuses(text, "--select", "IDL901") == onlyAdvisory)
  }

  @Test("the same gap counts as a warning once it is said where land may lie open")
  func demandedGap() throws {
    var street = Coverage()
    street.add(nil, x: -20 ... -10, y: 0...60)
    let folder = try Folder()
    let streets = try folder.write(street.text, as: "streets.geojson")
    #expect(
      try Self.statuses(
        Self.enclosing.text, "--no-plan", "--select", "TOP201", "--intended-gaps", streets)
        == ["error": 0, "warning": 1, "advisory": 1, "never": 0])
  }
}
