import Balance
import Findings
import Values

/// Hectares of every date by the groups of the plan's list of codes. They add up to all land, digit by
/// digit: what is in none of them has a line of its own.
struct GroupSeries {
  struct Line {
    var key: String
    var name: Bilingual
    /// 10⁻⁴ 公顷, by date.
    var hectares: [Int]
  }

  let lines: [Line]

  private static let known: [(group: String, key: String, name: Bilingual)] = [
    ("construction", "construction", Bilingual(zh: "建设用地", en: "construction land")),
    (
      "non-construction", "non_construction",
      Bilingual(zh: "非建设用地", en: "non-construction land")
    ),
    ("water", "water", Bilingual(zh: "水域", en: "water")),
    ("reserved", "reserved", Bilingual(zh: "留白用地", en: "reserved land")),
  ]

  init(_ dates: [DatedLand]) {
    let sums = dates.map { land in
      land.plots.reduce(into: [String?: Int]()) { sums, plot in
        sums[land.scheme.group(of: plot.classText), default: 0].addHeld(plot.area ?? 0)
      }
    }
    var heads = Self.known.map { (group: String?.some($0.group), key: $0.key, name: $0.name) }
    // A plan may have groups of its own.
    let others = Set(sums.flatMap(\.keys).compactMap(\.self)).subtracting(Self.known.map(\.group))
    heads += others.sorted().map { ($0, $0, Bilingual(zh: $0, en: $0)) }
    heads.append(
      (
        nil, "unclassified",
        Bilingual(
          zh: "未归类(未填、未识别、混合用途)", en: "in no group (not stated, not recognised, mixed)")
      ))
    let closed = zip(dates, sums).map { land, sums in
      ClosingFigures(land.area, of: land.area)
        .parts(heads.map { sums[$0.group] ?? 0 }, of: land.area)
    }
    lines = heads.enumerated().map { place, head in
      Line(key: head.key, name: head.name, hectares: closed.map { $0[place].hectares })
    }
  }
}
