import Baselines
import Checks
import Findings
import GEOS
import Land
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

/// Everything one worker owns: decoder, projector, GEOS session and worksheets. It judges batches
/// one after another and hands back plain values.
final class Worker {
  private let setting: RunSetting
  private let geos: GEOSSession
  private let projection: ProjectionSession
  private let geodesy: SurfaceGeodesy?
  private var projectors: [String: SurfaceProjector] = [:]
  /// From the plan's projected system; nil where no report asks for planar areas.
  private let planar: SurfaceProjector?
  private var gate: GeometryGate
  private var judge: Judge
  private let maker: FindingMaker
  private let planBox: Box?
  private var intake: ParcelIntake
  private var chunk = ParcelChunk()
  private var spareShapes: [MultiPolygon] = []

  init(setting: RunSetting) throws {
    self.setting = setting
    geos = try GEOSSession()
    projection = try ProjectionSession()
    geodesy = try SurfaceGeodesy(of: setting.sheet.surface, session: projection)
    planar =
      setting.measuresPlanar
      ? try SurfaceProjector(
        from: ReferenceSystem(setting.declarations.projectedSystem), onto: setting.sheet.surface,
        session: projection) : nil
    gate = GeometryGate(session: geos, tolerance: setting.declarations.tolerance)
    judge = Judge(
      book: setting.book,
      rows: ParcelRows(
        sheet: setting.sheet, rules: setting.book, asOf: setting.asOf, session: geos),
      declarations: setting.declarations, capacity: setting.batchFeatures, reach: setting.reach)
    maker = FindingMaker(
      book: setting.book, declarations: setting.declarations, bases: setting.bases,
      geodesy: geodesy, asOf: setting.asOf)
    intake = ParcelIntake(setting: setting)
    planBox = setting.planArea.map {
      setting.sheet.box(ofLayer: $0).expanded(by: setting.sheet.greatestBend(ofLayer: $0))
    }
  }

  func judge(_ batch: FeatureBatch, of input: Input, best: WorstFindings) throws -> ChunkResult {
    var result = ChunkResult(cards: setting.cards.cards.count)
    recycle()
    let count = intake.read(batch, of: input, into: &result)
    let projector = try projector(for: input)
    chunk.isWorldDegrees = projector?.isWorldDegrees ?? false
    chunk.seesAll = setting.plot == nil && setting.judged == nil
    chunk.accuracy = projector?.datumAccuracy ?? 0
    var faults: [[Finding]] = []
    var sharedShapes: [Int: Int] = [:]
    var planarAreas: [Double] = []
    var vertexSums: [UInt64] = []
    let findsRepeated = setting.findsRepeated
    // Held here, so that none is copied to be asked.
    let parcels = intake.parcels
    for row in 0..<count {
      let entry = intake.entries[row]
      vertexSums.append(findsRepeated ? parcels[row].geometry.vertexSum : 0)
      var facts = ShapeFacts()
      measure(
        parcels[row], faults: entry.faults, projector: projector,
        isGeographic: input.isGeographic, into: &facts)
      for found in facts.found where input.sharedChecks.contains(found.card) {
        sharedShapes[found.card, default: 0] += 1
        // Remarks, such as the way that rings run, conclude nothing.
        if setting.cards.verdict(ofFault: found.card) == .incomplete {
          entry.sharedShapes.append(found.card)
        }
      }
      if setting.wantsHashes {
        entry.subject.geometryHash = GeometryHash.text(of: parcels[row].geometry)
      }
      if entry.subject.plot == nil {
        entry.subject.shapeKey = facts.shapeKey(geodesy)
        entry.subject.place = facts.place(geodesy)
      }
      faults.append(
        facts.isSilent
          ? []
          : facts.findings(
            of: entry, input: input, setting: setting, maker: maker, geodesy: geodesy))
      chunk.append(
        shape: facts.passage.shape, standing: facts.passage.standing,
        area: facts.area(setting, entry), columns: entry.columns, measured: facts.surfaceArea,
        isAsGiven: facts.passage.isAsGiven)
      if setting.checksCoverage {
        facts.passage.add(to: &result.block, entry.subject, area: facts.surfaceArea)
      }
      if !facts.bent.isEmpty {
        result.bends.add(facts.bent, beyond: setting.declarations.tolerance)
      }
      planarAreas.append(facts.planarArea)
    }
    intake.exchangeParcels(with: &chunk)
    if !setting.plotGroups.isEmpty { takeGroups() }
    result.countShared(sharedShapes, input, cards: setting.cards.cards)
    var judgement = judge.judge(chunk, isPlaced: input.isPlaced)
    if !setting.book.indicators.isEmpty {
      result.indicators = judge.indicatorSums(isPlaced: input.isPlaced)
    }
    var assembly = ResultAssembly(
      setting: setting, maker: maker, input: input, batch: batch, best: best, result: result)
    assembly.takeRules(&judgement, entries: intake.entries, rows: count, judge: &judge)
    for row in 0..<count {
      assembly.add(
        row, entry: intake.entries[row], planarArea: planarAreas[row],
        vertexSum: vertexSums[row],
        faults: faults[row], judgement: judgement, judge: &judge)
    }
    if setting.plotGroups.isEmpty {
      assembly.result.figureParts = judge.rows.figureParts()
    }
    judge.rows.end()
    judge.recycle(judgement)
    return assembly.finished(judge.words)
  }

