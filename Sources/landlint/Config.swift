import ArgumentParser
import Findings
import Foundation

/// `landlint config [FILE…] [options of check]`
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what is set for a run, and where each value comes from.",
    discussion: """
      Takes the files and options of 'landlint check', and --json for machines. An origin is \
      FILE:LINE, option (of the command) or default. Without a file, what holds for standard input in \
      the working folder. Rules and plan are not looked at.
      """)

  @Argument(parsing: .captureForPassthrough, help: "Files and options as for 'landlint check'.")
  var arguments: [String] = []

  mutating func run() throws {
    if arguments.contains("--help") || arguments.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let isJSON = arguments.contains("--json")
    // A file is asked for by check alone.
    var options = try Check.parse(arguments.filter { $0 != "--json" } + ["-"])
    options.files.removeLast()
    var settings = Settings(options)
    try settings.settle(&options)
    let table = ConfigTable(settings, withPlan: !options.noPlan)
    print(isJSON ? try table.json : table.text)
  }
}
