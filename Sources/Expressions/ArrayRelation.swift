/// The array functions of OGC 21-065r2 §7.9: arrays count as sets, without order and repetition.
enum ArrayRelation: String, Hashable, Sendable, CaseIterable {
  case containedBy = "a_containedBy"
  case contains = "a_contains"
  case equals = "a_equals"
  case overlaps = "a_overlaps"

  /// Nil is UNKNOWN: an element that is NULL may be any element, as in SQL's IN.
  func holds(_ a: [RowValue], _ b: [RowValue], zone: Int) -> Bool? {
    switch self {
    case .containedBy: return ArrayRelation.isSubset(a, of: b, zone)
    case .contains: return ArrayRelation.isSubset(b, of: a, zone)
    case .equals:
      let forth = ArrayRelation.isSubset(a, of: b, zone)
      if forth == false { return false }
      let back = ArrayRelation.isSubset(b, of: a, zone)
      if back == false { return false }
      return forth == nil || back == nil ? nil : true
    case .overlaps:
      var isUnknown = false
      for element in a {
        switch ArrayRelation.isMember(element, of: b, zone) {
        case true?: return true
        case nil: isUnknown = true
        case false?: break
        }
      }
      return isUnknown ? nil : false
    }
  }

  private static func isSubset(_ a: [RowValue], of b: [RowValue], _ zone: Int) -> Bool? {
    var isUnknown = false
    for element in a {
      switch isMember(element, of: b, zone) {
      case false?: return false
      case nil: isUnknown = true
      case true?: break
      }
    }
    return isUnknown ? nil : true
  }

  private static func isMember(_ value: RowValue, of list: [RowValue], _ zone: Int) -> Bool? {
    var isUnknown = false
    for element in list {
      switch value.equals(element, zone: zone) {
      case true?: return true
      case nil: isUnknown = true
      case false?: break
      }
    }
    return isUnknown ? nil : false
  }
}
