import Foundation
import Reporters
import Synchronization

/// Names of files and words of the command that hold a line break. In a message what follows it
/// would stand at the head of a line, where a reader takes it for words of the program's own, so
/// such a name is shown with a sign in its place.
enum BrokenNames {
  private static let names = Mutex<Set<String>>([])

  /// - Parameter path: a path or a word of the command. Its parts are kept, since messages
  ///   name files by other paths than the command does, and without the option's name.
  static func remember(_ path: String) {
    guard path.contains(where: \.isNewline) else { return }
    let parts = path.split { $0 == "/" || $0 == "=" }.filter { $0.contains(where: \.isNewline) }
    names.withLock { $0.formUnion(parts.map(String.init)) }
  }

  static func shown(_ text: String) -> String {
    // The longest first: one name may be part of another.
    names.withLock { $0 }.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
      .reduce(text) {
        $0.replacingOccurrences(
          of: $1, with: TerminalText.withoutControls($1), options: .literal)
      }
  }
}
