import Balance
import Findings
import GEOS
import Planar
import Values

/// Two dates side by side.
struct ComparisonStep: Sendable {
  let old: DatedLand
  let new: DatedLand
  let before: NetCover
  let after: NetCover
  let reservedBefore: ReserveCover
  let reservedAfter: ReserveCover
  let matching: PlotMatching
  let flow: LandFlow
  let pieces: ChangedPieces

  init(
    old: DatedLand, new: DatedLand, before: NetCover, after: NetCover,
    reservedBefore: ReserveCover, reservedAfter: ReserveCover, session: GEOSSession
  ) {
    self.old = old
    self.new = new
    self.before = before
    self.after = after
    self.reservedBefore = reservedBefore
    self.reservedAfter = reservedAfter
    matching = PlotMatching(
      old.plots, new.plots, tolerance: new.run.provenance.tolerance)
    flow = LandFlow(from: before, to: after)
    pieces = ChangedPieces(
      flow, old: old, new: new, before: before, after: after, session: session)
  }

  /// The class of a plot from the top down; nil for ground that no plot has.
  func path(_ land: DatedLand, _ plot: Int?) -> [ClassScheme.Step]? {
    plot.map { land.scheme.path(of: land.plots[$0].classText) }
  }

  /// Whether ground has another class than before; ground without a plot is no class.
  static func changes(_ part: LandFlow.Part, _ old: DatedLand, _ new: DatedLand) -> Bool {
    guard let first = part.old, let second = part.new else { return true }
    return old.scheme.path(of: old.plots[first].classText)
      != new.scheme.path(of: new.plots[second].classText)
  }

  /// Parts of a table's key and title that tell its dates.
  func name(_ key: String, isOnly: Bool) -> String {
    isOnly ? key : "\(key)_\(String(new.day.map { $0.isNumber ? $0 : "_" }))"
  }

  func title(_ zh: String, _ en: String) -> Bilingual {
    Bilingual(zh: "\(zh)(\(old.day) → \(new.day))", en: "\(en) (\(old.day) to \(new.day))")
  }

  func tables(isOnly: Bool) -> [StatementTable] {
    var tables = [KindTable(self).table]
    let flows = FlowTables(self)
    tables += [flows.matrix, flows.list]
    let gains = WaterAndReserve(self)
    tables += [gains.water, gains.reserve, gains.release.table, gains.used]
    let idle = IdleTables(self)
    tables += [withoutBlindZeros(idle.overview), idle.list]
    let findings = FindingChanges(self)
    tables += [findings.overview, findings.list, KindTable(self).list]
    return tables.map { table in
      var table = table
      table.key = name(table.key, isOnly: isOnly)
      return table
    }
  }

  /// Nothing suspected is none only where rules on idle land judged both dates.
  private func withoutBlindZeros(_ table: StatementTable) -> StatementTable {
    let looks = [(old, old.idleLook), (new, new.idleLook)].filter { !$0.1.isJudged }
    guard !looks.isEmpty else { return table }
    // What is suspected now was perhaps suspected before, had anybody been able to look; what was,
    // and is not found now, is told as it is.
    let isBlindBefore = !old.idleLook.isJudged
    let counts = table.columns.firstIndex { $0.key == "plots" }
    var table = table
    for row in table.rows.indices {
      if !isBlindBefore, let counts, case .units(1...) = table.rows[row].cells[counts] { continue }
      for cell in table.rows[row].cells.indices {
        switch table.rows[row].cells[cell] {
        case .units, .figure: table.rows[row].cells[cell] = .empty
        default: break
        }
      }
    }
    for (land, look) in looks {
      guard let note = look.note else { continue }
      table.notes.append(
        Bilingual(zh: "\(land.day):\(note.zh)", en: "\(land.day): \(note.en)"))
    }
    return table
  }

  var fact: Bilingual {
    let counts = Dictionary(grouping: matching.matches, by: \.kind).mapValues(\.count)
    let same = (counts[.unchanged] ?? 0)
    let other = matching.matches.count - same
    let changed = flow.parts.filter { Self.changes($0, old, new) && $0.old != nil && $0.new != nil }
      .lazy.map(\.area).heldSum
    let figures = ClosingFigures(changed, of: before.areas.heldSum)
    let area = figures.words(local: new.run.provenance.localAreaUnit != nil)
    func count(_ number: Int) -> String { FixedNumber.grouped(number) }
    let (first, second) = (count(old.plots.count), count(new.plots.count))
    return Bilingual(
      zh: "\(old.day) → \(new.day):\(first) 宗 → \(second) 宗;"
        + "\(count(same)) 组未变,\(count(other)) 组有变;地类变化 \(area.zh)",
      en: "\(old.day) to \(new.day): \(first) to "
        + EnglishCount.text(new.plots.count, "plot")
        + "; \(EnglishCount.text(same, "group")) unchanged, \(count(other)) changed; "
        + "\(area.en) of another class")
  }

  var notices: [Bilingual] {
    var notices: [Bilingual] = []
    let changes = planChanges.map(\.name)
    notices.append(
      changes.isEmpty
        ? Bilingual(
          zh: "\(old.day) → \(new.day):规划及图层、表、阈值、规则未变",
          en: "\(old.day) to \(new.day): plan, layers, tables, limits and rules are the same")
        : Bilingual(
          zh: "\(old.day) → \(new.day):规划有变:" + changes.map(\.zh).joined(separator: "、"),
          en: "\(old.day) to \(new.day): the plan changed: "
            + changes.map(\.en).joined(separator: ", ")))
    for (land, cover) in [(old, before), (new, after)] {
      if cover.shared > 0 {
        let text = ClosingFigures(cover.shared, of: 0).hectareText
        notices.append(
          Bilingual(
            zh: "\(land.day):宗地相互重叠 \(text) 公顷,计入编号在前的一宗,只计一次",
            en:
              "\(land.day): plots share \(text) ha, counted once, in the plot whose id comes first")
        )
      }
      let unmeasured = land.plots.count { $0.area == nil }
      if unmeasured > 0 {
        notices.append(
          Bilingual(
            zh: "\(land.day):\(unmeasured) 宗没有可用图形,不在面积之内",
            en:
              "\(land.day): \(EnglishCount.plain(unmeasured, "plot has", "plots have")) no usable geometry, in no area"
          ))
      }
      if cover.failures > 0 {
        notices.append(
          Bilingual(
            zh: "\(land.day):\(cover.failures) 宗的重叠未能扣除",
            en:
              "\(land.day): overlaps of \(EnglishCount.plain(cover.failures, "plot")) could not be taken off"
          ))
      }
    }
    return notices + pieces.notices
  }
}
