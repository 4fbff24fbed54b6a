import Findings
import Foundation
import Reporters
import Synchronization

/// What only a terminal has: width is not asked for, colour and progress are.
enum Terminal {
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colour on a terminal, unless NO_COLOR is set to anything or the terminal is dumb.
  static var wantsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Chinese where the locale says zh.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  /// As the command asks for, wherever among its words; else as a file of settings, else as the
  /// locale.
  static var spoken: Language {
    var words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    while let word = words.popFirst() {
      if word == "--lang" { return words.first.flatMap(Language.init) ?? language }
      guard word.hasPrefix("--lang=") else { continue }
      return Language(rawValue: String(word.dropFirst("--lang=".count))) ?? language
    }
    return settled.withLock { $0 } ?? language
  }

  private static let settled = Mutex<Language?>(nil)

  /// What a file of settings says of the language.
  static func settle(_ language: Language) { settled.withLock { $0 = language } }

  static func error(_ message: String) {
    // Names and values come from files: what they hold is shown, never obeyed.
    let words = CommandPhrases.text(TerminalText.lines(BrokenNames.shown(message)), spoken)
    note("landlint: \(words)")
  }

  /// Why a part of the work could not be done, which is one line whatever files put into it.
  static func error(failure words: String) { error(TerminalText.withoutControls(words)) }

  /// A line beside the answer. Where nobody can be told, the exit status still tells.
  static func note(_ text: String) {
    _ = FileStream.errors.write(Array("\(TerminalText.lines(text))\n".utf8))
  }

  /// Lines of the answer, for people.
  ///
  /// - Throws: where they do not arrive, since an answer that is lost must not end as given.
  static func say(_ text: String) throws(CommandFailure) {
    try put(TerminalText.lines(text) + "\n")
  }

  /// The answer for machines, byte by byte.
  static func put(_ text: String) throws(CommandFailure) { try put(Array(text.utf8)) }

  static func put(_ bytes: [UInt8]) throws(CommandFailure) {
    guard FileStream.output.write(bytes) else { throw outputFailure }
  }

  /// Asked for right behind the writing that failed.
  static var outputFailure: CommandFailure {
    CommandFailure(message: "standard output: writing failed: \(String(cString: strerror(errno)))")
  }

  /// Rewrites the progress line; an empty text clears it.
  static func progress(_ text: String) {
    _ = FileStream.errors.write(Array("\r\u{1B}[K\(text)".utf8))
  }
}
