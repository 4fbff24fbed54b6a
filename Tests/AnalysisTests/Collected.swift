import Findings
import Synchronization

/// Gathers what a run hands to its formats.
final class Collected: Sendable {
  private let batches = Mutex<[Batch]>([])

  func add(_ batch: Batch) { batches.withLock { $0.append(batch) } }

  var findings: [Finding] {
    batches.withLock { $0.sorted { $0.findingsBefore < $1.findingsBefore }.flatMap(\.findings) }
  }
}
