import Foundation
import Testing

/// Severities that a file of settings chooses.
@Suite("Settings: severities")
struct SettingsSeverityTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("a severity decides the exit status and is shown in reports")
  func severities() throws {
    let arguments = [
      "check", "north/lots/plots.geojson", "--trust-schematic", "--format", "json", "--select",
      "BLU101",
    ]
    for (text, status) in [("BLU: warning\n  BLU101: error", Int32(1)), ("BLU: warning", 0)] {
      try folder.write("severities:\n  \(text)\n", as: "landlint.yaml")
      let outcome = try Program.run(arguments + asOf, in: folder)
      #expect(outcome.status == status, "\(outcome.err)")
      let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
      #expect(findings.first?["severity"] as? String == (status == 1 ? "error" : "warning"))
      let provenance = try #require(try parsed(outcome.out)["provenance"] as? [String: Any])
      let command = try #require(provenance["command"] as? [String])
      #expect(command.contains("BLU=warning") && command.contains("--no-settings"), "\(command)")
    }
  }

  @Test("a check is switched off, made to count, or switched on by its own code")
  func levels() throws {
    let plots = "north/lots/plots.geojson"
    let plot = SamplePlots.line(SamplePlots.violating)
    var feature = try parsed(plot)
    var properties = try #require(feature["properties"] as? [String: Any])
    for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
    feature["properties"] = properties
    feature["id"] = nil
    try folder.write(
      SamplePlots.collection([
        String(decoding: try JSONSerialization.data(withJSONObject: feature), as: UTF8.self)
      ]), as: plots)
    func tally(_ severities: String) throws -> (status: Int32, counts: [String: [String: Int]]) {
      try folder.write("severities: {\(severities)}\n", as: "landlint.yaml")
      let outcome = try Program.run(
        ["check", plots, "--no-plan", "--format", "json", "--fail-on", "error"] + asOf, in: folder)
      let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
      let counts = rules.map { rule in
        ("\(rule["code"] ?? "")", rule["counts"] as? [String: Int] ?? [:])
      }
      return (outcome.status, Dictionary(counts, uniquingKeysWith: { first, _ in first }))
    }
    let plain = try tally("BLU: warning")
    #expect(plain.status == 0 && plain.counts["INP230"]?["advisory"] == 1, "\(plain)")
    let loud = try tally("INP: advisory, INP230: error")
    #expect(loud.status == 1 && loud.counts["INP230"]?["incomplete"] == 1, "\(loud)")
    let off = try tally("INP: error, INP230: off")
    #expect(off.status == 0 && off.counts["INP230"]?.values.reduce(0, +) == 0, "\(off)")
    // A check on the shape's quality is not asked for beside a plan.
    let vertices = ["check", plots, "--full", "--lang", "en", "--select"]
    let selected = try Program.run(vertices + ["INP230"] + asOf, in: folder)
    #expect(selected.status == 2)
    #expect(
      selected.err.contains("--select: INP230 is switched off by severities"), "\(selected.err)")
  }

  @Test("every report has the chosen severity")
  func reports() throws {
    try folder.write(
      "trust-schematic: true\nselect: BLU101\nseverities: {BLU: advisory}\nfail-on: warning\n",
      as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    let names = [
      "a.sarif", "a.xml", "a.md", "a.codequality.json", "a.rdjson", "a.html", "a.geojson", "a.json",
    ]
    let arguments = ["check", plots, "--annotate", "plots.out.geojson"] + asOf
    let quiet = try Program.run(
      arguments + names.flatMap { ["-o", $0] } + ["--format", "github"], in: folder)
    #expect(quiet.status == 0, "\(quiet.err)")
    #expect(quiet.out.contains("::notice ") && !quiet.out.contains("::error "), "\(quiet.out)")
    func has(_ name: String, _ words: String) throws -> Bool {
      let text = try folder.text(name).filter { !$0.isWhitespace }
      return text.contains(words)
    }
    #expect(try has("a.sarif", "\"level\":\"note\""))
    #expect(try !has("a.xml", "<failure"))
    #expect(try has("a.md", "advisory"))
    #expect(try has("a.codequality.json", "\"severity\":\"info\""))
    #expect(try has("a.rdjson", "\"severity\":\"INFO\""))
    #expect(try has("a.geojson", "\"severity\":\"advisory\""))
    #expect(try has("a.html", "\"s\":\"advisory\""))
    let run = try #require((try parsed(folder.text("a.sarif"))["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(Set(results.map { $0["level"] as? String }) == ["note"])
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    #expect(artifacts.contains { $0["roles"] as? [String] == ["userSpecifiedConfiguration"] })
    for name in ["a.sarif", "a.md", "a.html", "a.geojson", "a.json"] {
      #expect(try has(name, "landlint.yaml"), "\(name) says where settings stood")
    }
    let loud = try Program.run(
      arguments + ["--severity", "BLU101=error", "-o", "b.sarif", "-o", "b.xml"], in: folder)
    #expect(loud.status == 1, "\(loud.err)")
    #expect(try has("b.sarif", "\"level\":\"error\""))
    #expect(try has("b.xml", "<failure"))
  }
}
