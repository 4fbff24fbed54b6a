import Values

/// What the name beside a code says of it.
extension LandUseTables {
  /// Whether a name is that of the code in the plan's edition; nil where either is missing or
  /// the code is in no list.
  public func matches(code: String?, name: String?) -> Bool? {
    guard let code, let name, list.contains(code) else { return nil }
    return names.has(MatchingText.plain(name), for: code)
  }

  /// The first class of the plan's list that has a Chinese name.
  public func code(named name: String) -> String? {
    let plain = MatchingText.plain(name)
    return names.codes(named: plain).first {
      list[$0].map { MatchingText.plain($0.zh) == plain } ?? false
    }
  }

  /// The edition in which code and name stand together.
  public func edition(code: String?, name: String?) -> String? {
    guard let code else { return nil }
    if name == nil { return list.contains(code) ? edition : nil }
    if matches(code: code, name: name) == true { return edition }
    guard let name else { return nil }
    let written = MatchingText.plain(name)
    return otherEditions.first { $0.plainNames.has(written, for: code) }?.name
  }

  /// Whether its name tells that a code means another class than it does in the plan's list: 1101
  /// is storage in the guide of 2023 and 河流水面 in the land survey, and a 1701 that is called
  /// 城镇住宅用地 is one or the other. A name that an edition has given up for the same code (0903
  /// 娱乐康体用地 of 2020) tells no other class, nor does one of no edition (仓库).
  public func isOfOtherEdition(_ code: String?, name: String?) -> Bool {
    guard let code, let name else { return false }
    if Self.isTownAttribute(code, name) { return true }
    let spellings = Self.spellings(of: name)
    guard list.contains(code) else { return isStrange(spellings, to: code) }
    if spellings.contains(where: { names.has($0, for: code) }) { return false }
    guard let meanings = meanings(of: spellings, besides: code) else { return true }
    return !meanings.isEmpty && !meanings.contains { isOneLine($0, code) }
  }

  /// Whether a name is that of another class than a code that stands for one of the plan's list
  /// without being in it: R2 beside 水田, 0604 of 2020 beside 工业用地. Not where an edition has both
  /// in one line (R2 beside its own 二类居住用地 and beside the 服务设施用地 below it), nor where the
  /// name is of any of the classes that the code may be (A51 is a hospital or a clinic).
  private func isStrange(_ spellings: [String], to code: String) -> Bool {
    guard let told = meanings(of: spellings, besides: code), !told.isEmpty else { return false }
    var own = classes(code)
    guard !own.isEmpty else { return false }
    for part in CodeReading.parts(of: MatchingText.trimmed(code)) where !list.contains(part) {
      let part = part.uppercased()
      for edition in otherEditions where edition.names[part] != nil {
        let named = spellings.flatMap(edition.plainNames.codes(named:))
        if named.contains(where: { isOneLine($0, part) }) { return false }
      }
      for crosswalk in crosswalks {
        for (below, targets) in crosswalk.translations where below.hasPrefix(part) {
          own += targets
        }
      }
    }
    return !told.contains { one in own.contains { isOneLine(one, $0) } }
  }

  /// 203 and 0203 beside 村庄.
  private static func isTownAttribute(_ code: String, _ name: String) -> Bool {
    ["", "0"].contains { TownAttribute.isOne($0 + code, named: name) }
  }

  /// Every class of the plan's list that a code and its name may mean, where they mean different
  /// ones; nil where one of them is not known.
  public func readings(of code: String, name: String) -> [String]? {
    guard !Self.isTownAttribute(code, name),
      let told = meanings(of: Self.spellings(of: name), besides: code), !told.isEmpty
    else { return nil }
    return [code] + told
  }

  /// The classes of the plan's list that a name may mean, by its accepted spellings; nil where one
  /// of them is not known.
  func meanings(ofName name: String, besides code: String) -> [String]? {
    meanings(of: Self.spellings(of: name), besides: code)
  }

  private func meanings(of names: [String], besides code: String) -> [String]? {
    var meanings: [String] = []
    for name in names {
      guard let told = classes(named: name, besides: code) else { return nil }
      meanings += told
    }
    return meanings
  }

  /// The classes of the plan's list that carry a name, in it or by way of another edition; nil where
  /// another edition has the code itself under that name and nobody says what it is here.
  private func classes(named name: String, besides code: String) -> [String]? {
    var found = names.codes(named: name)
    for edition in otherEditions {
      for other in edition.plainNames.codes(named: name) {
        let targets = edition.meanings[other] ?? []
        if other == code, targets.isEmpty, found.isEmpty { return nil }
        found += targets
      }
    }
    return found
  }

  /// 商服用地 of GB/T 21010 is 商业服务业用地 of the survey and of the guide.
  private static let formerNames = ["商服用地": "商业服务业用地", "商服": "商业服务业用地"]

  /// A name as it is compared: as written, without what stands in brackets behind it
  /// (工业用地(一类)), and with the 用地 that people leave out (商业).
  private static func spellings(of name: String) -> [String] {
    let plain = MatchingText.plain(name)
    let head = plain.last == ")" ? String(plain.prefix { $0 != "(" }) : plain
    var names = [formerNames[head] ?? plain]
    for name in [head, head + "用地"] where !head.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names
  }
}
