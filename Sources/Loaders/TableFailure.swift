public import Values

/// A table that cannot be read, and where.
public struct TableFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    /// Neither UTF-8 nor GB18030.
    case undecodable
    case malformed(DelimitedText.Fault.Problem)
    /// Not even a header.
    case empty
    /// No column has the name by which to join.
    case missingColumn(String)
  }

  /// From 1; columns in bytes.
  public var line: Int
  public var column: Int
  public var problem: Problem

  public init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// What is wrong, without the place.
  public var what: String {
    switch problem {
    case .undecodable: "neither UTF-8 nor GB18030"
    case .malformed(let problem): problem.rawValue
    case .empty: "the table is empty"
    case .missingColumn(let name): "no column is named \(name)"
    }
  }

  public var description: String { "line \(line), column \(column): \(what)" }
}
