/// Numbers by keys that are hashes already, in little more memory than they are: a register of
/// millions keeps one for each of its plots until the run ends.
///
/// Open addressing in parts that grow by half, one at a time: no growth needs room for all twice.
struct PackedKeys {
  private struct Part {
    /// 0 is a free place.
    var keys: [UInt64] = []
    var values: [UInt64] = []
    var count = 0
  }

  private var parts = Array(repeating: Part(), count: 64)

  /// How many keys there are.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// What is kept of a key; `value` is kept, and nil answered, where nothing was.
  mutating func first(of key: UInt64, or value: UInt64) -> UInt64? {
    // No key is 0: the one that would be stands beside 1, as two in a thousand billion plots do.
    let key = max(key, 1)
    return Self.first(of: key, or: value, in: &parts[Int(Self.mixed(key) & 63)])
  }

  private static func first(
    of key: UInt64, or value: UInt64, in part: inout Part
  ) -> UInt64? {
    if part.count + 1 > part.keys.count / 8 * 7 { grow(&part) }
    let place = place(of: key, in: part.keys)
    if part.keys[place] == key { return part.values[place] }
    part.keys[place] = key
    part.values[place] = value
    part.count += 1
    return nil
  }

  private static func grow(_ part: inout Part) {
    let size = part.keys.count / 2 * 3 + 64
    var keys = [UInt64](repeating: 0, count: size)
    var values = [UInt64](repeating: 0, count: size)
    for (key, value) in zip(part.keys, part.values) where key != 0 {
      let place = place(of: key, in: keys)
      keys[place] = key
      values[place] = value
    }
    part.keys = keys
    part.values = values
  }

  /// Where a key stands, or is to stand.
  private static func place(of key: UInt64, in keys: [UInt64]) -> Int {
    var place = Int(mixed(key).multipliedFullWidth(by: UInt64(keys.count)).high)
    while keys[place] != 0, keys[place] != key {
      place += 1
      if place == keys.count { place = 0 }
    }
    return place
  }

  private static func mixed(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}
