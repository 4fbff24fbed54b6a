import Findings
import Foundation
import Reporters

/// Every value that a run would have, with who set it.
struct ConfigTable: Encodable {
  struct File: Encodable {
    var path: String
    var sha256: String
  }

  struct Row: Encodable {
    var key: String
    /// In tables.
    var name: String?
    /// Nil where nothing is set and nothing holds by default.
    var value: String?
    var origin: String

    private enum CodingKeys: CodingKey { case key, name, value, origin }

    /// What is not set is a null, so that every row has the same members.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(key, forKey: .key)
      try container.encode(name, forKey: .name)
      try container.encode(value, forKey: .value)
      try container.encode(origin, forKey: .origin)
    }
  }

  /// Nil in a group of several.
  let schema: String?
  /// Files that are judged by it; nil where it is of all.
  let inputs: [String]?
  /// The most general first.
  let files: [File]
  let settings: [Row]

  private enum CodingKeys: CodingKey { case schema, inputs, files, settings }

  private static let name = "landlint-config/1"

  /// - Parameter inputs: of one group of several.
  init(_ settings: Settings, withPlan: Bool, inputs: [String]? = nil) {
    schema = inputs == nil ? Self.name : nil
    self.inputs = inputs
    files = settings.files.map { File(path: $0.path, sha256: $0.sha256) }
    self.settings = SettingKey.allCases.flatMap { key in
      let rows = settings.values[key, default: []].map {
        Row(key: key.rawValue, name: $0.name, value: $0.text, origin: $0.origin.text)
      }
      guard rows.isEmpty else { return rows }
      return [
        Row(
          key: key.rawValue, value: key.defaultText(withPlan: withPlan),
          origin: Settings.Origin.nobody.text)
      ]
    }
  }

  var json: String {
    get throws { try Self.text(of: self) }
  }

  /// Of several groups.
  static func json(_ groups: [ConfigTable]) throws -> String {
    struct Several: Encodable {
      let schema = ConfigTable.name
      let groups: [ConfigTable]

      private enum CodingKeys: CodingKey { case schema, groups }
    }
    return try text(of: Several(groups: groups))
  }

  private static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A line a value; the files from the most general to the nearest.
  var text: String {
    let names = files.isEmpty ? "none" : files.map(\.path).joined(separator: " < ")
    let lines = settings.map { row in
      "\(row.key)\(row.name.map { ".\($0)" } ?? "") = \(row.value ?? "-")  # \(row.origin)"
    }
    return (["# settings: \(names)"] + lines).map { TerminalText.withoutControls($0) }
      .joined(separator: "\n")
  }
}
