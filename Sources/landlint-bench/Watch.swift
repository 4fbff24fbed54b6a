import ArgumentParser
import Foundation

/// Runs one program and prints what it took; a process of its own, so that peaks are separate.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a program and prints wall seconds, core seconds and peak bytes.",
    shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String]

  func run() throws {
    let words = words.first == "--" ? Array(words.dropFirst()) : words
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    let start = Cost.clock
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus < 2 else {
      throw ValidationError("\(words.joined(separator: " ")) ended with an error")
    }
    var cost = Cost.ofChildren
    cost.wall = Cost.clock - start
    print(cost.line)
  }
}

/// A measurement in a child process.
struct Child {
  let arguments: [String]

  /// The program's own file, and its sibling.
  static func program(_ name: String) -> String {
    let own = FileManager.default.currentDirectoryPath
    let path = CommandLine.arguments[0]
    let file = path.hasPrefix("/") ? path : own + "/" + path
    return URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Lines that the child printed.
  func lines() throws -> [Substring] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.program("landlint-bench"))
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("\(arguments.joined(separator: " ")) ended with an error")
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }

  func cost() throws -> Cost {
    let lines = try lines()
    guard let cost = lines.last.flatMap(Cost.init(line:)) else {
      throw ValidationError("\(arguments.joined(separator: " ")) printed no figures")
    }
    return cost
  }

  /// `landlint check` on a city.
  static func check(_ city: CityFiles, _ options: [String]) -> Child {
    Child(
      arguments: [
        "watch", "--", program("landlint"), "check", city.register, "--plan", city.plan,
        "--as-of", Measure.day, "--lang", "en",
      ] + options)
  }
}
