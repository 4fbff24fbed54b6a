import Findings
import Values

extension StatementTable {
  /// Columns for people: those of machines are left out.
  var shownColumns: [Int] { columns.indices.filter { !columns[$0].isDetail } }

  /// A cell as people read it; `grouping` puts commas into numbers.
  func text(_ row: Row, _ column: Int, _ language: Language, grouping: Bool = true) -> String {
    switch row.cells[column] {
    case .empty: ""
    case .text(let text): text
    case .words(let words): words[language]
    case .units(let units):
      FixedNumber.text(units: units, digits: columns[column].kind.digits, grouping: grouping)
    case .figure(let units, let digits):
      FixedNumber.text(units: units, digits: digits, grouping: grouping)
    }
  }
}

extension StatementTable.Kind {
  var digits: Int { if case .fixed(let digits) = self { digits } else { 0 } }
}
