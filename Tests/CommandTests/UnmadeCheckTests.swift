import Foundation
import Testing

/// A check on a whole file that could not be made has not been passed.
@Suite("Checks on files that could not be made")
struct UnmadeCheckTests {
  private func run(_ file: String, _ arguments: [String]) throws -> Program.Outcome {
    let path = Program.root.appendingPathComponent("geodata/checks/\(file)").path
    return try Program.run(["check", path, "--lang", "en"] + arguments + asOf)
  }

  private func rule(_ code: String, _ outcome: Program.Outcome) throws -> [String: Any] {
    let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
    return try #require(rules.first { $0["code"] as? String == code })
  }

  private func counts(_ code: String, _ outcome: Program.Outcome) throws -> [Int] {
    let counts = try #require(try rule(code, outcome)["counts"] as? [String: Int])
    return [counts["not-evaluated"] ?? -1, counts["conforms"] ?? -1]
  }

  private var anchor: [String] {
    let path = Program.root.appendingPathComponent("geodata/checks/INP206-anchor.geojson").path
    return ["--no-plan", "--layer", "detailed-plan=\(path)"]
  }

  @Test(
    "without the layer it is not evaluated, once a file, and fails what requires it",
    arguments: ["INP206", "INP202"])
  func withoutLayer(_ code: String) throws {
    let file = "\(code)-violating.geojson"
    let chosen = ["--no-plan", "--select", code]
    let json = try run(file, chosen + ["--format", "json"])
    #expect(json.status == 0)
    #expect(try counts(code, json) == [1, 0])
    let missing = try #require(try rule(code, json)["missing"] as? [[String: Any]])
    #expect("\(missing)".contains("no layer "), "\(missing)")
    let required = try run(file, chosen + ["--require", code])
    #expect(required.status == 1)
    #expect(required.out.contains("1 file: no layer "), "\(required.out)")
    #expect(required.out.contains("(--require): \(code) (1)"), "\(required.out)")
    let suite = try run(file, chosen + ["--format", "junit"])
    #expect(suite.out.contains("<skipped message=\"1 × no layer "), "\(suite.out)")
  }

  @Test("with the layer it is made: passed where nothing is found, and a finding where there is")
  func withLayer() throws {
    let chosen = anchor + ["--select", "INP206", "--require", "INP206"]
    let fine = try run("INP206-conforming.geojson", chosen + ["--format", "json"])
    #expect(fine.status == 0)
    #expect(try counts("INP206", fine) == [0, 1])
    let suite = try run("INP206-conforming.geojson", chosen + ["--format", "junit"])
    #expect(!suite.out.contains("<skipped"), "\(suite.out)")
    let shifted = try run("INP206-violating.geojson", chosen + ["--format", "json"])
    #expect(shifted.status == 1)
    #expect(try counts("INP206", shifted) == [0, 0])
  }

  @Test("too few vertices show nothing either way")
  func fewVertices() throws {
    let outcome = try run(
      "INP202-conforming.geojson", anchor + ["--select", "INP206", "--require", "INP206"])
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("1 file: fewer than 20 sampled vertices"), "\(outcome.out)")
  }

  @Test("plots elsewhere are looked for where the plan has an area")
  func withPlan() throws {
    let chosen = ["--select", "INP202", "--require", "INP202", "--format", "json"]
    let inside = try run("INP202-conforming.geojson", chosen)
    #expect(inside.status == 0)
    #expect(try counts("INP202", inside).first == 0)
    let outside = try run("INP202-violating.geojson", chosen)
    #expect(outside.status == 1)
    #expect(outside.out.contains("outside the plan area, about 31 km away (read as OGC:CRS84)"))
  }
}
