import Values

/// Whose land is, by what a file says of it (权属性质).
enum Ownership {
  case state, collective
  /// Both, or land that is not for construction: another source does not settle it.
  case open
  /// Words that are not known, or say nothing of it.
  case unknown

  /// Codes are those of the land survey: 10 and 20 of the state, 30 to 34 and 40 collective;
  /// 21 and 41 are islands.
  init(_ text: String) {
    if text == "国有" {
      self = .state
      return
    }
    // What nobody has read may name another owner than the parcel code.
    guard let plain = MatchingText.note(text) else {
      self = .open
      return
    }
    if let known = Self.codes[plain] {
      self = known
      return
    }
    guard let clauses = Self.vocabulary.clauses(of: plain) else {
      self = plain.hasAny(of: ["集", "农", "未利用"]) ? .open : .unknown
      return
    }
    let kinds = clauses.joined().compactMap { if case .word(let kind) = $0 { kind } else { nil } }
    let has = Set(kinds)
    switch (has.contains(.state), has.contains(.collective)) {
    case _ where has.contains(.undeveloped): self = .open
    case (true, false): self = .state
    case (false, true): self = has.isDisjoint(with: [.taken, .into]) ? .collective : .open
    case (true, true): self = Self.present(kinds)
    case (false, false): self = .unknown
    }
  }

  /// Of land that had two owners one after the other: 转为 names the present one, and what was
  /// expropriated, 国有(原集体征收), is the state's.
  private static func present(_ kinds: [Kind]) -> Ownership {
    guard let place = kinds.lastIndex(of: .into) else {
      return kinds.contains(.taken) ? .state : .open
    }
    let owners = Set(kinds[place...]).intersection([.state, .collective])
    if owners == [.state] { return .state }
    return owners == [.collective] ? .collective : .open
  }

  /// The 13th character of a parcel code says it too: G state, J collective.
  static func isOfState(parcelCode code: String) -> Bool? {
    let units = code.utf8
    guard units.count == 19, units.prefix(12).allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    switch units[units.index(units.startIndex, offsetBy: 12)] {
    case UInt8(ascii: "G"): return true
    case UInt8(ascii: "J"): return false
    default: return nil
    }
  }

  private enum Kind: Sendable { case state, collective, taken, into, undeveloped, filler }

  private static let codes: [String: Ownership] = [
    "10": .state, "20": .state, "21": .open, "41": .open, "g": .state, "30": .collective,
    "31": .collective,
    "32": .collective, "33": .collective, "34": .collective, "40": .collective, "j": .collective,
  ]
  private static let vocabulary = Vocabulary<Kind>([
    // Neither is construction land, or not yet.
    (.undeveloped, ["未利用地", "未利用土地", "未利用", "农用地", "农用"]),
    (.taken, ["征收", "已征收"]),
    (.into, ["征为", "已征为", "征收为", "已征收为", "转为", "转", "已转", "已转为", "征用为"]),
    (
      .state,
      [
        "国有", "国家", "国家所有", "全民", "全民所有", "全民所有制", "国有土地", "国有建设用地", "国", "state", "stateowned",
        "state-owned",
        "stateland",
      ]
    ),
    (
      .collective,
      [
        "集体", "集体所有", "农民集体", "农民集体所有", "村集体", "集体土地", "集体建设用地", "集体经营性建设用地", "集体经济组织", "村民小组",
        "collective", "collectively", "collectiveland",
      ]
    ),
    (
      .filler,
      [
        "土地", "建设用地", "使用权", "所有权", "土地所有权", "土地使用权", "建设用地使用权", "所有", "所有制", "出让", "划拨", "原", "性质",
        "10",
        "20", "30", "owned", "land", "ownership",
      ]
    ),
  ])
}
