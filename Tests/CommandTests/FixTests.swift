import Foundation
import Testing

/// `landlint fix` as a user runs it.
@Suite("Fix")
struct FixTests {
  let folder: Folder

  /// A ring that is open, repeats a point, runs the wrong way and has surplus decimals.
  static let spoilt =
    "[[113.5,23.3],[113.5,23.302],[113.502,23.302],[113.502,23.302],[113.502,23.30000000001]]"
  static let mended =
    "[[113.5,23.3],[113.502,23.300000000],[113.502,23.302],[113.5,23.302],[113.5,23.3]]"

  static func plot(_ number: Int, _ ring: String) -> String {
    "{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"440112003001GB0000\(number)\"},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
  }

  static func file(_ rings: String...) -> String {
    SamplePlots.collection(rings.enumerated().map { plot($0.offset + 1, $0.element) })
  }

  init() throws {
    folder = try Folder()
    try folder.write(Self.file(Self.spoilt), as: "a.geojson")
  }

  func fix(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
    try Program.run(["fix"] + arguments, in: folder, input: input)
  }

  @Test("mended in its place, then nothing is left and nothing is written")
  func inPlace() throws {
    let first = try fix("a.geojson")
    #expect(first.status == 0)
    #expect(first.out.contains("a.geojson:2:1: GEO106 ring closed [440112003001GB00001]"))
    #expect(first.out.hasSuffix("a.geojson: 1 feature, 1 changed, nothing is left\n"))
    #expect(try folder.text("a.geojson") == Self.file(Self.mended))
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("a.geojson"))
    let second = try fix("a.geojson")
    #expect(second.status == 0)
    #expect(second.out == "a.geojson: 1 feature, 0 changed, nothing is left\n")
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("a.geojson"))
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(try folder.names == ["a.geojson"])
  }

  @Test("--diff shows and does not write; patch makes of it what would be written")
  func difference() throws {
    let outcome = try fix("--diff", "a.geojson")
    #expect(outcome.status == 1)
    #expect(outcome.out.hasPrefix("--- a.geojson\n+++ a.geojson\n@@ -1,3 +1,3 @@\n"))
    #expect(outcome.err.contains("1 feature, 1 would change, nothing is left"))
    #expect(try folder.text("a.geojson") == Self.file(Self.spoilt))
    try folder.write(outcome.out, as: "a.patch")
    let apply = try Program.run(
      "apply", "-p0", "a.patch", in: folder,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path],
      program: "/usr/bin/git")
    #expect(apply.status == 0, "\(apply.err)")
    #expect(try folder.text("a.geojson") == Self.file(Self.mended))
    #expect(try fix("--diff", "a.geojson").status == 0)
    #expect(try fix("--diff", "a.geojson").out.isEmpty)
  }

  @Test("standard input to standard output, -o to a file")
  func elsewhere() throws {
    let piped = try fix("-", input: Self.file(Self.spoilt))
    #expect(piped.status == 0)
    #expect(piped.out == Self.file(Self.mended))
    #expect(piped.err.contains("-: 1 feature, 1 changed, nothing is left"))
    #expect(try fix("a.geojson", "-o", "b.geojson").status == 0)
    #expect(try folder.text("a.geojson") == Self.file(Self.spoilt))
    #expect(try folder.text("b.geojson") == Self.file(Self.mended))
    #expect(try fix("b.geojson", "-o", "-").out == Self.file(Self.mended))
    #expect(try fix("a.geojson", "-o", "a.geojson").status == 2)
    #expect(try fix("a.geojson", "b.geojson", "-o", "c.geojson").status == 2)
  }

  @Test("permissions stay, a link stays a link, what is write-protected is left")
  func places() throws {
    let path = folder.path("a.geojson")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.geojson"), withDestinationPath: "a.geojson")
    #expect(try fix("link.geojson").status == 0)
    #expect(try folder.text("a.geojson") == Self.file(Self.mended))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path("link.geojson"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try fix("a.geojson", "link.geojson").status == 2)
  }

  @Test("what cannot be mended is left and told, the others are mended; the worst status counts")
  func broken() throws {
    let nope = Self.spoilt.replacing("113.502,", with: "nope,")
    try folder.write(Self.file(nope, Self.spoilt), as: "broken.geojson")
    let broken = try fix("broken.geojson")
    #expect(broken.status == 1)
    #expect(broken.out.contains("broken.geojson:2:1: INP101"))
    #expect(try folder.text("broken.geojson") == Self.file(nope, Self.mended))

    let cut = String(Self.file(Self.spoilt, Self.spoilt).dropLast(30))
    try folder.write(cut, as: "cut.geojson")
    let outcome = try fix("cut.geojson", "absent.geojson", "a.geojson")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("cut.geojson:3:"))
    #expect(outcome.err.contains("absent.geojson: INP117"))
    #expect(
      try folder.text("cut.geojson")
        == String(Self.file(Self.mended, Self.spoilt).dropLast(30)))
    #expect(try folder.text("a.geojson") == Self.file(Self.mended))
  }

  @Test("after it the checks find nothing of what was mended, and all else as before")
  func checked() throws {
    // What is wrong beside the shape must be found as before.
    let lines = SamplePlots.lines.prefix(400).enumerated().map { index, line -> String in
      guard index % 3 == 0, let start = line.range(of: "\"coordinates\":[[["),
        let end = line.range(of: "],[", range: start.upperBound..<line.endIndex)
      else { return line }
      let first = line[start.upperBound..<end.lowerBound]
      return line.replacingCharacters(
        in: start.upperBound..<end.lowerBound, with: "\(first)0000000001],[\(first)")
    }
    try folder.write(SamplePlots.collection(lines), as: "many.geojson")
    let before = try findings(of: "many.geojson")
    #expect(before.contains { $0.hasPrefix("INP221") })
    #expect(before.contains { !$0.hasPrefix("GEO") && !$0.hasPrefix("INP221") })
    #expect(try fix("many.geojson").status == 0)
    let after = try findings(of: "many.geojson")
    #expect(!after.contains { $0.hasPrefix("GEO301") || $0.hasPrefix("INP221") })
    let isShape = { (finding: String) in
      ["GEO", "INP221"].contains { finding.hasPrefix($0) }
    }
    #expect(before.filter { !isShape($0) } == after.filter { !isShape($0) })
  }

  @Test("a bow-tie has no direction: neither the check nor fix names one")
  func bowTie() throws {
    let tie = "[[113.502,23.3],[113.504,23.303],[113.504,23.3],[113.502,23.302],[113.502,23.3]]"
    let backwards = "[[113.5,23.3],[113.5,23.302],[113.502,23.302],[113.5,23.3]]"
    for (ring, isTold) in [(tie, false), (backwards, true)] {
      let text = Self.file(ring)
      try folder.write(text, as: "tie.geojson")
      let checked = try Program.run(
        ["check", "tie.geojson", "--no-plan", "--format", "json"] + asOf, in: folder)
      #expect(checked.out.contains("\"rule\":\"GEO302\"") == isTold, "\(checked.out)")
      let outcome = try fix("tie.geojson")
      #expect(outcome.out.contains("GEO302") == isTold, "\(outcome.out)")
      let after = try folder.text("tie.geojson")
      #expect((after != text) == isTold)
    }
  }

  /// Code, verdict and plot of every finding.
  private func findings(of file: String) throws -> [String] {
    let outcome = try Program.run(
      ["check", file, "--format", "json", "--trust-schematic"] + asOf, in: folder)
    let all = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
    return all.map { finding in
      let subject = finding["plot"] as? [String: Any]
      return [
        finding["rule"] as? String, finding["verdict"] as? String,
        subject?["id"] as? String ?? "\(finding["plot"] ?? "")",
      ].map { $0 ?? "-" }.joined(separator: " ")
    }.sorted()
  }

  @Test("a killed run leaves the old file, whole")
  func killed() throws {
    let text = SamplePlots.collection(
      (0..<40).flatMap { _ in SamplePlots.lines.prefix(500) }
        + [Self.plot(1, Self.spoilt)])
    let path = try folder.write(text, as: "large.geojson")
    for step in 0..<6 {
      let process = try Program.start(
        ["fix", "large.geojson"], in: folder, output: folder.path("out"),
        errors: folder.path("err"))
      Thread.sleep(forTimeInterval: 0.05 * Double(step))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try String(contentsOfFile: path, encoding: .utf8)
      if process.terminationReason == .uncaughtSignal, now == text { continue }
      // It was quicker than the signal, or was in its place already: then the new file is whole.
      #expect(now == text.replacing(Self.spoilt, with: Self.mended))
      try folder.write(text, as: "large.geojson")
    }
  }

  @Test(
    "wrong options are told",
    arguments: [
      (["a.geojson", "--select", "GEO999"], "no fix is called 'GEO999'"),
      (["a.geojson", "--select", "snapp"], "did you mean 'snap'?"),
      (["a.geojson", "--select", "snap"], "add --unsafe"),
      (["a.geojson", "--max-shift=-1"], "--max-shift expects"),
      (["a.geojson", "--max-shift", "5"], "no boundary moves so far; add --unsafe"),
      (["a.geojson", "--crs", "EPSG:0"], "PROJ knows no reference system"),
      (["a.geojson", "./a.geojson"], "given twice"),
      (["."], ".: is a folder; fix changes only files that are named, such as ./*.geojson"),
    ])
  func options(_ arguments: [String], _ words: String) throws {
    let outcome = try Program.run(["fix"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(words), "\(outcome.err)")
    #expect(try folder.text("a.geojson") == Self.file(Self.spoilt))
  }

  @Test("both languages, and json for machines")
  func languages() throws {
    let chinese = try fix("--diff", "a.geojson", "--lang", "zh")
    #expect(chinese.err.contains("GEO106 环补首点闭合"))
    #expect(chinese.err.contains("1 个要素,将改动 1 个,无遗留"))
    let json = try parsed(try fix("--diff", "a.geojson", "--format", "json").out)
    #expect(json["schema"] as? String == "landlint-fix/1")
    #expect(json["written"] as? Bool == false)
    let files = try #require(json["files"] as? [[String: Any]])
    let features = try #require(files.first?["features"] as? [[String: Any]])
    #expect((features.first?["edits"] as? [Any])?.isEmpty == false)
    #expect(features.first?["hausdorff"] as? Double ?? 1 < 1e-5)
  }
}
