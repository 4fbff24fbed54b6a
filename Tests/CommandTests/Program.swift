import Foundation

/// The built command, run as a user runs it.
enum Program {
  /// `LANDLINT` names another build; else the one beside the tests.
  static let path: String =
    ProcessInfo.processInfo.environment["LANDLINT"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("landlint").path

  static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file beside these tests.
  static func file(_ name: String) -> String {
    root.appendingPathComponent("Tests/CommandTests/files/\(name)").path
  }

  static let plan = root.appendingPathComponent("geodata/knowledge-city").path
  static let sample = plan + "/samples/2025-12-31.geojson"
  static let contracts = plan + "/samples/contracts/2025-12-31.csv"

  static let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  struct Outcome {
    /// As a shell states it: 128 and the signal's number where a signal ended it.
    var status: Int32
    var out: String
    var err: String

    var lines: [Substring] { out.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Runs to the end. Output goes through files, so that no pipe fills.
  static func run(
    _ arguments: String..., in folder: Folder? = nil, environment: [String: String] = [:],
    input: String? = nil, program: String = path
  ) throws -> Outcome {
    try run(arguments, in: folder, environment: environment, input: input, program: program)
  }

  static func run(
    _ arguments: [String], in folder: Folder? = nil, environment: [String: String] = [:],
    input: String? = nil, program: String = path
  ) throws -> Outcome {
    let scratch = try Folder()
    let started = try start(
      arguments, in: folder ?? scratch, environment: environment, input: input,
      output: scratch.path("out"), errors: scratch.path("err"), program: program)
    started.waitUntilExit()
    return Outcome(
      status: started.shellStatus, out: try scratch.text("out"), err: try scratch.text("err"))
  }

  static func start(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:],
    input: String? = nil, output: String, errors: String, program: String = path
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] { variables[name] = nil }
    variables.merge(["LANG": "C.UTF-8"].merging(environment) { $1 }) { $1 }
    process.environment = variables
    process.standardOutput = try Self.open(output)
    process.standardError = try Self.open(errors)
    if let input {
      let place = folder.path("standard-input")
      try Data(input.utf8).write(to: URL(fileURLWithPath: place))
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: place))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  private static func open(_ path: String) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

extension Process {
  var shellStatus: Int32 {
    terminationReason == .uncaughtSignal ? 128 + terminationStatus : terminationStatus
  }
}

/// A folder of its own, removed with the test.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("landlint-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// One that is there already; it goes with this value all the same.
  init(at path: String) throws {
    url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }

  @discardableResult
  func write(_ text: String, as name: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// Plots of the shipped sample, a line each.
enum SamplePlots {
  static let lines: [String] = {
    guard let text = try? String(contentsOfFile: Program.sample, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("{\"type\":\"Feature\",") }
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
  }()

  /// A plot in a permanent blue line with 无 in the permit column.
  static let violating = "440112003012GB00417"
  /// A strip along the bank narrower than twice the tolerance.
  static let borderline = "440112003028GB00022"

  static func line(_ id: String) -> String { lines.first { $0.contains(id) } ?? "" }

  static func collection(_ features: [String], head: String = "") -> String {
    "{\"type\":\"FeatureCollection\",\(head)\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  /// A plot of which a point stands twice, for `fix`.
  static func pointTwice(_ id: String = "440112003001GB00001") -> String {
    let ring = "[[113.5,23.35],[113.501,23.35],[113.501,23.35],[113.501,23.351],[113.5,23.35]]"
    return "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"\(id)\"},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
  }

  /// The first plots of the sample, in order.
  static func some(_ count: Int) -> String { collection(Array(lines.prefix(count))) }
}

/// A day on which the sample stands.
let asOf = ["--as-of", "2025-12-31"]
