public import Findings
import Values

extension ClosingFigures {
  /// `3,832.2808`.
  public var hectareText: String { FixedNumber.text(units: hectares, digits: 4, grouping: true) }
  /// `3,832.2808 公顷(57,484.21 亩)`, the mu where the plan has them.
  public func words(local: Bool) -> Bilingual {
    Bilingual(
      zh: "\(hectareText) 公顷" + (local ? "(\(muText) 亩)" : ""),
      en: "\(hectareText) ha" + (local ? " (\(muText) mu)" : ""))
  }
  /// `57,484.21`.
  public var muText: String { FixedNumber.text(units: mu, digits: 2, grouping: true) }

  /// m², 公顷, 亩, per cent, and the exact m² of 10⁻⁴.
  static let columns: [StatementTable.Column] = [
    StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(2)),
    StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
    StatementTable.Column("area_mu", "面积(亩)", "area (mu)", .fixed(2)),
    StatementTable.Column("percent", "占合计(%)", "of total (%)", .fixed(2)),
    StatementTable.Column(
      "area_m2_exact", "面积(m²,平差前)", "area (m², before adjustment)", .fixed(4), isDetail: true),
  ]

  /// - Parameter area: 10⁻⁴ m², before parts were adjusted to their whole.
  func cells(_ area: Int) -> [StatementTable.Cell] {
    [.units(squareMetres), .units(hectares), .units(mu), .units(percent), .units(area)]
  }
}

/// How many figures of a table were adjusted, for the note below it.
struct AdjustmentNote {
  /// Whether areas are printed in mu too.
  private let hasLocal: Bool
  private(set) var count = 0
  private(set) var figures = 0

  init(_ balance: Balance) { hasLocal = balance.hasLocalUnit }

  mutating func add(_ printed: ClosingFigures, _ area: Int, of whole: Int) {
    figures += hasLocal ? 4 : 3
    count += printed.adjustments(area, of: whole, local: hasLocal)
  }

  var words: Bilingual {
    Bilingual(
      zh: "平差:各级合计四舍五入,分项按最大余额法闭合到末位;\(figures) 个数中 \(count) 个较其自身四舍五入差一个末位"
        + "(0.01 m²、0.0001 公顷\(hasLocal ? "、0.01 亩" : "")或 0.01 %)",
      en: "Closing: totals are rounded, parts are adjusted to them by the largest remainder; "
        + "\(count) of \(figures) figures differ from their own rounding by one last digit "
        + "(0.01 m², 0.0001 ha\(hasLocal ? ", 0.01 mu" : "") or 0.01 %)")
  }
}
