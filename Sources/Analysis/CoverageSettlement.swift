import Checks
import Findings
import GEOS
import Measures
import Plan
import Planar
import Projection
import Values

/// Checks plots among each other, once all of them are read.
///
/// Findings of a check stand in the order of the plots' names, areas and places, so that neither
/// workers nor the order of the input tell.
struct CoverageSettlement {
  /// Of one check.
  struct Answer {
    var card: Int
    var findings: [Finding] = []
    /// Features without a finding.
    var conforming = 0
    /// Features of plots of which something is incomplete.
    var incomplete: [Int] = []
    /// Why features could not be looked at, and how many.
    var unseen: [(reason: Bilingual, count: Int)] = []
  }

  let setting: RunSetting
  let store: PlotStore
  /// All features of the run, those without a shape too.
  let features: Int
  /// Paths of the inputs.
  let files: [String]

  static let oneAlone = Bilingual(
    zh: "只判一宗,未与其他宗地比较", en: "one plot alone was judged, no others beside it")
  private static let noShape = Bilingual(zh: "缺可用图形", en: "no usable geometry")
  static let noPerimeter = Bilingual(
    zh: "缺图层 plan-area", en: "no layer plan-area")

  private static let crowded = Bilingual(
    zh: "周围多于 \(Crowding.most) 宗相互层叠,未作比较",
    en: "more than \(Crowding.most) plots lie upon each other around it: not compared")

  private static let tooDense = Bilingual(
    zh: "边界过密:容差之内有许多条边,未查由窄缝相通的空地",
    en: "edges stand too near to each other, many within the tolerance: land that opens by slits "
      + "was not looked for")

  func answers() throws -> [Answer] {
    let checks = CoverageChecks.all.filter { wants($0) }
    guard setting.plot == nil else { return checks.map { unseen($0, Self.oneAlone) } }
    let plots = store.plots
    let boxes = store.boxes
    let index = PackedIndex(boxes)
    let repetitions = Repetitions(in: store)
    let crowding = Crowding(boxes, without: repetitions.isLeftOut)
    let words = try words()
    var wholes = try PlotWholes(
      in: store, plots: plots, tolerance: setting.limits.tolerance)
    var told: [String: [CoverageWords.Told]] = [:]
    var unsettled: [UnsettledPair] = []
    func tell(_ code: String, _ item: CoverageWords.Told) { told[code, default: []].append(item) }

    if CoverageChecks.ofPairs.contains(where: wants) {
      let pairs = PlotPairs(
        in: store, plots: plots, index: index, repetitions: repetitions, crowding: crowding,
        tolerance: setting.limits.tolerance)
      let found = try pairs.found()
      unsettled = found.unsettled
      for pair in wholes.merged(found.pairs) where wants(pair.card) {
        tell(pair.card.code, words.told(pair))
      }
      for tally in found.rest where wants(tally.kind.card) {
        guard let first = tally.features.min(by: store.precedes) else { continue }
        tell(tally.kind.card.code, words.told(tally, first: first))
      }
    }
    if wants(PlotsOverlap.self), let first = crowding.rows.min(by: store.precedes) {
      tell(PlotsOverlap.card.code, words.told(heapOf: crowding.rows.count, first: first))
    }
    var dense: Set<Int> = []
    if CoverageChecks.ofEdges.contains(where: wants) {
      dense = try matchEdges(plots, index, repetitions, crowding, words, tell)
    }
    if wants(PlotBeyondPerimeter.self), let planArea = setting.planArea, guessedPerimeter == nil {
      let sheet = setting.sheet
      let excess = PerimeterExcess(
        in: store, areas: sheet.areas(ofLayer: planArea), tolerance: setting.limits.tolerance,
        bend: { sheet.bend(ofLayer: planArea, near: $0) })
      for piece in wholes.merged(try excess.found()) {
        tell(PlotBeyondPerimeter.card.code, words.told(piece))
      }
    }
    return checks.map { check in
      if check == PlotBeyondPerimeter.self, setting.planArea == nil {
        return unseen(check, Self.noPerimeter)
      }
      if check == PlotBeyondPerimeter.self, let guessedPerimeter {
        return unseen(check, guessedPerimeter)
      }
      // Whether two are the same, vertex by vertex, GEOS is not asked.
      let isAsked = check != PlotRepeated.self && CoverageChecks.ofPairs.contains { $0 == check }
      return answer(
        check, told[check.card.code] ?? [], plots, crowding, dense, isAsked ? unsettled : [])
    }
  }

  /// Why nobody knows where the plan area ends; nil where it is as it was drawn.
  private var guessedPerimeter: Bilingual? {
    setting.planArea.flatMap(setting.sheet.guess(ofLayer:)).map { id in
      Bilingual(
        zh: "缺图层 plan-area(要素 \(id) 图形不合法,修复改变了面积,范围不明)",
        en: "no layer plan-area (\(id) is not valid and its repair changed its area)")
    }
  }

  private func wants(_ check: any CoverageCheck.Type) -> Bool { wants(check.card) }

