/// The papers of a cell while its words are read one by one.
struct PermitPaperList {
  enum Word: Sendable {
    case line(ApprovalText.Line)
    /// An authority, or works that only it permits.
    case water, planning
    /// A permit of the planning law: it is for land or works, and so for a line that it names or
    /// for the lines of the plan that the authority keeps.
    case planningPermit
    /// What makes a paper a permit.
    case grant
    /// 批复 and its like: with a line's name, of the water authority or behind a yes for a line one
    /// permits building; else it is as well the approval of a plan, which permits nothing.
    case reply, planReply
    /// Of what is permitted; says nothing of the line.
    case matter
    /// Land given out or converted, which is not yet building in a line.
    case land
    case yes, no
    case mark, opening, closing
  }

  enum Number {
    /// 〔2022〕15号.
    case paper(year: Int)
    /// Another number of the paper before.
    case further
    case register(year: Int)
  }

  private(set) var papers: [PermitPaper] = []
  private var lines: Set<ApprovalText.Line> = []
  private var (isOfWater, isOfPlanning, isPlanningPermit) = (false, false, false)
  private var (isGrant, isReply, isOfLand, hasWords) = (false, false, false, false)
  /// True behind a number, where more numbers of the same paper may stand.
  private var isBehindNumber = false
  /// True behind a mark that follows a whole name: its number comes next, no name of another line.
  private var isNameClosed = false
  /// The answer that the cell begins with: 有(穗水许〔2022〕15号), 已办理蓝线许可, 未取得蓝线许可.
  private var lead: Bool?
  /// The lines of the answer before: a number behind it is of them, and of no line that the cell
  /// answers elsewhere.
  private var answered: Set<ApprovalText.Line> = []
  /// True behind an answer of no, and inside the brackets behind it, where no permit can stand.
  private var (isBehindNo, isInsideNo) = (false, false)

  /// Nil where words are left that no number or answer has closed, or there are no others.
  var whole: [PermitPaper]? {
    if !hasWords { return papers.isEmpty ? nil : papers }
    guard let lead, papers.isEmpty, !lines.isEmpty, isGrant || isReply, !isOfLand else {
      return nil
    }
    return [PermitPaper(lines: lines, isOwn: true, isGranted: lead)]
  }

  /// False where the word makes no sense in its place.
  mutating func take(_ word: Word) -> Bool {
    switch word {
    case .mark, .opening, .closing:
      // What follows 无; is said of something else.
      if lead == false { return false }
      if isGrant || isReply { isNameClosed = true }
      if case .opening = word, isBehindNo, !hasWords { isInsideNo = true }
      if case .closing = word { isInsideNo = false }
      return true
    case .yes: return answer(isYes: true)
    case .no: return answer(isYes: false)
    default: break
    }
    if case .line = word {
      if isNameClosed { return false }
      (answered, isBehindNo, isInsideNo) = ([], false, false)
    }
    (hasWords, isBehindNumber) = (true, false)
    switch word {
    case .line(let line): lines.insert(line)
    case .water: isOfWater = true
    case .planning: isOfPlanning = true
    case .planningPermit: (isPlanningPermit, isGrant) = (true, true)
    case .grant: isGrant = true
    case .reply: isReply = true
    case .planReply: (isReply, isOfPlanning) = (true, true)
    case .land: isOfLand = true
    case .matter, .yes, .no, .mark, .opening, .closing: break
    }
    return true
  }

  /// An answer is of the lines named before it, 绿线:无 or 绿线占用批准:无; one alone may stand before
  /// the rest of the cell.
  private mutating func answer(isYes: Bool) -> Bool {
    if !lines.isEmpty, !isOfLand, lead != false {
      papers.append(PermitPaper(lines: lines, isOwn: true, isGranted: isYes))
      (answered, isBehindNo) = (isYes ? lines : [], !isYes)
      close()
      return true
    }
    guard !hasWords, lead == nil, papers.isEmpty else { return false }
    lead = isYes
    return true
  }

  mutating func take(_ number: Number) -> Bool {
    if lead == false { return false }
    switch number {
    case .further: return isBehindNumber && !hasWords
    case .paper where !hasWords: return isBehindNumber
    case .paper(let year):
      let isOfLine = !lines.isEmpty || !answered.isEmpty || isOfWater
      return (isGrant || isReply && isOfLine) && append(year)
    case .register(let year):
      // 地字第… is a number of a planning permit, whether or not its name stands before it.
      guard !hasWords || isPlanningPermit || isOfPlanning || !lines.isEmpty else { return false }
      isPlanningPermit = true
      return append(year)
    }
  }

