public import Findings

/// All findings in the order of the file, each as a block, then the indicators, then the first
/// screen.
public struct FullTextReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language
  private let ink: Ink

  public init(_ context: ReportContext, language: Language, colour: Bool = false) {
    self.context = context
    self.language = language
    self.ink = Ink(isOn: colour)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var out: [UInt8] = []
    for finding in batch.findings {
      let block = FindingBlock(
        finding: finding, context: context, language: language, ink: ink)
      out.append(contentsOf: TextLayout.bytes(block.lines() + [""]))
    }
    return out
  }

  public func footer(_ run: Run) -> [UInt8] {
    let indicators = run.indicators.flatMap { indicator in
      IndicatorBlock(indicator: indicator, cards: run.cards, language: language, ink: ink).lines()
        + [""]
    }
    return TextLayout.bytes(
      indicators + FirstScreen(run: run, language: language, ink: ink).lines())
  }
}
