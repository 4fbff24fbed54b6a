import Testing
import Values

@testable import Measures

/// What notes on the start of works say.
@Suite struct IdleStartTests {
  @Test(arguments: [
    ("未动工", IdleClock.StartState.notStarted), ("尚未开工", .notStarted), ("否", .notStarted),
    ("Not started", .notStarted), ("已开工", .started), ("在建", .started), ("是", .started),
  ])
  func notesThatSayIt(note: String, state: IdleClock.StartState) {
    let clock = MadeClock.clock(due: nil, asOf: nil) { $0.startNote = note }
    #expect(clock.startState == state)
  }

  @Test func whatANoteDoesNotSayStaysUnknown() {
    for note in ["2024年中", "见附件", "无法核实", "November"] {
      let clock = MadeClock.clock(due: nil, asOf: nil) { $0.startNote = note }
      #expect(clock.startState == nil, "\(note)")
    }
    let empty = MadeClock.clock(due: nil, asOf: nil) { $0.startNote = nil }
    #expect(empty.startState == .noRecord)
    let absent = MadeClock.clock(due: nil, asOf: nil) {
      $0.startNote = nil
      $0.hasStartColumn = false
    }
    #expect(absent.startState == nil)
  }

  @Test(arguments: [
    ("已建围墙,尚未动工", IdleClock.StartState.notStarted), ("场地平整,未施工", .notStarted),
    ("已建围墙", nil), ("已开工(围挡)", nil), ("已建临时用房", nil), ("Started clearing the site", nil),
    ("已动工,二期未动工", .started), ("已动工,尚未动工", nil), ("已动工,桩基完成", .started),
  ])
  func whatComesBeforeAStartIsNone(note: String, state: IdleClock.StartState?) {
    #expect(MadeClock.clock(due: nil, asOf: nil) { $0.startNote = note }.startState == state)
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
    #expect(
      MadeClock.clock(due: nil, asOf: nil) { $0.startNote = note }.startState == state, "\(note)")
  }
}
