import Findings

/// Why a finding does not count, in words and as members of JSON.
enum AcceptanceText {
  static func word(_ acceptance: Acceptance?) -> String? {
    switch acceptance {
    case nil: nil
    case .known: "known"
    case .excepted: "excepted"
    }
  }

  static func sentence(_ acceptance: Acceptance?) -> Bilingual? {
    switch acceptance {
    case nil: return nil
    case .known:
      return Bilingual(zh: "已知:在基线中,不计入退出码", en: "known: in the baseline, does not count")
    case .excepted(let exception):
      let until = exception.until
      return Bilingual(
        zh: "例外:\(exception.reason)(\(exception.by)\(until.map { ",至 \($0)" } ?? ""),"
          + "\(exception.place))",
        en: "excepted: \(exception.reason) (\(exception.by)\(until.map { ", until \($0)" } ?? ""), "
          + "\(exception.place))")
    }
  }

  /// The sentence of what a person excepted; nil of anything else, of which the word says all.
  static func exception(_ acceptance: Acceptance?) -> Bilingual? {
    guard case .excepted = acceptance else { return nil }
    return sentence(acceptance)
  }
}

extension JSONWriter {
  mutating func acceptanceMember(_ acceptance: Acceptance?) {
    key("acceptance")
    guard let acceptance else { return null() }
    beginObject()
    key("kind")
    string(AcceptanceText.word(acceptance))
    if case .excepted(let exception) = acceptance {
      key("reason")
      string(exception.reason)
      key("by")
      string(exception.by)
      key("until")
      string(exception.until)
      key("place")
      string(exception.place)
    }
    endObject()
  }

  /// How the run stands to its baseline and exceptions; null without them.
  mutating func standing(_ standing: Standing?) {
    key("standing")
    guard let standing else { return null() }
    beginObject()
    key("baseline")
    string(standing.baseline)
    key("known")
    integer(standing.known)
    key("excepted")
    integer(standing.excepted)
    key("new")
    integer(standing.new)
    key("gone")
    integer(standing.gone)
    key("rises")
    beginArray()
    for rise in standing.rises {
      beginObject()
      key("rule")
      string(rise.rule)
      key("before")
      integer(rise.before)
      key("now")
      integer(rise.now)
      endObject()
    }
    endArray()
    endObject()
  }
}
