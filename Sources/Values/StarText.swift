/// How files write the stars of a building: `三星级`, `3星`, `★★★`, `3`, `基本级`.
public enum StarText {
  /// 0 for 基本级 and for what is stated to have none; nil for what cannot be read, and for what is
  /// not rated yet: `未评价`, `申报中` say nothing of the building.
  public static func level(_ text: String) -> Double? {
    let plain = MatchingText.plain(text)
    if basic.contains(plain) || without.contains(plain) { return 0 }
    if let sign = plain.first, signs.contains(sign) {
      // ★☆☆ is one star of three: of two kinds of signs one are those that are not there. Empty
      // ones alone, ☆☆☆, may be three stars as a font has them, or three places of which none is
      // taken.
      return plain.allSatisfy { $0 == sign } && plain.count <= most ? Double(plain.count) : nil
    }
    var bare = plain[...]
    for name in names where bare.hasPrefix(name) {
      bare = bare.dropFirst(name.count)
      break
    }
    guard let first = bare.first else { return nil }
    let rest = bare.dropFirst()
    guard endings.contains(String(rest)) else { return nil }
    if let digit = first.wholeNumberValue, first.isASCII, digit <= most { return Double(digit) }
    return numerals[first]
  }

  /// Whether a building of such stars is a green one: 基本级 is the lowest level of GB/T 50378 and
  /// has no star, so that 0 and 无星级 say nothing of it; nil for them and for what cannot be read.
  public static func isGreen(_ text: String) -> Bool? {
    let plain = MatchingText.plain(text)
    if basic.contains(plain) { return true }
    if notGreen.contains(plain) { return false }
    return level(text).flatMap { $0 > 0 ? true : nil }
  }

  private static let signs: Set<Character> = ["★", "*"]
  private static let most = 3
  /// What stands before the stars: the standard, or what they are of.
  private static let names = ["国标绿色建筑", "国标绿建", "国标", "绿色建筑", "绿建"]
  private static let basic: Set = ["基本级", "绿色建筑基本级", "基本级绿色建筑", "basic"]
  private static let notGreen: Set = ["普通", "普通建筑", "非绿色", "非绿色建筑"]
  private static let without: Set = notGreen.union([
    "无", "无星", "无星级", "无绿色建筑星级", "没有", "没有星级", "none",
  ])
  /// Not 设计标识, which is given before anything is built.
  private static let endings: Set = [
    "", "星", "星级", "星级绿色建筑", "星标识", "星级标识", "星级运行标识", "星级绿色建筑标识", ".0", "star", "stars",
  ]
  private static let numerals: [Character: Double] = ["一": 1, "二": 2, "两": 2, "三": 3]
}
