import Findings
import Foundation

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

  static func error(_ message: String) {
    FileHandle.standardError.write(Data("landlint: \(message)\n".utf8))
  }

  /// Rewrites the progress line; an empty text clears it.
  static func progress(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }
}
