import Foundation
import Testing

@Suite("Half-written files")
struct PartFileTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
  }

  func shell(_ line: String) throws -> Program.Outcome {
    try Program.run("-c", line, Program.path, in: folder, program: "/bin/bash")
  }

  /// The program keeps the number of the shell that it takes the place of.
  @Test(
    "a link under the name that the process number gives leads nowhere",
    arguments: [
      ("check plots.geojson --no-plan -o", "out.json"),
      ("check plots.geojson --no-plan -o", "out.gpkg"),
      ("balance plots.geojson --as-of 2025-12-31 -o", "out.xlsx"),
      ("fix plots.geojson -o", "out.geojson"),
    ])
  func plantedLink(command: String, output: String) throws {
    try folder.write("somebody's own", as: "victim")
    let outcome = try shell(
      "ln -s victim \(output).part-$$; exec \"$0\" \(command) \(output)")
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try folder.text("victim") == "somebody's own")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(output))
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(attributes[.size] as? Int ?? 0 > 100)
    // The link is nobody's to take away; nothing else is left.
    #expect(try folder.names.count { $0.contains(".part-") } == 1)
  }

  @Test("a report is readable for whom the umask lets")
  func permissions() throws {
    for (mask, wanted) in [("022", 0o644), ("077", 0o600)] {
      for output in ["out.json", "out.gpkg"] {
        let outcome = try shell(
          "umask \(mask); \"$0\" check plots.geojson --no-plan -o \(output)")
        #expect(outcome.status == 0, "\(outcome.err)")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(output))
        #expect((attributes[.posixPermissions] as? Int) == wanted, "\(mask) \(output)")
      }
    }
  }

  @Test("a file that is mended keeps its permissions")
  func mended() throws {
    let path = try folder.write(
      SamplePlots.collection([SamplePlots.pointTwice()]), as: "twice.geojson")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try Program.run("fix", "twice.geojson", in: folder).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o640)
    #expect(try folder.text("twice.geojson").components(separatedBy: "[113.501,23.35]").count == 2)
  }

  @Test("what a killed run left is taken away by the next one, and nothing else")
  func leftovers() throws {
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
    let names = try EndedRun.names(
      in: folder, by: SIGKILL, option: "--write-baseline", output: "known.json")
    #expect(names.count { $0.hasPrefix("known.json.part-") } == 1, "\(names)")
    let others = ["known.json.part-00000001", "known.json.part-20251231", "known.json.part-aa"]
    for name in others { try folder.write("somebody's own", as: name) }
    // Another file's run has nothing to do with it.
    #expect(try shell("\"$0\" check plots.geojson --no-plan -o known.js.json").status == 0)
    #expect(try folder.names.count { $0.hasPrefix("known.json.part-") } == 4)
    #expect(try shell("\"$0\" check plots.geojson --no-plan -o known.json").status == 0)
    #expect(try folder.names.filter { $0.contains(".part-") }.sorted() == others)
  }

  @Test("reports of two runs at once are each whole")
  func atOnce() throws {
    for _ in 0..<3 {
      let outcome = try shell(
        "\"$0\" check plots.geojson --no-plan -o out.json >/dev/null & "
          + "\"$0\" check plots.geojson --no-plan -o out.json >/dev/null; s=$?; wait $! && exit $s")
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(try parsed(folder.text("out.json"))["plots_total"] as? Int == 3)
      #expect(try folder.names.allSatisfy { !$0.contains(".part-") })
    }
  }
}
