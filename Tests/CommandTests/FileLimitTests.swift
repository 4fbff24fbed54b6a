import Foundation
import Testing

/// A file that may not grow as far as it must: said in words, and nothing is left behind.
@Suite("limit of a file's size")
struct FileLimitTests {
  @Test("fix and init tell it as check does", arguments: [["fix"], ["init"]])
  func limit(command: [String]) throws {
    let folder = try Folder()
    let plots = (1...20).map { SamplePlots.pointTwice("\($0)") }
    try folder.write(SamplePlots.collection(plots), as: "a.geojson")
    let more = command == ["fix"] ? ["a.geojson", "-o", "b.geojson"] : ["plan"]
    let outcome = try Program.run(
      ["-c", "ulimit -f 1; exec \"$0\" \"$@\"", Program.path] + command + more
        + ["--lang", "en"], in: folder, program: "/bin/bash")
    #expect(outcome.status == 2, "\(outcome.status)")
    #expect(!outcome.err.isEmpty)
    #expect(try folder.names == ["a.geojson"])
  }
}
