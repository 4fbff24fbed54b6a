import Values

/// The words in which the start of works is reported.
enum StartWords {
  enum Kind: Hashable, Sendable {
    case filler
    /// 现场, 目前, 经核查: of the day on which somebody looked.
    case now
    /// 至今, 仍: that it has never been otherwise.
    case ever
    /// The land, which is put to use without works too.
    case land
    /// 截至: by the day that follows.
    case asAt
    /// 后 behind a day: on some day since, or on none yet.
    case after
    /// 起: from that day on.
    case since
    case not
    /// 尚未: not so far.
    case notYet
    /// 无法: the reason may be one of Article 8.
    case unable
    /// 全面: what is not so wholly may be so in part.
    case wholly
    /// 已, 正在: that something is so by now.
    case done
    /// To begin.
    case start
    /// To build: who does not today may have before.
    case verb
    /// To move in, which Article 30 takes for no start.
    case entry
    /// Works under way.
    case going
    /// What is completed has begun, and what is not completed too.
    case finish
    /// What is built has begun; what is not built may not have.
    case built
    /// Put to use: a building, or the land.
    case used
    /// Done with, of whatever stands beside it.
    case complete
    /// Piles, a pit, a structure (Article 30).
    case works
    /// A standstill of works that have begun.
    case stop
    /// A part of the whole.
    case part
    /// 部分: so much of it as is said.
    case some
    /// Planting, roads, fitting out: no start by themselves.
    case ancillary
    /// What comes before a start and is none.
    case before
    /// No trace of a start on the site.
    case notSeen
    /// 待建: what waits for its start.
    case awaiting
    /// An empty site, or one at which nobody works now.
    case nothingSeen
    case noRecord
    /// The works of others.
    case other
    /// What is told beside the start and says nothing of it.
    case aside
    /// Told beside the start too: Article 30 asks for the permit before one.
    case noPermit
    /// A reason that may be one of Article 8.
    case cause
    case plan
    /// 前期, 曾: what was so before.
    case earlier
    /// 原, 旧: what stood there before.
    case former
  }

  /// Not counted among the words of a statement.
  static let unsaid: Set<Kind> = [
    .filler, .now, .ever, .land, .asAt, .after, .since, .aside, .noPermit,
  ]
  static let ofBuilding: Set<Kind> = [.finish, .built, .used, .works, .stop]
  /// What a day to come says nothing of the start by.
  static let beyondStart: Set<Kind> = [
    .finish, .built, .used, .complete, .works, .going, .stop, .verb, .entry, .ancillary, .wholly,
    .done, .earlier, .former,
  ]

  /// Notes that are one word, most of all there are.
  static let whole: [String: IdleClock.StartState] = [
    "未动工": .notStarted, "未开工": .notStarted, "尚未动工": .notStarted, "尚未开工": .notStarted,
    "无动工": .notStarted, "无开工": .notStarted, "没有": .notStarted, "无": .notStarted, "否": .notStarted,
    "尚未": .notStarted, "未建": .notStarted,
    "no": .notStarted, "notstarted": .notStarted, "notyetstarted": .notStarted,
    "已动工": .started, "已开工": .started, "是": .started, "yes": .started, "在建": .started,
    "已建": .started, "已竣工": .started, "started": .started, "underconstruction": .started,
    "completed": .started, "未动工未竣工": .notStarted, "未开工未竣工": .notStarted,
    "已动工未竣工": .started, "已开工未竣工": .started,
  ]

