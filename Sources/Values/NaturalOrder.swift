/// The order in which people count: `#8`, `#9`, `#10`. Runs of ASCII digits are compared by their
/// number, all else as texts are; what is alike so far is told apart as texts are.
public enum NaturalOrder {
  public static func precedes(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let (a, b) = (number(left, &i), number(right, &j))
        // Without leading zeros the longer number is the larger one, whatever its length.
        if a.count != b.count { return a.count < b.count }
        if let place = zip(a, b).first(where: { $0 != $1 }) { return place.0 < place.1 }
        continue
      }
      if left[i] != right[j] { return left[i] < right[j] }
      i += 1
      j += 1
    }
    let (rest, others) = (left.count - i, right.count - j)
    return rest == others ? one < other : rest < others
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ bytes: [UInt8], _ position: inout Int) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    return bytes[start..<position].drop { $0 == 0x30 }
  }
}
