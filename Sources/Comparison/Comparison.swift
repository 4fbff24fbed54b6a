import Balance
public import Findings
public import GEOS
import Planar

/// What changed from one date to the next, over all dates that are given.
public struct Comparison: Sendable {
  /// The earliest first.
  let dates: [DatedLand]
  let steps: [ComparisonStep]

  /// - Parameter dates: at least two, measured on one working surface.
  public init(_ dates: [DatedLand], session: GEOSSession) {
    self.dates = dates
    let covers = dates.map { NetCover($0.plots, session: session) }
    let reserves = dates.map { ReserveCover($0, session: session) }
    steps = zip(dates, dates.dropFirst()).enumerated().map { index, pair in
      let lands = DatedLand.paired(pair.0, pair.1)
      return ComparisonStep(
        old: lands.old, new: lands.new, before: covers[index], after: covers[index + 1],
        reservedBefore: reserves[index], reservedAfter: reserves[index + 1], session: session)
    }
  }

  /// What a statement is made for, which says its title.
  public enum Purpose: String, Sendable, CaseIterable {
    case comparison
    /// 一年一总结.
    case year
    /// 五年一评估.
    case fiveYears = "five-years"

    var title: Bilingual {
      switch self {
      case .comparison: Bilingual(zh: "多期用地对比", en: "Comparison of dates")
      case .year: Bilingual(zh: "年度总结(一年一总结)", en: "Yearly summary")
      case .fiveYears: Bilingual(zh: "五年评估(五年一评估)", en: "Five-year evaluation")
      }
    }
  }

  public func statement(for purpose: Purpose) -> Statement {
    var statement = Statement(
      kind: "comparison", title: purpose.title, sources: dates.map(\.run.provenance))
    statement.isComplete = dates.allSatisfy(\.run.isComplete)
    statement.failures = dates.flatMap(\.run.failures)
    statement.facts = steps.map(\.fact)
    let series = SeriesTables(dates)
    statement.tables = [series.table]
    statement.charts = series.charts
    for step in steps { statement.tables += step.tables(isOnly: steps.count == 1) }
    if dates.count > 2 { statement.tables.append(TimelineTable(dates).table) }
    statement.tables.append(series.indicators)
    statement.tables = statement.tables.filter { !$0.rows.isEmpty }
    statement.notices = steps.flatMap(\.notices)
    statement.pieces = pieces
    statement.dropLocalUnit()
    return statement
  }

  /// Every piece of every step; shapes on the working surface.
  private var pieces: StatementPieces? {
    guard var table = steps.first?.pieces.table else { return nil }
    table.rows = steps.flatMap(\.pieces.table.rows)
    return StatementPieces(table: table, shapes: steps.flatMap(\.pieces.shapes))
  }
}

extension Comparison {
  /// Rules on 疑似闲置, as the area statement has them.
  public static func idleRules(of cards: [RuleCard]) -> [Int] { Balance.idleRules(of: cards) }
}
