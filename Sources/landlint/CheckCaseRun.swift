import Analysis
import ArgumentParser
import Findings
import Foundation
import Plan
import Planar
import Synchronization
import Values

/// Runs the case files of checks as `landlint check` would; those without options of their own together.
struct CheckCaseRun {
  /// One thing that a case file is found to have.
  struct Outcome {
    var code: String
    var line: Int?
    var column: Int?
    var plot: String?
    var isExcepted = false
    var message: Bilingual
    /// Longitude and latitude of the places that the finding lists.
    var places: [Point] = []
    /// What the finding is about, in longitude and latitude.
    var geometry: MultiPolygon?

    /// As `cases.yaml` writes it.
    var declared: String {
      ([code, line.map { "\($0):\(column ?? 0)" }, plot, isExcepted ? "excepted" : nil]
        .compactMap(\.self)).joined(separator: " ")
    }
  }

  let folder: String
  let shipped: PlanPackage

  /// What each file is found to have, by its name; throws where that is not what is declared.
  func outcomes(of cases: [CheckCase]) async throws -> [String: [Outcome]] {
    var outcomes: [String: [Outcome]] = [:]
    var plain: [String] = []
    var beside: [String] = []
    for item in cases {
      for kind in CheckCase.Kind.allCases {
        guard let file = item.files[kind] else { continue }
        if item.arguments(kind) != ["--no-plan"] {
          outcomes.merge(try await run([file], item.arguments(kind))) { $1 }
        } else if item.concernsNeighbours {
          beside.append(file)
        } else {
          plain.append(file)
        }
      }
    }
    // Plots of several cases lie upon each other, but for those of checks on neighbours.
    outcomes.merge(try await run(plain, ["--no-plan", "--ignore", "TOP"])) { $1 }
    outcomes.merge(try await run(beside, ["--no-plan"])) { $1 }
    for item in cases {
      for kind in CheckCase.Kind.allCases {
        guard let file = item.files[kind] else { continue }
        let found = (outcomes[file] ?? []).map(\.declared).sorted()
        guard found == item.finds[kind]?.sorted() else {
          throw CommandFailure(
            message: "\(folder)/cases.yaml: \(file) has \(found), "
              + "declared is \(item.finds[kind]?.sorted() ?? [])")
        }
      }
    }
    return outcomes
  }

  private func run(_ files: [String], _ arguments: [String]) async throws -> [String: [Outcome]] {
    guard !files.isEmpty else { return [:] }
    let options = try Check.parse(
      files.map { "\(folder)/\($0)" } + arguments.map(placed)
        + ["--as-of", CheckCase.day, "--jobs", "1", "--no-settings"])
    let job = try CheckJob(options)
    let plan = try PlanSelection(options, language: job.language, shipped: shipped).load()
    var ledger = try AcceptanceFiles(options, language: job.language).ledger(
      plan: plan, day: try job.day(), codes: Analyzer.builtInCodes + plan.cards.map(\.code))
    let analyzer = try Analyzer(try job.request(plan, ledger))
    let kept = Mutex<[Finding]>([])
    let run = try await analyzer.run(
      accepting: &ledger,
      begin: { _ in
        [
          { batch in
            kept.withLock { $0 += batch.findings }
            return []
          }
        ]
      }, write: { _, _ in })
    var outcomes: [String: [Outcome]] = [:]
    for finding in kept.withLock({ $0 }) {
      outcomes[files[finding.subject.file ?? 0], default: []].append(outcome(finding, run))
    }
    for failure in run.failures {
      guard let (file, outcome) = outcome(failure, files) else { continue }
      outcomes[file, default: []].append(outcome)
    }
    return outcomes.mapValues { list in
      list.sorted {
        ($0.line ?? 0, $0.code, $0.message.en) < ($1.line ?? 0, $1.code, $1.message.en)
      }
    }
  }

  /// An argument that names a file of the folder, by itself or after `=`, as a path.
  private func placed(_ argument: String) -> String {
    let name = argument.split(separator: "=").last.map(String.init) ?? argument
    guard FileManager.default.fileExists(atPath: "\(folder)/\(name)") else { return argument }
    return argument.dropLast(name.count) + "\(folder)/\(name)"
  }

  private func outcome(_ finding: Finding, _ run: Run) -> Outcome {
    let code = run.cards[finding.rule].code
    var listed = finding.evidence.filter { $0.operand.hasPrefix("place_") }
      .compactMap { $0.value.text.flatMap(Self.place) }
    // The one place that GEOS gives is not listed.
    if code == "GEO201", let place = finding.place { listed = [place] }
    return Outcome(
      code: code, line: finding.subject.line,
      column: finding.subject.column, plot: finding.subject.plot,
      isExcepted: finding.acceptance != nil, message: bare(finding.message),
      places: listed.isEmpty ? Self.places(finding.message.en) : listed,
      geometry: finding.geometry)
  }

  /// What is told of a file that could not be read to its end: `path:line:column: INP112 …`.
  private func outcome(_ failure: Bilingual, _ files: [String]) -> (String, Outcome)? {
    let words = bare(failure)
    guard let file = files.first(where: { words.en.hasPrefix("\($0):") }) else { return nil }
    let parts = words.en.dropFirst(file.count + 1).split(separator: ":", maxSplits: 2)
    guard parts.count == 3, let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
    let code = parts[2].drop { $0 == " " }.prefix(6)
    func sentence(_ text: String) -> String {
      let rest = text.dropFirst(file.count)
      return rest.range(of: code).map { String(rest[$0.upperBound...].drop { $0 == " " }) } ?? text
    }
    return (
      file,
      Outcome(
        code: String(code), line: line, column: column,
        message: Bilingual(zh: sentence(words.zh), en: sentence(words.en)))
    )
  }

  private func bare(_ words: Bilingual) -> Bilingual {
    Bilingual(
      zh: words.zh.replacing(folder + "/", with: ""),
      en: words.en.replacing(folder + "/", with: ""))
  }

  /// `4.2° (113.5010000, 23.3500000)`.
  private static func place(_ text: String) -> Point? { places(text).last }

  /// All pairs of numbers in brackets.
  private static func places(_ text: String) -> [Point] {
    text.split(separator: "(", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      let numbers = piece.prefix { $0 != ")" }.split(separator: ",").compactMap {
        Double($0.drop { $0 == " " })
      }
      return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
    }
  }
}

extension CheckCase {
  /// True where what is found is about plots among each other.
  fileprivate var concernsNeighbours: Bool {
    (finds.values.flatMap(\.self) + [code]).contains { $0.hasPrefix("TOP") }
  }
}