  static let vocabulary = Vocabulary<Kind>([
    (.not, negations), (.notYet, notYets), (.unable, unables),
    (.wholly, ["全部", "全面", "整体", "完全", "正式", "均", "都"]),
    (.noRecord, noRecords), (.awaiting, awaiteds), (.nothingSeen, nothings), (.notSeen, unseen),
    (.before, befores), (.other, others), (.aside, asides), (.noPermit, noPermits), (.plan, plans),
    (.cause, causes),
    (.stop, stops), (.finish, finishes), (.built, builts), (.used, ["投入使用", "交付使用"]),
    (.complete, ["完成", "完毕"]), (.works, works), (.going, goings), (.start, starts),
    (.entry, ["进场"]), (.verb, verbs), (.ancillary, ancillaries), (.part, parts),
    (.some, ["部分", "局部", "大部分", "多数"]), (.done, dones),
    (.earlier, ["原先", "此前", "之前", "前期", "曾"]), (.former, ["原", "原有", "旧", "既有"]),
    (.now, nows), (.ever, ["至今", "一直", "仍", "尚", "还"]), (.land, lands),
    (.asAt, ["截至", "截止", "截至到", "截止到"]), (.after, ["后", "以后", "之后"]),
    (.since, ["起"]), (.filler, fillers),
  ])

