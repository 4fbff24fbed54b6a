import Findings
import Loaders
import Planar

extension Analyzer {
  /// Batches on their way, from reading to writing, for each worker.
  static let batchesPerWorker = 4

  private enum Done: Sendable {
    case judged(Int, ChunkResult)
    case worded(Int, [UInt8])
  }

  /// Judges one input. Batches are judged and put into words on all workers, in whatever order
  /// they get done, and merged and written in the order of the file.
  func judge(
    _ file: inout OpenInput, totals: inout Totals, workers: WorkerPool, formats: [Format],
    write: (_ format: Int, _ bytes: [UInt8]) throws -> Void,
    progress: (_ features: Int, _ bytes: Int) -> Void
  ) async throws {
    let input = file.input
    let most = request.jobs * Self.batchesPerWorker
    // Where processors are left over no more than the wanted workers may run; where there are
    // none, tasks wait for a processor, not for a worker.
    let mostJudged = request.jobs < Stretches.processors ? request.jobs : most
    try await withThrowingTaskGroup(of: Done.self) { group in
      var read = 0
      var started = 0
      var merged = 0
      var worded = 0
      var written = 0
      var waiting: [FeatureBatch] = []
      var ends: [Int] = []
      var judged: [Int: ChunkResult] = [:]
      var words: [Int: [UInt8]] = [:]
      var isRead = false
      func feed(_ group: inout ThrowingTaskGroup<Done, any Error>) {
        let finished = formats.isEmpty ? merged : written / formats.count
        while !isRead, read - finished < most {
          guard let batch = file.next() else {
            isRead = true
            break
          }
          waiting.append(batch)
          ends.append(batch.endOrdinal)
          read += 1
        }
        while !waiting.isEmpty, started - merged - judged.count < mostJudged {
          let batch = waiting.removeFirst()
          let index = started
          let best = totals.worst
          group.addTask { .judged(index, try workers.judge(batch, of: input, best: best)) }
          started += 1
        }
      }
      feed(&group)
      while let done = try await group.next() {
        switch done {
        case .judged(let index, let result): judged[index] = result
        case .worded(let index, let bytes): words[index] = bytes
        }
        feed(&group)
        while let result = judged.removeValue(forKey: merged) {
          file.count(unusable: result.unusable)
          file.count(bends: result.bends)
          let batch = totals.take(result)
          progress(ends[merged], file.bytesRead)
          merged += 1
          for format in formats {
            let index = worded
            group.addTask { .worded(index, format(batch)) }
            worded += 1
          }
        }
        while let bytes = words.removeValue(forKey: written) {
          try write(written % formats.count, bytes)
          written += 1
        }
        feed(&group)
      }
    }
  }
}
