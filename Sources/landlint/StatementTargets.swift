import Findings
import Foundation
import Reporters

/// Where a statement goes: files by their endings, and standard output.
struct StatementTargets {
  private let files: [(path: String, format: StatementFormat)]
  private let screen: StatementFormat?
  private let isWhole: Bool
  private let language: Language

  /// - Parameters:
  ///   - format: of standard output; nil or `text` for the screen.
  ///   - draws: whether the statement has pieces of land.
  init(
    outputs: [String], format: String?, isWhole: Bool, draws: Bool, language: Language
  ) throws {
    files = try outputs.map { ($0, try StatementFormat(path: $0, draws: draws)) }
    screen = try format.flatMap {
      $0 == "text" ? nil : try StatementFormat(name: $0, draws: draws)
    }
    if !draws, (files.map(\.format) + [screen].compactMap(\.self)).contains(where: \.draws) {
      throw CommandFailure(
        message: "an area statement has no pieces to draw; write .csv, .md, .html, .json or .xlsx")
    }
    self.isWhole = isWhole
    self.language = language
  }

  func write(_ statement: Statement) throws {
    for (path, format) in files {
      try format.write(statement, language, to: path)
    }
    if let screen {
      try screen.put(statement, language) { try Terminal.put($0) }
    } else {
      let text = StatementText(
        statement, language: language, colour: Terminal.wantsColour, isWhole: isWhole)
      try Terminal.put(text.bytes(outputs: files.map(\.path)))
    }
    // Neither what machines read nor a file may hide from people why the work was not done.
    guard screen != nil || !Terminal.isOutputTerminal else { return }
    for failure in statement.failures { Terminal.error(failure: failure[language]) }
  }
}
