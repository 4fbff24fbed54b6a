import Findings
import Values

/// Pairs of plots that share ground, the largest first.
struct OverlapTable {
  private let balance: Balance

  init(_ balance: Balance) {
    self.balance = balance
  }

  /// As many as a reader follows up; all are in the sum.
  private static let most = 200

  var table: StatementTable {
    // What is thinner than the tolerance is within the tolerance of a common boundary.
    let tolerance = balance.run.provenance.tolerance
    let least = Double.pi * tolerance * tolerance
    let all = balance.overlaps.pairs.filter { $0.area >= least }
    let pairs = all.sorted {
      ($1.area, $0.first, $0.second) < ($0.area, $1.first, $1.second)
    }
    var table = StatementTable(
      key: "overlaps", title: Bilingual(zh: "相互重叠的宗地", en: "Plots that overlap"),
      columns: [
        StatementTable.Column("plot", "宗地", "plot", .id),
        StatementTable.Column("other", "另一宗", "other plot", .id),
        StatementTable.Column("area_m2", "重叠(m²)", "shared (m²)", .fixed(2)),
      ])
    table.rows = pairs.prefix(Self.most).map { pair in
      StatementTable.Row([
        .text(balance.plots[pair.first].identity), .text(balance.plots[pair.second].identity),
        .units(Int(held: pair.area * 100)),
      ])
    }
    table.notes = [
      Bilingual(
        zh: "两两重叠不小于容差圆(半径 \(tolerance) m)的 \(all.count) 对,列出最大的 \(table.rows.count) 对;"
          + "三宗以上共有的部分在多对中出现,净面积只计一次",
        en:
          "\(EnglishCount.plain(all.count, "pair shares", "pairs share")) at least a disc of the tolerance (\(tolerance) m); the largest "
          + "\(table.rows.count) are listed. What three share stands in several pairs, and once in "
          + "the net area")
    ]
    return table
  }
}
