import Testing
import Values

@testable import Measures

/// Delivery, completion, supply and ownership in words.
@Suite struct ContractNoteTests {
  @Test(arguments: [
    "未交地", "尚未交地", "土地未交付", "部分未交地", "部分交地", "否", "尚未办理交地", "未办理交地手续", "未签订交地确认书", "未能交地",
    "无法交地", "待交地", "没交地", "交地未完成", "政府未交", "未净地交付", "未达到净地条件", "正在征拆", "因拆迁未完成未交地",
    "Not delivered", "政府未交地", "政府尚未交地", "已交地(部分)", "2021-09-28(部分)", "2021-09-28部分交地", "部分已交地",
    "一期已交地,二期未交地", "大部分已交地", "一期部分已交地", "大部分已交地,剩余未交地", "剩余部分未交地",
  ])
  func landThatIsNotDelivered(note: String) {
    #expect(DeliveryNote(note) == .undelivered, "\(note)")
  }

  @Test(arguments: [
    ("已交地", nil), ("已交地,未交付发票", nil), ("已交地(票据未交付)", nil), ("已交付使用", nil),
    ("已于2023-03-01交地", MadeClock.day(2023, 3, 1)),
    ("2023年3月1日已交地", MadeClock.day(2023, 3, 1)),
    ("净地交付", nil), ("现状交付", nil), ("已签交地确认书", nil), ("已交付受让人", nil),
    (
      "已按期交地,2023-03-01",
      MadeClock.day(2023, 3, 1)
    ),
    ("未按期交地,2023-06-01补交", MadeClock.day(2023, 6, 1)), ("其余已交地", nil),
    ("剩余部分已于2018年12月1日交地", MadeClock.day(2018, 12, 1)),
    ("大部分已交地,剩余已于2018年12月1日交地", MadeClock.day(2018, 12, 1)),
    ("一期2018年11月1日交地,其余2018年12月1日交地", MadeClock.day(2018, 12, 1)),
  ])
  func landThatIs(note: String, day: CalendarDate?) {
    #expect(DeliveryNote(note) == .delivered(day), "\(note)")
  }

  /// Of a month nobody knows the day.
  @Test(arguments: [
    ("已于2021年3月交地", MadeClock.day(2021, 3, 1), MadeClock.day(2021, 3, 31)),
    ("2021年", MadeClock.day(2021, 1, 1), MadeClock.day(2021, 12, 31)),
  ])
  func landThatIsWithin(note: String, first: CalendarDate, last: CalendarDate) {
    #expect(DeliveryNote(note) == .deliveredWithin(first...last), "\(note)")
  }

  @Test(arguments: ["按期交地", "已按期交地", "已按时交地", "已按约定交付"])
  func landThatIsInTime(note: String) {
    #expect(DeliveryNote(note) == .deliveredInTime, "\(note)")
  }

  @Test(arguments: [
    "是否未交地待核", "不存在未交地", "见交地卷宗", "已交地,未交地", "未按期交地,于2023年交地或2024年交地",
    "2018年11月交付A区,2018年12月1日交付B区", "一期已交地", "其余已交地,一期未交地", "剩余",
    "部分2019年1月1日交地,其余2018年12月1日交地", "仅交付A区,B区待腾退",
  ])
  func deliveryThatIsNotUnderstood(note: String) {
    #expect(DeliveryNote(note) == .unknown, "\(note)")
  }

  @Test(arguments: [
    ("已竣工", true), ("已竣工验收", true), ("竣工", true), ("2024年", true), ("2024年底", true),
    ("已于2024年6月竣工", true), ("未竣工", false), ("尚未完工", false), ("2026年竣工", false),
    ("预计2026年竣工", false), ("2025年底竣工", true), ("预计2024年竣工", nil), ("未通过竣工验收", nil),
    ("办理验收手续", nil), ("在建", false), ("未建成", false), ("逾期未竣工", false), ("未开工建设", false),
    ("未竣工验收", nil), ("未验收", nil), ("不涉及", nil),
  ])
  func completion(note: String, isCompleted: Bool?) {
    let read = CompletionNote.isCompleted(
      MatchingText.plain(note), asOf: MadeClock.day(2025, 12, 31))
    #expect(read == isCompleted, "\(note)")
  }

  /// What was completed before the contract stood there when the land was supplied.
  @Test(arguments: [("2021年5月12日竣工", true), ("2021年5月13日竣工", true), ("2021年5月11日竣工", nil)])
  func completionAroundTheContract(note: String, isCompleted: Bool?) {
    let read = CompletionNote.isCompleted(
      MatchingText.plain(note), asOf: MadeClock.day(2025, 12, 31),
      contract: MadeClock.day(2021, 5, 12))
    #expect(read == isCompleted, "\(note)")
  }

