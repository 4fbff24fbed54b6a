import Testing
import Values

@testable import Measures

/// A note is understood where all its words are known.
@Suite struct StartNoteTests {
  static func state(_ note: String) -> IdleClock.StartState? {
    StartNote(MatchingText.plain(note), asOf: MadeClock.day(2025, 12, 31)).state
  }

  @Test(arguments: [
    "厂房已封顶,宿舍未动工", "1#厂房主体封顶,2#厂房未开工", "A栋已封顶,B栋未动工", "主体结构已封顶,装修工程未施工", "土建完成,绿化未施工",
    "原未开工,现主体施工", "前期未开工,2025年5月起桩基施工", "2024年3月1日开工", "2024/3/1开工", "2024年", "2024年底", "基坑开挖",
    "桩基施工", "主体封顶", "竣工", "投产", "已停工", "停工至今", "2023年5月停工", "已开工,2023年5月停工", "正在施工(停工)", "已竣工备案",
    "部分在建", "主体在建", "已完成桩基施工", "围墙已建,主体在建", "已部分动工", "The project has started",
    "在建,2026年6月竣工", "2024年5月开工,2026年6月竣工", "截至2025年12月31日已动工", "部分动工", "按期开工", "已建至5层",
    "桩基已完成", "厂房建设完成", "已投入使用", "已进场施工", "一期已建成,二期待建", "已开工,尚未竣工", "已开工未竣工",
    "已取得施工许可证,已动工", "已取得施工许可证,2025年3月动工",
    "2025年5月起桩基施工", "2025年5月起停工", "后于2025年3月开工",
  ])
  func worksThatHaveBegun(note: String) {
    #expect(Self.state(note) == .started, "\(note)")
  }

  @Test(arguments: [
    "没动工", "未进场施工", "未能动工", "该宗地尚未动工建设", "全部未动工", "经现场核查未见动工迹象", "尚未动工,已申请延期",
    "未动工,已列入闲置土地", "The project has not started", "未开工未竣工", "未动工,未竣工",
    "截至2025年12月31日未动工", "截至2025年12月31日,未动工", "截至2026年1月31日未动工", "已围蔽未动工", "场平完成未动工", "闲置未动工", "待开工",
    "待建",
    "未实质性动工", "未进行开发建设", "目前尚未施工", "至今未施工", "未动工,计划2026年6月开工", "空地,未动工", "未取得施工许可证,未动工",
    "未动工,未办理施工许可", "未取得施工许可证未动工",
  ])
  func worksThatHaveNot(note: String) {
    #expect(Self.state(note) == .notStarted, "\(note)")
  }

  /// The start itself of a day to come; not what is finished, fitted out or begun in full then.
  @Test(arguments: [
    "计划2026-06-01开工", "预计2026年开工", "2027年开工", "2026年6月开工", "2027年", "空地,拟于2026年3月动工",
    "2026年后动工", "2026年1月1日后开工", "2026年3月起动工", "计划2026年后动工",
  ])
  func aStartAhead(note: String) {
    #expect(Self.state(note) == .ahead, "\(note)")
  }

  @Test(arguments: ["无开工记录", "没有开工记录", "未申报开工"])
  func noRecord(note: String) {
    #expect(Self.state(note) == .noRecord, "\(note)")
  }

