import Findings
import Planar
import Values

@testable import Forms

/// A run of three rules on idle land, one on land and one on the material, as of the last day of 2025.
enum FormRun {
  static let codes = ["IDL101", "IDL102", "IDL201", "USE101", "INP401"]
  static let idle = [0, 1, 2]

  static func run() -> Run {
    Run(
      provenance: Provenance(
        version: "", geosVersion: "", projVersion: "", planTitle: Bilingual(zh: "规划", en: "plan"),
        planVersion: "", asOf: CalendarDate(year: 2025, month: 12, day: 31),
        areaMethod: "ellipsoidal", areaDatum: "", tolerance: 0.1),
      cards: codes.map {
        RuleCard(
          code: $0, slug: $0, title: Bilingual(zh: $0, en: $0), ruleClass: .decidable,
          severity: .warning)
      })
  }

  static func finding(
    _ rule: Int, _ verdict: Verdict, plot: String = "A", contract: String? = nil,
    evidence: [(String, Value)] = []
  ) -> Finding {
    Finding(
      rule: rule, verdict: verdict, severity: .warning,
      subject: Subject(ordinal: contract == nil ? 0 : nil, plot: plot, contract: contract),
      message: Bilingual(zh: "", en: ""),
      evidence: evidence.map {
        Evidence(operand: $0.0, label: Bilingual(zh: $0.0, en: $0.0), value: $0.1)
      }, fingerprint: "\(codes[rule])-\(plot)")
  }

  /// Cells of some columns, by a space and a bar; `-` for one that is blank.
  static func rows(_ table: StatementTable?, _ columns: [String]) -> [String] {
    guard let table else { return ["no table"] }
    let places = columns.compactMap { column in table.columns.firstIndex { $0.key == column } }
    guard places.count == columns.count else { return table.columns.map(\.key) }
    return table.rows.map { row in places.map { text(row.cells[$0]) }.joined(separator: " | ") }
  }

  private static func text(_ cell: StatementTable.Cell) -> String {
    switch cell {
    case .empty: "-"
    case .text(let text): text
    case .words(let words): words.en
    case .units(let number), .figure(let number, _): "\(number)"
    }
  }
}
