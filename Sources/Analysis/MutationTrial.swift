import Findings
import Loaders
import Measures
public import Plan

/// Turns each comparison of each rule around in turn and shows which case notices.
///
/// A change that no case notices is a condition that nobody proves: the rule could say the opposite
/// there, and every case would come out as before.
public struct MutationTrial: Sendable {
  /// One changed rule.
  public struct Outcome: Sendable {
    /// Code of the rule.
    public var code: String
    /// What was changed: `violates: > to >= in overlap_area('zone') > threshold('least')`.
    public var change: String
    /// The first case that came out otherwise, such as `BLU101:4 at-the-limit`; nil where none did.
    public var noticed: String?
  }

  /// What became of the changes of one rule.
  public struct Answer: Sendable {
    public var code: String
    /// In the order of the rule's text; empty where the rule has no cases.
    public var outcomes: [Outcome]
  }

  /// The plan with one of its rules changed.
  struct Change: Sendable {
    var words: String
    var plan: PlanPackage
  }

  let plan: PlanPackage
  let catalog: MeasureCatalog
  let scratch: String
  private let jobs: Int
  private let files: [CaseFile]

  /// - Parameters:
  ///   - plan: a package that holds: what comes out otherwise without any change says nothing.
  ///   - scratch: a folder for parcel files, which are removed again.
  ///   - jobs: changes that are tried at a time.
  public init(of plan: PlanPackage, scratch: String, jobs: Int = 1) throws {
    self.init(
      of: plan,
      files: try FolderListing.files(
        in: plan.directory + "/rules/cases", endings: [".geojson"]
      ).map { try CaseFile(path: $0) }, scratch: scratch, jobs: jobs)
  }

  /// The same with the case files at hand.
  init(of plan: PlanPackage, files: [CaseFile], scratch: String, jobs: Int = 1) {
    self.plan = plan
    self.files = files
    self.scratch = scratch
    self.jobs = max(1, jobs)
    catalog = MeasureCatalog(declarations: plan.declarations)
  }

  /// Tries every change of the rule with a code.
  public func run(_ code: String) async throws -> Answer {
    // The file that bears just the code has most cases: it notices most.
    let own = files.filter { $0.code == code && !$0.cases.isEmpty }
      .sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
    guard !own.isEmpty else { return Answer(code: code, outcomes: []) }
    if let (file, outcome) = try await firstUnmet(in: plan, own) {
      throw PlanFailures([outcome.failure(path: file.path)])
    }
    let changes = changes(of: code)
    let noticed = try await withThrowingTaskGroup(of: [(Int, String?)].self) { group in
      for first in 0..<min(jobs, changes.count) {
        group.addTask {
          var done: [(Int, String?)] = []
          for index in stride(from: first, to: changes.count, by: jobs) {
            let unmet = try await firstUnmet(in: changes[index].plan, own)?.outcome
            done.append((index, unmet.map { "\($0.file):\($0.wanted.line) \($0.wanted.kind)" }))
          }
          return done
        }
      }
      var all: [(Int, String?)] = []
      for try await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return Answer(
      code: code,
      outcomes: zip(changes, noticed).map { change, noticed in
        Outcome(code: code, change: change.words, noticed: noticed)
      })
  }

  private func firstUnmet(
    in plan: PlanPackage, _ files: [CaseFile]
  ) async throws -> (file: CaseFile, outcome: CaseRunner.Outcome)? {
    let runner = CaseRunner(plan: plan, scratch: scratch)
    for file in files {
      if let unmet = try await runner.run(file).first(where: { !$0.isMet }) { return (file, unmet) }
    }
    return nil
  }
}
