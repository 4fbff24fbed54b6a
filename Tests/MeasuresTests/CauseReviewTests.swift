import Testing
import Values

@testable import Measures

/// What the authority made of a cause.
@Suite struct CauseReviewTests {
  @Test(arguments: [
    ("经审核属实", IdleClock.CauseState.verified), ("属实", .verified), ("审核通过", .verified),
    ("Verified", .verified), ("已审核,不属实", .refused), ("审核不通过", .refused), ("未审核", .claimed),
    ("审核中", .claimed), ("已审核", .claimed), ("无法核实", .claimed), ("not verified", .claimed),
    ("", .claimed),
  ])
  func onlyAVerifiedCauseCounts(review: String, state: IdleClock.CauseState) {
    let clock = MadeClock.clock(due: nil, asOf: nil) {
      $0.cause = "规划修改"
      $0.causeReview = review
    }
    #expect(clock.causeState == state, "\(review)")
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
    let clock = MadeClock.clock(due: nil, asOf: nil) {
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
    let clock = MadeClock.clock(due: nil, asOf: nil) {
      $0.cause = "政府原因"
      $0.causeReview = review
    }
    #expect(clock.causeState == state, "\(review)")
  }

  @Test func aReviewWithoutACauseIsNone() {
    let clock = MadeClock.clock(due: nil, asOf: nil) { $0.causeReview = "经审核属实" }
    #expect(clock.causeState == .none)
  }
}
