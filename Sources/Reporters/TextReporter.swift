public import Findings

/// The first screen: at most 40 lines of 100 columns, wide characters counted as two.
///
/// `colour` turns ANSI colours on; the caller knows whether there is a terminal that wants them.
public struct TextReporter: BatchReporter {
  private let language: Language
  private let ink: Ink

  public init(language: Language, colour: Bool = false) {
    self.language = language
    self.ink = Ink(isOn: colour)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] { [] }

  public func footer(_ run: Run) -> [UInt8] {
    TextLayout.bytes(FirstScreen(run: run, language: language, ink: ink).lines())
  }
}

extension TextLayout {
  /// Every line ended by a line feed.
  static func bytes(_ lines: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines {
      out.append(contentsOf: line.utf8)
      out.append(0x0A)
    }
    return out
  }
}
