public import Findings

/// One output format: turns a run's results into bytes, a stretch at a time.
///
/// `header`, the fragments in file order and `footer`, written one after another, are the whole
/// output. Fragments are pure: workers may format them at the same time and in any order, and
/// the bytes do not depend on how the run was cut into batches. No format knows the clock, the
/// locale or the terminal.
///
/// A format that lists the worst findings alone gives empty fragments and keeps a `Shortlist`
/// until the footer; what is on it does not depend on the order of the batches either.
public protocol BatchReporter: Sendable {
  /// True where fragments need `Batch.plots`.
  var needsPlots: Bool { get }
  /// True where fragments need `PlotRecord.original`.
  var needsOriginals: Bool { get }
  /// How many findings the footer lists, of a format that lists the worst alone; nil where all
  /// that it is given are written.
  var listed: Int? { get }
  /// Entries that the footer adds to those of the findings: of a rule that was required and could not
  /// be evaluated, where the format has no other place for it.
  func additions(_ run: Run) -> Int

  /// What stands before the first fragment. Of the provenance given at the start it uses only
  /// what is known before reading: reference systems, layers, plan, versions, day.
  func header() -> [UInt8]
  /// Findings and plots of one batch, with the separators that their place in the run needs.
  func fragment(_ batch: Batch) -> [UInt8]
  /// What only the whole run knows: totals, counts, checksums.
  func footer(_ run: Run) -> [UInt8]
}

extension BatchReporter {
  public var needsPlots: Bool { false }
  public var needsOriginals: Bool { false }
  public var listed: Int? { nil }
  public func additions(_ run: Run) -> Int { 0 }
}
