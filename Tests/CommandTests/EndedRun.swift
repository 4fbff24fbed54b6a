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
    try end(["check", "plots.geojson", "endless", option, output] + asOf, in: folder, by: number)
    #expect(try folder.text(output) == "old")
    return try folder.names
  }

  /// Starts the program, and ends it by a signal after some seconds.
  static func end(
    _ arguments: [String], in folder: Folder, by number: Int32, after seconds: Double = 2
  ) throws {
    let scratch = try Folder()
    let running = try Program.start(
      arguments, in: folder, output: scratch.path("out"), errors: scratch.path("err"))
    Thread.sleep(forTimeInterval: seconds)
    #expect(running.isRunning)
    kill(running.processIdentifier, number)
    // What does not end by the signal would work for many minutes more.
    for _ in 0..<300 where running.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    #expect(!running.isRunning, "ended by the signal \(number)")
    if running.isRunning { kill(running.processIdentifier, SIGKILL) }
    running.waitUntilExit()
    #expect(running.shellStatus == 128 + number)
  }
}
