import Foundation
import Testing

/// Numbers beyond what a machine counts with.
@Suite("extreme numbers")
struct ExtremeNumberTests {
  @Test(
    "a limit that the plan's text does not say is a fault at its place",
    arguments: ["1e19", "-1e19", "9223372036854775808", "1e300"])
  func limit(number: String) throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(
      folder, "plan.yaml", "{value: 500, unit: m2", "{value: \(number), unit: m2")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2, "\(outcome.status)")
    #expect(outcome.out.contains("the plan's text does not say "), "\(outcome.out)")
  }

  @Test("no number of workers is too large", arguments: ["4611686018427387904", "\(Int.max)"])
  func workers(number: String) throws {
    let folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "a.geojson")
    let one = try Program.run(["check", "a.geojson", "--jobs", "1"] + asOf, in: folder)
    let many = try Program.run(["check", "a.geojson", "--jobs", number] + asOf, in: folder)
    #expect(many.status == one.status && !one.out.isEmpty, "\(many.status) \(many.err)")
  }
}
