import Findings

/// ANSI colours, only where the caller says that the output is a terminal that wants them.
struct Ink: Sendable {
  enum Colour: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "33"
    case magenta = "35"
    case blue = "34"
    case green = "32"
  }

  let isOn: Bool

  func callAsFunction(_ text: String, _ colour: Colour?) -> String {
    guard isOn, let colour else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }

  static func colour(of verdict: Verdict) -> Colour? {
    switch verdict {
    case .violates: .red
    case .suspected: .magenta
    case .borderline, .incomplete: .yellow
    case .advisory: .blue
    case .conforms, .excused: .green
    case .notEvaluated, .notApplicable: .dim
    }
  }
}
