public import Baselines
import Digests
public import Findings
import GEOS
import Loaders
import Measures
import Plan
import Planar
public import Projection
import Values

/// The engine: reads batches, lets workers judge them, merges in file order, hands the batches to
/// the formats.
public struct Analyzer: Sendable {
  /// Turns a batch into the bytes of one format; called on any thread.
  public typealias Format = @Sendable (Batch) -> [UInt8]

  let request: CheckRequest
  let setting: RunSetting
  /// Cards and provenance as far as they are known before reading.
  public let opening: Run

  public init(_ request: CheckRequest) throws {
    self.request = request
    let setting = try RunSetting(request)
    self.setting = setting
    var opening = Run(
      provenance: setting.provenance(of: request), cards: setting.cards.cards)
    let rules =
      Array(zip(setting.cards.rules, setting.book.entries))
      + zip(setting.cards.layerRules, setting.layerBook.entries)
    for (card, entry) in rules {
      opening.bases[card] = entry.layers.compactMap { setting.bases[$0] }.min()
    }
    for (index, entry) in setting.book.indicators.enumerated() {
      opening.bases[setting.cards.indicators[index]] = setting.basis(ofIndicator: index, entry)
    }
    if request.wantsMap {
      opening.map = setting.sheet.drawing(
        tolerance: RunSetting.drawingTolerance,
        geodesy: try SurfaceGeodesy(of: setting.sheet.surface, session: ProjectionSession()))
    }
    opening.asked = setting.wantsCard
    self.opening = opening
  }

  /// The plane of the shapes in the plots' records.
  public var surface: WorkingSurface { setting.sheet.surface }

  /// Codes of the checks that need no plan.
  public static var builtInCodes: [String] { BuiltInCards.all.map(\.code) }

  /// The same for who reads a plan: no rule of its own may have one of them.
  public static let takenCodes = Set(builtInCodes)

  /// The same as cards, in the order of their codes.
  public static var builtInCards: [RuleCard] { BuiltInCards.all.sorted { $0.code < $1.code } }

  /// Judges all inputs.
  ///
  /// - Parameters:
  ///   - ledger: says which findings are accepted, and is told all of them.
  ///   - begin: called once every input's head is known; given the run as far as it is known then,
  ///     it answers the formats that will be asked for each batch in turn.
  ///   - write: takes the bytes of a format, in order.
  ///   - progress: told how many features and bytes have been judged.
  public func run(
    accepting ledger: inout AcceptanceLedger, begin: (Run) throws -> [Format],
    write: (_ format: Int, _ bytes: [UInt8]) throws -> Void,
    progress: (_ features: Int, _ bytes: Int) -> Void = { _, _ in }
  ) async throws -> Run {
    var run = opening
    var totals = Totals(
      cards: setting.cards, numbersFindings: request.wantsFindings, wantsCard: setting.wantsCard,
      ledger: ledger, limit: request.limit)
    let workers = WorkerPool(setting: setting)
    let desk = try SystemDesk()
    var files = try request.inputs.enumerated().map { index, path in
      try OpenInput(path: path, index: index, request: request, setting: setting, desk: desk)
    }
    run.provenance.inputs = files.map(\.provenance)
    let formats = try begin(run)
    var firstOrdinal = 0
    var bytesBefore = 0
    // The plan itself is judged while parcels are read.
    let layerJudge = LayerJudge(setting: setting)
    let layerAnswers = Task.detached { try layerJudge.answers() }
    let planParts = Task.detached { try IndicatorSettlement.planParts(layerJudge.setting) }
    for index in files.indices {
      files[index].begin(at: firstOrdinal)
      for finding in files[index].findings {
        try emit(totals.add(finding), formats, write)
      }
      for check in files[index].checks { totals.take(check) }
      let path = request.inputs[index]
      let isDigested = request.wantsDigests && path != "-"
      let digest = Task.detached {
        isDigested ? FileDigest(paths: FeaturePath.parts(of: path))?.sha256 : nil
      }
      try await judge(
        &files[index], totals: &totals, workers: workers, formats: formats, write: write
      ) { features, bytes in progress(firstOrdinal + features, bytesBefore + bytes) }
      files[index].close(sha256: await digest.value)
      firstOrdinal += files[index].featureCount
      bytesBefore += files[index].bytesRead
      run.provenance.inputs[index] = files[index].provenance
      if files[index].isSynthetic { run.provenance.isSynthetic = true }
      if let failure = files[index].failure {
        run.isComplete = false
        run.failures.append(failure.message)
      } else if let obstacle = files[index].obstacle {
        run.isComplete = false
        run.failures.append(obstacle)
      }
      for fault in files[index].lateFaults {
        let finding = fault.finding(file: index, setting: setting)
        guard setting.wantsCard[finding.rule] else { continue }
        try emit(totals.add(finding), formats, write)
      }
    }
    if setting.checksCoverage {
      let settlement = CoverageSettlement(
        setting: setting, store: totals.shapes, features: totals.plots,
        files: run.provenance.inputs.map(\.path))
      let answers = try settlement.answers()
      for answer in answers { try emit(totals.take(answer), formats, write) }
      totals.concludeCoverage(answers)
    }
    try emit(totals.settle(setting: setting), formats, write)
    for answer in try await layerAnswers.value {
      try emit(totals.take(answer), formats, write)
    }
    let settlement = IndicatorSettlement(setting: setting, sums: totals.indicators)
    for answer in settlement.answers(try await planParts.value) {
      run.indicators.append(answer.indicator)
      try emit(totals.take(answer), formats, write)
    }
    let places = placeFindings(files.map(\.input), totals)
    for check in unplaceable(totals) { totals.take(check) }
    for finding in places {
      try emit(totals.add(finding), formats, write)
    }
    for finding in joinFindings(totals) { try emit(totals.add(finding), formats, write) }
    totals.fill(&run, setting: setting)
    for fault in totals.ledger.faults(isJudged: { isJudgedFamily($0, in: run, totals.columns) }) {
      // Told unless they are to be left out: exceptions are no matter of which rules are asked for.
      let code = fault.kind.rawValue
      if request.ignore.contains(where: code.hasPrefix) || request.severities.isOff(code) {
        continue
      }
      try emit(totals.add(exceptionFinding(fault)), formats, write)
    }
    totals.fill(&run, setting: setting)
    run.notices += totals.notices
    ledger = totals.ledger
    let undecided = totals.undecided.map { (setting.cards.cards[$0.key].code, $0.value) }
    ledger.close(
      Baseline.Origin(run.provenance),
      undecided: Dictionary(undecided, uniquingKeysWith: { first, _ in first })
    ) { isJudged($0, in: run, totals.columns) }
    run.standing = ledger.standing
    run.notices += ledger.remarks
    run.notices += places.map(\.message)
    addNotices(&run, files.map(\.input))
    return run
  }

  /// Judges all inputs, where nothing is known of them.
  public func run(
    begin: (Run) throws -> [Format], write: (_ format: Int, _ bytes: [UInt8]) throws -> Void,
    progress: (_ features: Int, _ bytes: Int) -> Void = { _, _ in }
  ) async throws -> Run {
    var ledger = AcceptanceLedger()
    return try await run(accepting: &ledger, begin: begin, write: write, progress: progress)
  }

  private func emit(
    _ batch: Batch, _ formats: [Format], _ write: (Int, [UInt8]) throws -> Void
  ) throws {
    guard request.wantsFindings, !batch.findings.isEmpty || !batch.unlisted.isEmpty else { return }
    for (index, format) in formats.enumerated() { try write(index, format(batch)) }
  }
}
