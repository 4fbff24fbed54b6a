import Plan
import Values

/// A measure of a table of the user's as a whole, by indices of the plan's catalogues, keys and
/// columns.
enum TableMeasure: Hashable, Sendable {
  /// Number of years, from the first of the table to its last, for which an item has no row that
  /// says what the column asks, all items together.
  case missingYears(Int, item: Int, year: Int, column: Int)
  /// Number of items of which the parts do not reach what the rows state as the whole.
  case shortSums(Int, item: Int, part: Int, whole: Int)
  /// The first year of the table, and its last.
  case firstYear(Int, year: Int)
  case lastYear(Int, year: Int)

  var catalogue: Int {
    switch self {
    case .missingYears(let index, _, _, _), .shortSums(let index, _, _, _),
      .firstYear(let index, _), .lastYear(let index, _):
      index
    }
  }

  /// The year that a table has alone, where years are asked for: one is no row of years.
  func onlyYear(in catalogues: [Catalogue]) -> Int? {
    guard case .missingYears(_, _, let year, _) = self,
      let span = Self.span(of: catalogues[catalogue].entries.map { $0.keys[year] }),
      span.lowerBound == span.upperBound
    else { return nil }
    return span.lowerBound
  }

  /// Nil where the table is absent or has no row, or its cells do not tell; a table of one year does
  /// not tell what lacks from year to year.
  func count(in catalogues: [Catalogue]) -> Int? {
    let rows = catalogues[catalogue].entries
    guard !rows.isEmpty else { return nil }
    switch self {
    case .missingYears(_, let item, let year, let column):
      guard let span = Self.span(of: rows.map { $0.keys[year] }),
        span.lowerBound < span.upperBound
      else { return nil }
      var told: [String: Set<Int>] = [:]
      for row in rows {
        guard let number = Self.year(row.keys[year]) else { return nil }
        told[row.keys[item], default: []].formUnion(row.values[column].isNull ? [] : [number])
      }
      return told.values.reduce(0) { $0 + span.count - $1.count }
    case .firstYear(_, let year): return Self.span(of: rows.map { $0.keys[year] })?.lowerBound
    case .lastYear(_, let year): return Self.span(of: rows.map { $0.keys[year] })?.upperBound
    case .shortSums(_, let item, let part, let whole):
      guard !Self.mixesYears(rows.map { $0.keys }, besides: item) else { return nil }
      return Self.short(
        Dictionary(grouping: rows) { $0.keys[item] }.values.map { rows in
          (rows.map { $0.values[part].number }, rows.compactMap { $0.values[whole].number })
        })
    }
  }

  /// Items without a whole are rates, which nobody sums; nil where no item has one, where an item
  /// has two, and where a part of one is blank.
  private static func short(_ items: [(parts: [Double?], wholes: [Double])]) -> Int? {
    var short: Int?
    for item in items {
      guard let whole = item.wholes.first else { continue }
      guard item.wholes.allSatisfy({ $0 == whole }) else { return nil }
      let parts = item.parts.compactMap(\.self)
      guard parts.count == item.parts.count else { return nil }
      // Sums of decimals are exact to rounding only; what is to fall by so much falls short above it.
      let sum = parts.reduce(0, +)
      let slack = abs(whole) * 1e-9
      let isShort = whole < 0 ? sum > whole + slack : sum < whole - slack
      short = (short ?? 0) + (isShort ? 1 : 0)
    }
    return short
  }

  /// Whether some rows are of a year and others of what cannot be read as one: 合计 and 2021-2022
  /// hold what other rows have too.
  private static func mixesYears(_ rows: [[String]], besides item: Int) -> Bool {
    (rows.first?.indices ?? 0..<0).contains { key in
      guard key != item else { return false }
      let years = rows.count { year($0[key]) != nil }
      return years > 0 && years < rows.count
    }
  }

  /// From the first year to the last; nil where one cannot be read.
  private static func span(of keys: [String]) -> ClosedRange<Int>? {
    let years = keys.compactMap(year)
    guard years.count == keys.count, let first = years.min(), let last = years.max() else {
      return nil
    }
    return first...last
  }

  /// `2026`, `2026年`.
  private static func year(_ key: String) -> Int? {
    let digits = key.hasSuffix("年") ? String(key.dropLast()) : key
    return digits.count == 4 ? Int(digits) : nil
  }
}
