import Foundation
import Testing

/// Formats that decide a merge, through the front door.
@Suite("Formats for the merge")
struct MergeOutputTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "plots.geojson")
  }

  private func results(_ text: String) throws -> [[String: Any]] {
    let run = try #require((try parsed(text)["runs"] as? [[String: Any]])?.first)
    return try #require(run["results"] as? [[String: Any]])
  }

  @Test("levels and exit status agree: schematic layers decide nothing until they are trusted")
  func trust() throws {
    let select = ["--select", "BLU101"]
    for (options, level, status) in [([], "note", Int32(0)), (["--trust-schematic"], "error", 1)] {
      let outcome = try Program.run(
        ["check", "plots.geojson", "--format", "sarif"] + select + options + asOf, in: folder)
      #expect(outcome.status == status, "\(outcome.err)")
      let found = try results(outcome.out)
      #expect(found.count == 1)
      #expect(found.first?["level"] as? String == level)
      let annotations = try Program.run(
        ["check", "plots.geojson", "--format", "github"] + select + options + asOf, in: folder)
      #expect(annotations.out.contains("::error file=plots.geojson,line=2,") == (status == 1))
      #expect(annotations.lines.last == "")
    }
  }

  @Test("the same bytes for one worker and for eight, in whatever order batches are done")
  func workers() throws {
    let names = ["a.sarif", "a.md"]
    var outputs: [[Data]] = []
    for jobs in ["1", "8"] {
      let outcome = try Program.run(
        ["check", Program.sample, "--jobs", jobs] + names.flatMap { ["-o", $0] } + asOf,
        in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      outputs.append(try names.map { try folder.bytes($0) })
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].allSatisfy { !$0.isEmpty })
  }

  @Test("a file of one line: plot and byte offset in the message")
  func oneLine() throws {
    let text = SamplePlots.collection([SamplePlots.line(SamplePlots.violating)])
      .replacingOccurrences(of: "\n", with: "")
    try folder.write(text, as: "one.geojson")
    let outcome = try Program.run(
      ["check", "one.geojson", "--format", "sarif", "--select", "BLU101"] + asOf, in: folder)
    let message = try #require(try results(outcome.out).first?["message"] as? [String: Any])
    let words = try #require(message["text"] as? String)
    #expect(words.contains("plot \(SamplePlots.violating) "), "\(words)")
    #expect(words.contains("byte offset "), "\(words)")
  }

  @Test("--limit: at most so many of a rule, in every format; counts stay")
  func limit() throws {
    let names = ["a.json", "a.geojson", "a.sarif", "a.rdjson", "a.csv"]
    let outcome = try Program.run(
      ["check", Program.sample, "--limit", "2"] + names.flatMap { ["-o", $0] } + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let said = outcome.out.components(separatedBy: "--limit 2: at most 2 findings of a rule")
    #expect(said.count == 2, "told once: \(outcome.out)")
    let report = try parsed(folder.text("a.json"))
    func most(_ rules: [String]) -> Int {
      Dictionary(grouping: rules) { $0 }.values.map(\.count).max() ?? 0
    }
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(most(findings.compactMap { $0["rule"] as? String }) == 2)
    #expect(report["findings_listed"] as? Int == findings.count)
    let found = try results(folder.text("a.sarif"))
    #expect(most(found.compactMap { $0["ruleId"] as? String }) == 2)
    #expect(found.count == findings.count)
    let rules = try #require(report["rules"] as? [[String: Any]])
    let violating = rules.compactMap { ($0["counts"] as? [String: Any])?["violates"] as? Int }
    #expect(violating.contains { $0 > 2 })
    // The worst of the rule, which the file's first two need not be.
    let whole = try results(
      Program.run(["check", Program.sample, "--format", "sarif"] + asOf, in: folder).out)
    func worst(_ results: [[String: Any]]) -> [String] {
      results.filter { $0["ruleId"] as? String == "RES101" }.prefix(2)
        .compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
    }
    #expect(worst(found) == worst(whole) && worst(found).count == 2)
    #expect(outcome.out.contains("a.csv (2,312 plots)") || outcome.out.contains("more files"))
  }

  @Test("the longer ending chooses, and what no ending says is refused with the known ones")
  func endings() throws {
    let outcome = try Program.run(
      ["check", "plots.geojson", "-o", "a.sarif.json", "-o", "a.json"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try parsed(folder.text("a.sarif.json"))["runs"] != nil)
    #expect(try parsed(folder.text("a.json"))["findings"] != nil)
    let wrong = try Program.run(
      ["check", "plots.geojson", "--format", "sarf"] + asOf, in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.err.contains("did you mean 'sarif'?"), "\(wrong.err)")
  }
}
