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

  /// In the order of their ids.
  let pieces: [Piece]
  private let step: ComparisonStep

  init(_ step: ComparisonStep) {
    self.step = step
    func named(_ land: DatedLand) -> [String: ReservedPiece] {
      Dictionary(land.reserves.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (named(step.old), named(step.new))
    let (before, after) = (Self.built(step.old), Self.built(step.new))
    pieces = Set(old.keys).union(new.keys).sorted().map { id in
      let released = new[id]?.released ?? old[id]?.released
      return Piece(
        id: id, name: new[id]?.name ?? old[id]?.name ?? "",
        state: Self.state(
          released, wasThere: old[id] != nil, isThere: new[id] != nil, step.old, step.new),
        released: released, area: after.whole[id] ?? before.whole[id],
        before: before.areas[id] ?? 0, after: after.areas[id] ?? 0)
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

  /// Construction land by piece, and the pieces' own areas. A plot in several pieces is in each.
  private static func built(_ land: DatedLand) -> (areas: [String: Int], whole: [String: Int]) {
    var areas: [String: Int] = [:]
    var whole: [String: Int] = [:]
    for plot in land.plots {
      let isBuilt = land.scheme.group(of: plot.classText) == "construction"
      for occupation in plot.occupations where occupation.constraint.hasPrefix("reserved-land") {
        for source in occupation.sources {
          if source.whole > 0 { whole[source.id] = source.whole }
          if isBuilt { areas[source.id, default: 0].addHeld(source.occupied) }
        }
      }
    }
    return (areas, whole)
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
        zh: "启用日期按后期图层,后期没有的按前期;跨几处的宗地在各处都计;面积空格为两期都没有宗地涉及",
        en:
          "Days are the later layer's, else the earlier one's; a plot in several pieces is in each; a "
          + "blank area is a piece that no plot of either date touches")
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
