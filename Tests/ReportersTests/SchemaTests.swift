import Findings
import Foundation
import Testing

@testable import Reporters

/// Every machine-readable format against docs/schemas, by scripts/check-formats.py.
@Suite struct SchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Exit status and output; nil where the program could not be started.
  private static func run(_ arguments: [String]) -> (status: Int32, text: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  static let hasValidator = run(["-c", "import jsonschema, referencing"])?.status == 0

  private func check(_ outputs: [(String, [UInt8])]) throws -> (status: Int32, text: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("landlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (name, bytes) in outputs {
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      paths.append(file.path)
    }
    let script = Self.root.appendingPathComponent("scripts/check-formats.py").path
    return try #require(Self.run([script] + paths))
  }

  private static let outputs: [(String, [UInt8])] = [
    ("findings.geojson", SyntheticRun.output(GeoJSONReporter(SyntheticRun.context))),
    ("findings.json", SyntheticRun.output(JSONReporter(SyntheticRun.context))),
    ("findings.jsonl", SyntheticRun.output(JSONLinesReporter(SyntheticRun.context))),
    (
      "plots.indicators.csv",
      SyntheticRun.output(IndicatorTableReporter(SyntheticRun.context, language: .zh))
    ),
    ("plots.csv", SyntheticRun.output(CSVReporter(SyntheticRun.context, language: .zh))),
    (
      "annotated.geojson",
      SyntheticRun.output(AnnotatedGeoJSON(SyntheticRun.context, language: .zh))
    ),
    ("findings.sarif", SyntheticRun.mergeOutput { SARIFReporter($0, language: .zh) }),
    ("summary.md", SyntheticRun.mergeOutput { MarkdownReporter($0, language: .zh) }),
    ("junit.xml", SyntheticRun.mergeOutput { JUnitReporter($0, language: .zh) }),
    ("a.codequality.json", SyntheticRun.mergeOutput { GitLabReporter($0, language: .zh) }),
    ("findings.rdjson", SyntheticRun.mergeOutput { ReviewdogReporter($0, language: .zh) }),
    ("run.github.txt", SyntheticRun.mergeOutput { GitHubReporter($0, language: .zh) }),
  ]

  @Test(.enabled(if: hasValidator, "skipped: python3 with jsonschema is not installed"))
  func everyFormatKeepsItsSchema() throws {
    let (status, text) = try check(Self.outputs)
    #expect(status == 0, "\(text)")
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("skipped: ") }
    #expect(lines.count == Self.outputs.count, "\(text)")
  }

  /// The check itself fails where a value has the wrong kind.
  @Test(
    .enabled(if: hasValidator, "skipped: python3 with jsonschema is not installed"),
    arguments: [
      ("findings.geojson", "\"count\":1", "\"count\":\"1\""),
      ("findings.geojson", "\"plot\":\"0701\"", "\"plot\":701"),
      ("findings.geojson", "[113.54000000,23.32000000]],[[", "[113.54000001,23.32000000]],[["),
      ("findings.json", "\"exclusive_m2\":151.0833", "\"exclusive_m2\":151.0834"),
      ("findings.json", "\"fingerprint\":\"l-1\",", ""),
      ("findings.jsonl", "\"type\":\"run\"", "\"type\":\"end\""),
      ("findings.jsonl", "\"type\":\"indicator\"", "\"type\":\"index\""),
      ("findings.json", "\"members_with_evidence\":3", "\"members_with_evidence\":5"),
      ("findings.json", "\"value\":1.5,", "\"value\":1.6,"),
      ("findings.geojson", "\"lowest\":50", "\"lowest\":70"),
      ("findings.sarif", "\"ruleIndex\":0", "\"ruleIndex\":1"),
      ("findings.sarif", "\"findings_listed\":7", "\"findings_listed\":6"),
      ("findings.sarif", "%E6%A0%B7%E4%BE%8B.geojson", "样例.geojson"),
      (
        "findings.sarif", "\"primaryLocationLineHash\":\"b1f0a7c3\"",
        "\"primaryLocationLineHash\":\"b1f0a7c2\""
      ),
      ("summary.md", "&#124;", "|"),
      ("summary.md", "&lt;", "<"),
      ("run.github.txt", "%25", "%"),
      ("junit.xml", "failures=\"1\"", "failures=\"2\""),
      ("junit.xml", "&lt;script", "<script"),
      ("junit.xml", " name=\"BLU101", " nome=\"BLU101"),
      ("a.codequality.json", "\"major\"", "\"error\""),
      ("a.codequality.json", "\"fingerprint\":\"b1f0a7c3\"", "\"fingerprint\":\"b1f0a7c2\""),
      ("a.codequality.json", "\"begin\":418", "\"begin\":0"),
      ("findings.rdjson", "\"ERROR\"", "\"error\""),
      ("findings.rdjson", "\"line\":418", "\"line\":\"418\""),
      ("findings.json", "\"findings_listed\":5", "\"findings_listed\":4"),
    ])
  func faultsAreSeen(name: String, from: String, to: String) throws {
    let output = try #require(Self.outputs.first { $0.0 == name }).1
    let text = String(decoding: output, as: UTF8.self)
    let changed = text.replacingOccurrences(of: from, with: to)
    try #require(changed != text)
    #expect(try check([(name, Array(changed.utf8))]).status == 1)
  }
}
