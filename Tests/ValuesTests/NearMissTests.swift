import Testing
import Values

/// What a name that is not known was probably meant to be.
@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("regster_area", "register_area"), ("REGISTER_AREA", "register_area"),
      ("register_aera", "register_area"), ("约定开工日期", "约定开工时间"), ("开工约定时间", nil), ("far", "fra"),
      ("zone", nil), ("", nil), ("x", nil), (String(repeating: "a", count: 65), nil),
      ("re\u{301}gion", "r\u{E9}gion"), ("bace", "bade"),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let names = ["register_area", "约定开工时间", "fra", "y", "r\u{E9}gion", "base", "bade", "plan_area"]
    #expect(NearMiss.best(for: name, among: names) == expected)
    #expect(NearMiss.Candidates(names).best(for: name) == NearMiss.best(for: name, among: names))
  }

  /// Candidates that are asked again answer as if each pair were compared from the start.
  @Test func preparedNamesAnswerAsEachPairWould() {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = ["a", "b", "C", "é", "约", "定", "_"]
    func word() -> String { (0..<next(9)).map { _ in letters[next(letters.count)] }.joined() }
    for _ in 0..<300 {
      let names = (0..<next(10)).map { _ in word() }
      let candidates = NearMiss.Candidates(names)
      for _ in 0..<4 {
        let wanted = word()
        #expect(candidates.best(for: wanted) == Self.best(for: wanted, among: names), "\(wanted)")
      }
    }
  }

  private static func best(for name: String, among names: [String]) -> String? {
    let wanted = Array(name.lowercased())
    return names.compactMap { candidate -> (edits: Int, name: String)? in
      let letters = Array(candidate.lowercased())
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      guard wanted.count + letters.count > 2 else { return nil }
      let edits = edits(wanted, letters)
      return edits <= allowed && edits < letters.count ? (edits, candidate) : nil
    }.min { ($0.edits, $0.name) < ($1.edits, $1.name) }?.name
  }

  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var table = Array(repeating: Array(0...b.count), count: a.count + 1)
    for i in a.indices {
      table[i + 1][0] = i + 1
      for j in b.indices {
        var least = min(table[i][j + 1] + 1, table[i + 1][j] + 1)
        least = min(least, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }
}
