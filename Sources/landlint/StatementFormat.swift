import Findings
import Reporters
import Values

/// What a statement is written as: the ending of a file or a word after `--format` says it.
enum StatementFormat: String, CaseIterable {
  case csv
  case markdown
  case html
  case json
  case xlsx
  case geojson

  /// - Parameter draws: whether the statement has pieces of land, which else no format is offered for.
  /// - Throws: `CommandFailure` where no format has the ending.
  init(path: String, draws: Bool) throws {
    guard let format = Self.allCases.first(where: { path.hasSuffix($0.ending) }) else {
      throw CommandFailure(
        message: "no format is known for '\(path)'; known endings: "
          + Self.allCases.filter { draws || !$0.draws }.map(\.ending).joined(separator: " "))
    }
    self = format
  }

  /// - Throws: `CommandFailure` where no format has the name.
  init(name: String, draws: Bool) throws {
    guard let format = Self(rawValue: name == "md" ? "markdown" : name) else {
      let known =
        ["text"] + Self.allCases.filter { $0 != .xlsx && (draws || !$0.draws) }.map(\.rawValue)
      let hint = NearMiss.best(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure(
        message: "--format knows no '\(name)'\(hint); known: \(known.joined(separator: ", "))")
    }
    guard format != .xlsx else {
      throw CommandFailure(message: "--format xlsx: a workbook needs a file; use -o NAME.xlsx")
    }
    self = format
  }

  /// True for formats that hold pieces of land and no tables.
  var draws: Bool { self == .geojson }

  private var ending: String { self == .markdown ? ".md" : ".\(rawValue)" }

  /// Writes the file beside its place and renames it when it is whole.
  func write(_ statement: Statement, _ language: Language, to path: String) throws {
    guard self != .xlsx else {
      return try WorkbookOutput.write(
        StatementXLSX.workbook(statement, language: language), to: path)
    }
    let file = try OutputFile(path: path)
    do {
      try put(statement, language) { try file.write($0) }
      try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Hands over what is to be written, in as many parts as the format makes of it.
  func put(
    _ statement: Statement, _ language: Language, _ write: ([UInt8]) throws -> Void
  ) throws {
    guard self == .html else { return try write(bytes(statement, language)) }
    try StatementHTML.write(statement, language: language, write)
  }

  private func bytes(_ statement: Statement, _ language: Language) -> [UInt8] {
    switch self {
    case .csv: StatementCSV.bytes(statement, language: language)
    case .markdown: StatementMarkdown.bytes(statement, language: language)
    case .html: StatementHTML.bytes(statement, language: language)
    case .json: StatementJSON.bytes(statement)
    case .geojson: StatementGeoJSON.bytes(statement)
    // Only a file can be one.
    case .xlsx: []
    }
  }
}
