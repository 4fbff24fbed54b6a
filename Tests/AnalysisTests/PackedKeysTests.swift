import Testing

@testable import Analysis

@Suite struct PackedKeysTests {
  /// Against a dictionary, keys that come twice among them, and the two that share a place.
  @Test func keepWhatADictionaryKeeps() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0 ... .max, using: &random)
    print("packed keys: seed \(seed)")
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
    var keys = PackedKeys()
    var dictionary: [UInt64: UInt64] = [:]
    for number in 0..<200_000 {
      // Of three kinds: any, near each other, and differing in their high half alone.
      let key =
        switch number % 3 {
        case 0: next()
        case 1: next() % 50_000 + 1
        default: (next() % 50_000 + 1) << 32
        }
      let value = next()
      let known = dictionary[key]
      if known == nil { dictionary[key] = value }
      #expect(keys.first(of: key, or: value) == known)
    }
    #expect(keys.count == dictionary.count)
  }

  @Test func noughtIsAKeyToo() {
    var keys = PackedKeys()
    #expect(keys.first(of: 0, or: 7) == nil)
    #expect(keys.first(of: 0, or: 8) == 7)
    #expect(keys.first(of: .max, or: 0) == nil)
    #expect(keys.first(of: .max, or: 1) == 0)
  }
}
