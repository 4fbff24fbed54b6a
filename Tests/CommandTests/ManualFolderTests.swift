import Foundation
import Testing

/// Writing a manual: what keeps it from being whole, and that it can be made again.
@Suite("manual, interrupted")
struct ManualFolderTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try #require(try Program.run(["init", "plan"], in: folder).status == 0)
  }

  @Test("a case file that cannot be read is told with its place")
  func brokenCase() throws {
    try folder.write(
      #"{"type":"FeatureCollection","features":["#, as: "plan/rules/cases/USE101.geojson")
    let outcome = try Program.run(
      ["rules", "--plan", "plan", "--manual", "manual", "--lang", "en"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.err.hasPrefix("landlint: plan/rules/cases/USE101.geojson:1:41: INP112 "),
      "\(outcome.err)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("manual")))
  }

  @Test("a table of reasons that cannot be read is told with its place")
  func brokenReasons() throws {
    try Data([0xFF, 0xFE]).write(
      to: URL(fileURLWithPath: folder.path("plan/rules/cases/unnoticed.csv")))
    let outcome = try Program.run(["plan", "mutate", "plan", "--lang", "en"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.err.hasPrefix("landlint: plan/rules/cases/unnoticed.csv:1:1: INP102 "),
      "\(outcome.err)")
  }

  @Test("a run that had no room names the file, and the folder can be written again")
  func noRoom() throws {
    let command = ["rules", "--plan", "plan", "--manual", "manual", "--lang", "en"]
    // Blocks of 1024 bytes: the index is longer than one.
    let short = try Program.run(
      ["-c", "ulimit -f 9; exec \"$0\" \"$@\"", Program.path] + command, in: folder,
      program: "/bin/bash")
    #expect(short.status == 2)
    #expect(short.err.contains("manual/README.md: writing failed: "), "\(short.err)")
    let rest = try FileManager.default.contentsOfDirectory(atPath: folder.path("manual"))
    #expect(rest.isEmpty, "\(rest)")
    let whole = try Program.run(command, in: folder)
    #expect(whole.status == 0, "\(whole.err)")
    // As a run leaves it that was killed after some pages.
    for page in ["BLU101.md", "measures.md"] {
      try FileManager.default.removeItem(atPath: folder.path("manual/\(page)"))
    }
    let again = try Program.run(command, in: folder)
    #expect(again.out == "manual: 2 files changed\n", "\(again.out)\(again.err)")
  }
}
