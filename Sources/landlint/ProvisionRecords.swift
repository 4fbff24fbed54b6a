import Findings
import Foundation
import Measures
import Plan
import Values

/// The table of provisions for machines: JSON and CSV.
extension ProvisionTable {
  /// One document with sorted names.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = Document(
        schema: "landlint-provisions/1", plan: Words(title), provisions: rows.map(Entry.init))
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
  }

  /// A row a provision; texts in both languages, lists by semicolons.
  var csv: String {
    let head = [
      "id", "clause", "quotes", "class", "state", "judged", "codes", "layers", "fields",
      "tables", "thresholds", "missing_zh", "missing_en", "reason_zh", "reason_en", "product_zh",
      "product_en",
    ]
    let lines =
      [head]
      + rows.map { row in
        let entry = Entry(row)
        func missing(_ language: Language) -> String {
          row.obstacles.map { "\($0.code) \($0.words[language])" }.joined(separator: "; ")
        }
        return [
          entry.id, entry.clause, entry.quotes.joined(separator: "; "), entry.provisionClass,
          entry.state, entry.judged.map(String.init) ?? "", entry.codes.joined(separator: "; "),
          entry.layers.joined(separator: "; "), entry.fields.joined(separator: "; "),
          entry.tables.joined(separator: "; "),
          entry.thresholds.map(\.name).joined(separator: "; "), missing(.zh), missing(.en),
          entry.reason?.zh ?? "", entry.reason?.en ?? "", entry.product?.zh ?? "",
          entry.product?.en ?? "",
        ]
      }
    return "\u{FEFF}"
      + lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private struct Document: Encodable {
    var schema: String
    var plan: Words
    var provisions: [Entry]
  }

  private struct Limit: Encodable {
    var name: String
    /// In `unit`; null where nobody gives it.
    @OrNull var value: Double?
    var unit: String
    var kind: String
    var cite: String
  }

  private struct Obstacle: Encodable {
    var code: String
    var missing: Words
  }

  private struct Entry: Encodable {
    var id: String
    var clause: String
    var quotes: [String]
    var provisionClass: String
    var state: String
    @OrNull var judged: Int?
    var codes: [String]
    var layers: [String]
    var fields: [String]
    var tables: [String]
    var thresholds: [Limit]
    var obstacles: [Obstacle]
    @OrNull var reason: Words?
    @OrNull var product: Words?

    enum CodingKeys: String, CodingKey {
      case id, clause, quotes, state, judged, codes, layers, fields, tables, thresholds
      case obstacles
      case reason, product
      case provisionClass = "class"
    }

    init(_ row: ProvisionCoverage) {
      id = row.provision.id.text
      clause = row.provision.clause
      quotes = row.provision.quotes.map(\.text)
      provisionClass = row.provision.provisionClass.rawValue
      state = row.state.rawValue
      judged = row.judged
      codes = row.codes
      layers = row.layers.map(\.key)
      fields = row.fields.map(\.declaration.name)
      tables = row.catalogues.map(\.name)
      thresholds = row.thresholds.map {
        Limit(
          name: $0.name, value: $0.value, unit: $0.unit.rawValue, kind: $0.kind.rawValue,
          cite: $0.cite)
      }
      obstacles = row.obstacles.map { Obstacle(code: $0.code, missing: Words($0.words)) }
      reason = row.provision.reason.map(Words.init)
      product = row.provision.product.map(Words.init)
    }
  }
}
