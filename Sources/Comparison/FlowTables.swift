import Balance
import Findings
import Values

/// The from–to matrix of classes of land: at the top level as a matrix, in full as a list.
struct FlowTables {
  private let step: ComparisonStep

  /// A class, or the absence of a plot.
  private struct End: Hashable {
    var code: String
    var name: Bilingual
    var rank: Int

    init(_ path: ArraySlice<ClassScheme.Step>?, absent: Bilingual) {
      guard let step = path?.last else {
        (code, name, rank) = ("", absent, Int.max)
        return
      }
      let isNamed = !step.name.zh.isEmpty
      code = step.code
      name = isNamed ? step.name : Bilingual(zh: step.code, en: step.code)
      rank = step.rank
    }

    static func precedes(_ a: End, _ b: End) -> Bool {
      (a.rank, a.code, a.name) < (b.rank, b.code, b.name)
    }
  }

  private struct Pair: Hashable {
    var from: End
    var to: End
  }

  private static let absentBefore = Bilingual(zh: "前期无宗地", en: "no plot before")
  private static let absentAfter = Bilingual(zh: "后期无宗地", en: "no plot after")
  /// Classes beyond which a matrix is no table that anybody reads.
  private static let mostClasses = 24

  init(_ step: ComparisonStep) {
    self.step = step
  }

  private func sums(levels: Int) -> [Pair: (parts: Int, area: Int)] {
    var sums: [Pair: (parts: Int, area: Int)] = [:]
    for part in step.flow.parts {
      let pair = Pair(
        from: End(step.path(step.old, part.old)?.prefix(levels), absent: Self.absentBefore),
        to: End(step.path(step.new, part.new)?.prefix(levels), absent: Self.absentAfter))
      sums[pair, default: (0, 0)].parts += 1
      sums[pair, default: (0, 0)].area.addHeld(part.area)
    }
    return sums
  }

  /// Printed hectares of each cell, so that cells add up to the whole; rows and columns are the
  /// sums of what is printed in them.
  private func printed(_ sums: [Pair: (parts: Int, area: Int)]) -> [Pair: Int] {
    let pairs = sums.keys.sorted {
      $0.from == $1.from ? End.precedes($0.to, $1.to) : End.precedes($0.from, $1.from)
    }
    let closed = LargestRemainder.apportion(
      pairs.map { sums[$0]?.area ?? 0 }, denominator: 10_000)
    return Dictionary(zip(pairs, closed), uniquingKeysWith: { first, _ in first })
  }

  var matrix: StatementTable {
    let sums = sums(levels: 1)
    let printed = printed(sums)
    let rows = Set(sums.keys.map(\.from)).sorted(by: End.precedes)
    let columns = Set(sums.keys.map(\.to)).sorted(by: End.precedes)
    var table = StatementTable(
      key: "matrix",
      title: step.title("地类流向矩阵(公顷,行为前期,列为后期)", "From–to matrix (ha; rows before, columns after)"),
      columns: [StatementTable.Column("from_class", "前期", "before", .text)]
        + columns.enumerated().map { index, end in
          StatementTable.Column(
            "to_\(index + 1)", Self.heading(end).zh, Self.heading(end).en, .fixed(4))
        } + [StatementTable.Column("total", "合计", "total", .fixed(4))],
      screenLevel: 1)
    guard rows.count <= Self.mostClasses, columns.count <= Self.mostClasses else { return table }
    func cell(_ row: End, _ column: End) -> Int { printed[Pair(from: row, to: column)] ?? 0 }
    for row in rows {
      let cells = columns.map { cell(row, $0) }
      table.rows.append(
        StatementTable.Row(
          [.words(Self.heading(row))] + cells.map { $0 == 0 ? .empty : .units($0) }
            + [.units(cells.heldSum)]))
    }
    let sumsOfColumns = columns.map { column in rows.lazy.map { cell($0, column) }.heldSum }
    table.rows.append(
      StatementTable.Row(
        [.words(Bilingual(zh: "合计", en: "total"))] + sumsOfColumns.map { .units($0) }
          + [.units(sumsOfColumns.heldSum)], level: 0, weight: .total))
    table.notes = [
      Bilingual(
        zh: "各格按最大余额法闭合到总计,行列合计为所印各格之和,与其自身四舍五入可差数个末位(0.0001 公顷);空格为零;"
          + "精确面积见“地类流向明细”",
        en:
          "Cells are closed to the grand total by the largest remainder; rows and columns are the sums "
          + "of what is printed and may differ from their own rounding by a few last digits (0.0001 ha). "
          + "A blank is nothing; exact areas stand in the list of flows")
    ]
    return table
  }

  private static func heading(_ end: End) -> Bilingual {
    guard !end.code.isEmpty, end.name.zh != end.code else { return end.name }
    return Bilingual(zh: "\(end.code) \(end.name.zh)", en: "\(end.code) \(end.name.en)")
  }

  var list: StatementTable {
    let sums = sums(levels: ClassScheme.mostLevels)
    let printed = printed(sums)
    let pairs = sums.keys.sorted {
      $0.from == $1.from ? End.precedes($0.to, $1.to) : End.precedes($0.from, $1.from)
    }
    var table = StatementTable(
      key: "flows", title: step.title("地类流向明细", "Flows between classes"),
      columns: [
        StatementTable.Column("from_class", "前类", "from", .id),
        StatementTable.Column("from_name", "前类名称", "from name", .text),
        StatementTable.Column("to_class", "后类", "to", .id),
        StatementTable.Column("to_name", "后类名称", "to name", .text),
        StatementTable.Column("changed", "变化", "changed", .id, isDetail: true),
        StatementTable.Column("parts", "块数", "parts", .count),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
        StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(4)),
      ])
    for pair in pairs {
      let sum = sums[pair] ?? (0, 0)
      let isChanged = pair.from != pair.to
      table.rows.append(
        StatementTable.Row(
          [
            pair.from.code.isEmpty ? .empty : .text(pair.from.code), .words(pair.from.name),
            pair.to.code.isEmpty ? .empty : .text(pair.to.code), .words(pair.to.name),
            .text(isChanged ? "yes" : "no"), .units(sum.parts), .units(printed[pair] ?? 0),
            .units(sum.area),
          ]))
    }
    let whole = sums.values.reduce((0, 0)) { ($0.0 + $1.parts, $0.1 + $1.area) }
    table.rows.append(
      StatementTable.Row(
        [
          .empty, .words(Bilingual(zh: "合计", en: "total")), .empty, .empty, .empty,
          .units(whole.0), .units(printed.values.heldSum), .units(whole.1),
        ], level: 0, weight: .total))
    table.notes = [
      Bilingual(
        zh: "宗地相互重叠的部分只计一次(计入编号在前的一宗);不合法的图形按检查同样的方法修复后参加叠加",
        en:
          "Ground that plots share is counted once, in the plot whose id comes first; shapes that are "
          + "not valid are overlaid as they are repaired by the check")
    ]
    return table
  }
}
