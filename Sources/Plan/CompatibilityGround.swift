public import Findings
import Values

/// What a row of the table of compatible uses says, and on what it rests.
public struct CompatibilityGround: Hashable, Sendable {
  public var actual: String
  public var planned: String
  public var isCompatible: Bool
  /// As the table has it; empty where it has none.
  public var source: String
  /// Whether somebody looked the source up; nil where the table does not say.
  public var isVerified: Bool?

  public init(
    actual: String, planned: String, isCompatible: Bool, source: String = "",
    isVerified: Bool? = nil
  ) {
    self.actual = actual
    self.planned = planned
    self.isCompatible = isCompatible
    self.source = source
    self.isVerified = isVerified
  }

  /// `10 用于 0701 不相容(未核):GB 50137-2011 …`.
  public var words: Bilingual {
    let state =
      switch isVerified {
      case true: Bilingual(zh: "(已核)", en: " (verified)")
      case false: Bilingual(zh: "(未核)", en: " (not verified)")
      case nil: Bilingual(zh: "", en: "")
      }
    let (answer, zhAnswer) = isCompatible ? ("compatible", "相容") : ("not compatible", "不相容")
    return Bilingual(
      zh: "\(actual) 用于 \(planned) \(zhAnswer)\(state.zh)" + (source.isEmpty ? "" : ":\(source)"),
      en: "\(actual) on \(planned) \(answer)\(state.en)" + (source.isEmpty ? "" : ": \(source)"))
  }
}

extension LandUseTables {
  /// Reads the table of compatible uses.
  mutating func readCompatibility(_ table: CatalogueTable) throws(PlanFailures) {
    let actual = try table.column("actual")
    let planned = try table.column("planned")
    let compatible = try table.column("compatible")
    func key(_ row: [String]) -> String { "\(row[actual])>\(row[planned])" }
    let answers = Dictionary(grouping: table.rows, by: key).mapValues { rows in
      Set(rows.map { YesOrNo.read($0[compatible]) })
    }
    let list = list
    try table.prove { row in
      if YesOrNo.read(row[compatible]) == nil {
        return (compatible, "'\(row[compatible])' is neither yes nor no")
      }
      let unlisted = [actual, planned].first { !list.entries.isEmpty && !list.contains(row[$0]) }
      if let unlisted {
        return (unlisted, "'\(row[unlisted])' is not in the code list '\(list.name)'")
      }
      return answers[key(row)]?.count ?? 0 > 1
        ? (actual, "'\(row[actual])' for '\(row[planned])' is both yes and no") : nil
    }
    let source = table.head.firstIndex(of: "source")
    let verified = table.head.firstIndex(of: "verified")
    if let verified {
      try table.prove { row in
        row[verified].isEmpty || YesOrNo.read(row[verified]) != nil
          ? nil : (verified, "'\(row[verified])' is neither yes nor no")
      }
    }
    for row in table.rows {
      compatibility[key(row)] = YesOrNo.read(row[compatible])
      compatibilityGrounds[key(row)] = CompatibilityGround(
        actual: row[actual], planned: row[planned],
        isCompatible: YesOrNo.read(row[compatible]) ?? false,
        source: source.map { row[$0] } ?? "",
        isVerified: verified.flatMap { YesOrNo.read(row[$0]) })
    }
  }
}
