import Balance
import Findings
import GEOS
import Planar
import Values

/// 差异图斑: where ground is of another class than before, drawn.
///
/// A piece counts if it contains a disc of the tolerance; what is thinner is within the tolerance of
/// a common boundary. It stands in the matrix all the same, and how much of it there is is said.
struct ChangedPieces: Sendable {
  /// A row a piece; in the order of the shapes.
  let table: StatementTable
  /// On the working surface.
  let shapes: [MultiPolygon]
  let notices: [Bilingual]

  static let columns: [StatementTable.Column] = [
    StatementTable.Column("from_date", "前期", "from", .id),
    StatementTable.Column("to_date", "后期", "to", .id),
    StatementTable.Column("kind", "变化", "change", .id),
    StatementTable.Column("from_class", "前类", "from class", .id),
    StatementTable.Column("to_class", "后类", "to class", .id),
    StatementTable.Column("from_plot", "前期宗地", "from plot", .id),
    StatementTable.Column("to_plot", "后期宗地", "to plot", .id),
    StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(4)),
    StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
    StatementTable.Column("area_mu", "面积(亩)", "area (mu)", .fixed(2)),
  ]

  init(
    _ flow: LandFlow, old: DatedLand, new: DatedLand, before: NetCover, after: NetCover,
    session: GEOSSession
  ) {
    let tolerance = new.run.provenance.tolerance
    var table = StatementTable(
      key: "pieces", title: Bilingual(zh: "差异图斑", en: "Changed pieces"),
      columns: Self.columns)
    var shapes: [MultiPolygon] = []
    var thin = (count: 0, area: 0)
    var failures = 0
    let meeting = Self.meeting(flow)
    for part in flow.parts where ComparisonStep.changes(part, old, new) {
      do {
        let drawn = try Self.drawn(part, before, after, meeting, session)
        let counted = try Self.counted(drawn, tolerance: tolerance, session)
        guard !counted.isEmpty else {
          thin.count += 1
          thin.area.addHeld(part.area)
          continue
        }
        shapes.append(counted)
        table.rows.append(StatementTable.Row(Self.cells(part, old, new)))
      } catch {
        failures += 1
      }
    }
    self.table = table
    self.shapes = shapes
    var notices: [Bilingual] = []
    if thin.count > 0 {
      let area = ClosingFigures(thin.area, of: 0).hectareText
      notices.append(
        Bilingual(
          zh: "\(thin.count) 处差异窄于容差(容不下半径 \(tolerance) m 的圆),共 \(area) 公顷,只计入矩阵,不出图斑",
          en:
            "\(thin.count) differences are thinner than the tolerance (no disc of \(tolerance) m), "
            + "\(area) ha in all: in the matrix, not among the pieces"))
    }
    if failures > 0 {
      notices.append(
        Bilingual(
          zh: "\(failures) 处差异未能绘出", en: "\(failures) differences could not be drawn"))
    }
    self.notices = notices
  }

  /// What meets each plot on the other date, for what is left of it.
  private struct Meeting {
    var ofOld: [Int: [Int]] = [:]
    var ofNew: [Int: [Int]] = [:]
  }

  private static func meeting(_ flow: LandFlow) -> Meeting {
    var meeting = Meeting()
    for part in flow.parts {
      guard let old = part.old, let new = part.new else { continue }
      meeting.ofOld[old, default: []].append(new)
      meeting.ofNew[new, default: []].append(old)
    }
    return meeting
  }

  private static func drawn(
    _ part: LandFlow.Part, _ before: NetCover, _ after: NetCover, _ meeting: Meeting,
    _ session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    switch (part.old, part.new) {
    case (let old?, let new?):
      return try session.intersection(before.shapes[old], after.shapes[new])
    case (let old?, nil):
      let others = (meeting.ofOld[old] ?? []).map { after.shapes[$0] }
      return others.isEmpty
        ? before.shapes[old] : try session.difference(before.shapes[old], session.union(others))
    case (nil, let new?):
      let others = (meeting.ofNew[new] ?? []).map { before.shapes[$0] }
      return others.isEmpty
        ? after.shapes[new] : try session.difference(after.shapes[new], session.union(others))
    case (nil, nil): return MultiPolygon()
    }
  }

  /// The polygons that contain a disc of the tolerance. Every point lies within the largest disc's
  /// radius r of the boundary, so that A ≤ r·P: most need no erosion.
  private static func counted(
    _ shape: MultiPolygon, tolerance: Double, _ session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    var kept = MultiPolygon()
    for rings in shape.polygons {
      let piece = MultiPolygon(polygons: [rings])
      if piece.area < Double.pi * tolerance * tolerance { continue }
      if piece.area < tolerance * piece.perimeter,
        try session.buffer(piece, distance: -tolerance).isEmpty
      {
        continue
      }
      kept.append(piece)
    }
    return kept
  }

  private static func cells(
    _ part: LandFlow.Part, _ old: DatedLand, _ new: DatedLand
  ) -> [StatementTable.Cell] {
    func text(_ text: String?) -> StatementTable.Cell { text.map { .text($0) } ?? .empty }
    let kind =
      part.old == nil ? "new" : part.new == nil ? "gone" : "changed"
    let figures = ClosingFigures(part.area, of: 0)
    return [
      .text(old.day), .text(new.day), .text(kind),
      text(part.old.flatMap { old.plots[$0].classText }),
      text(part.new.flatMap { new.plots[$0].classText }),
      text(part.old.map { old.plots[$0].identity }),
      text(part.new.map { new.plots[$0].identity }), .units(part.area),
      .units(figures.hectares), .units(figures.mu),
    ]
  }
}
