import Findings
import Plan
import Values

/// Why nobody knows whether a use may stand where another is planned.
struct OpenUse {
  /// Where it was asked.
  struct Place: Hashable {
    let slot: Int
    let row: Int
    let looksBack: Bool
  }

  struct Question: Hashable {
    let actual: String
    let planned: String
    let list: String?
  }

  let why: UseCompatibility.Openness
  /// The words of the plot or of the plan that leave it open.
  let words: String?

  static func manner(_ property: Int) -> Bilingual {
    switch UseCompatibility.Openness(rawValue: property) ?? .silent {
    case .partRefused:
      Bilingual(zh: "部分用途不相容,占比不明", en: "part of the mixed use not allowed, share unknown")
    case .contradicted:
      Bilingual(
        zh: "控规写明不可兼容,与规划用途或兼容表不一",
        en: "refused by the detailed plan’s list, granted by its use or the table")
    case .unreadList: Bilingual(zh: "兼容用途读不出", en: "unreadable list of compatible uses")
    case .unreadPlan: Bilingual(zh: "规划用途有一部分读不出", en: "planned use unreadable in part")
    case .silent:
      Bilingual(zh: "控规和兼容表均无记载", en: "neither the detailed plan nor the table says")
    }
  }
}

extension ParcelRows {
  /// Keeps why `use_compatible` has no answer in a row, for whoever asks what is missing.
  mutating func noteOpenUse(_ slot: Int, _ row: Int, _ given: GivenArguments) {
    guard let actual = given[0, row].text, let planned = given[1, row].text,
      !given.isUnclear(2, row)
    else { return }
    let list = given[2, row].text
    let question = OpenUse.Question(actual: actual, planned: planned, list: list)
    let place = OpenUse.Place(slot: slot, row: row, looksBack: looksBack)
    if let known = knownOpenUses[question] {
      openUses[place] = known
      return
    }
    let (verdict, refused) = land.compatibility(of: actual, planned: planned, list: list)
    guard case .open(let why) = verdict else { return }
    let words: String? =
      switch why {
      case .partRefused: refused.joined(separator: "、")
      case .contradicted, .unreadList: list
      case .unreadPlan: planned
      case .silent: nil
      }
    let found = OpenUse(why: why, words: words)
    // Lists are written by hand: what is kept has a bound.
    if knownOpenUses.count >= LandUseAnswers.places { knownOpenUses.removeAll() }
    knownOpenUses[question] = found
    openUses[place] = found
  }

  func openUse(_ slot: Int, _ row: Int) -> OpenUse? {
    openUses[OpenUse.Place(slot: slot, row: row, looksBack: looksBack)]
  }
}
