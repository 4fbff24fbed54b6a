import Findings
import Loaders
import Synchronization

/// A worker that tasks may use one after another; the lock is never waited for.
final class WorkerSlot: Sendable {
  private let worker: Mutex<Worker>

  init(setting: RunSetting) throws {
    worker = Mutex(try Worker(setting: setting))
  }

  func judge(
    _ batch: FeatureBatch, of input: Input, best: WorstFindings
  ) throws -> ChunkResult {
    try worker.withLock { worker in
      try worker.judge(batch, of: input, best: best)
    }
  }
}
