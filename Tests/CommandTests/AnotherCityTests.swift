import Foundation
import Testing

/// A plan that shares no word with the shipped one: nothing of that one stands in the answers.
@Suite("Another city")
struct AnotherCityTests {
  static let plan = Program.root.appendingPathComponent("Tests/Fixtures/another-city").path
  static let parcels = plan + "/lotes.geojson"

  static func check(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["check", parcels, "--plan", plan, "--lang", "en"] + asOf + arguments)
  }

  @Test("a plan without rules on idle land is no check of idle land")
  func title() throws {
    let screen = try Self.check()
    #expect(screen.out.hasPrefix("Zoning check  Plano Diretor de Vila Nova do Rio"))
    let chinese = try Program.run(
      ["check", Self.parcels, "--plan", Self.plan, "--lang", "zh"] + asOf)
    #expect(chinese.out.hasPrefix("规划符合性筛查  新河镇总体规划"))
    let shipped = try Program.run(["check", Program.sample, "--lang", "en"] + asOf)
    #expect(shipped.out.hasPrefix("Zoning and idle-land check"))
  }

  @Test("per cent is read as per cent, of fields and of limits")
  func perCent() throws {
    let full = try Self.check("--full")
    #expect(full.out.contains("taxa permeável 10.00 %; taxa de permeabilidade 20.00 %"))
    let report = try Self.check("--format", "jsonl")
    #expect(report.out.contains(#""operand":"permeable""#))
    #expect(report.out.contains(#""value":0.1,"unit":"1""#), "machines get the share of one")
  }

  @Test("an indicator that was not judged is missing evidence, not something that concerns nobody")
  func provisions() throws {
    let table = try Program.run(
      "rules", Self.parcels, "--provisions", "--plan", Self.plan, "--format", "csv",
      "--as-of", "2025-12-31")
    let rows = table.out.split(whereSeparator: \.isNewline)
    let share = try #require(rows.first { $0.hasPrefix("A5,") })
    #expect(share.contains(",missing,0,PRO501,"), "\(share)")
    #expect(
      share.contains(
        "PRO501 what is missing could turn the verdict; no zona de uso (cannot be read)"),
      "\(share)")
  }

  @Test("no plots: the layers of the plan alone are no share of plots")
  func noPlots() throws {
    let folder = try Folder()
    try folder.write(#"{"type":"FeatureCollection","features":[]}"#, as: "none.geojson")
    let run = try Program.run(
      ["check", "none.geojson", "-o", "none.json", "--select", "RES501"] + asOf, in: folder)
    #expect(run.status == 0, "\(run.err)")
    let report =
      try JSONSerialization.jsonObject(with: Data(folder.text("none.json").utf8))
      as? [String: Any]
    let indicators = try #require(report?["indicators"] as? [[String: Any]])
    #expect(indicators.count == 1 && indicators[0]["value"] is NSNull)
    #expect(indicators[0]["numerator"] is [String: Any], "what the plan reserves is still told")
  }

  @Test("without a plan nothing is held against the shipped one, nor its place")
  func noPlan() throws {
    let screen = try Program.run(["check", Self.parcels, "--no-plan", "--lang", "en"] + asOf)
    #expect(screen.status == 0, "\(screen.out)")
    #expect(screen.out.hasPrefix("Check of data and shapes  no plan"), "\(screen.out)")
    #expect(screen.out.contains("6 plots  0.2200 ha"), "\(screen.out)")
    #expect(!screen.out.contains("Guangzhou") && !screen.out.contains("INP201"))
  }

  @Test("a register area that no land can have is not taken for the plot's")
  func registerArea() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Self.parcels, encoding: .utf8)
    for area in ["-5", "1e308", "0"] {
      try folder.write(
        text.replacingOccurrences(of: #""AREA_LOTE": 400"#, with: #""AREA_LOTE": \#(area)"#),
        as: "odd.geojson")
      let screen = try Program.run(
        ["check", "odd.geojson", "--plan", Self.plan, "--area", "register", "--lang", "en"] + asOf,
        in: folder)
      #expect(screen.out.contains("6 plots  0.2200 ha"), "\(area): \(screen.out)")
    }
  }

  @Test("the register is held against the shape, and parts of a plot are parts of its shape")
  func areasOfTheRegister() throws {
    let select = ["check", Program.sample, "--select", "INP120", "--format", "jsonl"]
    let measured = try Program.run(select + asOf)
    let register = try Program.run(select + asOf + ["--area", "register"])
    func found(_ text: String) -> Int {
      text.split(separator: "\n").count { $0.contains("INP120") }
    }
    #expect(found(measured.out) > 0, "\(measured.out)")
    #expect(found(measured.out) == found(register.out), "\(register.out)")
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var file: String
    var from: String
    var to: String
    var says: String
    var testDescription: String { says }
  }

  @Test(
    "packages that cannot be judged by say so at their place",
    arguments: [
      Slip(
        file: "plan.yaml", from: "  lote-minimo:\n",
        to: "  min-overlap: {value: 2}\n  lote-minimo:\n",
        says: "plan.yaml:18:3: the key 'min-overlap' stands twice"),
      Slip(
        file: "rules/lotes.yaml", from: "  judged-on: as-of\n",
        to: "  judged-on: as-of\n  'severity': error\n",
        says: "rules/lotes.yaml:11:3: the key 'severity' stands twice"),
      Slip(
        file: "plan.yaml", from: "projected: EPSG:31983", to: "projected: EPSG:4674",
        says: "plan.yaml:11:14: a reference system in metres stands here, 'EPSG:4674' is none"),
      Slip(
        file: "plan.yaml", from: "geographic: EPSG:4674", to: "geographic: EPSG:31983",
        says: "plan.yaml:10:15: a reference system in degrees stands here"),
      Slip(
        file: "plan.yaml", from: "file: layers/perimetro.geojson", to: "file: layers/none.geojson",
        says: "plan.yaml: nothing says where the plan lies"),
    ])
  func slips(_ slip: Slip) throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.plan, toPath: folder.path("p"))
    try folder.write(
      #"{"type":"FeatureCollection","features":[]}"#, as: "p/layers/none.geojson")
    let text = try folder.text("p/" + slip.file)
    let place = try #require(text.range(of: slip.from))
    try folder.write(text.replacingCharacters(in: place, with: slip.to), as: "p/" + slip.file)
    let proof = try Program.run("plan", "check", "p", "--lang", "en", in: folder)
    #expect(proof.status == 2 && proof.out.contains("p/" + slip.says), "\(proof.out)")
    let run = try Program.run(
      ["check", Self.parcels, "--plan", "p", "--lang", "en"] + asOf, in: folder)
    #expect(run.status == 2 && run.err.contains(slip.says), "\(run.err)")
  }
}
