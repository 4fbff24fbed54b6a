import Foundation
import Testing

/// `landlint check --watch`, from a file that is edited beside it.
@Suite("Watch")
struct WatchTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
  }

  /// Waits until what was written holds, for two minutes at most.
  private func wait(for process: Process, _ holds: (String) -> Bool) throws -> String {
    for _ in 0..<1200 {
      let text = try folder.text("out") + folder.text("err")
      if holds(text) { return text }
      guard process.isRunning else { break }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return try folder.text("out") + folder.text("err")
  }

  private func count(_ text: String, _ piece: String) -> Int {
    text.components(separatedBy: piece).count - 1
  }

  @Test("each change of an input gives a new screen; interrupting ends it with 130")
  func changes() throws {
    let process = try Program.start(
      ["check", "plots.geojson", "--no-plan", "--watch", "-o", "report.json"], in: folder,
      output: folder.path("out"), errors: folder.path("err"))
    defer { process.terminate() }
    let first = try wait(for: process) { count($0, "Ctrl-C") == 1 }
    #expect(count(first, "── 20") == 1)
    #expect(first.contains("3 plots"))
    try folder.write(SamplePlots.some(5), as: "plots.geojson")
    let second = try wait(for: process) { count($0, "Ctrl-C") == 2 }
    #expect(second.contains("5 plots"))
    #expect(count(second, "── 20") == 2)
    // A file that goes away is an error of this round and no end.
    try FileManager.default.removeItem(atPath: folder.path("plots.geojson"))
    let third = try wait(for: process) { count($0, "Ctrl-C") == 3 }
    #expect(third.contains("exit status would be 2"))
    try folder.write(SamplePlots.some(4), as: "plots.geojson")
    #expect(try wait(for: process) { count($0, "Ctrl-C") == 4 }.contains("4 plots"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.shellStatus == 130)
    #expect(try folder.names.contains { $0.contains(".part-") } == false)
    #expect(try parsed(folder.text("report.json"))["plots_total"] as? Int == 4)
  }

  @Test("a report within the plan's folder is no change of the plan")
  func ownOutput() throws {
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("plan"))
    let process = try Program.start(
      ["check", "plots.geojson", "--plan", "plan", "--watch", "-o", "plan/report.json"] + asOf,
      in: folder, output: folder.path("out"), errors: folder.path("err"))
    defer { process.terminate() }
    _ = try wait(for: process) { count($0, "Ctrl-C") == 1 }
    let yaml = try folder.text("plan/plan.yaml")
    try folder.write(yaml + "# \n", as: "plan/plan.yaml")
    let text = try wait(for: process) { count($0, "Ctrl-C") == 2 }
    // One round at the start and one for the change: none for the reports of the two.
    #expect(count(text, "── 20") == 2)
    #expect(count(text, "exit status would be 2") == 0)
  }

  @Test("a file of settings that is made, spoilt, mended and taken away, and one that it extends")
  func settings() throws {
    let process = try Program.start(
      ["check", "plots.geojson", "--no-plan", "--watch"], in: folder,
      output: folder.path("out"), errors: folder.path("err"))
    defer { process.terminate() }
    #expect(try wait(for: process) { count($0, "Ctrl-C") == 1 }.contains("would be 0"))
    try folder.write("extends: base.yaml\n", as: "landlint.yaml")
    let broken = try wait(for: process) { count($0, "Ctrl-C") == 2 }
    #expect(broken.contains("landlint.yaml:1:10: extends 'base.yaml', which is not there"))
    #expect(broken.contains("would be 2"))
    try folder.write("severities: {INP: error}\nselect: INP230\n", as: "base.yaml")
    let whole = try wait(for: process) { count($0, "Ctrl-C") == 3 }
    #expect(count(whole, "settings of landlint.yaml, base.yaml") == 1, "\(whole)")
    try FileManager.default.removeItem(atPath: folder.path("landlint.yaml"))
    let without = try wait(for: process) { count($0, "Ctrl-C") == 4 }
    #expect(count(without, "settings of landlint.yaml, base.yaml") == 1, "\(without)")
  }

  @Test("what no file can mend ends at once")
  func refused() throws {
    #expect(try Program.run("check", "-", "--watch", in: folder, input: "").status == 2)
    #expect(
      try Program.run("check", "plots.geojson", "--watch", "--jobs", "0", in: folder).status == 2)
  }
}