  /// A day is of the paper that it stands behind.
  mutating func take(_ day: CalendarDate) -> Bool {
    guard isBehindNumber, let last = papers.indices.last, papers[last].day == nil else {
      return false
    }
    papers[last].day = day
    return true
  }

  private mutating func append(_ year: Int) -> Bool {
    guard !isInsideNo, let ofPaper = linesOfPaper else { return false }
    papers.append(
      PermitPaper(lines: ofPaper, isOwn: !lines.isEmpty || isOfWater, isGranted: true, year: year))
    close()
    (isBehindNumber, isBehindNo) = (true, false)
    return true
  }

  /// Nil where the paper names no line and is of no authority, or of two. Without a name none is for
  /// farmland, the ecological red line or the growth boundary, which plans do not give away.
  private var linesOfPaper: Set<ApprovalText.Line>? {
    if !lines.isEmpty { return lines }
    if isOfWater { return isOfPlanning || isPlanningPermit ? nil : [.blue] }
    guard isPlanningPermit || isOfPlanning && !isOfLand else { return nil }
    if answered.isEmpty { return PermitPaper.planLines }
    let both = isPlanningPermit ? PermitPaper.planLines.intersection(answered) : answered
    return both.isEmpty ? nil : both
  }

  private mutating func close() {
    lines = []
    (isOfWater, isOfPlanning, isPlanningPermit) = (false, false, false)
    (isGrant, isReply, isOfLand, hasWords) = (false, false, false, false)
    (isBehindNumber, isNameClosed) = (false, false)
  }

  /// The closed vocabulary. 排水, 取水, 采砂, 排污, 环评, 林地, 耕地, 用地红线, 不动产权, 公示, 函 and the like
  /// are not in it: their papers permit something else, or nothing.
  static let words = Vocabulary<Word>(lines + others)

  private static let lines: [(kind: Word, words: [String])] =
    ApprovalText.Line.allCases.map { (.line($0), $0.names) }

  private static let others: [(kind: Word, words: [String])] = [
    // In numbers of papers, 示例蓝许.
    (.line(.blue), ["蓝"]),
    (
      .planningPermit,
      ["建设工程", "建设用地", "用地", "工程", "乡村建设", ""].flatMap {
        [$0 + "规划许可证", $0 + "规划许可"]
      } + ["规建证", "规地证", "建证", "地证"]
    ),
    (
      .water,
      [
        "水务局", "水务主管部门", "水利局", "水行政主管部门", "水务部门", "水行政", "水务", "水利", "水", "河道管理范围", "河道",
        "涉河涉堤", "涉河", "河湖",
      ]
    ),
    (
      .planning,
      [
        "规划和自然资源局", "自然资源和规划局", "自然资源局", "规划局", "规划主管部门", "规划部门", "自然资源主管部门", "规划资源",
        "规划和自然资源", "自然资源", "自然资", "规划", "规资", "资规", "规自", "规",
        "国土资源和规划委员会", "国土资源和规划局", "国土规划", "国规",
      ]
    ),
    (
      .grant,
      [
        "准予行政许可决定书", "行政许可决定书", "准予许可决定书", "许可决定书", "行政许可", "许可证", "许可", "批准文件", "批准",
        "审批", "许准", "许", "批",
      ]
    ),
    (.reply, ["批复", "批文", "复", "方案批准", "方案审批"]),
    (.planReply, ["规划批准文件", "规划批准", "规划审批"]),
    (
      .matter,
      [
        "占用", "范围内", "内", "建设项目", "建设工程", "工程建设方案", "工程", "建设", "项目", "方案", "准予", "的",
        "关于", "文号", "编号", "省", "市", "区", "局",
      ] + places
    ),
    (.land, ["建设用地", "用地"]),
    (
      .yes,
      [
        "有", "已取得", "已办理", "已办", "已批准", "已批", "已批复", "已许可", "已核发", "取得",
      ]
    ),
    (
      .no,
      [
        "无", "没有", "未取得", "未办理", "未办", "未批准", "未批", "未批复", "未许可", "未核发", "不批准", "不予批准",
      ]
    ),
    (.opening, ["("]),
    (.closing, [")"]),
    (.mark, [",", ";", "。", "、", ":", "/", "及", "和", "核发", "颁发", "签发", "\n"]),
  ]

  /// Short names of provinces, and of the cities and districts at hand, in numbers of papers; 示例 is
  /// the place of samples.
  static let places = [
    "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫", "鄂", "湘", "粤",
    "桂", "琼", "渝", "川", "贵", "云", "藏", "陕", "甘", "青", "宁", "新", "穗开", "穗", "深", "佛", "莞", "珠", "惠",
    "黄埔",
    "黄", "埔", "萝", "增", "从", "花", "番", "南", "荔", "越", "海", "天", "白", "广州", "广东", "知识城", "示例",
  ]
}
