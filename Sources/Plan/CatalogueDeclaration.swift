public import Findings
import Values

/// A table beside the plan whose columns plan.yaml declares: the industry catalogue, admission
/// standards, years of phases. Rules ask it by `catalogue('name', 'column', key…)`.
///
/// It may be declared without a file: then what asks it is not evaluated, until the user gives
/// one for a run.
public struct CatalogueDeclaration: Sendable {
  public var name: String
  public var label: Bilingual
  /// Relative to the package; nil where the plan brings none.
  public var file: String?
  /// What a row is found by, in the order of the arguments of `catalogue`.
  public var keys: [PlanField]
  /// True where a row also answers for every longer key that it begins: `C26` for `C2614`. Of
  /// the last key alone; the longest row wins.
  public var matchesPrefix: Bool
  public var columns: [PlanField]
  /// What a key that is in no row answers, by index of the column: a list of what is prohibited
  /// says by its silence that the rest is not. Columns without it are unknown then.
  public var silence: [Int: String]

  public func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.declaration.name == name }
  }

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> CatalogueDeclaration {
    let entry = try node.mapping(keys: ["label", "file", "keys", "match", "columns", "silence"])
    let keys = try fields(try entry.required("keys"))
    let columns = try fields(try entry.required("columns"))
    guard !keys.isEmpty, keys.count <= mostKeys, !columns.isEmpty else {
      throw node.failure("a catalogue has one or two keys and at least one column")
    }
    let match = try entry.optionalText("match") ?? "whole"
    guard let matchesPrefix = ["whole": false, "prefix": true][match] else {
      throw (entry["match"] ?? node).failure("match is 'whole' or 'prefix', not '\(match)'")
    }
    var silence: [Int: String] = [:]
    for item in try entry["silence"]?.anyMapping().entries ?? [] {
      guard let column = columns.firstIndex(where: { $0.declaration.name == item.key }) else {
        throw item.keyNode.failure("the catalogue has no column '\(item.key)'")
      }
      guard columns[column].declaration.type == .text else {
        throw item.keyNode.failure("only a column of text can answer for keys in no row")
      }
      silence[column] = try item.value.text()
    }
    return CatalogueDeclaration(
      name: name, label: try entry.required("label").bilingual(),
      file: try entry.optionalText("file"), keys: keys, matchesPrefix: matchesPrefix,
      columns: columns, silence: silence)
  }

  static let mostKeys = 2

  private static func fields(_ node: PlanNode) throws(PlanFailure) -> [PlanField] {
    var fields: [PlanField] = []
    for entry in try node.anyMapping().entries {
      fields.append(try PlanField.read(entry.key, entry.value))
    }
    return fields
  }
}
