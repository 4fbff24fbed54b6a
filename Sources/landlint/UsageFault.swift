import ArgumentParser
import Foundation
import Values

/// Wrong arguments in words: ArgumentParser's own, and for a word that is no command what was
/// probably meant.
struct UsageFault {
  let arguments: [String]
  let text: String

  /// - Parameter text: ArgumentParser's message.
  init(_ text: String, arguments: [String] = Array(CommandLine.arguments.dropFirst())) {
    self.text = text
    self.arguments = arguments
  }

  var message: String {
    let plain = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
    guard let word = arguments.first, !word.hasPrefix("-") else { return plain }
    let commands = Landlint.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !commands.contains(word) else { return plain }
    if FileManager.default.fileExists(atPath: word) {
      return "'\(word)' is a file, not a command; try: landlint check \(word)"
    }
    let hint =
      NearMiss.best(for: word, among: commands).map { "; did you mean '\($0)'?" }
      ?? "; commands: \(commands.joined(separator: ", "))"
    return "there is no command '\(word)'\(hint)\nSee 'landlint --help'."
  }
}
