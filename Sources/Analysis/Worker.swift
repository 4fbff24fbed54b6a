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
  private var intake: ParcelIntake
  private var chunk = ParcelChunk()

  init(setting: RunSetting) throws {
    self.setting = setting
    geos = try GEOSSession()
    projection = try ProjectionSession()
    geodesy = try SurfaceGeodesy(of: setting.sheet.surface, session: projection)
    planar =
      setting.wantsPlots
      ? try SurfaceProjector(
        from: ReferenceSystem(setting.declarations.projectedSystem), onto: setting.sheet.surface,
        session: projection) : nil
    gate = GeometryGate(session: geos, tolerance: setting.declarations.tolerance)
    judge = Judge(
      book: setting.book,
      rows: ParcelRows(
        sheet: setting.sheet, rules: setting.book, asOf: setting.asOf, session: geos),
      declarations: setting.declarations, capacity: setting.batchFeatures)
    maker = FindingMaker(
      book: setting.book, declarations: setting.declarations, bases: setting.bases,
      geodesy: geodesy)
    intake = ParcelIntake(setting: setting)
  }

  func judge(_ batch: FeatureBatch, of input: Input, best: WorstFindings) throws -> ChunkResult {
    var result = ChunkResult(cards: setting.cards.cards.count)
    chunk.removeAll()
    let entries = intake.read(batch, of: input, into: &result)
    let projector = try projector(for: input)
    var faults: [[Finding]] = []
    var geometries: [ShapeFacts] = []
    for entry in entries {
      let facts = measure(entry.parcel, faults: entry.faults, projector: projector)
      faults.append(facts.findings(of: entry, setting: setting, maker: maker, geodesy: geodesy))
      chunk.append(
        entry.parcel, shape: facts.passage.shape, standing: facts.passage.standing,
        area: facts.area(setting, entry), columns: entry.columns)
      geometries.append(facts)
    }
    let judgement = judge.judge(chunk, isPlaced: input.isPlaced)
    if !setting.book.indicators.isEmpty {
      result.indicators = judge.indicatorSums(isPlaced: input.isPlaced)
    }
    var assembly = ResultAssembly(
      setting: setting, maker: maker, input: input, best: best, result: result)
    for row in 0..<chunk.count {
      assembly.add(
        row, entry: entries[row], facts: geometries[row], faults: faults[row],
        judgement: judgement, judge: &judge)
    }
    return assembly.result
  }

  private func projector(for input: Input) throws -> SurfaceProjector? {
    guard case .placed(let system) = input.placement else { return nil }
    let key = system.title
    if let known = projectors[key] { return known }
    let projector = try SurfaceProjector(
      from: system, onto: setting.sheet.surface, session: projection)
    projectors[key] = projector
    return projector
  }

  /// Projects one parcel and lets it through the gate.
  private func measure(
    _ parcel: Parcel, faults: [FeatureFault], projector: SurfaceProjector?
  ) -> ShapeFacts {
    var facts = ShapeFacts()
    var shape = parcel.geometry
    let isReadable = !faults.contains {
      $0.code.effect == .unusable || $0.code.effect == .fatal
    }
    guard isReadable, !shape.isEmpty else { return facts }
    if let projector {
      facts.lostPoints = projector.project(&shape.points).count
      guard facts.lostPoints == 0 else { return facts }
    }
    facts.passage = gate.pass(parcel.geometry, onSurface: shape, projector: projector)
    facts.isPlaced = projector != nil
    if projector == nil { facts.passage.shape = MultiPolygon() }
    guard facts.isPlaced, facts.passage.standing != .unusable, let geodesy else {
      if !facts.isPlaced { facts.passage.standing = .unusable }
      return facts
    }
    facts.surfaceArea = geodesy.area(of: facts.passage.shape)
    if let planar {
      // The register's second figure: the same shape in the plan's own map projection.
      var shape = facts.passage.shape
      if planar.restore(&shape.points).isEmpty { facts.planarArea = shape.area }
    }
    return facts
  }
}
