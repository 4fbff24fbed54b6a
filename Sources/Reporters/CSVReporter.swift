public import Findings

/// The table of plots: one row a plot, whatever its verdict, for spreadsheets.
///
/// UTF-8 with a byte order mark, CRLF, RFC 4180. Columns are listed in docs/formats.md; their set
/// and order depend on the plan's layers alone. An empty cell says "not known" or "not measured",
/// never zero. Of several runs, which must have the same layers, the first writes the headings.
public struct CSVReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language
  private let columns: [PlotColumn]
  private let guardsCells: Bool

  /// `language` chooses headings and words; figures are the same. `guardsCells` keeps spreadsheets
  /// from running names as formulas and from cutting digits off codes; false writes cells as
  /// they are.
  public init(_ context: ReportContext, language: Language, guardsCells: Bool = true) {
    self.context = context
    self.language = language
    self.guardsCells = guardsCells
    self.columns = PlotColumn.all(context, language)
  }

  public var needsPlots: Bool { true }

  public func header() -> [UInt8] {
    guard context.sequence.isFirst else { return [] }
    var row = CSVWriter(guardsCells: guardsCells, capacity: 1_000)
    row.byteOrderMark()
    for column in columns { row.text(column.heading[language]) }
    row.endRow()
    return row.bytes
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var rows = CSVWriter(guardsCells: guardsCells, capacity: batch.plots.count * 500)
    for plot in batch.plots {
      for column in columns { column.fill(plot, &rows) }
      rows.endRow()
    }
    return rows.bytes
  }

  public func footer(_ run: Run) -> [UInt8] { [] }
}
