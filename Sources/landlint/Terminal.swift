import Findings
import Foundation
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
    let words = CommandPhrases.text(message, spoken)
    FileHandle.standardError.write(Data("landlint: \(words)\n".utf8))
  }

  /// Rewrites the progress line; an empty text clears it.
  static func progress(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }
}
