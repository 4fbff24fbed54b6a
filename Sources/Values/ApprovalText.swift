/// What an approval of the occupation of a control line is about: `绿线占用批准〔2021〕3号` is no
/// approval of the purple line.
public enum ApprovalText {
  /// The statutory lines, with the words by which papers name them.
  public enum Line: String, CaseIterable, Sendable {
    case green, purple, yellow, blue, farmland, ecological
    case growthBoundary = "growth-boundary"

    /// What papers and cells call the line.
    var names: [String] {
      switch self {
      case .green: ["城市绿线", "绿线"]
      case .purple: ["城市紫线", "紫线"]
      case .yellow: ["城市黄线", "黄线"]
      case .blue: ["城市蓝线", "永久蓝线", "蓝线"]
      case .farmland: ["永久基本农田", "基本农田", "永农"]
      case .ecological: ["生态保护红线", "生态红线"]
      case .growthBoundary: ["城镇开发边界外", "城镇开发边界", "开发边界外", "开发边界"]
      }
    }

    /// What else a text is of the line by: too little to be the name of a permitted line.
    private var hints: [String] {
      switch self {
      case .green: ["greenline"]
      case .purple: ["purpleline"]
      case .yellow: ["yellowline"]
      case .blue: ["blueline"]
      case .farmland: ["农田", "farmland"]
      case .ecological: ["ecologicalredline"]
      case .growthBoundary: ["growthboundary"]
      }
    }

    fileprivate func isNamed(in plain: String) -> Bool {
      (names + hints).contains(where: plain.contains)
    }
  }

  /// True where the text names the line, or names none, as a plain yes and a bare number do; FALSE
  /// where it says that there is none for this line; nil where it names others alone: what is said
  /// of this one is not known, as it is of a text too long to be read, and of one that denies, like
  /// 未经批准占用蓝线, of which not every word is known.
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
    if denials.contains(where: plain.contains) { return nil }
    let named = Line.allCases.filter { $0.isNamed(in: plain) }
    return named.isEmpty || named.contains(line) ? true : nil
  }

  private static let denials = [
    "未", "无", "没", "不", "非", "否", "拒", "驳", "撤", "销", "失效", "过期", "作废", "违", "擅自", "without",
    "unapproved",
    "notapproved", "notpermitted", "notgranted", "nopermit", "noapproval", "refused", "rejected",
    "revoked", "expired", "illegal",
  ]
}
