import Findings
import Testing
import Values

@testable import Balance

/// What is printed adds up: parts to their whole, in every unit, at every level.
@Suite struct ClosingTests {
  struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static func sum(_ parts: [ClosingFigures], _ member: KeyPath<ClosingFigures, Int>) -> Int
  {
    parts.reduce(0) { $0 + $1[keyPath: member] }
  }

  @Test(arguments: [UInt64(1), 20_251_231, 7, 4_401_120])
  func partsOfPartsClose(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      // From a few square metres to a large province, three levels deep.
      let size = [100_000, 50_000_000_000, 900_000_000_000_000].randomElement(using: &random) ?? 1
      let tree = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int.random(in: 0...size, using: &random)
        }
      }
      let whole = tree.joined().reduce(0, +)
      let total = ClosingFigures(whole, of: whole)
      let groups = tree.map { $0.reduce(0, +) }
      let first = total.parts(groups, of: whole)
      for member in [\ClosingFigures.squareMetres, \.hectares, \.mu, \.percent] {
        #expect(Self.sum(first, member) == total[keyPath: member], "seed \(seed)")
      }
      if whole > 0 { #expect(total.percent == 10_000) }
      for (group, figures) in zip(tree, first) {
        let second = figures.parts(group, of: whole)
        for member in [\ClosingFigures.squareMetres, \.hectares, \.mu, \.percent] {
          #expect(Self.sum(second, member) == figures[keyPath: member], "seed \(seed)")
          for (area, part) in zip(group, second) {
            let own = ClosingFigures(area, of: whole)
            #expect(abs(part[keyPath: member] - own[keyPath: member]) <= 1, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func classesCloseWithWhatIsNotSubdivided() {
    let list = try? CodeList(
      name: "land-use",
      entries: [
        CodeList.Entry(code: "07", zh: "居住用地", en: "residential", groups: ["construction"]),
        CodeList.Entry(code: "0701", parent: "07", zh: "城镇住宅", en: "urban"),
        CodeList.Entry(code: "070101", parent: "0701", zh: "一类", en: "first"),
      ])
    let scheme = ClassScheme(label: .init(zh: "用地", en: "use"), list: list) { text in
      list?.contains(text) == true ? [text] : []
    }
    var tree = ClassTree()
    for (text, area) in [("07", 33), ("0701", 50), ("070101", 17), ("99", 5), (nil, 7)] {
      tree.add(area, plots: 1, to: scheme.path(of: text)[...])
    }
    let total = ClosingFigures(tree.sum.area, of: tree.sum.area)
    let lines = tree.lines(below: total, whole: tree.sum.area)
    #expect(
      lines.map { "\($0.level) \($0.step.code) \($0.step.name.zh) \($0.sum.area)" } == [
        "1 07 居住用地 100", "2 0701 城镇住宅 67", "3 070101 一类 17", "3 0701 城镇住宅(未细分) 50",
        "2 07 居住用地(未细分) 33", "1  未识别 5", "2 99 未识别 5", "1  未填 7",
      ])
    #expect(scheme.group(of: "070101") == "construction")
    #expect(scheme.group(of: "99") == nil)
  }
  /// Mixed uses are wholly of none of their classes, whichever is written first; what all of them
  /// are below holds them.
  @Test func mixedUsesAreAClassOfTheirOwn() throws {
    let list = try CodeList(
      name: "land-use",
      entries: [
        CodeList.Entry(code: "07", zh: "居住用地", en: "residential", groups: ["construction"]),
        CodeList.Entry(code: "0701", parent: "07", zh: "城镇住宅", en: "urban"),
        CodeList.Entry(code: "0702", parent: "07", zh: "社区服务", en: "services"),
        CodeList.Entry(code: "09", zh: "商业", en: "commerce", groups: ["construction"]),
        CodeList.Entry(code: "17", zh: "水域", en: "water", groups: ["water"]),
      ])
    let scheme = ClassScheme(label: .init(zh: "用地", en: "use"), list: list) { text in
      let parts = text.split(separator: "/").map(String.init)
      return parts.allSatisfy(list.contains) ? parts : []
    }
    func path(_ text: String) -> [String] {
      scheme.path(of: text).map { "\($0.code) \($0.name.zh)" }
    }
    #expect(path("0701/09") == [" 混合用途", "0701/09 混合用途"])
    #expect(path("17/0701") == [" 混合用途", "17/0701 混合用途"])
    #expect(path("0701/0702") == ["07 居住用地", "0701/0702 混合用途"])
    #expect(path("0701") == ["07 居住用地", "0701 城镇住宅"])
    #expect(path("0701/99") == [" 未识别", "0701/99 未识别"])
    // All of it is construction land, whatever of it is which; of water and the rest nobody knows.
    #expect(scheme.group(of: "0701/09") == "construction")
    #expect(scheme.group(of: "17/0701") == nil && scheme.group(of: "0701/17") == nil)
    #expect(scheme.group(of: "17") == "water" && scheme.group(of: "0701/99") == nil)
  }
}
