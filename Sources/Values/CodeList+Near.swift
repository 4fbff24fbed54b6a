extension CodeList {
  /// Codes that a mistyped one may have been: those one edit away (a digit changed, missing, too
  /// many, or two swapped), then the nearest class above; at most three, in the list's order.
  public func near(_ text: String) -> [String] {
    let wanted = Array(text.utf8)
    guard wanted.count <= 12 else { return [] }
    var codes = entries.map(\.code)
      .filter { CodeList.isOneEdit(wanted, Array($0.utf8)) }
      .prefix(3).map { $0 }
    if codes.count < 3, let above = longestPrefix(of: text), !codes.contains(above) {
      codes.append(above)
    }
    return codes
  }

  private static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let same = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(same), b.dropFirst(same))
    if a.count == b.count {
      if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
      guard restA.count >= 2 else { return false }
      return restA[same] == restB[same + 1] && restA[same + 1] == restB[same]
        && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
    }
    return a.count < b.count
      ? restA.elementsEqual(restB.dropFirst()) : restA.dropFirst().elementsEqual(restB)
  }
}
