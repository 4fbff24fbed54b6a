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
  public var match: Match
  public var columns: [PlanField]
  /// What a key that is in no row answers, by index of the column: a list of what is prohibited
  /// says by its silence that the rest is not. Columns without it are unknown then.
  public var silence: [Int: String]
  /// Columns that a table may lack, by index: every cell of them is then empty.
  public var optional: Set<Int> = []

  /// How the last key is found.
  public enum Match: String, Sendable, CaseIterable {
    case whole
    /// A row also answers for every longer key that it begins: `0701` for `070102`. The longest row
    /// wins.
    case prefix
    /// The same of industries by GB/T 4754: `C26` for `C2614` and for `2614`, the letter of the section
    /// left out. What is no such code is unknown, not merely unlisted.
    case industry
    /// The same of classes of the plan's land uses: of mixed uses each is looked up, and codes of
    /// other editions by their class in the plan's list.
    case landUse = "land-use"
  }

  public func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.declaration.name == name }
  }

  static let keys = ["label", "file", "keys", "match", "columns", "silence", "optional"]

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> CatalogueDeclaration {
    let entry = try node.mapping(keys: keys)
    let lookup = fields(entry, "keys")
    let columns = fields(entry, "columns")
    guard (1...mostKeys).contains(lookup.count), !columns.isEmpty else {
      throw node.failure("a catalogue has one or two keys and at least one column")
    }
    let match = entry.find("match") { node throws(PlanFailure) in
      Match(rawValue: try node.word("way to match", among: Match.allCases.map(\.rawValue)))
    }
    var silence: [Int: String] = [:]
    for item in PlanMapping.members(entry["silence"]) {
      item.keyNode.attempt { () throws(PlanFailure) in
        let texts = columns.filter { $0.declaration.type == .text }.map(\.declaration.name)
        let column = try item.keyNode.word("column of text", among: texts)
        let index = columns.firstIndex { $0.declaration.name == column } ?? 0
        // A word that no list has is what no rule may compare with.
        if let words = columns[index].words {
          silence[index] = try item.value.word("word", among: words.entries.map(\.word))
        } else {
          silence[index] = try item.value.text()
        }
      }
    }
    let names = columns.map(\.declaration.name)
    var optional: Set<Int> = []
    for item in entry.find("optional", { node throws(PlanFailure) in try node.items() }) ?? [] {
      let column = item.attempt { () throws(PlanFailure) in
        try item.word("column", among: names)
      }
      if let index = column.flatMap({ names.firstIndex(of: $0) }) { optional.insert(index) }
    }
    return CatalogueDeclaration(
      name: name, label: entry.bilingual("label"),
      file: entry.find("file") { node throws(PlanFailure) in try node.text() }, keys: lookup,
      match: (match ?? nil) ?? .whole, columns: columns, silence: silence, optional: optional)
  }

  static let mostKeys = 2

  private static func fields(_ entry: PlanMapping, _ key: String) -> [PlanField] {
    let node = entry.read(key) { node throws(PlanFailure) in node }
    return PlanMapping.members(node).compactMap { item in
      item.value.attempt { () throws(PlanFailure) in try PlanField.read(item.key, item.value) }
    }
  }
}
