/// A translation of the codes of one classification into those of another, as a plan states it.
///
/// One code may become several (A51 is a hospital or a clinic); the first is the usual one.
public struct CodeCrosswalk: Hashable, Sendable {
  /// Of the classification translated from: `gb50137`, `2020`, `survey`.
  public let name: String
  private let targets: [String: [String]]

  /// Every code that is translated, with its targets.
  public var translations: [String: [String]] { targets }

  public init(name: String, pairs: [(from: String, to: [String])]) {
    self.name = name
    var targets: [String: [String]] = [:]
    for pair in pairs where !pair.to.isEmpty { targets[pair.from, default: []] += pair.to }
    self.targets = targets
  }

  /// Codes of the target list; empty where the plan gives no translation.
  public func targets(of code: String) -> [String] { targets[code] ?? [] }

  /// From a table with a header; several targets stand apart by `|`, `/` or `;`, and rows without
  /// a target are left out.
  ///
  /// - Parameters:
  ///   - from: the column of the codes translated from.
  ///   - to: the column of the codes translated to.
  public init(
    name: String, csv: String, from: String = "code", to: String = "code_2023"
  ) throws(CodeListFailure) {
    let table = try CodeTable(list: name, csv: csv)
    let source = try table.column(from)
    let target = try table.column(to)
    self.init(
      name: name,
      pairs: table.rows.map { row in (from: row[source], to: CodeTable.several(row[target])) })
  }
}
