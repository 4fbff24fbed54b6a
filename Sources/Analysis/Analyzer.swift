import Digests
public import Findings
import GEOS
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

/// The engine: reads batches, lets workers judge them, merges in file order, hands the batches to
/// the formats. One round of `4 × jobs` batches is judged at a time, the one before it is put into
/// words and the one after it is read.
public struct Analyzer: Sendable {
  /// Turns a batch into the bytes of one format; called on any thread.
  public typealias Format = @Sendable (Batch) -> [UInt8]

  /// Batches of a round, for each worker.
  static let batchesPerWorker = 4

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
    for (index, entry) in setting.book.entries.enumerated() {
      let bases = setting.bases
      opening.bases[setting.cards.rules[index]] = entry.layers.compactMap { bases[$0] }.min()
    }
    for (index, entry) in setting.book.indicators.enumerated() {
      opening.bases[setting.cards.indicators[index]] = setting.basis(ofIndicator: index, entry)
    }
    self.opening = opening
  }

  /// Codes of the checks that need no plan.
  public static var builtInCodes: [String] { BuiltInCards.all.map(\.code) }

  /// The same as cards, in the order of their codes.
  public static var builtInCards: [RuleCard] { BuiltInCards.all.sorted { $0.code < $1.code } }

  /// Judges all inputs.
  ///
  /// - Parameters:
  ///   - begin: called once every input's head is known; given the run as far as it is known then,
  ///     it answers the formats that will be asked for each batch in turn.
  ///   - write: takes the bytes of a format, in order.
  ///   - progress: told how many features and bytes have been judged.
  public func run(
    begin: (Run) throws -> [Format], write: (_ format: Int, _ bytes: [UInt8]) throws -> Void,
    progress: (_ features: Int, _ bytes: Int) -> Void = { _, _ in }
  ) async throws -> Run {
    var run = opening
    var totals = Totals(cards: setting.cards, numbersFindings: request.wantsFindings)
    let slots = try (0..<request.jobs).map { _ in try WorkerSlot(setting: setting) }
    var files = try request.inputs.enumerated().map { index, path in
      try OpenInput(path: path, index: index, request: request, setting: setting)
    }
    run.provenance.inputs = files.map(\.provenance)
    let formats = try begin(run)
    var firstOrdinal = 0
    var bytesBefore = 0
    // The plan itself is judged while parcels are read.
    let layerJudge = LayerJudge(setting: setting)
    let layerAnswers = Task.detached { try layerJudge.answers() }
    for index in files.indices {
      files[index].begin(at: firstOrdinal)
      for finding in files[index].findings {
        try emit(totals.add(finding), formats, write)
      }
      // While a round is judged the next one is read and the last one is put into words.
      let path = request.inputs[index]
      let digest = Task.detached { path == "-" ? nil : FileDigest(path: path)?.sha256 }
      let input = files[index].input
      var round = files[index].batches(upTo: request.jobs * Self.batchesPerWorker)
      var finished: [Batch] = []
      while !round.isEmpty || !finished.isEmpty {
        let batches = round
        let best = totals.worst
        let ready = finished
        async let judged = judge(batches, of: input, slots: slots, best: best)
        async let words = words(for: ready, formats: formats)
        round = files[index].batches(upTo: request.jobs * Self.batchesPerWorker)
        for (place, bytes) in await words { try write(place % formats.count, bytes) }
        let results = try await judged
        for result in results { files[index].count(unusable: result.unusable) }
        finished = results.map { totals.take($0) }
        if let last = batches.last {
          progress(firstOrdinal + last.endOrdinal, bytesBefore + files[index].bytesRead)
        }
        if formats.isEmpty { finished = [] }
      }
      files[index].close(sha256: await digest.value ?? "")
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
        try emit(totals.add(fault.finding(file: index, setting: setting)), formats, write)
      }
    }
    try emit(totals.settle(setting: setting), formats, write)
    for answer in try await layerAnswers.value {
      try emit(totals.take(answer), formats, write)
    }
    for answer in try IndicatorSettlement(setting: setting, sums: totals.indicators).answers() {
      run.indicators.append(answer.indicator)
      try emit(totals.take(answer), formats, write)
    }
    for finding in placeFindings(files.map(\.input), totals) {
      try emit(totals.add(finding), formats, write)
    }
    for finding in joinFindings(totals) { try emit(totals.add(finding), formats, write) }
    totals.fill(&run)
    addNotices(&run, files.map(\.input))
    return run
  }

  private func judge(
    _ batches: [FeatureBatch], of input: Input, slots: [WorkerSlot], best: WorstFindings
  ) async throws -> [ChunkResult] {
    let cursor = WorkCursor(count: batches.count)
    return try await withThrowingTaskGroup(of: [(Int, ChunkResult)].self) { group in
      for slot in slots.prefix(batches.count) {
        group.addTask {
          var done: [(Int, ChunkResult)] = []
          while let index = cursor.next() {
            done.append((index, try slot.judge(batches[index], of: input, best: best)))
          }
          return done
        }
      }
      var results: [(Int, ChunkResult)] = []
      for try await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The batches of a round in every format, made on all workers, in order.
  private func words(
    for batches: [Batch], formats: [Format]
  ) async -> [(Int, [UInt8])] {
    guard !formats.isEmpty, !batches.isEmpty else { return [] }
    let cursor = WorkCursor(count: batches.count * formats.count)
    return await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for _ in 0..<min(request.jobs, batches.count * formats.count) {
        group.addTask {
          var done: [(Int, [UInt8])] = []
          while let index = cursor.next() {
            done.append((index, formats[index % formats.count](batches[index / formats.count])))
          }
          return done
        }
      }
      var pieces: [(Int, [UInt8])] = []
      for await part in group { pieces += part }
      return pieces.sorted { $0.0 < $1.0 }
    }
  }

  private func emit(
    _ batch: Batch, _ formats: [Format], _ write: (Int, [UInt8]) throws -> Void
  ) throws {
    guard request.wantsFindings, !batch.findings.isEmpty else { return }
    for (index, format) in formats.enumerated() { try write(index, format(batch)) }
  }
}
