import Findings
import Loaders
import Synchronization

/// The workers of a run: a task borrows one that no other task has, and there are as many as were
/// ever needed at once.
final class WorkerPool: Sendable {
  private let setting: RunSetting
  private let idle = Mutex<[WorkerSlot]>([])

  init(setting: RunSetting) {
    self.setting = setting
  }

  func judge(
    _ batch: FeatureBatch, of input: Input, best: WorstFindings
  ) throws -> ChunkResult {
    let slot = try idle.withLock { $0.popLast() } ?? WorkerSlot(setting: setting)
    let result = try slot.judge(batch, of: input, best: best)
    idle.withLock { $0.append(slot) }
    return result
  }
}
