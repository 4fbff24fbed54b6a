import ArgumentParser
import Foundation

/// The command: arguments, clock, locale and exit status live here and nowhere below.
@main
struct Landlint: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "landlint",
    abstract: "A linter for land: checks parcels against a plan.",
    discussion: """
      Says which plots violate the plan, which are suspected idle, and which could not be judged \
      and why. Exit status: 0 clean, 1 findings at or above --fail-on, 2 the work could not be done.
      """,
    version: VersionText.text,
    subcommands: [
      Check.self, Fix.self, BalanceCommand.self, ReviewCommand.self, IdleCommand.self,
      CompareCommand.self, Rules.self, Explain.self, Config.self, PlanCommand.self, Init.self,
      CQL2Command.self,
    ])

  static func main() async {
    FileStream.occupyStandardStreams()
    Interruption.outliveReaders()
    for argument in CommandLine.arguments.dropFirst() { BrokenNames.remember(argument) }
    // A script whose words were lost must not read help as "clean".
    if CommandLine.arguments.count < 2 {
      Terminal.note(helpMessage())
      Foundation.exit(2)
    }
    // ArgumentParser prints the help of the command above for a word that is none, and ends with 0.
    if let word = unknownTopic(CommandLine.arguments.dropFirst()) {
      Terminal.error("there is no command '\(word)'\nSee 'landlint --help'.")
      Foundation.exit(2)
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.error(failure.message)
      Foundation.exit(2)
    } catch {
      let code = exitCode(for: error)
      // Wrong arguments are work that could not be done.
      if code == .validationFailure {
        Terminal.error(UsageFault(fullMessage(for: error)).message)
        Foundation.exit(2)
      }
      end(error, code)
    }
  }

  /// As ArgumentParser ends a run, which says nothing of help or a version that got lost.
  private static func end(_ error: any Error, _ code: ExitCode) -> Never {
    let text = fullMessage(for: error)
    guard !text.isEmpty else { Foundation.exit(code.rawValue) }
    if code == .success {
      do {
        try Terminal.put(text + "\n")
      } catch {
        Terminal.error(error.message)
        Foundation.exit(2)
      }
    } else {
      Terminal.note(text)
    }
    Foundation.exit(code.rawValue)
  }
}

extension Landlint {
  /// The first word after `help` that names no command.
  private static func unknownTopic(_ arguments: ArraySlice<String>) -> String? {
    guard arguments.first == "help" else { return nil }
    var commands = configuration.subcommands
    for word in arguments.dropFirst() where !word.hasPrefix("-") {
      guard let command = commands.first(where: { $0._commandName == word }) else { return word }
      commands = command.configuration.subcommands
    }
    return nil
  }
}

/// A sentence for the user; the program ends with status 2.
struct CommandFailure: Error {
  var message: String
}