  private static let negations = [
    "未", "均未", "没有", "没", "未能", "未实际", "暂未", "未进行", "没有进行", "未实质", "未实质性", "没有实质性", "未进行实质性",
    "没有进行实质性", "not",
  ]
  private static let notYets = [
    "尚未", "仍未", "还未", "一直未", "从未", "尚没有", "还没有", "还没", "尚未能", "未曾", "尚未进行", "尚未实质性", "尚未进行实质性",
    "notyet",
  ]
  private static let unables = ["不能", "无法", "暂无法", "暂不能", "尚无法", "尚不能", "一直无法"]
  private static let noRecords = [
    "无开工记录", "没有开工记录", "无动工记录", "没有动工记录", "未申报开工", "未申报动工", "未报开工", "未报动工", "未上报开工",
    "norecordofastart",
  ]
  private static let awaiteds = ["待开工", "待动工", "待建", "待建设", "待开发", "待开发建设", "待开工建设"]
  private static let unseen = [
    "未见动工迹象", "未见开工迹象", "未见动工痕迹", "未发现动工迹象", "未发现开工迹象", "无动工迹象", "无开工迹象", "无动工痕迹",
  ]
  private static let nothings = [
    "未见施工迹象", "未见施工痕迹", "未发现施工迹象", "无施工迹象", "无施工痕迹", "为空地", "为荒地", "空地", "荒地",
  ]
  /// Article 30 asks for a pit, piles or foundations after a permit.
  private static let befores = [
    "围墙", "围挡", "围蔽", "打围", "场平", "场地平整", "平整场地", "土地平整", "平整", "临时用房", "临时建筑", "临时设施", "临建",
    "板房", "项目部", "工棚", "样板房", "样板间", "售楼部", "三通一平", "五通一平", "七通一平", "勘察", "地质勘察", "地勘", "勘探", "清表",
    "清场", "奠基", "奠基仪式", "开工仪式", "拆除", "旧厂房拆除", "拆除工程", "征拆", "征地拆迁", "施工图", "施工图设计", "设计", "规划设计",
    "前期工作", "前期准备", "fence", "hoarding", "levelled", "leveled", "siteclearing", "temporary",
  ]
  /// What others build.
  private static let others = [
    "周边", "相邻", "地铁", "市政", "周边道路", "市政道路", "周边市政道路", "管线", "管线迁改", "高压线",
  ]
  /// What was asked, granted or threatened.
  private static let asides = [
    "已取得施工许可", "已取得施工许可证", "已办理施工许可证",
    "已领取施工许可证", "申请延期", "已申请延期", "申请延期开工", "已申请延期开工", "拟申请延期", "拟申请延期开工", "已建议收回", "建议收回",
    "已列入闲置土地", "列入闲置土地", "已约谈", "已发函催促", "已督促", "闲置", "土地闲置",
  ]
  private static let noPermits = [
    "未取得施工许可", "未取得施工许可证", "未办理施工许可", "未办理施工许可证",
  ]
  private static let plans = [
    "计划", "计划于", "预计", "预计于", "拟", "拟于", "将", "将于", "准备", "planned", "expected",
  ]
  private static let causes = [
    "因拆迁", "因征地拆迁", "因征拆", "因规划调整", "因政府原因", "因疫情", "因未交地", "因地铁", "因高压线", "因管线", "政府未交地", "政府原因",
    "因管线迁改",
    "因征地拆迁未完成", "因拆迁未完成", "拆迁未完成", "因规划修改", "因控规调整",
  ]
  private static let stops = ["停工", "已停工", "停建", "已停建", "中止建设", "中止开发", "中途停工", "停工至今", "烂尾"]
  private static let finishes = [
    "竣工", "竣工验收", "竣工备案", "竣工验收备案", "完工", "建完", "建好", "开发完毕", "建设完毕", "施工完毕", "completed",
  ]
  private static let builts = ["建成", "全部建成", "封顶", "结顶", "投产", "建成投产", "建成使用"]
  private static let works = [
    "桩基", "打桩", "桩基施工", "桩基工程", "桩基础", "桩基础施工", "基坑", "基坑开挖", "基坑支护", "基坑施工", "基础施工", "基础工程",
    "地下室", "地下室施工", "主体", "主体结构", "主体施工", "主体工程", "主体结构施工", "主体封顶", "主体结构封顶", "土建", "土建施工",
    "土建工程", "土方开挖", "地基施工", "开挖基坑", "基坑开挖中", "基坑施工中", "基坑支护中", "桩基施工中", "基础施工中", "主体施工中",
    "土方开挖中", "土方施工", "土方施工中", "基础完成", "基础已完成",
  ]
  private static let goings = [
    "在建", "施工中", "建设中", "开发中", "正在施工", "正在建设", "正在开发", "正常施工", "正常建设", "未停工", "未停建", "没有停工",
    "进场施工中",
    // What was taken up again had begun.
    "已复工", "现已复工", "已恢复施工", "已恢复建设",
    "underconstruction",
  ]
  private static let starts = [
    "动工", "开工", "动工开发", "动工建设", "开工建设", "开工开发", "动土", "破土动工", "started",
  ]
  private static let verbs = [
    "建", "施工", "建设", "开发", "开发建设", "施工建设", "进场施工", "进场建设",
  ]
  private static let ancillaries = [
    "装修", "装修工程", "装饰", "绿化", "绿化工程", "园林", "园林绿化", "道路", "道路施工", "配套", "配套设施", "配套工程", "室外工程",
    "室外配套", "管网", "景观",
  ]
  private static let parts = [
    "剩余", "剩余部分", "其余", "其余部分", "余下", "厂房", "宿舍", "办公楼", "宿舍楼", "综合楼", "研发楼", "车间",
    "仓库", "住宅", "裙楼", "塔楼", "楼栋", "标段", "后期", "part", "rest", "basement",
  ]
  private static let dones = [
    "已", "已经", "现已", "均已", "都已", "正", "正在", "实际", "已于", "已全面", "已正式", "按期", "按时", "如期", "已按期",
    "已按时",
    "已如期", "have", "has",
  ]
  private static let nows = [
    "截至目前", "截止目前", "目前", "现", "当前", "现场", "经核查", "经现场核查", "经核实", "现场核查", "现场巡查", "经巡查",
  ]
  private static let lands = ["土地", "地块", "该地块", "宗地", "该宗地", "本宗地", "该宗土地"]
  private static let fillers = [
    "项目", "该项目", "本项目", "企业", "用地单位", "受让方", "暂", "工程", "情况", "状态", "逾期", "超期", "逾期至今", "申报",
    "企业申报", "日", "因企业资金问题", "因企业资金原因", "因企业资金不足", "因资金不足", "因资金短缺", "因资金问题", "因资金原因", "因企业原因",
    "因自身原因", "因市场原因", "资金问题", "企业原因", "自身原因", "于", "后于",
    "至",
    "任何", "建筑物", "任何建筑物", "建筑", "实际开工", "时间", "为", "开始", "project", "the", "site", "yet", "works",
    "construction",
  ]
}
