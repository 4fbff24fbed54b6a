import Findings
import Values

@testable import Forms

/// Runs made by hand, and what the forms print of them.
enum Offices {
  static let codes = ["IDL101", "IDL102", "IDL201", "TOP101"]

  static let cards = codes.map {
    RuleCard(
      code: $0, slug: $0, title: Bilingual(zh: $0, en: $0), ruleClass: .decidable,
      severity: .warning)
  }

  static func run(files: Int = 1) -> Run {
    Run(
      provenance: Provenance(
        version: "test", geosVersion: "", projVersion: "",
        planTitle: Bilingual(zh: "规划", en: "plan"), planVersion: "1",
        asOf: CalendarDate(year: 2025, month: 12, day: 31), areaMethod: "ellipsoidal",
        areaDatum: "", tolerance: 0.1,
        inputs: (0..<files).map {
          Provenance.Input(
            path: "\($0).geojson", bytes: 1, sha256: "", referenceSystem: "OGC:CRS84", features: 1)
        }),
      cards: cards)
  }

  /// - Parameters:
  ///   - place: among all features of the run; the plot stands in line place + 2.
  ///   - area: m².
  static func record(
    _ id: String?, file: Int = 0, place: Int = 0, area: Int? = 100, use: String? = nil,
    verdicts: [String: Verdict] = [:], missing: [String: Bilingual] = [:]
  ) -> PlotRecord {
    PlotRecord(
      subject: Subject(file: file, ordinal: place, plot: id, line: place + 2, column: 1),
      landUse: use, area: area.map { $0 * 10_000 },
      verdicts: codes.map { verdicts[$0] ?? .conforms },
      missing: Dictionary(
        uniqueKeysWithValues: missing.map { (codes.firstIndex(of: $0.key) ?? 0, $0.value) }))
  }

  static func finding(
    _ code: String, on record: PlotRecord, contract: String? = nil, plots: [String] = [],
    features: [Int] = [], verdict: Verdict = .suspected
  ) -> Finding {
    var finding = Finding(
      rule: codes.firstIndex(of: code) ?? 0, verdict: verdict, severity: .warning,
      subject: record.subject, message: Bilingual(zh: code, en: code), area: record.area ?? 0,
      plotArea: record.area ?? 0, fingerprint: "\(code)-\(record.subject.ordinal ?? 0)")
    finding.subject.contract = contract
    finding.subject.plots = plots
    finding.features = features
    return finding
  }

  /// The rows of a table, each by the keys of its columns, as it is printed.
  static func rows(
    _ key: String, of statement: Statement, _ language: Language = .zh
  ) -> [[String: String]] {
    guard let table = statement.tables.first(where: { $0.key == key }) else { return [] }
    return table.rows.map { row in
      Dictionary(
        uniqueKeysWithValues: zip(table.columns, row.cells).map {
          ($0.key, text($1, $0.kind, language))
        })
    }
  }

  private static func text(
    _ cell: StatementTable.Cell, _ kind: StatementTable.Kind, _ language: Language
  ) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .words(let words): words[language]
    case .units(let units):
      if case .fixed(let digits) = kind {
        FixedNumber.text(units: units, digits: digits)
      } else {
        String(units)
      }
    case .figure(let units, let digits): FixedNumber.text(units: units, digits: digits)
    }
  }
}
