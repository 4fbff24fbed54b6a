public import Findings

/// Everything about one plot: all areas, occupation by every class of constraint, every rule's
/// verdict with the reason where there is none, and its findings in full.
///
/// A plot is named by its id or by its plan plot's number; features that share the id get a sheet
/// each. Where no fragment writes anything the plot is not in the files, which the caller says.
public struct PlotSheetReporter: BatchReporter {
  private let context: ReportContext
  private let plot: String
  private let language: Language
  private let ink: Ink

  public init(
    _ context: ReportContext, plot: String, language: Language, colour: Bool = false
  ) {
    self.context = context
    self.plot = plot
    self.language = language
    self.ink = Ink(isOn: colour)
  }

  public var needsPlots: Bool { true }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var lines: [String] = []
    for record in batch.plots where concerns(record.subject) {
      lines += PlotSheet(plot: record, context: context, language: language, ink: ink).lines()
      lines.append("")
    }
    for finding in batch.findings where concerns(finding.subject) {
      lines += FindingBlock(
        finding: finding, context: context, language: language, ink: ink
      ).lines()
      lines.append("")
    }
    return TextLayout.bytes(lines)
  }

  public func footer(_ run: Run) -> [UInt8] { [] }

  private func concerns(_ subject: Subject) -> Bool {
    subject.plot == plot || subject.planPlot == plot || subject.plots.contains(plot)
  }
}
