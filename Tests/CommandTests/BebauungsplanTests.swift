import Foundation
import Testing

/// A German plan, written from docs/writing-rules.md alone: German fields, decimal commas, land uses
/// of the BauNVO, a table of the town's and no local unit of areas.
@Suite("A German plan")
struct BebauungsplanTests {
  static let plan = Program.root.appendingPathComponent("Tests/Fixtures/bebauungsplan").path
  static let parcels = plan + "/flurstuecke.geojson"

  @Test("plan check finds its quotes, its rules and its cases sound")
  func proof() throws {
    let outcome = try Program.run("plan", "check", Self.plan, "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    #expect(outcome.out.contains("5 rules") && outcome.out.contains("all hold"), "\(outcome.out)")
  }

  private static func report(_ arguments: [String] = []) throws -> [String: [String]] {
    let outcome = try Program.run(
      ["check", parcels, "--plan", plan, "--format", "json"] + asOf + arguments)
    #expect(outcome.status == 1, "\(outcome.err)")
    let whole =
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
    var found: [String: [String]] = [:]
    for finding in try #require(whole?["findings"] as? [[String: Any]]) {
      guard let rule = finding["rule"] as? String,
        let subject = finding["subject"] as? [String: Any]
      else { continue }
      found[rule, default: []].append(subject["plot"] as? String ?? "")
    }
    return found
  }

  @Test("0,45 is over 0,4 and 1,20 is not over 1,2; the table says 1,5 for each dwelling")
  func findings() throws {
    let table = Self.plan + "/catalogues/stellplatzsatzung.csv"
    let found = try Self.report([
      "--catalogue", "stellplatzsatzung=\(table)", "--threshold", "firsthoehe=12",
    ])
    #expect(found["GRZ101"] == ["0815-2"])
    #expect(found["GFZ101"] == ["0815-4"])
    #expect(found["HOE101"] == ["0815-5"], "12,5 m")
    #expect(found["HWS101"] == ["0815-7"])
    #expect(found["STP101"] == ["0815-5"])
    let without = try Self.report()
    #expect(without["HOE101"] == nil && without["STP101"] == nil, "nobody says how many")
  }

  @Test("what has a point where the plan writes commas is not guessed at, nor what is blank")
  func points() throws {
    let outcome = try Program.run(
      ["check", Self.parcels, "--plan", Self.plan, "--lang", "en", "--plot", "0815-8"] + asOf)
    #expect(outcome.out.contains("GRZ"), "\(outcome.out)")
    #expect(outcome.out.contains("no GRZ ('0.45' cannot be read)"), "\(outcome.out)")
  }

  @Test("nothing of the shipped plan stands in its report: no mu, no Chinese city")
  func words() throws {
    let folder = try Folder()
    let screen = try Program.run(
      ["check", Self.parcels, "--plan", Self.plan, "--lang", "en", "-o", "plots.csv"] + asOf,
      in: folder)
    #expect(screen.out.hasPrefix("Zoning check  Bebauungsplan Nr. 12 Am Mühlbach"), "\(screen.out)")
    #expect(screen.out.contains("9 plots  1.0809 ha (ellipsoidal, "), "\(screen.out)")
    #expect(!screen.out.contains(" mu") && !screen.out.contains("Guangzhou"))
    let head = try folder.text("plots.csv").prefix { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
    #expect(head.contains("area_ha") && !head.contains("_mu"), "\(head)")
    let shipped = try Program.run(["check", Program.sample, "--lang", "en"] + asOf)
    #expect(shipped.out.contains(" mu, "))
  }
}
