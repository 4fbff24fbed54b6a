public import Findings
public import GEOS
import Planar
import Values

/// 用地平衡表: what the plots of a run amount to, by class, by unit of the layout, and by what
/// constrains them.
public struct Balance: Sendable {
  let run: Run
  let scheme: ClassScheme
  /// In the order of their identities, whatever the order of the file.
  let plots: [MeasuredPlot]
  let overlaps: PlotOverlaps
  /// Roles of the layers whose features are units, in the plan's order.
  let layout: [String]
  /// 10⁻⁴ m²: all plots, each in full.
  let whole: Int
  /// 10⁻⁴ m²: all shapes, each in full, whatever the run's area method; what lies inside a layer is
  /// a part of it.
  let surface: Int
  /// 10⁻⁴ m²: ground that several plots have counts more than once in `whole`.
  let excess: Int

  public init(_ run: Run, plots: [MeasuredPlot], scheme: ClassScheme, session: GEOSSession) {
    self.run = run
    self.scheme = scheme
    self.plots = plots.sorted {
      ($0.identity, $0.area ?? 0, $0.classText ?? "") < (
        $1.identity, $1.area ?? 0, $1.classText ?? ""
      )
    }
    layout = Self.layout(of: run.provenance)
    whole = self.plots.lazy.map { $0.area ?? 0 }.heldSum
    surface = self.plots.lazy.map { $0.shapeArea ?? 0 }.heldSum
    overlaps = PlotOverlaps(self.plots.map { $0.shape ?? MultiPolygon() }, session: session)
    excess = min(whole, Int(held: overlaps.excess * 10_000))
  }

  /// Whether the plan states areas in mu too.
  var hasLocalUnit: Bool { run.provenance.localAreaUnit != nil }

  /// Layers that divide the land into units and are there.
  public static func layout(of provenance: Provenance) -> [String] {
    provenance.layers.filter { $0.isLayout && $0.path != nil }.map(\.role)
  }

  /// Rules on 疑似闲置: the first digit is the paragraph of 《闲置土地处置办法》第二条.
  public static func idleRules(of cards: [RuleCard]) -> [Int] {
    cards.indices.filter { cards[$0].code.hasPrefix("IDL1") || cards[$0].code.hasPrefix("IDL2") }
  }

  public var statement: Statement {
    var statement = Statement(
      kind: "balance", title: Bilingual(zh: "用地平衡表", en: "Area statement"),
      sources: [run.provenance])
    statement.isComplete = run.isComplete
    statement.failures = run.failures
    statement.facts = [fact]
    statement.tables = [BalanceTable(self).table, GroupTable(self).table]
    if !layout.isEmpty {
      let units = UnitTables(self)
      statement.tables += [units.overview, units.detail]
    }
    statement.tables.append(PartTable(self).table)
    let occupation = OccupationTables(self)
    statement.tables += [occupation.overview, occupation.detail].filter { !$0.rows.isEmpty }
    statement.tables += [OverlapTable(self).table, UnmeasuredTable(self).table]
      .filter { !$0.rows.isEmpty }
    statement.notices = notices + occupation.notices + run.notices
    statement.dropLocalUnit()
    return statement
  }

  private var fact: Bilingual {
    let figures = ClosingFigures(whole, of: whole)
    // As the table at its end has them.
    let parts = figures.parts([excess, whole - excess], of: whole)
    let (shared, net) = (parts[0].hectareText, parts[1].hectareText)
    let measured = plots.count { $0.area != nil }
    let isAll = measured == plots.count
    let zh =
      measured == 0
      ? "没有一宗量算"
      : excess == 0
        ? (isAll ? "宗地互不重叠" : "已量算的 \(FixedNumber.grouped(measured)) 宗互不重叠")
        : "扣除相互重叠 \(shared) 公顷后净 \(net) 公顷"
    let en =
      measured == 0
      ? "no plot was measured"
      : excess == 0
        ? (isAll ? "no two plots overlap" : "no two of the \(measured) that are measured overlap")
        : "\(net) ha net of \(shared) ha that plots share"
    let area = figures.words(local: hasLocalUnit)
    return Bilingual(
      zh: "宗地 \(FixedNumber.grouped(plots.count)) 宗  \(area.zh)  \(zh)",
      en: "\(EnglishCount.text(plots.count, "plot"))  \(area.en)  \(en)")
  }

  private var notices: [Bilingual] {
    var notices: [Bilingual] = []
    if layout.isEmpty {
      notices.append(
        run.provenance.isPlanless
          ? Bilingual(zh: "未用规划:不分布局单元", en: "No plan: no units of a layout")
          : Bilingual(
            zh: "方案没有布局图层:不分单元", en: "The plan has no layer of its layout: no units"))
    }
    if !scheme.hasLevels {
      notices.append(
        Bilingual(
          zh: "\(scheme.label.zh)没有代码表:按文件所写各为一类",
          en: "\(scheme.label.en) has no list of codes: each value is a class as the file has it"))
    }
    if overlaps.failures > 0 {
      notices.append(
        Bilingual(
          zh: "\(overlaps.failures) 宗与多宗重叠而无法求并,重叠按两两之和计",
          en:
            "\(EnglishCount.plain(overlaps.failures, "plot overlaps", "plots overlap")) several others in a way that could not be dissolved; "
            + "their overlaps are sums of pairs"))
    }
    let unmeasured = plots.count { $0.area == nil }
    if unmeasured > 0 {
      notices.append(
        Bilingual(
          zh: "\(unmeasured) 宗没有可用图形,不在面积之内(见“未量算宗地”)",
          en:
            "\(EnglishCount.plain(unmeasured, "plot has", "plots have")) no usable geometry, in no area (see 'Plots not measured')"
        ))
    }
    return notices
  }
}
