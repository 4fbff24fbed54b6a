/// What an approval of the occupation of a control line is about: `绿线占用批准〔2021〕3号` is no
/// approval of the purple line.
public enum ApprovalText {
  /// The statutory lines, with the words by which papers name them.
  public enum Line: String, CaseIterable, Sendable {
    case green, purple, yellow, blue, farmland, ecological
    case growthBoundary = "growth-boundary"

    fileprivate var names: [String] {
      switch self {
      case .green: ["绿线", "greenline"]
      case .purple: ["紫线", "purpleline"]
      case .yellow: ["黄线", "yellowline"]
      case .blue: ["蓝线", "blueline"]
      case .farmland: ["农田", "永农", "farmland"]
      case .ecological: ["生态保护红线", "生态红线", "ecologicalredline"]
      case .growthBoundary: ["开发边界", "growthboundary"]
      }
    }
  }

  /// True where the text names the line, or names none, as a plain yes and a bare number do; FALSE
  /// where it says that there is none for this line; nil where it names others alone: what is said
  /// of this one is not known, as it is of a text too long to be read.
  ///
  /// A paper that names no line is for those that its authority permits building in: a water
  /// authority's for the blue line, a permit of the planning law for the lines of the plan. What is
  /// said of the line by name goes before it; a yes beside a no of the same line is not known.
  public static func concerns(_ line: Line, _ text: String) -> Bool? {
    guard let plain = MatchingText.note(text) else { return nil }
    if let papers = PermitPaper.list(plain) {
      let ofLine = papers.filter { $0.lines.contains(line) }
      let own = ofLine.filter(\.isOwn)
      let answers = Set((own.isEmpty ? ofLine : own).map(\.isGranted))
      return answers.count == 1 ? answers.first : nil
    }
    let named = Line.allCases.filter { $0.names.contains(where: plain.contains) }
    return named.isEmpty || named.contains(line) ? true : nil
  }
}
