import Balance
import Findings
import Values

/// Pieces of reserved land from one date to the next: whether they are released, and what of them is
/// construction land.
struct ReserveRelease {
  enum State: String, CaseIterable {
    case released
    case earlier
    case later
    case unreleased
    case new
    case gone

    var name: Bilingual {
      switch self {
      case .released: Bilingual(zh: "本期启用", en: "released in the period")
      case .earlier: Bilingual(zh: "期前已启用", en: "released before")
      case .later: Bilingual(zh: "定于以后启用", en: "to be released later")
      case .unreleased: Bilingual(zh: "未启用", en: "not released")
      case .new: Bilingual(zh: "图层新增,未启用", en: "new in the layer, not released")
      case .gone: Bilingual(zh: "已不在图层,无启用记录", en: "no longer in the layer, no record of release")
      }
    }
  }

  struct Piece {
    var id: String
    var name: String
    var state: State
    var released: CalendarDate?
    /// 10⁻⁴ m²; nil where no plot of either date touches it.
    var area: Int?
    /// Construction land inside, 10⁻⁴ m².
    var before: Int
    var after: Int

    var ground: Int { area ?? 0 }

    /// Whether what is printed of the later date is more than nothing: a plot drawn over the line by
    /// less is none that stands in the piece.
    var isBuilt: Bool { ClosingFigures(after, of: 0).hectares > 0 }
  }

  /// In the order of their ids, then of the layer.
  let pieces: [Piece]
  private let step: ComparisonStep

  init(_ step: ComparisonStep) {
    self.step = step
    let old = Dictionary(grouping: step.old.reserves, by: \.id)
    let new = Dictionary(grouping: step.new.reserves, by: \.id)
    let (before, after) = (step.reservedBefore, step.reservedAfter)
    // Features of one id are pieces of their own, in the order of the layer: one may be released
    // and another not.
    pieces = Set(old.keys).union(new.keys).sorted().flatMap { id in
      let (earlier, later) = (old[id] ?? [], new[id] ?? [])
      return (0..<max(earlier.count, later.count)).map { place in
        let first = earlier.indices.contains(place) ? earlier[place] : nil
        let second = later.indices.contains(place) ? later[place] : nil
        // Which of several a day was stated of is known on its own date alone.
        let isOne = earlier.count < 2 && later.count < 2
        let released = second?.released ?? (isOne || second == nil ? first?.released : nil)
        let (start, end) = (
          first.map(ReserveCover.Ground.init), second.map(ReserveCover.Ground.init)
        )
        return Piece(
          id: id, name: second?.name ?? first?.name ?? "",
          state: Self.state(
            released, wasThere: first != nil, isThere: second != nil, step.old, step.new),
          released: released,
          area: end.flatMap { after.whole[$0] } ?? start.flatMap { before.whole[$0] },
          before: start.flatMap { before.areas[$0] } ?? 0,
          after: end.flatMap { after.areas[$0] } ?? 0)
      }
    }
  }

  private static func state(
    _ released: CalendarDate?, wasThere: Bool, isThere: Bool, _ old: DatedLand, _ new: DatedLand
  ) -> State {
    guard let released else { return !isThere ? .gone : wasThere ? .unreleased : .new }
    if let day = old.run.provenance.asOf, released <= day { return .earlier }
    if let day = new.run.provenance.asOf, released > day { return .later }
    return .released
  }

  /// Whether the plots of a part state a day of release that is not after the later date.
  func isReleased(_ part: LandFlow.Part) -> Bool {
    guard let day = step.new.run.provenance.asOf, let stated = stated(part),
      stated.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil
    else { return false }
    return stated <= day.description
  }

  /// The later date's word, else the earlier one's.
  private func stated(_ part: LandFlow.Part) -> String? {
    part.new.flatMap { step.new.plots[$0].released }
      ?? part.old.flatMap { step.old.plots[$0].released }
  }

  var table: StatementTable {
    var table = StatementTable(
      key: "reserved_pieces", title: step.title("留白地块启用情况", "Pieces of reserved land"),
      columns: [
        StatementTable.Column("piece", "留白地块", "piece", .id),
        StatementTable.Column("name", "名称", "name", .text),
        StatementTable.Column("state", "状态代码", "state word", .id, isDetail: true),
        StatementTable.Column("state_name", "启用状态", "state", .text),
        StatementTable.Column("released", "启用日期", "released", .day),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
        StatementTable.Column("before_ha", "建设用地:前期(公顷)", "construction before (ha)", .fixed(4)),
        StatementTable.Column("after_ha", "建设用地:后期(公顷)", "construction after (ha)", .fixed(4)),
        StatementTable.Column("change_ha", "增减(公顷)", "change (ha)", .fixed(4)),
      ])
    func hectares(_ area: Int) -> Int { ClosingFigures(area, of: 0).hectares }
    for piece in pieces {
      table.rows.append(
        StatementTable.Row([
          .text(piece.id), .text(piece.name), .text(piece.state.rawValue),
          .words(piece.state.name), piece.released.map { .text($0.description) } ?? .empty,
          piece.area.map { .units(hectares($0)) } ?? .empty, .units(hectares(piece.before)),
          .units(hectares(piece.after)), .units(hectares(piece.after) - hectares(piece.before)),
        ]))
    }
    table.notes = [
      Bilingual(
        zh: "启用日期按后期图层,后期没有的按前期;跨几处的宗地在各处都计,同一处内宗地相互重叠的只计一次;面积空格为两期都没有宗地涉及",
        en:
          "Days are the later layer's, else the earlier one's; a plot in several pieces is in each, "
          + "what plots share in one counts once; a blank area is a piece that no plot of either "
          + "date touches")
    ]
    return table
  }

  /// Plots of reserved land that are construction land on the later date, with the day of release
  /// that the plots state.
  func used(_ parts: [LandFlow.Part]) -> StatementTable {
    var table = StatementTable(
      key: "reserved_used", title: step.title("留白宗地改为建设用地", "Reserved plots that were built on"),
      columns: [
        StatementTable.Column("from_plot", "前期宗地", "from plot", .id),
        StatementTable.Column("to_plot", "后期宗地", "to plot", .id),
        StatementTable.Column("to_class", "后类", "to class", .id),
        StatementTable.Column("released", "启用日期", "released", .day),
        StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
        StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(4)),
      ])
    for part in parts {
      guard let old = part.old, let new = part.new else { continue }
      let (before, after) = (step.old.plots[old], step.new.plots[new])
      table.rows.append(
        StatementTable.Row([
          .text(before.identity), .text(after.identity),
          after.classText.map { .text($0) } ?? .empty,
          stated(part).map { .text($0) } ?? .empty,
          .units(ClosingFigures(part.area, of: 0).hectares), .units(part.area),
        ]))
    }
    table.notes = [
      Bilingual(
        zh: "启用日期为宗地资料所载(留白启用日期);空格为未载,须核实启用批准",
        en:
          "The day of release is the one that the plots state; a blank is none: look for the approval"
      )
    ]
    return table
  }
}
