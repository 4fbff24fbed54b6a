public import Findings
import Values

/// Report files that stand in their places, in the words of the screen.
public struct WrittenFiles {
  private let outputs: [Run.Output]
  private let language: Language

  public init(_ outputs: [Run.Output], language: Language) {
    self.outputs = outputs
    self.language = language
  }

  /// Lines of at most 100 columns.
  ///
  /// - Parameter end: what stands behind them, on the same line where it has room; empty for nothing.
  public func lines(before end: String) -> [String] {
    let ends = end.isEmpty ? [] : [line(end)]
    guard !outputs.isEmpty else { return ends }
    let label = say("已写 ", "Wrote ")
    let items = outputs.map(item)
    let wrote = label + items.joined(separator: say(" ", ", "))
    let whole = end.isEmpty ? wrote : wrote + "  " + end
    if DisplayWidth.of(whole) <= TextLayout.columns { return [line(whole)] }
    // A path is never cut into: each output has its own line where one line is too short.
    let most = 4
    let shown = items.count > most ? most - 1 : items.count
    var lines = items.prefix(shown).map { line(label + $0) }
    if items.count > shown {
      let left = items.count - shown
      lines.append(line(label + say("…另 \(left) 个文件", "… \(left) more files")))
    }
    return lines + ends
  }

  private func item(_ output: Run.Output) -> String {
    let number = FixedNumber.grouped(output.count)
    let unit =
      output.countsIndicators
      ? say("\(number) 项指标", EnglishCount.text(output.count, "indicator"))
      : output.countsPlots
        ? say("\(number) 宗", EnglishCount.text(output.count, "plot"))
        : say("\(number) 条", EnglishCount.text(output.count, "finding"))
    return TerminalText.withoutControls(output.path) + say("(\(unit))", " (\(unit))")
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func line(_ text: String) -> String {
    TextLayout.truncated(TerminalText.withoutControls(text), to: TextLayout.columns)
  }
}