  /// What is known of plots and contracts that have parts elsewhere.
  private func takeGroups() {
    for row in 0..<chunk.count {
      let plot = chunk.parcels[row].id.map(FigurePart.key(ofPlot:))
      let contract = contractField.flatMap {
        FigurePart.key(ofContract: chunk.parcels[row].fields[$0])
      }
      for id in [plot, contract].compactMap(\.self) {
        chunk.groups[id] = setting.plotGroups[FigureParts.key(id)]
      }
    }
  }

  private var contractField: Int? { setting.declarations.fieldIndex("contract_no") }

  /// Looks for what the checks on shapes are asked for.
  private func checkShape(
    _ parcel: Parcel, _ surface: MultiPolygon, _ projector: SurfaceProjector?,
    _ facts: inout ShapeFacts
  ) {
    guard !setting.shapeChecks.isEmpty else { return }
    let shape = CheckedShape(
      given: parcel.geometry, surface: projector == nil ? nil : surface, planBox: planBox,
      isSimple: facts.passage.isSimple)
    for (check, card) in setting.shapeChecks
    where check.concernsSimpleShapes || !facts.passage.isSimple {
      let faults = check.faults(of: shape, limits: setting.limits)
      guard !faults.isEmpty else { continue }
      facts.found.append(ShapeFacts.Found(card: card, faults: faults, projector: projector))
    }
  }

  /// Lets go of the last batch and keeps the room that its shapes took.
  private func recycle() {
    intake.exchangeParcels(with: &chunk)
    chunk.removeRows(keepingShapesIn: &spareShapes)
  }

  private func projector(for input: Input) throws -> SurfaceProjector? {
    guard case .placed(let system) = input.placement else { return nil }
    let key = system.dataArea.map { "\(system.title) \($0)" } ?? system.title
    if let known = projectors[key] { return known }
    let projector = try SurfaceProjector(
      from: system, onto: setting.sheet.surface, session: projection)
    projectors[key] = projector
    return projector
  }

  /// Projects one parcel and lets it through the gate.
  private func measure(
    _ parcel: Parcel, faults: [FeatureFault], projector: SurfaceProjector?, isGeographic: Bool,
    into facts: inout ShapeFacts
  ) {
    let isReadable = !faults.contains {
      $0.code.effect == .unusable || $0.code.effect == .fatal
    }
    guard isReadable, !parcel.geometry.isEmpty else { return }
    if isGeographic { facts.checkDegrees(parcel.geometry) }
    var shape = spareShapes.popLast() ?? MultiPolygon()
    shape.points.removeAll(keepingCapacity: true)
    shape.points.append(contentsOf: parcel.geometry.points)
    // Not shared: the parcel's own array is filled again for another plot.
    shape.ringEnds.removeAll(keepingCapacity: true)
    shape.ringEnds.append(contentsOf: parcel.geometry.ringEnds)
    shape.polygonEnds = parcel.geometry.polygonEnds
    if let projector {
      facts.lostPoints = projector.project(&shape.points).count
      guard facts.lostPoints == 0 else { return }
    }
    if parcel.id == nil {
      facts.outline = (shape.box.center, shape.area)
      if setting.wantsPlaces { facts.corners = shape.points }
    }
    facts.passage = gate.pass(parcel.geometry, onSurface: shape, projector: projector)
    facts.isPlaced = projector != nil
    checkShape(parcel, shape, projector, &facts)
    if projector == nil { facts.passage.shape = MultiPolygon() }
    guard facts.isPlaced, facts.passage.standing != .unusable, let geodesy else {
      if !facts.isPlaced { facts.passage.standing = .unusable }
      return
    }
    facts.surfaceArea = geodesy.area(of: facts.passage.shape)
    guard !(facts.surfaceArea >= ShapeFacts.mostArea) else {
      facts.hugeArea = facts.surfaceArea
      facts.surfaceArea = .nan
      facts.passage.shape = MultiPolygon()
      facts.passage.standing = .unusable
      return
    }
    let tolerance = setting.declarations.tolerance
    // No pass of its own: how long the longest edge is was found with the area.
    if let projector, geodesy.longestEdge > projector.shortestBent(by: tolerance),
      facts.passage.isAsGiven
    {
      facts.bent = projector.bentEdges(
        from: parcel.geometry, placed: facts.passage.shape, by: tolerance)
    }
    if let planar {
      // The register's second figure: the same shape in the plan's own map projection.
      var shape = facts.passage.shape
      if planar.restore(&shape.points).isEmpty { facts.planarArea = shape.area }
    }
  }
}
