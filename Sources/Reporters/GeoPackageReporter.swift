public import Findings
public import GeoPackage
import Planar
import Values

/// The run as a GeoPackage: findings, what they occupy, all plots, the plan's layers, the rules,
/// indicators and provenance, with the colours that the page has.
///
/// What it gives are `GeoPackageRows`, to be put into a `GeoPackageFile` of `tables`. Figures are the
/// numbers of the other formats; tables and columns stand in docs/formats.md.
public struct GeoPackageReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language
  private let plots: [GeoPackagePlotColumn]
  /// What the file holds, in the order of the numbers that rows name.
  public let tables: [GeoPackageTable]
  /// Number of the first of the plan's tables.
  private let firstLayer: Int
  private let layers: [GeoPackageLayer]

  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
    plots = GeoPackagePlotColumn.all(context, language)
    layers = GeoPackageLayer.all(of: context, language)
    let own = [
      GeoPackageColumns.findings(language), GeoPackageColumns.overlaps(language),
      GeoPackagePlotColumn.table(plots, language), GeoPackageColumns.rules(language),
      GeoPackageColumns.indicators(language), GeoPackageColumns.provenance(language),
      GeoPackageColumns.layerFindings(language),
    ]
    firstLayer = own.count
    tables = own + layers.map(\.table)
  }

  public var needsPlots: Bool { true }
  public var needsOriginals: Bool { true }

  /// The plan's layers.
  public func header() -> [UInt8] {
    var rows = GeoPackageRows(capacity: 1_000_000)
    for (index, layer) in layers.enumerated() { layer.write(firstLayer + index, &rows) }
    return rows.bytes
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var rows = GeoPackageRows(
      capacity: batch.findings.count * 3_000 + batch.plots.count * 1_500)
    for finding in batch.findings {
      // What is about no input is about the plan.
      let table = finding.subject.file == nil ? 6 : 0
      GeoPackageColumns.write(finding, context, table, &rows)
      if let occupation = finding.occupation {
        GeoPackageColumns.write(occupation, of: finding, context, 1, &rows)
      }
    }
    for plot in batch.plots {
      rows.begin(table: 2)
      rows.areas(plot.placed)
      for column in plots { column.fill(plot, &rows) }
    }
    return rows.bytes
  }

  public func footer(_ run: Run) -> [UInt8] {
    var rows = GeoPackageRows(capacity: 100_000)
    for (card, tally) in zip(run.cards, run.tallies) {
      GeoPackageColumns.write(card, tally, language, 3, &rows)
    }
    for indicator in run.indicators {
      GeoPackageColumns.write(indicator, run.cards[indicator.card], 4, &rows)
    }
    GeoPackageColumns.write(run, language, 5, &rows)
    return rows.bytes
  }
}
