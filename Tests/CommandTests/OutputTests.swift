import Foundation
import Testing

@Suite("Writing reports")
struct OutputTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
  }

  @Test("several reports in one run, all named on the screen with what is in them")
  func several() throws {
    let names = ["a.geojson", "a.json", "a.jsonl", "a.csv", "a.txt"]
    let outcome = try Program.run(
      ["check", "plots.geojson", "--annotate", "b.geojson"] + names.flatMap { ["-o", $0] } + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    for name in names + ["b.geojson"] {
      #expect(try !folder.bytes(name).isEmpty, "\(name)")
    }
    // A line holds four of them; the first is there whole.
    #expect(outcome.out.contains("Wrote a.geojson ("), "\(outcome.out)")
    #expect(outcome.out.contains("more files"), "\(outcome.out)")
    #expect(try folder.names.allSatisfy { !$0.contains(".part-") })
  }

  @Test("parts of one plot far apart in a file agree with its register in the table too")
  func partsFarApart() throws {
    func plot(_ id: String, _ column: Int, _ row: Int) -> String {
      let (x, y) = (Double(column) * 0.0002, Double(row) * 0.0002)
      func at(_ dx: Double, _ dy: Double) -> String {
        "[\(113.5 + x + dx),\(23.3 + y + dy)]"
      }
      let ring = [at(0, 0), at(0.0001, 0), at(0.0001, 0.0001), at(0, 0.0001), at(0, 0)]
      // 0.0001 by 0.0001 degrees are 113.2 m² here; two of them make the register's 226.4.
      return "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"\(id)\",\"登记面积\":"
        + "\(id == "W" ? "226.4" : "113.2")},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + ring.joined(separator: ",") + "]]}}"
    }
    let others = (0..<1300).map { plot("P\($0)", $0 % 40 + 1, $0 / 40 + 1) }
    let features = [plot("W", 0, 0)] + others + [plot("W", 50, 50)]
    try folder.write(features.joined(separator: "\n"), as: "parts.geojson")
    let outcome = try Program.run(
      ["check", "parts.geojson", "--select", "INP120", "-o", "p.csv", "-o", "f.geojson"] + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    let table = String(decoding: try folder.bytes("p.csv"), as: UTF8.self)
    #expect(!table.contains("INP120"))
    #expect(table.components(separatedBy: "\r\n").count == 1304)
    #expect(outcome.out.contains("conforms 1,302"), "\(outcome.out)")
  }

  @Test("an input is never overwritten, by whatever spelling")
  func input() throws {
    let before = try folder.bytes("plots.geojson")
    for arguments in [
      ["check", "plots.geojson", "-o", "./plots.geojson"],
      ["check", "./plots.geojson", "--annotate", "plots.geojson"],
      [
        "check", Program.file("parcels.geojson"), "--layer",
        "blue-line:permanent=plots.geojson", "-o", "plots.geojson",
      ],
    ] {
      let outcome = try Program.run(arguments + asOf, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("would overwrite the input"), "\(outcome.err)")
      #expect(try folder.bytes("plots.geojson") == before)
    }
  }

  @Test("a full disk: exit 2, no part file, and what a link leads to stays what it is")
  func fullDisk() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("full.csv"), withDestinationPath: "/dev/full")
    let outcome = try Program.run(["check", "plots.geojson", "-o", "full.csv"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("full.csv: writing failed: No space left"), "\(outcome.err)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("full.csv"))
        == "/dev/full")
    let scratch = try Folder()
    let screen = try Program.start(
      ["check", "plots.geojson"] + asOf, in: folder, output: "/dev/full",
      errors: scratch.path("err"))
    screen.waitUntilExit()
    #expect(screen.shellStatus == 2)
    #expect(try scratch.text("err").contains("standard output: writing failed"))
  }

  @Test("a link to a file stays a link, its file is replaced")
  func link() throws {
    try folder.write("old", as: "real.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.csv"), withDestinationPath: "real.csv")
    let outcome = try Program.run(["check", "plots.geojson", "-o", "link.csv"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try folder.text("real.csv").hasPrefix("\u{FEFF}plot,"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.csv"))
        == "real.csv")
  }

  @Test("a folder without permission or none at all: said before anything is judged")
  func noFolder() throws {
    let outcome = try Program.run(
      ["check", "plots.geojson", "-o", "absent/out.csv"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("absent/out.csv: cannot be written: No such file"))
  }

  @Test(
    "interrupted in the middle: the old file stands, no part file",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(number: Int32) throws {
    let names = try EndedRun.names(
      in: folder, by: number, option: "-o", output: "out.geojson")
    #expect(names.allSatisfy { !$0.contains(".part-") }, "\(names)")
  }

  @Test("a reader that goes away ends it as it ends any other program")
  func brokenPipe() throws {
    let outcome = try Program.run(
      "-c",
      "set -o pipefail; \"$0\" check \"$1\" --as-of 2025-12-31 --format jsonl | head -c 1 >/dev/null",
      Program.path, Program.sample, program: "/bin/bash")
    #expect(outcome.status == 141)
    #expect(outcome.err.isEmpty, "\(outcome.err)")
  }

  @Test("machine-readable output: nothing else on it, failures go to standard error")
  func failuresBesideJSON() throws {
    let outcome = try Program.run(
      ["check", "absent.geojson", "plots.geojson", "--format", "json"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(try parsed(outcome.out)["complete"] as? Bool == false)
    #expect(outcome.err.contains("landlint: absent.geojson: INP117"))
  }
}
