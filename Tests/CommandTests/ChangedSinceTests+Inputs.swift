import Foundation
import Testing

/// Layers, settings and arguments of a run since a revision.
extension ChangedSinceTests {
  private func notes(_ arguments: String...) throws -> (words: String, unchanged: Int) {
    let outcome = try Program.run(
      ["check", "plots.geojson", "--changed-since", "HEAD", "-o", "r.json", "--trust-schematic"]
        + arguments + asOf, in: folder)
    try #require(outcome.status < 2, "\(outcome.err)")
    let report = try parsed(folder.text("r.json"))
    let notices = try #require(report["notices"] as? [[String: String]])
    return (
      notices.compactMap { $0["en"] }.joined(separator: "\n"),
      try #require(report["plots_unchanged"] as? Int)
    )
  }

  @Test("a shapefile of which the table alone changed is another layer", arguments: ["dbf", "prj"])
  func parts(_ part: String) throws {
    try #require(try git("init", "-q") == 0)
    let source = URL(fileURLWithPath: ForeignInputTests.file("layer.shp")).deletingPathExtension()
    for part in ["shp", "shx", "dbf", "prj"] {
      try FileManager.default.copyItem(
        at: source.appendingPathExtension(part), to: folder.url.appendingPathComponent("l.\(part)"))
    }
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    let layer = ["--layer", "blue-line:permanent=l.shp"]
    let same = try notes(layer[0], layer[1])
    #expect(!same.words.contains("the plan or a table is not that of HEAD"), "\(same.words)")
    // The day of the last change, or white space: another file that says the same.
    var bytes = try folder.bytes("l.\(part)")
    if part == "dbf" { bytes[bytes.startIndex + 3] ^= 1 } else { bytes += Data(" ".utf8) }
    try bytes.write(to: folder.url.appendingPathComponent("l.\(part)"))
    let other = try notes(layer[0], layer[1])
    #expect(
      other.words.contains("the plan or a table is not that of HEAD; no verdict"), "\(other.words)")
    #expect(other.unchanged == 300)
  }

  @Test("settings that are not those of the revision make all plots judged, reports do not")
  func settings() throws {
    try #require(try git("init", "-q") == 0)
    let then = "extends: base.yaml\nas-of: 2025-06-30\nlang: en\n"
    try folder.write(then, as: "landlint.yaml")
    try folder.write("severities:\n  USE201: warning\nselect: [BLU, USE]\n", as: "base.yaml")
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    #expect(try notes().unchanged == 300)
    // The command's day holds for both; a remark and the language change no verdict.
    try folder.write(
      "# of the district\nextends: base.yaml\nas-of: 2025-12-31\nlang: zh\n", as: "landlint.yaml")
    let same = try notes()
    #expect(same.unchanged == 300 && !same.words.contains("the settings are not"), "\(same.words)")
    try folder.write("severities:\n  USE201: error\nselect: [BLU, USE]\n", as: "base.yaml")
    let other = try notes()
    #expect(other.unchanged == 0, "\(other.words)")
    #expect(
      other.words.contains("the settings are not those of HEAD (severities), all plots are judged"),
      "\(other.words)")
    let none = try notes("--no-settings")
    #expect(none.unchanged == 300, "\(none.words)")
    try FileManager.default.removeItem(atPath: folder.path("landlint.yaml"))
    let gone = try notes()
    #expect(gone.unchanged == 0, "\(gone.words)")
    #expect(gone.words.contains("(select, severities)"), "\(gone.words)")
    try folder.write("lang: en\nlayers:\n  blue-line:permanent: b.geojson\n", as: "landlint.yaml")
    try folder.write(SamplePlots.collection([]), as: "b.geojson")
    let layer = try notes()
    #expect(layer.words.contains("(layers, select, severities)"), "\(layer.words)")
  }

  @Test("what is neither a file nor a revision, and options that do not go together")
  func arguments() throws {
    let cases: [([String], String)] = [
      (["--changed-since", "absent"], "neither a file nor a revision"),
      (["--changed-since", ""], "expects a file or a revision"),
      (["--changed-since", "plots.geojson", "--plot", "1"], "exclude each other"),
      (["--changed-since", "plots.geojson", "--write-baseline", "b.json"], "exclude each other"),
    ]
    for (arguments, words) in cases {
      let outcome = try Program.run(["check", "plots.geojson"] + arguments, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(words), "\(arguments): \(outcome.err)")
    }
  }
}