  /// What may stand contradicts 未动工, what says nothing of works does not.
  @Test(arguments: [
    ("办理验收手续", true), ("未通过竣工验收", true), ("主体已封顶", true), ("2025年12月25日左右", true), ("未验收", false),
    ("未竣工验收", false), ("不涉及", false), ("见附件", false), ("约2022", true), ("1985-1990", true),
  ])
  func whatMayBeOfWorks(note: String, may: Bool) {
    #expect(CompletionNote.mayBeOfWorks(MatchingText.plain(note)) == may, "\(note)")
  }

  @Test(arguments: [
    ("未停工", false), ("正常施工", false), ("已停工", nil), ("不详", nil), ("停工,未停工", nil),
    ("已复工", false), ("未中止开发", false),
  ])
  func standstill(note: String, isSuspended: Bool?) {
    #expect(SuspensionNote.isSuspended(note, asOf: nil) == isSuspended, "\(note)")
  }

  /// Beside a day of a standstill: only what plainly says that works stand still leaves it alone.
  @Test(arguments: [
    ("已停工", SuspensionNote.standstill(nil)), ("停工至今", .standstill(nil)),
    ("因资金问题停工", .standstill(nil)), ("尚未复工", .standstill(nil)), ("计划复工", .standstill(nil)),
    ("2026年3月复工", .standstill(nil)), ("已复工", .resumed(nil)), ("已恢复施工", .resumed(nil)),
    ("曾停工,现已复工", .resumed(nil)), ("已复工,正常施工", .resumed(nil)), ("在建", .goingOn),
    ("未停工", .goingOn), ("已竣工", .finished), ("已动工", .silent), ("2022年6月1日开工", .silent),
    ("未竣工", .silent), ("部分复工", .unknown), ("2025年12月复工", .unknown), ("未动工", .unknown),
    ("已复工,又停工", .unknown), ("停工待查", .unknown),
  ])
  func whatIsSaidBesideAStandstill(note: String, is expected: SuspensionNote) {
    let asOf = MadeClock.day(2025, 12, 20)
    #expect(SuspensionNote(MatchingText.plain(note), asOf: asOf) == expected, "\(note)")
  }

  @Test func theDayOnWhichWorksWereResumed() {
    let october = MadeClock.day(2025, 10, 1)...MadeClock.day(2025, 10, 31)
    let asOf = MadeClock.day(2025, 12, 20)
    #expect(SuspensionNote("2025年10月复工", asOf: asOf) == .resumed(october))
    #expect(SuspensionNote("2025年10月停工", asOf: asOf) == .standstill(october))
  }

  /// Where no word says what was on the days, the column has to tell it.
  @Test func daysOfAStandstillWithoutAWord() {
    let asOf = MadeClock.day(2025, 12, 20)
    func read(_ note: String) -> SuspensionNote {
      SuspensionNote(MatchingText.plain(note), asOf: asOf)
    }
    let year = MadeClock.day(2023, 1, 1)...MadeClock.day(2023, 12, 31)
    let june = MadeClock.day(2023, 6, 1)...MadeClock.day(2023, 6, 30)
    let third = MadeClock.day(2023, 7, 1)...MadeClock.day(2023, 9, 30)
    for (note, days) in [("2023年", year), ("2023年6月至今", june), ("2023年第三季度", third)] {
      #expect(read(note) == .days(days), "\(note)")
      #expect(SuspensionNote.isSuspended(note, asOf: asOf) == nil, "\(note)")
    }
    #expect(read("2023年6月,停工") == .standstill(nil))
    #expect(read("2023年6月,已复工") == .resumed(nil))
    #expect(read("2022年,2023年") == .unknown)
    #expect(read("2025年") == .unknown, "it may have come or not")
    #expect(read("2027年") == .unknown, "a plan")
  }

