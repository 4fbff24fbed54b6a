/// The `bbox` of a collection (RFC 7946 §5), as far as it can be judged without the features.
struct CollectionBox {
  /// What is wrong, in the letters of the decoder: `n` no numbers, `l` their count, `o` their order.
  let fault: Int?

  /// - Parameter json: the member's value as it stands in the file.
  init(_ json: [UInt8]) {
    let text = String(decoding: json, as: UTF8.self)
    guard text.first == "[", text.last == "]" else {
      fault = Int(UInt8(ascii: "n"))
      return
    }
    let pieces = text.dropFirst().dropLast().split(
      separator: ",", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Double($0.filter { !$0.isWhitespace }) }
    guard numbers.count == pieces.count, numbers.allSatisfy(\.isFinite) else {
      fault = Int(UInt8(ascii: "n"))
      return
    }
    guard numbers.count == 4 || numbers.count == 6 else {
      fault = Int(UInt8(ascii: "l"))
      return
    }
    let half = numbers.count / 2
    // A box that crosses the antimeridian has its west east of its east (§5.2).
    let crosses = abs(numbers[0]) <= 180 && numbers[half] >= -180
    let isOrdered =
      numbers[1] <= numbers[half + 1] && (numbers[0] <= numbers[half] || crosses)
      && (half == 2 || numbers[2] <= numbers[5])
    fault = isOrdered ? nil : Int(UInt8(ascii: "o"))
  }
}
