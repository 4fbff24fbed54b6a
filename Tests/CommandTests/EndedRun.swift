import Foundation
import Testing

/// Runs that are ended from outside while they are at work.
enum EndedRun {
  /// Ends a check in its middle: `old` stands in the place of `output`, which the option names, and
  /// must stand there afterwards. Answers the names in the folder.
  static func names(
    in folder: Folder, by number: Int32, option: String, output: String
  ) throws -> [String] {
    try folder.write("old", as: output)
    let pipe = folder.path("endless")
    try #require(mkfifo(pipe, 0o600) == 0)
    // A pipe that is never closed keeps the run in its middle.
    let writer = open(pipe, O_RDWR)
    defer { close(writer) }
    let plots = Array(SamplePlots.some(30).dropLast(10).utf8)
    #expect(write(writer, plots, plots.count) == plots.count)
    let scratch = try Folder()
    let running = try Program.start(
      ["check", "plots.geojson", "endless", option, output] + asOf, in: folder,
      output: scratch.path("out"), errors: scratch.path("err"))
    Thread.sleep(forTimeInterval: 2)
    #expect(running.isRunning)
    kill(running.processIdentifier, number)
    running.waitUntilExit()
    #expect(running.shellStatus == 128 + number)
    #expect(try folder.text(output) == "old")
    return try folder.names
  }
}