  @Test(arguments: [
    ("储备土地公开出让", SupplyMode.granted), ("挂牌出让(政府收储地块)", .granted), ("网上挂牌", .granted),
    ("国有建设用地使用权出让", .granted), ("Granted by auction", .granted), ("租赁", .other),
    ("作价出资(入股)", .other), ("先租后让", .other), ("授权经营", .other), ("1", .other), ("储备", .none),
    ("政府储备", .none), ("未供地", .none), ("待供", .none), ("未出让", .none), ("拟出让", .none),
    ("待定", .none), ("Not supplied", .none), ("收回", .ended), ("政府已收回", .ended), ("流拍", .ended),
    ("出让后终止", .ended), ("未成交", .ended), ("terminated", .ended),
    ("不详", .unstated), ("待核实", .unstated), ("待查", .unstated), ("未登记", .unstated),
    ("未录入", .unstated), ("未明确", .unstated), ("未办理用地手续", .unclear), ("待上会", .unclear),
    ("历史用地", .other), ("其他", .other), ("01", .other), ("转让", .other), ("出让(转让取得)", .other),
    ("司法拍卖", .other), ("补办出让", .other), ("划拨转出让", .other), ("国家作价出资", .other),
    ("已供地", .other), ("集体流转", .other), ("已出让", .granted), ("划拨决定书", .granted),
    ("出让(续期)", .granted), ("招标拍卖挂牌出让", .granted), ("带方案出让", .granted),
    ("批而未供", .none), ("已收储", .ended), ("出让,已收储", .ended), ("出让(已收回)", .ended),
    ("正在挂牌", .unclear), ("挂牌中", .unclear), ("出让中", .unclear), ("已退出让", .unclear),
    ("土地置换", .unclear), ("出让后收储", .unclear), ("供而未用", .unclear), ("见附件", .unclear),
    ("sold to be", .unclear),
  ])
  func modesOfSupply(mode: String, is expected: SupplyMode) {
    #expect(SupplyMode(mode) == expected, "\(mode)")
  }

  @Test(arguments: [
    ("国有", Ownership.state), ("10", .state), ("20", .state), ("全民所有", .state), ("国家所有", .state),
    ("国有土地使用权", .state), ("集体土地征为国有", .state), ("国有(原集体征收)", .state),
    ("集体转国有", .state), ("国有转集体", .collective), ("原国有,已转为集体", .collective),
    ("国有划拨转集体", .collective), ("集体(已转)国有", .state), ("集体国有转", .open), ("国有划拨转出让", .state),
    ("集体转", .open), ("State-owned", .state), ("集体", .collective), ("30", .collective),
    ("31", .collective), ("40", .collective), ("村集体", .collective), ("国有/集体", .open),
    ("国有未利用地", .open), ("国有和集体共有", .open), ("21", .open), ("Z", .unknown), ("出让", .unknown),
  ])
  func owners(text: String, is expected: Ownership) {
    #expect(Ownership(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("440112003001GB00827", true), ("440112003001JB00827", false), ("440112003001ZB00827", nil),
    ("440112003001GB0082", nil), ("示例-000000J000001", nil), ("PLOT-0000001J000001", nil),
  ])
  func ownersByParcelCode(code: String, isOfState: Bool?) {
    #expect(Ownership.isOfState(parcelCode: code) == isOfState, "\(code)")
  }

  /// Known words alone, and more of them than a note has: nobody is judged by them.
  @Test func notesTooLongToBeRead() {
    func long(_ word: String) -> String { String(repeating: word, count: 400) }
    #expect(Ownership(long("国有")) == .open && Ownership("国有国有") == .state)
    #expect(SupplyMode(long("出让")) == .unclear && SupplyMode("出让出让") == .granted)
    #expect(SupplyMode(long("未供地")) == .unclear && SupplyMode("未供地未供地") == SupplyMode.none)
    #expect(DeliveryNote(long("未交地,")) == .unknown && DeliveryNote("未交地,未交地") == .undelivered)
    #expect(CompletionNote.isCompleted(long("竣工"), asOf: nil) == nil)
    #expect(CompletionNote.isCompleted("竣工竣工", asOf: nil) == true)
    #expect(SuspensionNote.isSuspended(long("未停工"), asOf: nil) == nil)
    let asOf = MadeClock.day(2025, 12, 31)
    func clock(_ change: (inout IdleClock.Facts) -> Void) -> IdleClock {
      MadeClock.clock(due: MadeClock.day(2020, 1, 1), asOf: asOf, change)
    }
    #expect(clock { $0.startNote = "未动工,未动工" }.startState == .notStarted)
    #expect(clock { $0.startNote = long("未动工,") }.startState == nil)
    func cause(_ cause: String, _ review: String) -> IdleClock.CauseState {
      clock { ($0.cause, $0.causeReview) = (cause, review) }.causeState
    }
    #expect(cause("自然灾害,自然灾害", "属实") == .verified)
    #expect(cause(long("自然灾害,"), "属实") == .unlisted)
    #expect(cause("自然灾害", long("属实,")) == .claimed)
    #expect(cause(long("自身资金不足,"), "属实") != .holder)
  }
}
