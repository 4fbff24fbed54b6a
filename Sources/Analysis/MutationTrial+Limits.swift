import Findings
import Plan

extension MutationTrial {
  /// The cases of a file that say they are exactly at a limit and are not: none of the rule's
  /// comparisons decides them otherwise where its sign lets the limit in or out, none of the
  /// plan's limits does where it moves by a hundredth, and neither does the next or the former day.
  ///
  /// - Parameter outcomes: of the file's cases, all of them met.
  func casesOffTheLimit(
    of file: CaseFile, _ outcomes: [CaseRunner.Outcome], jobs: Int
  ) async throws -> [CaseFile.Case] {
    var left = outcomes.indices.filter { outcomes[$0].wanted.kind == "at-the-limit" }
    guard !left.isEmpty else { return [] }
    func isLeft(_ moved: [CaseRunner.Outcome]) -> Bool {
      left.removeAll { moved.indices.contains($0) && moved[$0].differs(from: outcomes[$0]) }
      return !left.isEmpty
    }
    for change in hairChanges(of: file.code) {
      let moved = try await CaseRunner(plan: change, scratch: scratch).run(file, jobs: jobs)
      guard isLeft(moved) else { return [] }
    }
    let ownLimits = file.thresholds.indices.flatMap { index in
      [1.01, 0.99].map { file.moving(limit: index, by: $0) }
    }
    for changed in ownLimits + [1, -1].map({ file.judged(daysLater: $0) }) {
      let moved = try await CaseRunner(plan: plan, scratch: scratch).run(changed, jobs: jobs)
      guard isLeft(moved) else { return [] }
    }
    return left.map { outcomes[$0].wanted }
  }
}

extension CaseRunner.Outcome {
  /// A verdict that turns, or, where what is missing hides it, another reason.
  fileprivate func differs(from other: Self) -> Bool {
    verdict != other.verdict || reason != other.reason
  }
}
