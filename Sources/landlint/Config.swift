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
      the working folder; of files with different settings each group that 'check' would judge by itself. \
      Rules and plan are not looked at.
      """)

  @Argument(parsing: .captureForPassthrough, help: "Files and options as for 'landlint check'.")
  var arguments: [String] = []

  mutating func run() throws {
    if arguments.contains("--help") || arguments.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let isJSON = arguments.contains("--json")
    // A file is asked for by check alone.
    var options = try Self.check(arguments.filter { $0 != "--json" } + ["-"])
    options.files.removeLast()
    // Settings stand nearest to a file, so a folder is those in it, as for check.
    options.files = try InputFolders(options).files()
    try options.proveNames()
    let parted = SettingsGroups(options)
    guard !parted.areSeveral else {
      // All that is wrong with any of them at once.
      _ = try parted.settled()
      let tables = try parted.groups.map { group in
        options.files = group.files
        var copy = options
        return try Self.table(&copy, files: group.files)
      }
      guard !isJSON else { return try Terminal.put(try ConfigTable.json(tables) + "\n") }
      let texts = zip(parted.groups, tables).map { "\($0.heading)\n\($1.text)" }
      try Terminal.say(BrokenNames.shown(texts.joined(separator: "\n\n")))
      return
    }
    let table = try Self.table(&options)
    guard !isJSON else { return try Terminal.put(try table.json + "\n") }
    try Terminal.say(BrokenNames.shown(table.text))
  }

  /// What is wrong with the words is told of the command that was given, and its options are those of
  /// check.
  private static func check(_ arguments: [String]) throws -> Check {
    do {
      return try Check.parse(arguments)
    } catch {
      guard Check.exitCode(for: error) == .validationFailure else { throw error }
      let words = UsageFault(Check.fullMessage(for: error)).message
      throw CommandFailure(
        message:
          words
          .replacingOccurrences(
            of: "Usage: check [<options>] <files> ...",
            with: "Usage: landlint config [<options>] [<files> ...]"
          )
          .replacingOccurrences(of: "See 'check --help'", with: "See 'landlint check --help'"))
    }
  }

  private static func table(_ options: inout Check, files: [String]? = nil) throws -> ConfigTable {
    var settings = Settings(options)
    try settings.settle(&options)
    return ConfigTable(settings, withPlan: !options.noPlan, inputs: files)
  }
}
