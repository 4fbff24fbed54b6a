import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try #require(SamplePlots.lines.count > 2000, "the sample has a plot a line")
    try folder.write(
      SamplePlots.collection([
        SamplePlots.line(SamplePlots.violating), SamplePlots.line("440112003001GB00006"),
      ]), as: "violating.geojson")
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.borderline)]), as: "borderline.geojson")
    try folder.write(
      SamplePlots.collection([SamplePlots.line("440112003001GB00006")]), as: "clean.geojson")
  }

  func status(_ arguments: String...) throws -> Int32 {
    try Program.run(["check"] + arguments + asOf, in: folder).status
  }

  @Test("0 where nothing was found, 1 where plots violate, by level")
  func levels() throws {
    #expect(try status("clean.geojson", "--trust-schematic") == 0)
    #expect(try status("violating.geojson", "--trust-schematic") == 1)
    #expect(try status("violating.geojson", "--trust-schematic", "--fail-on", "warning") == 1)
    #expect(try status("violating.geojson", "--trust-schematic", "--fail-on", "advisory") == 1)
    #expect(try status("violating.geojson", "--trust-schematic", "--fail-on", "never") == 0)
  }

  @Test("what is required and was not judged counts at the severity of its rule")
  func requiredWarning() throws {
    let arguments = ["clean.geojson", "--trust-schematic", "--select", "IDL101,BLU101"]
    let free = try Program.run(["check"] + arguments + ["--format", "json"] + asOf, in: folder)
    let rules = try #require(try parsed(free.out)["rules"] as? [[String: Any]])
    let idle = try #require(rules.first { $0["code"] as? String == "IDL101" })
    #expect((idle["counts"] as? [String: Int])?["not-evaluated"] == 1, "\(idle)")
    #expect(free.status == 0)
    func status(_ more: String...) throws -> Int32 {
      try Program.run(["check"] + arguments + ["--require", "IDL101"] + more + asOf, in: folder)
        .status
    }
    #expect(try status("--fail-on", "error") == 0)
    #expect(try status("--fail-on", "warning") == 1)
    #expect(try status("--fail-on", "error", "--severity", "IDL101=error") == 1)
  }

  @Test("a sketch decides nothing unless it is trusted, and the screen says so")
  func schematic() throws {
    let outcome = try Program.run(["check", "violating.geojson"] + asOf, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("violates 1"))
    #expect(outcome.out.contains("findings on schematic layers do not count (--trust-schematic)"))
  }

  @Test("faults of the data decide where there is no plan, and are warnings beside one")
  func data() throws {
    let ring = "[[113.5,23.3],[113.502,23.302],[113.502,23.3],[113.5,23.301],[113.5,23.3]]"
    try folder.write(
      SamplePlots.collection([
        "{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"440112003001GB00001\"},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
      ]), as: "bow-tie.geojson")
    #expect(try status("bow-tie.geojson", "--no-plan") == 1)
    #expect(try status("bow-tie.geojson", "--no-plan", "--fail-on", "error") == 0)
    #expect(try status("bow-tie.geojson") == 0)
    #expect(try status("bow-tie.geojson", "--fail-on", "warning") == 1)
    #expect(try status("clean.geojson", "--no-plan") == 0)
  }

  @Test("borderline verdicts count by their flag alone")
  func borderline() throws {
    #expect(try status("borderline.geojson", "--trust-schematic", "--select", "BLU101") == 0)
    #expect(
      try status(
        "borderline.geojson", "--trust-schematic", "--select", "BLU101", "--fail-on-borderline")
        == 1)
  }

  @Test("required rules count where they could not be evaluated")
  func required() throws {
    let plot = SamplePlots.line("440112003001GB00006")
      .replacingOccurrences(of: "\"YDYHFLDM\":\"070102\",", with: "")
    #expect(!plot.contains("YDYHFLDM"))
    try folder.write(SamplePlots.collection([plot]), as: "no-use.geojson")
    #expect(try status("no-use.geojson", "--select", "BLU101") == 0)
    #expect(try status("no-use.geojson", "--select", "BLU101", "--require", "BLU101") == 1)
    #expect(try status("clean.geojson", "--select", "BLU101", "--require", "BLU101") == 0)
  }

  @Test("all rules can be required, and every format says why a run without findings ends with 1")
  func requiredWords() throws {
    let arguments = ["check", "clean.geojson", "--trust-schematic", "--select", "IDL101,BLU101"]
    let required = ["--severity", "IDL101=error", "--require", "ALL", "--lang", "en"]
    func run(_ more: String...) throws -> Program.Outcome {
      try Program.run(arguments + required + more + asOf, in: folder)
    }
    let screen = try run()
    let words = "required and not evaluated (--require): IDL101 (1)"
    #expect(screen.status == 1)
    #expect(screen.out.contains("exit 1 = \(words)"), "\(screen.out)")
    #expect(try run("--format", "github").out.contains("::error title=landlint::\(words)"))
    #expect(try run("--format", "markdown").out.contains("**\(words)**"))
    let sarif = try #require(
      (try parsed(try run("--format", "sarif").out)["runs"] as? [[String: Any]])?.first)
    let invocation = try #require((sarif["invocations"] as? [[String: Any]])?.first)
    let told = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(
      told.contains {
        $0["level"] as? String == "error" && ($0["message"] as? [String: String])?["text"] == words
      }, "\(told)")
    let diagnostics = try #require(
      try parsed(try run("--format", "rdjson").out)["diagnostics"] as? [[String: Any]])
    #expect(
      diagnostics.contains {
        ($0["code"] as? [String: String])?["value"] == "IDL101"
          && $0["severity"] as? String == "ERROR"
      }, "\(diagnostics)")
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(try run("--format", "gitlab").out.utf8))
        as? [[String: Any]])
    #expect(issues.contains { $0["check_name"] as? String == "IDL101" }, "\(issues)")
    let command =
      ((try parsed(try run("--format", "json").out)["provenance"] as? [String: Any])?["command"]
        as? [String]) ?? []
    #expect(command.contains("--require") && command.contains("--trust-schematic"), "\(command)")
    #expect(try Program.run(arguments + asOf, in: folder).status == 0)
  }

  @Test("the words of the status are those of what counts")
  func words() throws {
    let arguments = ["check", "violating.geojson", "--select", "BLU101", "--lang", "en"] + asOf
    func last(_ more: String...) throws -> Substring {
      try Program.run(arguments + more, in: folder).lines.last { !$0.isEmpty } ?? ""
    }
    #expect(
      try last("--trust-schematic", "--fail-on", "never")
        == "exit 0 = --fail-on never: no finding counts")
    #expect(try last("--trust-schematic") == "exit 1 = plots that violate")
    try folder.write(
      SamplePlots.collection([
        SamplePlots.line(SamplePlots.violating),
        SamplePlots.line("440112003001GB00006")
          .replacingOccurrences(of: "\"YDYHFLDM\":\"070102\",", with: ""),
      ]), as: "both.geojson")
    let both = try Program.run(
      ["check", "both.geojson", "--select", "BLU101", "--require", "BLU101", "--lang", "en"] + asOf,
      in: folder)
    #expect(
      both.lines.last { !$0.isEmpty }
        == "exit 1 = required and not evaluated (--require): BLU101 (1)", "\(both.out)")
    let count = try Program.run(
      ["check", "clean.geojson", "--select", "GEO211", "--lang", "en"] + asOf, in: folder)
    #expect(count.out.contains("0 rules  1 data check "), "\(count.out)")
  }

  @Test("plan layers and indicators on sketches decide nothing, and are no plots where they do")
  func subjects() throws {
    for (rule, words) in [
      ("PLN101", "plan layers that violate"), ("BLD502", "indicators that violate"),
    ] {
      func run(_ more: String...) throws -> Program.Outcome {
        try Program.run(
          ["check", Program.sample, "--select", rule, "--fail-on", "advisory", "--lang", "en"]
            + more + asOf, in: folder)
      }
      let trusted = try run("--trust-schematic")
      #expect(trusted.status == 1, "\(rule)")
      #expect(trusted.lines.last { !$0.isEmpty } == "exit 1 = \(words)", "\(trusted.out)")
    }
    let sketched = try Program.run(
      ["check", Program.sample, "--select", "PLN101", "--fail-on", "warning", "--lang", "en"]
        + asOf, in: folder)
    #expect(sketched.status == 0)
    #expect(
      sketched.lines.last { !$0.isEmpty }
        == "exit 0 = findings on schematic layers do not count (--trust-schematic)",
      "\(sketched.out)")
  }

  @Test("no level is above what can end a run with 1")
  func quietLevels() throws {
    let never = try Program.run(
      ["check", "violating.geojson", "--trust-schematic", "--fail-on", "never"] + asOf
        + ["--format", "github"], in: folder)
    #expect(never.status == 0)
    #expect(!never.out.contains("::error") && never.out.contains("::warning"), "\(never.out)")
  }
}
