public import Findings
import Values

/// A contract over all its polygons: in what they disagree, and what they come to together.
///
/// A contract has one start, one agreed day, one price. Where its polygons say different things,
/// none of them is known.
public struct ContractAccount: Sendable {
  public private(set) var polygons = 0
  private var started = 0
  private var unstarted = 0
  private var unclear = 0
  private var conflict: IdleConflict?
  private var verified = 0
  private var openCauses = 0
  private var granted = 0
  private var ofState = 0
  private var ofOthers = 0
  private var due: ClosedRange<CalendarDate>?
  private var price: ClosedRange<Int>?
  private var works = Share()
  private var investment = Share()

  /// Sums of a part and its whole, over the polygons that state both.
  private struct Share {
    var part = 0
    var whole = 0
    var lacking = 0

    mutating func add(_ part: Int?, _ whole: Int?) {
      guard let part, let whole, whole > 0 else {
        lacking += 1
        return
      }
      self.part.addHeld(part)
      self.whole.addHeld(whole)
    }

    /// Nil where a polygon does not state it.
    var value: Double? { lacking == 0 && whole > 0 ? Double(part) / Double(whole) : nil }
  }

  public init() {}

  public mutating func add(_ statement: ContractStatement) {
    polygons += 1
    switch statement.isStarted {
    case true?: started += 1
    case false?: unstarted += 1
    case nil: break
    }
    switch statement.isState {
    case true?: ofState += 1
    case false?: ofOthers += 1
    case nil: break
    }
    if statement.isStartUnclear { unclear += 1 }
    if let found = statement.dueConflict, found.rawValue < conflict?.rawValue ?? .max {
      conflict = found
    }
    if statement.hasVerifiedCause { verified += 1 }
    if statement.hasOpenCause { openCauses += 1 }
    if statement.isGranted { granted += 1 }
    if let day = statement.due { due = Self.reach(due, day) }
    if let fen = statement.price { price = Self.reach(price, fen) }
    works.add(statement.developed, statement.toDevelop)
    investment.add(statement.invested, statement.toInvest)
  }

  private static func reach<T: Comparable>(_ range: ClosedRange<T>?, _ value: T) -> ClosedRange<T> {
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }

  /// What the polygons say differently of the clock of works.
  public var disagreements: [Bilingual] {
    var names: [Bilingual] = []
    if started > 0, unstarted > 0 {
      names.append(Self.name("开工状态", "state of works"))
    } else if unclear > 0 {
      names.append(
        Bilingual(
          zh: "开工状态(同一合同的另一图形未能判定)",
          en: "state of works (open on another polygon of the contract)"))
    }
    if let conflict {
      let (name, manner) = conflict.words
      names.append(
        Bilingual(
          zh: "\(name.zh)(同一合同的另一图形:\(manner.zh))",
          en: "\(name.en) (another polygon of the contract: \(manner.en))"))
    }
    if let due, due.lowerBound != due.upperBound {
      names.append(
        Bilingual(
          zh: "约定动工日(同一合同的图形记载不一:\(due.lowerBound)、\(due.upperBound))",
          en:
            "agreed start (polygons of the contract disagree: \(due.lowerBound), \(due.upperBound))"
        ))
    }
    if verified > 0, verified < polygons {
      names.append(Self.name("第八条原因", "cause of Article 8"))
    }
    if ofState > 0, ofOthers > 0 { names.append(Self.name("权属性质", "ownership")) }
    return names
  }

  private static func name(_ zh: String, _ en: String) -> Bilingual {
    Bilingual(
      zh: "\(zh)(同一合同的图形记载不一)", en: "\(en) (polygons of the contract disagree)")
  }

  /// Why no figure can be made for the contract, though its polygon gives one; nil where nothing
  /// speaks against it.
  public var doubtOfFee: Bilingual? {
    if price.map({ $0.lowerBound != $0.upperBound }) ?? false {
      return Bilingual(
        zh: "同一合同的图形所载价款不一,不列测算基数",
        en: "polygons of the contract state different prices: no figure is given")
    }
    if openCauses > 0 {
      return Bilingual(
        zh: "同一合同的图形载有尚待核实的原因,不列测算基数",
        en: "a polygon of the contract names a cause that is not reviewed: no figure is given")
    }
    guard granted < polygons else { return nil }
    return Bilingual(
      zh: "同一合同的图形所载供地方式不一,不列测算基数",
      en: "polygons of the contract state different modes of supply: no figure is given")
  }

  /// Whether works fall short by the shares of the whole contract; nil where that is not known.
  public func isShort(developed: Double, invested: Double) -> Bool? {
    func falls(_ share: Share, _ limit: Double) -> Bool? { share.value.map { $0 < limit - 1e-9 } }
    switch (falls(works, developed), falls(investment, invested)) {
    case (true?, _), (_, true?): return true
    case (false?, false?): return false
    default: return nil
    }
  }

  /// The shares of the whole contract, in words.
  public var shares: Bilingual {
    func words(_ share: Share) -> String? {
      share.value.map { "\(Self.percent($0)) %" }
    }
    let parts = [
      words(works).map { ("已动工面积 \($0)", "developed \($0)") },
      words(investment).map { ("已投资额 \($0)", "invested \($0)") },
    ].compactMap(\.self)
    return Bilingual(
      zh: "按合同各图形合计:" + parts.map { $0.0 }.joined(separator: "、"),
      en: "over the polygons of the contract: " + parts.map { $0.1 }.joined(separator: ", "))
  }

  /// With two places.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int(held: share * 10_000)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// How a rule's verdict on a contract hangs on what its polygons say together.
public enum ContractRole: Sendable {
  /// On one start of works and one agreed day.
  case clock
  /// On shares of the whole.
  case extent
  case other
}
