import Foundation
import Testing

/// Text sequences of which a text cannot be read, as a user checks and mends them.
@Suite("Broken texts of a sequence")
struct SequenceTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static let texts = Array(SamplePlots.lines.prefix(3))

  /// What stands in place of the second plot, and the code that is told of it.
  static let wrong: [(text: String, code: String)] = [
    ("null", "INP103"), ("hello", "INP103"), (texts[1] + "}", "INP101"),
    (texts[1].replacingOccurrences(of: "]]]", with: "]]"), "INP101"),
  ]

  static var cut: String { String(texts[1].dropLast(40)) }

  private func write(_ texts: [String], _ separator: String = "\u{1E}") throws -> String {
    let file = texts.map { separator + $0 + "\n" }.joined()
    try Data(file.utf8).write(to: folder.url.appendingPathComponent("a.geojsons"))
    return file
  }

  private func report(_ more: [String] = []) throws -> (run: [String: Any], status: Int32) {
    let outcome = try Program.run(
      ["check", "a.geojsons", "--format", "json"] + asOf + more, in: folder)
    return (try parsed(outcome.out), outcome.status)
  }

  /// Findings of the second plot's code, by ordinal and line.
  private func told(_ run: [String: Any], _ code: String) -> [[Int?]] {
    let findings = run["findings"] as? [[String: Any]] ?? []
    return findings.filter { $0["rule"] as? String == code }.map { finding in
      let subject = finding["subject"] as? [String: Any]
      return [subject?["ordinal"] as? Int, subject?["line"] as? Int]
    }
  }

  @Test("each is a plot that is incomplete, and the plots around it are judged")
  func counted() throws {
    for (text, code) in Self.wrong + [(Self.cut, "INP121")] {
      for separator in code == "INP121" ? ["\u{1E}"] : ["\u{1E}", ""] {
        _ = try write([Self.texts[0], text, Self.texts[2]], separator)
        let (run, status) = try report()
        #expect(status == 0 && run["complete"] as? Bool == true, "\(text)")
        #expect(run["plots_total"] as? Int == 3, "\(text)")
        #expect(told(run, code) == [[1, 2]], "\(text)")
      }
    }
    _ = try write(Self.texts)
    let (run, _) = try report()
    #expect(run["plots_total"] as? Int == 3)
    for code in ["INP101", "INP103", "INP121"] { #expect(told(run, code).isEmpty) }
  }

  @Test("a rule that is required is not judged of a plot that is cut")
  func required() throws {
    _ = try write([Self.texts[0], Self.cut, Self.texts[2]])
    #expect(try report(["--require", "BLU101"]).status == 1)
    #expect(try report().status == 0)
    _ = try write(Self.texts)
    #expect(try report(["--require", "BLU101"]).status == 0)
  }

  @Test("tables and annotated parcels have it, and fix tells it and leaves its bytes")
  func written() throws {
    for (text, code) in Self.wrong + [(Self.cut, "INP121")] {
      let file = try write([Self.texts[0], text, Self.texts[2]])
      let outcome = try Program.run(
        ["check", "a.geojsons", "-o", "x.csv", "--annotate", "x.geojson"] + asOf, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(try folder.text("x.csv").contains(code), "\(text)")
      let annotated = try parsed(try folder.text("x.geojson"))
      let features = try #require(annotated["features"] as? [[String: Any]])
      let marks = features.map {
        ($0["properties"] as? [String: Any])?["landlint_unreadable"] as? Bool ?? false
      }
      #expect(marks == [false, true, false], "\(text)")
      let fix = try Program.run(["fix", "a.geojsons"], in: folder)
      #expect(fix.out.contains("a.geojsons:2:") && fix.out.contains(code), "\(fix.out)")
      #expect(fix.out.contains("3 features"), "\(fix.out)")
      #expect(!fix.out.contains("INP230"), "its id may be among what cannot be read: \(fix.out)")
      let now = try folder.text("a.geojsons")
      #expect(now.contains("\u{1E}" + text + "\n"), "\(text)")
      #expect(now.utf8.filter { $0 == 0x1E }.count == file.utf8.filter { $0 == 0x1E }.count)
    }
  }

  @Test("the last text that is cut is a file that was not read to its end, as before")
  func last() throws {
    for separator in ["\u{1E}", ""] {
      _ = try write([Self.texts[0], Self.texts[2], Self.cut], separator)
      let (run, status) = try report()
      #expect(status == 2 && run["complete"] as? Bool == false)
      #expect(run["plots_total"] as? Int == 2)
    }
  }

  @Test("a layer with a cut record is refused")
  func layer() throws {
    let made = try TemplatePackage.made()
    let path = made.path("p/layers/blue-line.geojson")
    let layer = try String(contentsOfFile: path, encoding: .utf8)
    let lines = layer.split(separator: "\n").filter { $0.contains("\"Feature\"") }
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
    let first = try #require(lines.first)
    let records = [String(first.dropLast(20))] + lines
    try Data(records.map { "\u{1E}\($0)\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try Program.run(
      ["check", Program.file("parcels.geojson"), "--plan", "p"] + asOf, in: made)
    #expect(outcome.status == 2)
    #expect((outcome.out + outcome.err).contains("INP121"), "\(outcome.out) \(outcome.err)")
  }
}
