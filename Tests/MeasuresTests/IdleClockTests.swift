import Testing
import Values

@testable import Measures

/// The days of the decree, one by one.
@Suite struct IdleClockTests {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
  }

  static func clock(
    due: CalendarDate?, asOf: CalendarDate?, _ change: (inout IdleClock.Facts) -> Void = { _ in }
  ) -> IdleClock {
    var facts = IdleClock.Facts()
    facts.agreedStart = due
    facts.hasStartColumn = true
    facts.startNote = "未动工"
    change(&facts)
    return IdleClock(facts: facts, asOf: asOf)
  }

  /// Due day, last day of the first year, last day of the second.
  static let anniversaries = [
    (day(2023, 6, 30), day(2024, 6, 30), day(2025, 6, 30)),
    (day(2024, 2, 29), day(2025, 2, 28), day(2026, 2, 28)),
    (day(2023, 2, 28), day(2024, 2, 28), day(2025, 2, 28)),
    (day(2022, 2, 28), day(2023, 2, 28), day(2024, 2, 28)),
    (day(2023, 3, 1), day(2024, 3, 1), day(2025, 3, 1)),
    (day(2023, 12, 31), day(2024, 12, 31), day(2025, 12, 31)),
    (day(2024, 1, 31), day(2025, 1, 31), day(2026, 1, 31)),
    (day(2024, 1, 1), day(2025, 1, 1), day(2026, 1, 1)),
  ]

  @Test(arguments: anniversaries)
  func daysAroundAnniversaries(due: CalendarDate, one: CalendarDate, two: CalendarDate) {
    func at(_ day: CalendarDate) -> IdleClock { Self.clock(due: due, asOf: day) }
    #expect(at(one).idleSince == one.adding(days: 1))
    #expect(at(one).stage == 0)
    #expect(at(one).daysToNextStage == 0)
    #expect(at(one.adding(days: 1)).stage == 1)
    #expect(at(one.adding(days: 1)).monthsIdle == 0)
    #expect(at(one.adding(days: -1)).daysToNextStage == 1)
    #expect(at(two).stage == 1)
    #expect(at(two).daysToNextStage == 0)
    #expect(at(two.adding(days: 1)).stage == 2)
    #expect(at(two.adding(days: 1)).daysToNextStage == 0)
    #expect(at(two.adding(days: 400)).stage == 2)
  }

  @Test func stagesOnlyGrowAndAgreeWithTheFirstDay() {
    for offset in 0..<800 {
      let due = Self.day(2023, 1, 1).adding(days: offset)
      var last = 0
      for step in stride(from: 0, to: 1100, by: 1) {
        let asOf = due.adding(days: step)
        let clock = Self.clock(due: due, asOf: asOf)
        guard let stage = clock.stage, let since = clock.idleSince else {
          Issue.record("no stage for \(due) on \(asOf)")
          return
        }
        if stage < last || (stage >= 1) != (asOf >= since) {
          Issue.record("due \(due), on \(asOf): stage \(stage) after \(last), since \(since)")
          return
        }
        last = stage
      }
      #expect(last == 2, "due \(due)")
    }
  }

  @Test func theNewestAgreementCounts() {
    let agreed = Self.day(2022, 6, 30)
    let extended = Self.day(2023, 3, 31)
    let delivered = Self.day(2024, 2, 29)
    let asOf = Self.day(2025, 12, 31)
    let all = Self.clock(due: agreed, asOf: asOf) {
      $0.extendedStart = extended
      $0.delivery = delivered
    }
    #expect(all.startDue?.date == extended)
    #expect(all.startDue?.basis == .extended)
    #expect(all.extensionMonths == 9)
    let contract = Self.clock(due: agreed, asOf: asOf) { $0.delivery = delivered }
    #expect(contract.startDue?.date == agreed)
    #expect(contract.startDue?.basis == .agreed)
    let delivery = Self.clock(due: nil, asOf: asOf) { $0.delivery = delivered }
    #expect(delivery.startDue?.date == Self.day(2025, 2, 28))
    #expect(delivery.startDue?.basis == .delivered)
    #expect(Self.clock(due: nil, asOf: asOf).startDue == nil)
    #expect(Self.clock(due: nil, asOf: asOf).stage == nil)
    #expect(Self.clock(due: agreed, asOf: nil).stage == nil)
  }

  @Test(arguments: [
    ("未动工", IdleClock.StartState.notStarted), ("尚未开工", .notStarted), ("否", .notStarted),
    ("Not started", .notStarted), ("已开工", .started), ("在建", .started), ("是", .started),
  ])
  func notesThatSayIt(note: String, state: IdleClock.StartState) {
    let clock = Self.clock(due: nil, asOf: nil) { $0.startNote = note }
    #expect(clock.startState == state)
  }

  @Test func whatANoteDoesNotSayStaysUnknown() {
    for note in ["2024年中", "见附件", "无法核实", "November"] {
      let clock = Self.clock(due: nil, asOf: nil) { $0.startNote = note }
      #expect(clock.startState == nil, "\(note)")
    }
    let empty = Self.clock(due: nil, asOf: nil) { $0.startNote = nil }
    #expect(empty.startState == .noRecord)
    let absent = Self.clock(due: nil, asOf: nil) {
      $0.startNote = nil
      $0.hasStartColumn = false
    }
    #expect(absent.startState == nil)
  }

  @Test func aStartAfterTheDayHasNotHappened() {
    let start = Self.day(2025, 6, 1)
    func state(_ asOf: CalendarDate) -> IdleClock.StartState? {
      Self.clock(due: nil, asOf: asOf) { $0.actualStart = start }.startState
    }
    #expect(state(start) == .started)
    #expect(state(start.adding(days: -1)) == .ahead)
  }

  @Test(arguments: [
    ("经审核属实", IdleClock.CauseState.verified), ("属实", .verified), ("审核通过", .verified),
    ("Verified", .verified), ("已审核,不属实", .refused), ("审核不通过", .refused), ("未审核", .claimed),
    ("审核中", .claimed), ("已审核", .claimed), ("无法核实", .claimed), ("not verified", .claimed),
    ("", .claimed),
  ])
  func onlyAVerifiedCauseCounts(review: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = "规划修改"
      $0.causeReview = review
    }
    #expect(clock.causeState == state, "\(review)")
  }

  @Test(arguments: [
    ("企业自身资金问题", IdleClock.CauseState.holder), ("市场原因", .holder), ("Own funds", .holder),
    ("其他", .unlisted), ("A05", .unlisted), ("企业申报:规划修改", .verified),
    ("未按约定交地", .verified), ("政策调整", .verified), ("军事管制", .verified), ("文物保护", .verified),
    ("群众信访", .verified), ("管线迁改未完成", .verified), ("不可抗力(洪灾)", .verified),
    ("Force majeure", .verified),
  ])
  func onlyCausesOfArticle8Count(cause: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == state, "\(cause)")
  }

  @Test(arguments: [
    ("已建围墙,尚未动工", IdleClock.StartState.notStarted), ("场地平整,未施工", .notStarted),
    ("已建围墙", nil), ("已开工(围挡)", nil), ("已建临时用房", nil), ("Started clearing the site", nil),
    ("已动工,二期未动工", .started), ("已动工,尚未动工", nil), ("已动工,桩基完成", .started),
  ])
  func whatComesBeforeAStartIsNone(note: String, state: IdleClock.StartState?) {
    #expect(Self.clock(due: nil, asOf: nil) { $0.startNote = note }.startState == state)
  }

  @Test(arguments: [
    ("尚未竣工", IdleClock.StartState.started), ("尚未完工", .started), ("未建完", .started),
    ("未建成", nil), ("尚未建成", nil),
    ("未开发完毕", .started), ("未竣工", .started), ("施工中,未建成", .started), ("一期已开工,二期未动工", .started),
    ("部分已动工,部分未开工", .started), ("主体已施工,地下室未施工", .started), ("已建3层", .started), ("没有记录", nil),
    ("没有资料", nil), ("尚未核实", nil), ("尚未报送", nil), ("已建议收回", nil), ("已建档", nil), ("二期未动工", nil),
    ("是否动工待核实", nil), ("未动工?", nil), ("并非未动工", nil), ("不存在未动工情形", nil), ("已批准开工", nil),
    ("计划已动工", nil), ("截至2023年底未动工", nil), ("不能认定已动工", nil), ("存在建筑垃圾", nil), ("建设中断", nil),
    ("逾期未动工", .notStarted), ("项目至今未动工", .notStarted), ("未动工,已建议收回", .notStarted),
    ("因资金问题未开工", .notStarted), ("未取得施工许可,未开工", .notStarted), ("Phase 2 not started", nil),
    ("No record", nil), ("Not yet started", .notStarted),
  ])
  func aNegationIsNotItsOpposite(note: String, state: IdleClock.StartState?) {
    #expect(Self.clock(due: nil, asOf: nil) { $0.startNote = note }.startState == state, "\(note)")
  }

  @Test(arguments: [
    ("非政府原因", IdleClock.CauseState.holder), ("企业原因(非政府原因)", .holder), ("不属于政府原因", .holder),
    ("非第八条情形", .holder), ("企业自身发展规划调整", .holder), ("土地价款未按约定缴纳", .holder),
    ("未按约定缴清土地出让金", .holder), ("资金未交付", .holder), ("企业未按约定动工", .holder),
    ("own business plan changed", .holder), ("无政府原因", .holder), ("未发现政府原因", .holder),
    ("与政府无关", .holder), ("非政府原因,系自然灾害", .unlisted), ("非企业原因", .unlisted),
    ("非企业自身原因,政府未交地", .verified), ("疑似政府原因", .unlisted), ("是否政府原因", .unlisted),
    ("Not caused by government", .unlisted), ("No government cause", .unlisted),
    ("没有规划调整", .unlisted), ("未涉及征地拆迁", .unlisted), ("规划未调整", .unlisted),
    ("Land not delivered by the government", .verified), ("征地拆迁未完成", .verified),
    ("不具备净地条件", .verified), ("控规调整", .verified),
  ])
  func aDeniedCauseIsNone(cause: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == state, "\(cause)")
  }

  /// The holder's own plans and money are the holder's, what the government has done is no cause, and
  /// words that are not known are of no case.
  @Test(arguments: [
    ("集团投资规划调整", IdleClock.CauseState.holder), ("产品规划调整", .holder), ("受让方规划调整", .holder),
    ("业主规划调整", .holder), ("总部规划调整", .holder), ("竞得人规划变更", .holder), ("银行信贷政策收紧", .holder),
    ("自行拆除旧厂房", .holder), ("规划设计方案反复修改", .unlisted), ("规划报批手续办理慢", .unlisted),
    ("房地产限购政策", .unlisted), ("政府已按期交地", .unlisted), ("已净地交付", .unlisted),
    ("已完成征收拆迁", .unlisted), ("管线已迁改完毕", .unlisted), ("原厂房拆除", .unlisted),
    ("旧厂房未拆除", .unlisted), ("需协调区政府", .unlisted), ("规划调整已完成", .unlisted),
    ("广州地铁公司占用场地", .unlisted), ("供电公司高压线占压", .unlisted), ("因燃气公司高压管道占压", .unlisted),
    ("农贸市场拆迁", .unlisted), ("环评未通过", .unlisted), ("政府规划调整,企业资金不足", .unlisted),
    ("企业未缴款导致政府未交地", .unlisted), ("设计方案调整", .unlisted),
  ])
  func whatIsNotOfArticle8DoesNotExcuse(cause: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == state, "\(cause)")
  }

  /// The day on which works were due moves with the day of judgement: a rule that holds it against a
  /// limit has to ask again ten days earlier.
  @Test func whatMovesWithTheDayIsAskedAgain() {
    func due(_ asOf: CalendarDate) -> IdleClock {
      Self.clock(due: Self.day(2021, 6, 30), asOf: asOf) { $0.delivery = Self.day(2021, 9, 28) }
    }
    let (before, after) = (due(Self.day(2023, 9, 28)), due(Self.day(2023, 9, 29)))
    #expect(before.startDue?.date == Self.day(2021, 6, 30))
    #expect(after.startDue?.date == Self.day(2022, 9, 28))
    #expect(before.startDue?.basis != after.startDue?.basis)
    for measure in [Measure.startDue, .startBasis, .stageCertainty, .idleSince, .asOf] {
      #expect(measure.needsDay, "\(measure)")
    }
    #expect(!Measure.extensionMonths.needsDay && !Measure.hasContract.needsDay)
  }

  /// A text longer than notes are is of no case, and is not searched.
  @Test func aLongCauseIsNotRead() {
    #expect(CauseText.kind(of: String(repeating: "约定、规定", count: 400_000)) == .open)
    #expect(CauseText.kind(of: String(repeating: "规划调整,", count: 115)) == .listed)
    #expect(CauseText.kind(of: String(repeating: "规划调整,", count: 116)) == .open)
  }

  /// What a holder has asked for is its own cause, or none that is known; what it states is not.
  @Test(arguments: [
    ("企业提出规划调整", IdleClock.CauseState.holder), ("企业申请规划条件调整", .holder),
    ("受让人要求调整规划", .holder), ("竞得人申请变更规划条件", .holder), ("用地单位自行修改规划", .holder),
    ("我司自行申请规划调整", .holder), ("企业提出申请调整规划", .holder),
    ("企业提出的规划调整", .unlisted), ("企业提出:规划调整", .unlisted), ("企业要求政府调整规划", .unlisted),
    ("企业提出控规调整", .unlisted), ("企业申请延期交地", .unlisted), ("企业提出延期交地", .unlisted),
    ("企业要求暂缓建设", .unlisted), ("提出规划调整", .unlisted), ("政府提出规划调整", .unlisted),
    ("企业提出政府未交地", .verified), ("企业提出,政府未按期交地", .verified), ("企业申报:规划调整", .verified),
    ("规划调整", .verified), ("控规调整", .verified), ("政府延期交地", .verified), ("交地延迟", .verified),
  ])
  func whatTheHolderAskedForIsItsOwn(cause: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == state, "\(cause)")
  }

  @Test(arguments: [
    "地震", "洪水", "暴雨", "因台风", "台风灾害", "暴雨洪涝", "疫情影响", "黄埔区政府未按约定交地", "因政府修改规划", "高压线未迁改",
    "经营性用地规划条件调整", "征地拆迁遗留问题", "房屋征收未完成", "政府未完成拆迁", "区政府要求暂缓建设", "第八条第(一)项", "交地延迟",
    "产业政策调整", "因黄埔区控规修改", "未按约定交付土地", "规划依法修改", "地下文物勘探", "政府原因(企业自报)",
  ])
  func casesOfArticle8InPlainWords(cause: String) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == .verified, "\(cause)")
  }

  /// The sentences of Article 8 themselves, whole and cut.
  @Test(arguments: [
    "因未按照国有建设用地使用权有偿使用合同或者划拨决定书约定、规定的期限、条件将土地交付给国有建设用地使用权人,致使项目不具备动工开发条件的",
    "因未按照合同约定的期限、条件将土地交付给使用权人",
    "因土地利用总体规划、城乡规划依法修改,造成国有建设用地使用权人不能按照国有建设用地使用权有偿使用合同或者划拨决定书约定、规定的用途、规划和建设条件开发的",
    "因土地利用总体规划、城乡规划依法修改", "因国家出台相关政策,需要对约定、规定的规划和建设条件进行修改的",
    "因处置土地上相关群众信访事项等无法动工开发的", "因军事管制、文物保护等无法动工开发的",
    "政府、政府有关部门的其他行为", "属于政府、政府有关部门的行为造成动工开发延迟的",
    "因自然灾害等不可抗力导致土地闲置的", "因政府原因导致无法动工开发", "《闲置土地处置办法》第八条第(四)项",
  ])
  func theDecreesOwnWords(cause: String) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == .verified, "\(cause)")
  }

  @Test(arguments: [
    ("不属于政府、政府有关部门的行为造成动工开发延迟", IdleClock.CauseState.holder),
    ("企业资金不足,致使项目不具备动工开发条件", .holder), ("项目不具备动工开发条件", .unlisted),
    ("需要对约定、规定的规划和建设条件进行修改的", .unlisted), ("项目规划修改", .unlisted),
    ("未发现军事管制、文物保护等无法动工开发的情形", .unlisted), ("其他行为", .unlisted),
    ("因企业未按照合同约定的期限、条件动工开发", .unlisted),
  ])
  func theDecreesWordsDeniedOrAlone(cause: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }
    #expect(clock.causeState == state, "\(cause)")
  }

  @Test(arguments: [
    ("已认定为政府原因", IdleClock.CauseState.verified), ("经认定属政府原因", .verified), ("已通过", .verified),
    ("审核属实(穗规资〔2023〕5号)", .verified), ("经黄埔分局审核属实", .verified), ("经核实为政府原因", .verified),
    ("广州市规划和自然资源局黄埔分局审核属实", .verified), ("不属实,系企业原因", .refused),
    ("属实但不属于政府原因", .refused), ("通过现场核查", .claimed), ("报请区政府审核通过", .claimed),
    ("建议区局审核属实", .claimed), ("已核实", .claimed), ("基本属实", .claimed), ("已出具认定书", .claimed),
    ("属实(撤销〔2023〕5号)", .claimed),
  ])
  func aReviewInOtherWords(review: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = "政府原因"
      $0.causeReview = review
    }
    #expect(clock.causeState == state, "\(review)")
  }

  @Test(arguments: [
    ("部分属实", IdleClock.CauseState.claimed), ("情况属实,不认定为政府原因", .refused), ("属实性待定", .claimed),
    ("未核实属实", .claimed), ("尚未属实", .claimed), ("经审核属实(企业原因)", .claimed), ("不能证明属实", .claimed),
    ("是否属实待查", .claimed), ("并非不属实", .claimed), ("是否不属实", .claimed), ("尚未通过审核", .claimed),
    ("属实程度未知", .claimed), ("经区规划和自然资源局审核,情况属实", .verified), ("经审核属实(2024年3月1日)", .verified),
    ("Verified by the authority", .verified), ("partly verified", .claimed),
    ("not confirmed", .claimed),
  ])
  func aReviewSaysItOrDoesNot(review: String, state: IdleClock.CauseState) {
    let clock = Self.clock(due: nil, asOf: nil) {
      $0.cause = "政府原因"
      $0.causeReview = review
    }
    #expect(clock.causeState == state, "\(review)")
  }

  @Test func aReviewWithoutACauseIsNone() {
    let clock = Self.clock(due: nil, asOf: nil) { $0.causeReview = "经审核属实" }
    #expect(clock.causeState == .none)
  }

  @Test func theFeeHasABaseOnlyInTheSecondYear() {
    let due = Self.day(2023, 6, 30)
    func base(
      _ asOf: CalendarDate, _ change: (inout IdleClock.Facts) -> Void = { _ in }
    ) -> Double? {
      Self.clock(due: due, asOf: asOf) {
        $0.price = 60_030_000
        $0.supply = .granted
        change(&$0)
      }.feeBase
    }
    let inside = Self.day(2025, 1, 1)
    #expect(base(inside) == 60_030_000)
    #expect(base(Self.day(2024, 6, 30)) == nil)
    #expect(base(Self.day(2024, 7, 1)) == 60_030_000)
    #expect(base(Self.day(2025, 6, 30)) == 60_030_000)
    #expect(base(Self.day(2025, 7, 1)) == nil)
    #expect(base(inside) { $0.startNote = nil } == nil)
    #expect(base(inside) { $0.cause = "规划修改" } == nil)
    #expect(base(inside) { $0.cause = "企业自身资金问题" } == 60_030_000)
    #expect(
      base(inside) {
        $0.cause = "规划修改"
        $0.causeReview = "不属实"
      } == 60_030_000)
    #expect(base(inside) { $0.price = nil } == nil)
    #expect(base(inside) { $0.price = 0 } == nil)
  }

  @Test(arguments: [
    ("挂牌出让", true), ("划拨", true), ("协议", true), ("租赁", false), ("作价出资", false), ("先租后让", false),
    ("未供应", false), ("其他", false), (nil, false), ("不详", false),
  ])
  func onlyGrantsAndAllocationsHaveABase(mode: String?, has: Bool) {
    let clock = Self.clock(due: Self.day(2023, 6, 30), asOf: Self.day(2025, 1, 1)) {
      $0.price = 60_030_000
      $0.supply = SupplyMode(mode)
    }
    #expect(clock.feeBase == (has ? 60_030_000 : nil), "\(mode ?? "blank")")
  }

  @Test func undeliveredLandHasNoFee() {
    func base(_ change: (inout IdleClock.Facts) -> Void) -> (Double?, IdleConflict?) {
      let clock = Self.clock(due: Self.day(2023, 6, 30), asOf: Self.day(2025, 1, 1)) {
        $0.price = 60_030_000
        $0.supply = .granted
        change(&$0)
      }
      return (clock.feeBase, clock.dueConflict)
    }
    #expect(base { $0.isUndelivered = true } == (nil, .notDelivered))
    #expect(base { $0.delivery = Self.day(2025, 3, 1) } == (nil, .notDelivered))
    #expect(base { $0.delivery = Self.day(2023, 7, 1) } == (nil, .deliveredLate))
    #expect(base { $0.delivery = Self.day(2023, 6, 30) } == (60_030_000, nil))
    let open: (inout IdleClock.Facts) -> Void = {
      $0.agreedDelivery = Self.day(2022, 6, 30)
      $0.hasDeliveryColumn = true
    }
    #expect(base(open) == (nil, nil))
    let kept: [(inout IdleClock.Facts) -> Void] = [
      { $0.delivery = Self.day(2022, 6, 30) }, { $0.isDeliveredInTime = true },
      { $0.hasDeliveryColumn = false }, { $0.agreedDelivery = Self.day(2025, 1, 1) },
    ]
    for change in kept {
      let found = base {
        open(&$0)
        change(&$0)
      }
      #expect(found == (60_030_000, nil))
    }
    let dayless = base {
      open(&$0)
      $0.isDelivered = true
    }
    #expect(dayless == (nil, nil))
    #expect(base { $0.isExtensionUnread = true } == (nil, .extensionUnread))
    #expect(base { $0.deliveryDoubt = .deliveryUnread } == (nil, .deliveryUnread))
    #expect(base { $0.deliveryDoubt = .deliveryDisputed } == (nil, .deliveryDisputed))
    let early: (inout IdleClock.Facts) -> Void = { $0.delivery = Self.day(2023, 6, 30) }
    #expect(
      base {
        early(&$0)
        $0.deliveryDoubt = .deliveryUnread
      } == (nil, .deliveryUnread))
    #expect(base { $0.investedShare = 0.25 } == (nil, nil))
    #expect(base { $0.investedShare = 0.24 } == (60_030_000, nil))
    #expect(base { $0.startNote = "未动工(政府未交地)" } == (nil, nil))
  }
}
