/// Numbers that depend on a seed and a place alone, so that parts of the city can be made in any
/// order and a shared edge comes out the same for both of its lots (SplitMix64).
struct SeededRandom {
  private var state: UInt64

  init(_ seed: UInt64, _ keys: Int...) {
    state = seed
    for key in keys {
      state = state &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(key))
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func within(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  mutating func isTrue(_ share: Double) -> Bool { unit() < share }

  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}
