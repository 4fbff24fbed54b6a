import Foundation
import Testing

/// Streams that take nothing, that are closed, that do not wait, or that nobody reads.
@Suite("Streams that fail", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
struct StreamTests {
  let folder: Folder
  static let full = "/dev/full"

  init() throws {
    folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    try folder.write("a = 1", as: "a.cql2")
    try folder.write(SamplePlots.collection([SamplePlots.pointTwice()]), as: "twice.geojson")
  }

  /// What a run came to whose output, or whose messages, find a full disk.
  func run(
    _ arguments: [String], output: String? = nil, errors: String? = nil
  ) throws -> (status: Int32, out: String, err: String) {
    let scratch = try Folder()
    let running = try Program.start(
      arguments, in: folder, output: output ?? scratch.path("out"),
      errors: errors ?? scratch.path("err"))
    running.waitUntilExit()
    return (
      running.shellStatus, output == nil ? try scratch.text("out") : "",
      errors == nil ? try scratch.text("err") : ""
    )
  }

  func shell(_ line: String) throws -> Program.Outcome {
    try Program.run("-c", line, Program.path, in: folder, program: "/bin/bash")
  }

  @Test(
    "messages that nobody can be told change no exit status",
    arguments: [
      ["check", "plots.geojson", "plots.geojson"], ["chek"], ["check", "absent.geojson", "--crs"],
      ["check", "plots.geojson", "--plan", "absent"], ["help", "chek"], [],
    ])
  func lostMessages(arguments: [String]) throws {
    let told = try run(arguments)
    #expect(told.status == 2 && !told.err.isEmpty, "\(told)")
    #expect(try run(arguments, errors: Self.full).status == 2)
    // Neither is there a stream at all.
    let words = arguments.joined(separator: " ")
    #expect(try shell("\"$0\" \(words) >&- 2>&-").status == 2)
  }

  @Test(
    "answers that are lost are told, with 2",
    arguments: [
      ["rules"], ["rules", "--format", "json"], ["rules", "--provisions", "--format", "csv"],
      ["explain", "BLU101"], ["config", "plots.geojson"], ["config", "--json"],
      ["cql2", "a.cql2"], ["cql2", "a.cql2", "--to", "json"], ["plan", "keys"], ["--version"],
      ["--help"], ["check", "--help"], ["--generate-completion-script", "bash"],
      ["check", "plots.geojson", "--no-plan", "--format", "json"],
    ])
  func lostAnswers(arguments: [String]) throws {
    let told = try run(arguments)
    #expect(told.status == 0 && told.out.utf8.last == 0x0A, "\(told.err)")
    let lost = try run(arguments, output: Self.full)
    #expect(lost.status == 2)
    #expect(
      lost.err.contains("landlint: standard output: writing failed: No space left on device"),
      "\(lost.err)")
    let closed = try shell("\"$0\" \(arguments.joined(separator: " ")) >&-")
    #expect(closed.status == 2)
    #expect(closed.err.contains("standard output: writing failed"), "\(closed.err)")
  }

  @Test("a diff or a list of what was mended that is lost is told")
  func lostMending() throws {
    let diff = ["fix", "--diff", "twice.geojson"]
    #expect(try run(diff).status == 1)
    #expect(try run(diff, output: Self.full).status == 2)
    // What is said beside the diff may get lost.
    let unheard = try run(diff, errors: Self.full)
    #expect(unheard.status == 1 && unheard.out.hasPrefix("--- twice.geojson"), "\(unheard)")
    let mended = try run(["fix", "--format", "json", "twice.geojson"], output: Self.full)
    #expect(mended.status == 2)
    #expect(mended.err == "landlint: standard output: writing failed: No space left on device\n")
    #expect(try run(["fix", "--diff", "twice.geojson"]).status == 0, "was mended all the same")
  }

  @Test("a report is not written under the number of a stream that was closed")
  func closedStreams() throws {
    let outcome = try shell(
      "\"$0\" check plots.geojson absent.geojson --no-plan -o out.json <&- >&- 2>&-")
    #expect(outcome.status == 2)
    #expect(try parsed(folder.text("out.json"))["plots_total"] as? Int == 3)
  }

  @Test(
    "output into a pipe that does not wait is whole",
    arguments: [
      ["rules", "--format", "json"],
      ["check", Program.sample, "--no-plan", "--format", "json"] + asOf,
    ])
  func withoutWaiting(arguments: [String]) throws {
    let whole = try run(arguments)
    // More than a pipe holds.
    try #require(whole.out.utf8.count > 1 << 16)
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) == 0)
    let running = Process()
    running.executableURL = URL(fileURLWithPath: Program.path)
    running.arguments = arguments
    running.currentDirectoryURL = folder.url
    running.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    running.standardInput = FileHandle.nullDevice
    running.standardOutput = pipe
    try running.run()
    try pipe.fileHandleForWriting.close()
    // The pipe fills before anybody reads.
    Thread.sleep(forTimeInterval: 1.5)
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    running.waitUntilExit()
    #expect(running.shellStatus == whole.status)
    #expect(bytes.count == whole.out.utf8.count)
  }

  static let hasNamespaces =
    (try? Program.run("-pf", "true", program: "/usr/bin/unshare").status) == 0

  @Test("a reader that goes away leaves no half-written file")
  func goneReader() throws {
    let outcome = try shell(
      "set -o pipefail; \"$0\" check \(Program.sample) --as-of 2025-12-31 --format jsonl "
        + "-o out.geojson | head -c 1 >/dev/null")
    #expect(outcome.status == 141 && outcome.err.isEmpty, "\(outcome)")
    #expect(try folder.names.allSatisfy { !$0.contains(".part-") })
  }

  @Test(
    "process 1 of a container, which signals spare, ends by its reader too",
    .enabled(if: hasNamespaces))
  func processOne() throws {
    let line =
      "set -o pipefail; unshare -pf \"$0\" check \(Program.sample) --no-plan --format json"
    let outcome = try shell("\(line) | head -c 1 >/dev/null")
    #expect(outcome.status == 141 && outcome.err.isEmpty, "\(outcome)")
    #expect(try shell("\(line) | cat >/dev/null").status != 141)
  }
}