  private func wants(_ card: RuleCard) -> Bool {
    setting.wantsCard[setting.cards.position(of: card)]
  }

  private func unseen(_ check: any CoverageCheck.Type, _ reason: Bilingual) -> Answer {
    Answer(card: setting.cards.position(of: check.card), unseen: [(reason, features)])
  }

  private func answer(
    _ check: any CoverageCheck.Type, _ told: [CoverageWords.Told], _ plots: [Int32],
    _ crowding: Crowding, _ dense: Set<Int>, _ unsettled: [UnsettledPair]
  ) -> Answer {
    var concerned: Set<Int32> = []
    var incomplete: Set<Int32> = []
    for item in told {
      for feature in item.features {
        concerned.insert(plots[feature])
        if item.finding.verdict == .incomplete { incomplete.insert(plots[feature]) }
      }
    }
    // A heap may hide gaps anywhere; repetitions and the perimeter are looked for in it too.
    let isOfGaps = CoverageChecks.ofGaps.contains { $0 == check }
    let isAlone = check == PlotRepeated.self || check == PlotBeyondPerimeter.self
    let unseen: [Int] =
      crowding.rows.isEmpty || isAlone ? [] : isOfGaps ? Array(plots.indices) : crowding.rows
    let left = Set(unseen)
    let unsought = isOfGaps ? dense.subtracting(left) : []
    let open = Set(unsettled.flatMap { [$0.first, $0.second] }).subtracting(left)
    return Answer(
      card: setting.cards.position(of: check.card), findings: told.map(\.finding),
      conforming: plots.indices.count {
        !concerned.contains(plots[$0]) && !left.contains($0) && !unsought.contains($0)
          && !open.contains($0)
      },
      incomplete: incomplete.isEmpty ? [] : plots.indices.filter { incomplete.contains(plots[$0]) },
      unseen: [
        (Self.noShape, features - store.count),
        (Self.crowded, left.count { !concerned.contains(plots[$0]) }),
        (Self.tooDense, unsought.count { !concerned.contains(plots[$0]) }),
        (reason(unsettled), open.count { !concerned.contains(plots[$0]) }),
      ])
  }

  /// Why it is not known whether plots overlap, with the first two of them.
  private func reason(_ unsettled: [UnsettledPair]) -> Bilingual {
    let first = unsettled.min { a, b in
      a.first != b.first ? store.precedes(a.first, b.first) : store.precedes(a.second, b.second)
    }
    guard let first else { return .none }
    let (one, other) = (store.name(first.first), store.name(first.second))
    return Bilingual(
      zh: "GEOS 未能算出与另一宗的重叠是否计入(如 \(one) 与 \(other):\(first.failure))",
      en: "GEOS could not tell whether an overlap with another plot counts (such as of \(one) and "
        + "\(other): \(first.failure))")
  }

  /// What comes of boundaries: vertices that lack, gaps. Layers that may lie open stand among the
  /// plots there; plots that were not compared do not. Answers the features beside which gaps may
  /// have been missed.
  private func matchEdges(
    _ plots: [Int32], _ index: PackedIndex, _ repetitions: Repetitions, _ crowding: Crowding,
    _ words: CoverageWords, _ tell: (String, CoverageWords.Told) -> Void
  ) throws -> Set<Int> {
    var isLeftOut = repetitions.isLeftOut
    for row in crowding.rows { isLeftOut[row] = true }
    var all = store
    var allIndex = index
    var block = PlotBlock()
    for layer in setting.intendedGaps {
      for area in setting.sheet.areas(ofLayer: layer) {
        block.append(area, name: "", at: .none)
        isLeftOut.append(false)
      }
    }
    if block.count > 0 {
      all.append(block)
      allIndex = PackedIndex(all.boxes)
    }
    let open = all.openEdges(without: isLeftOut)
    if wants(VertexMissing.self) {
      let edges = CoverageEdges(
        in: store, plots: plots, open: open, tolerance: setting.limits.tolerance)
      for item in edges.lacking() { tell(VertexMissing.card.code, words.told(item)) }
    }
    guard CoverageChecks.ofGaps.contains(where: wants), crowding.rows.isEmpty else { return [] }
    let (sheet, layers) = (setting.sheet, setting.intendedGaps)
    let gaps = CoverageGaps(
      in: all, plotCount: plots.count, index: allIndex, open: open, isLeftOut: isLeftOut,
      limits: setting.limits,
      bend: { box in layers.map { sheet.bend(ofLayer: $0, near: box) }.max() ?? 0 })
    let found = try gaps.found()
    for gap in found.gaps where wants(gap.card) { tell(gap.card.code, words.told(gap)) }
    return found.unsought
  }

  private func words() throws -> CoverageWords {
    let geodesy = try SurfaceGeodesy(of: setting.sheet.surface, session: ProjectionSession())
    return CoverageWords(
      setting: setting, store: store, files: files, geodesy: geodesy,
      maker: FindingMaker(
        book: setting.book, declarations: setting.declarations, bases: setting.bases,
        geodesy: geodesy, asOf: setting.asOf))
  }
}
