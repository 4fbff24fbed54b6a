import Testing
import Values

@testable import Measures

/// Causes of idleness in words: of Article 8, of the holder, or of no case.
@Suite struct IdleCauseTests {
  /// What a cause amounts to that the authority has found to be true.
  private static func verified(_ cause: String) -> IdleClock.CauseState {
    MadeClock.clock(due: nil, asOf: nil) {
      $0.cause = cause
      $0.causeReview = "经审核属实"
    }.causeState
  }

  @Test(arguments: [
    ("企业自身资金问题", IdleClock.CauseState.holder), ("市场原因", .holder), ("Own funds", .holder),
    ("其他", .unlisted), ("A05", .unlisted), ("企业申报:规划修改", .verified),
    ("未按约定交地", .verified), ("政策调整", .verified), ("军事管制", .verified), ("文物保护", .verified),
    ("群众信访", .verified), ("管线迁改未完成", .verified), ("不可抗力(洪灾)", .verified),
    ("Force majeure", .verified),
  ])
  func onlyCausesOfArticle8Count(cause: String, state: IdleClock.CauseState) {
    #expect(Self.verified(cause) == state, "\(cause)")
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
    #expect(Self.verified(cause) == state, "\(cause)")
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
    #expect(Self.verified(cause) == state, "\(cause)")
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
    #expect(Self.verified(cause) == state, "\(cause)")
  }

  @Test(arguments: [
    "地震", "洪水", "暴雨", "因台风", "台风灾害", "暴雨洪涝", "疫情影响", "黄埔区政府未按约定交地", "因政府修改规划", "高压线未迁改",
    "经营性用地规划条件调整", "征地拆迁遗留问题", "房屋征收未完成", "政府未完成拆迁", "区政府要求暂缓建设", "第八条第(一)项", "交地延迟",
    "产业政策调整", "因黄埔区控规修改", "未按约定交付土地", "规划依法修改", "地下文物勘探", "政府原因(企业自报)",
  ])
  func casesOfArticle8InPlainWords(cause: String) {
    let clock = MadeClock.clock(due: nil, asOf: nil) {
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
    let clock = MadeClock.clock(due: nil, asOf: nil) {
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
    #expect(Self.verified(cause) == state, "\(cause)")
  }
}
