import Balance
import Findings
import GEOS
import Planar
import Testing
import Values

@testable import Comparison

/// Dates made by hand: plots on a plane in metres, whose areas are those of their shapes.
enum Dates {
  static let codes = ["IDL101", "IDL102", "IDL201"]

  private static let list = try? CodeList(
    name: "use",
    entries: [
      CodeList.Entry(code: "07", zh: "居住", en: "housing", groups: ["construction"]),
      CodeList.Entry(code: "0701", parent: "07", zh: "城镇住宅", en: "urban"),
      CodeList.Entry(code: "09", zh: "商业", en: "commerce", groups: ["construction"]),
      CodeList.Entry(code: "14", zh: "绿地", en: "green", groups: ["non-construction"]),
      CodeList.Entry(code: "16", zh: "留白", en: "reserved", groups: ["reserved"]),
      CodeList.Entry(code: "17", zh: "水域", en: "water", groups: ["water"]),
    ])

  static func run(_ day: String, tolerance: Double = 0.1) -> Run {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return Run(
      provenance: Provenance(
        version: "test", geosVersion: "", projVersion: "",
        planTitle: Bilingual(zh: "规划", en: "plan"), planVersion: "1",
        asOf: CalendarDate(year: parts[0], month: parts[1], day: parts[2]),
        areaMethod: "planar", areaDatum: "", tolerance: tolerance),
      cards: codes.map {
        RuleCard(
          code: $0, slug: $0, title: Bilingual(zh: $0, en: $0), ruleClass: .decidable,
          severity: .warning)
      })
  }

  static func land(
    _ day: String, _ plots: [ComparedPlot], findings: [Finding] = [],
    fields: [String] = [], reserves: [ReservedPiece] = []
  ) -> DatedLand {
    let codes = list
    var land = DatedLand(
      run: run(day), plots: plots, findings: findings,
      scheme: ClassScheme(label: Bilingual(zh: "用地", en: "use"), list: codes) { text in
        let parts = text.split(separator: "/").map(String.init)
        return parts.allSatisfy { codes?.contains($0) == true } ? parts : []
      },
      fields: fields.map { ComparedField(name: $0, label: Bilingual(zh: $0, en: $0)) })
    land.reserves = reserves
    return land
  }

  static func statement(_ dates: [DatedLand]) throws -> Statement {
    Comparison(dates, session: try GEOSSession()).statement(for: .comparison)
  }

  /// Rows of a table, a text a row: its cells but those that are blank, by a space and a bar.
  static func rows(
    _ statement: Statement, _ key: String, _ columns: [String]
  ) throws -> [String] {
    guard let table = statement.tables.first(where: { $0.key == key }) else { return [] }
    let places = try columns.map { column in
      try #require(table.columns.firstIndex { $0.key == column }, "\(key): \(column)")
    }
    return table.rows.map { row in places.map { text(row.cells[$0]) }.joined(separator: " | ") }
  }

  static func text(_ cell: StatementTable.Cell) -> String {
    switch cell {
    case .empty: "-"
    case .text(let text): text
    case .words(let words): words.en
    case .units(let number): "\(number)"
    case .figure(let number, _): "\(number)"
    }
  }

  /// Kinds of which there are any, with their groups.
  static func kinds(_ statement: Statement, _ key: String = "plots") throws -> [String] {
    try rows(statement, key, ["kind", "groups"]).filter {
      !$0.hasSuffix("| 0") && !$0.hasPrefix("total")
    }
  }
}
