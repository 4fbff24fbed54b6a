import Values

/// What a mode of supply (供地方式) says of a contract and of its price.
enum SupplyMode {
  /// 出让 or 划拨, whose price Article 14 (1) is about.
  case granted
  /// Nothing is written of it: whether the price is one of Article 14 is not known.
  case unstated
  /// Land that was supplied, at no price of Article 14 or in a mode that is not told: a lease, a
  /// contribution to capital, a right that was made good later or bought of its former holder, 其他,
  /// 已供地, and the code of a list.
  case other
  /// 未供应, 储备: no right-holder.
  case none
  /// 收回, 流拍, 终止: whether there still is a contract is not known.
  case ended
  /// Any other words: of 正在挂牌, 出让中 and 土地置换 nobody knows whether there is a right-holder.
  case unclear

  init(_ text: String?) {
    guard let text else {
      self = .unstated
      return
    }
    if Self.usual.contains(text) {
      self = .granted
      return
    }
    let plain = MatchingText.note(text)
    if plain.map(Self.nothings.contains) ?? false {
      self = .unstated
      return
    }
    guard let plain, let clauses = Self.vocabulary.clauses(of: plain) else {
      if let plain, Self.isEnd(plain) {
        self = .ended
      } else {
        self = plain?.utf8.allSatisfy { $0 &- 0x30 <= 9 } ?? false ? .other : .unclear
      }
      return
    }
    var has: Set<Kind> = []
    for case .word(let kind) in clauses.joined() { has.insert(kind) }
    if has.contains(.unsupplied) || has.contains(.not) {
      self = .none
    } else if has.contains(.taken) {
      self = .ended
    } else if has.contains(.other) {
      self = .other
    } else if has.contains(.grant) {
      // Land that was in reserve (储备) before it was granted.
      self = .granted
    } else {
      self = has.contains(.reserve) ? .none : .other
    }
  }
}
