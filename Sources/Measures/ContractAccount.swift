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
  private var standstill = ContractStandstill()
  private var verified = 0
  private var openCauses = 0
  private var granted = 0
  private var feeless = 0
  private var ofState = 0
  private var ofOthers = 0
  private var supplyConflict: IdleConflict?
  private var due = ContractDue()
  private var price: ClosedRange<Int>?
  private var works = Share()
  private var investment = Share()
  private var extent = ContractExtent()

  /// Sums of a part and its whole, over the polygons that state both.
  private struct Share {
    var part = 0
    var whole = 0
    var lacking = 0
    /// By how much the part may be more than it is written.
    var slack = 0

    mutating func add(_ part: Int?, _ whole: Int?, slack: Int = 0) {
      guard let part, let whole, whole > 0 else {
        lacking += 1
        return
      }
      self.part.addHeld(part)
      self.whole.addHeld(whole)
      self.slack.addHeld(slack)
    }

    func isShort(of limit: Double) -> Bool? {
      guard value != nil else { return nil }
      return Double(part) + Double(slack) < (limit - 1e-9) * Double(whole)
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
    standstill.add(statement)
    if statement.hasVerifiedCause { verified += 1 }
    if statement.hasOpenCause { openCauses += 1 }
    if statement.isGranted { granted += 1 }
    if !statement.allowsFee { feeless += 1 }
    if let found = statement.supplyConflict, found.rawValue < supplyConflict?.rawValue ?? .max {
      supplyConflict = found
    }
    due.add(statement.due)
    if let fen = statement.price { price = Self.reach(price, fen) }
    works.add(statement.developed, statement.toDevelop, slack: statement.areaSlack)
    investment.add(statement.invested, statement.toInvest)
    extent.add(statement)
  }

  static func reach<T: Comparable>(_ range: ClosedRange<T>?, _ value: T) -> ClosedRange<T> {
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }

  /// What the polygons say differently of the clock of works.
  ///
  /// - Parameter namesDays: false for words that are counted: the days of each contract would make
  ///   a reason of their own.
  public func disagreements(namesDays: Bool) -> [Bilingual] {
    var names: [Bilingual] = []
    let reach = due.reach
    if started > 0, unstarted > 0 {
      names.append(Self.name("开工状态", "state of works"))
    } else if unclear > 0 {
      names.append(
        Bilingual(
          zh: "开工状态(同一合同的另一图形未能判定)",
          en: "state of works (open on another polygon of the contract)"))
    }
    names += [supplyConflict, reach.conflict].compactMap(\.self).map(Self.elsewhere)
    if let agreed = due.agreed, due.agreedDay == nil {
      names.append(Self.name("约定动工日", "agreed start", namesDays ? agreed : nil))
    } else if due.hasDispute {
      names.append(Self.name("约定动工日", "agreed start"))
    } else if let days = reach.due,
      reach.hasSeveralStages || reach.hasSeveralDays && due.isNearEnd(of: days.upperBound)
    {
      names.append(Self.name("应动工日", "start due", namesDays ? days : nil))
    }
    if verified > 0, verified < polygons {
      names.append(Self.name("第八条原因", "cause of Article 8"))
    }
    if ofState > 0, ofOthers > 0 { names.append(Self.name("权属性质", "ownership")) }
    return names
  }

  private static func name(
    _ zh: String, _ en: String, _ days: ClosedRange<CalendarDate>? = nil
  ) -> Bilingual {
    let (first, last) = (days?.lowerBound, days?.upperBound)
    let told = first.flatMap { first in last.map { (":\(first)、\($0)", ": \(first), \($0)") } }
    return Bilingual(
      zh: "\(zh)(同一合同的图形记载不一\(told?.0 ?? ""))",
      en: "\(en) (polygons of the contract disagree\(told?.1 ?? ""))")
  }

  private static func elsewhere(_ conflict: IdleConflict) -> Bilingual {
    let (name, manner) = conflict.words
    return Bilingual(
      zh: "\(name.zh)(同一合同的另一图形:\(manner.zh))",
      en: "\(name.en) (another polygon of the contract: \(manner.en))")
  }

  /// Why it is open whether there still is a contract.
  public var supplyDoubt: Bilingual? { supplyConflict.map(Self.elsewhere) }

  /// Why it is open whether works stand still: on one polygon they do, on another they go on or
  /// went on until later.
  public var standstillDoubt: Bilingual? {
    standstill.isOpen ? Self.name("中止开发", "standstill") : nil
  }

  /// What becomes of a finding of one polygon by the day that the contract has.
  public enum Standing: Sendable {
    case stands
    /// The polygon states no day, and by the contract's it is at another stage.
    case lapses
    /// The polygon states no day, and those that state one say nothing to the rule.
    case isOpen(Bilingual)
  }

  /// - Parameter polygon: of the finding; that of a polygon with a day is preferred.
  public func standing(of polygon: DueStatement) -> Standing {
    guard due.agreedDay != nil, polygon.agreed == nil else { return .stands }
    guard due.reach.stage?.lowerBound == polygon.stage else { return .lapses }
    return .isOpen(
      Bilingual(
        zh: "约定动工日(只载于同一合同的其他图形)", en: "agreed start (on other polygons of the contract)"))
  }

  /// Whether polygons state no day that works were due, and others one that counts for them.
  public var hasSilentPolygons: Bool { due.agreedDay != nil && due.hasSilent }

  /// Said where the polygons come to the same stage by different days.
  public var severalDays: Bilingual? {
    let reach = due.reach
    guard let days = reach.due, reach.hasSeveralDays else { return nil }
    return Bilingual(
      zh: "同一合同的图形交地日不一,应动工日自 \(days.lowerBound) 至 \(days.upperBound),按各日均同",
      en: "polygons of the contract were delivered on different days: due from "
        + "\(days.lowerBound) to \(days.upperBound), the same by each")
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
    if granted < polygons {
      return Bilingual(
        zh: "同一合同的图形所载供地方式不一或未载,不列测算基数",
        en: "polygons of the contract state different modes of supply, or none: no figure is given")
    }
    guard feeless > 0 || due.reach.isLate else { return nil }
    return Bilingual(
      zh: "同一合同的另一图形所载开工、交地、投资或原因不容测算,不列测算基数",
      en: "start, delivery, investment or cause on a polygon of the contract: no figure is given")
  }

  /// Whether works fall short by the shares of the whole contract; nil where that is not known.
  public func isShort(developed: Double, invested: Double) -> Bool? {
    switch (works.isShort(of: developed), investment.isShort(of: invested)) {
    case (true?, _), (_, true?): return true
    case (false?, false?): return false
    default: return nil
    }
  }

  /// Whether works are known not to fall short though one polygon has no room for them.
  ///
  /// - Parameter area: of all polygons, 10⁻⁴ m².
  public func isEnough(developed: Double, invested: Double, on area: Int) -> Bool {
    extent.fits(on: area) && isShort(developed: developed, invested: invested) == false
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