  @Test(arguments: [
    "企业自称已动工,经现场核查未见动工迹象", "已开工(现场巡查无施工痕迹)", "申报已开工,现场为空地", "已动工面积0", "已动工面积为0平方米",
    "已开工建设面积:0", "未建成任何建筑物", "周边道路正在施工", "周边市政道路已建成", "管线迁改已开工", "征拆已完工",
    "勘察已完工", "项目部板房已建成", "样板房已建成", "奠基已完工", "清表已完工", "施工图已完工", "道路施工中", "地质勘察施工中", "正在建档",
    "拆除工程已开工", "旧厂房拆除正在施工", "因未开工被约谈后于2025年3月开工", "逾期未动工,后于2025年3月动工", "围墙未建",
    "未全面动工", "预计开工", "计划2024年开工", "2025年至2027年开工", "未动工,已收回土地", "已解除合同",
    "已取得施工许可证", "不排除未动工", "未动工不实", "开工", "2026年6月竣工", "2026年6月投产", "2026年3月主体封顶",
    "计划2026年6月装修施工", "预计2026年3月全面开工", "预计2026年5月地下室开工", "2026年3月已开工", "土地未投入使用",
    "该地块至今未投入使用", "土地未交付使用", "项目未投产", "未投入使用", "原厂房已建成投产", "现场核查已完成", "企业申报已完成", "已完成",
    "已进场", "现场未施工", "目前没有施工", "经巡查未建设", "经核查,未施工", "未见施工迹象", "空地", "待核实", "待查",
    "截至2025年11月30日未动工", "截至2025年11月30日,未动工", "截至2025年12月31日",
    "截至2026年1月31日已动工", "围墙未开工", "周边道路未动工", "未按期开工", "二期待建", "形象进度30%",
    "已开工,2026年3月开工", "2025年后动工", "2025年后开工建设", "2025年12月后开工", "2024年底后动工",
    "2025年3月1日后动工", "2025-03-01日后动工", "2025年以后动工", "2025年3月之后,动工", "2025年起动工",
    "2025年5月起施工", "2025年12月起", "2025年后桩基施工", "计划2025年后动工", "2025年后未动工",
    "未取得施工许可证,已动工", "已动工未取得施工许可证", "未取得施工许可证已动工", "未办理施工许可,2025年3月动工",
    "桩基已完成,未取得施工许可证", "未取得施工许可证", "未取得施工许可,未竣工",
  ])
  func whatIsNotUnderstood(note: String) {
    #expect(Self.state(note) == nil, "\(note)")
  }

  @Test(arguments: [
    ("未动工(政府未交地)", true), ("因拆迁未完成未动工", true), ("无法动工", true), ("未动工", false), ("因资金问题未动工", false),
  ])
  func aReasonThatMayBeOfArticle8(note: String, has: Bool) {
    let read = StartNote(MatchingText.plain(note), asOf: MadeClock.day(2025, 12, 31))
    #expect(read.state == .notStarted, "\(note)")
    #expect(read.namesCause == has, "\(note)")
  }

  /// A building that stood there before is none under the contract.
  @Test func aDayIsHeldAgainstTheContract() {
    func state(_ note: String, _ contract: CalendarDate?) -> IdleClock.StartState? {
      StartNote(
        MatchingText.plain(note), asOf: MadeClock.day(2025, 12, 31), contract: contract
      ).state
    }
    let signed = MadeClock.day(2021, 5, 1)
    for note in ["1999年建成", "2010年开工建设", "2021年4月开工", "2021-04-30", "1999年厂房建成,未动工"] {
      #expect(state(note, signed) == nil, "\(note)")
    }
    for note in ["2021年开工", "2021年5月建成", "2021-05-01", "已动工"] {
      #expect(state(note, signed) == .started, "\(note)")
    }
    #expect(state("2010年开工建设", nil) == .started)
    #expect(state("未动工", signed) == .notStarted)
  }

  @Test func aDayIsHeldAgainstTheDayOfJudgement() {
    let plain = MatchingText.plain("2024年3月开工")
    func state(_ asOf: CalendarDate?) -> IdleClock.StartState? {
      StartNote(plain, asOf: asOf).state
    }
    #expect(state(MadeClock.day(2024, 3, 31)) == .started)
    #expect(state(MadeClock.day(2024, 3, 30)) == nil)
    #expect(state(MadeClock.day(2024, 2, 29)) == .ahead)
    #expect(state(nil) == nil)
  }
}
