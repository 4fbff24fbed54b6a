import Findings
import Plan

/// The case files of the checks in code where they are installed.
enum CheckShelf {
  /// The examples by code; none where no case files lie beside the program.
  ///
  /// - Parameters:
  ///   - package: the plan that has been read; the shipped one is not read twice.
  ///   - code: of one check alone.
  static func examples(
    beside package: PlanPackage, of code: String? = nil
  ) async throws -> [String: CheckExamples] {
    guard let folder = PlanLocation.checks, let directory = PlanLocation.shipped else { return [:] }
    let cases: [CheckCase]
    do throws(PlanFailures) {
      cases = try CheckCase.load(folder).filter { code == nil || $0.code == code }
    } catch {
      throw CommandFailure.plan(error, Terminal.language)
    }
    let shipped =
      package.directory == directory
      ? package : try RuleLookup.package(directory, Terminal.language)
    let outcomes = try await CheckCaseRun(folder: folder, shipped: shipped).outcomes(of: cases)
    var examples: [String: CheckExamples] = [:]
    for item in cases {
      examples[item.code] = try CheckExamples(item, in: folder, outcomes: outcomes)
    }
    return examples
  }
}
