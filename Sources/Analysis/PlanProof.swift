import Findings
import GEOS
import Land
import Loaders
import Measures
public import Plan
import Planar
import Projection

/// Proves a plan package that loads: its layers are valid, its quotes are the plan's, its rules
/// have cases and every case comes out as it says. All faults are told at once.
public struct PlanProof: Sendable {
  public private(set) var layers = 0
  public private(set) var features = 0
  public private(set) var rules = 0
  public private(set) var quotes = 0
  public private(set) var files = 0
  public private(set) var cases = 0
  /// Sentences, each with the file it is about.
  public private(set) var faults: [String] = []

  /// - Parameters:
  ///   - text: the plan's words; nil where they are not at hand: then quotes are not compared.
  ///   - scratch: a folder for parcel files, which are removed again.
  public init(of plan: PlanPackage, text: String?, scratch: String, jobs: Int = 1) async throws {
    try proveLayers(plan)
    if let text { proveQuotes(plan, text) }
    try await proveCases(plan, CaseRunner(plan: plan, scratch: scratch), jobs: jobs)
  }

  /// Kinds of cases that a rule needs and no file gives: one that meets the condition, one that
  /// does not, one exactly at the limit where the condition compares sizes, one that cannot be
  /// judged; without those that its files say it cannot have.
  public static func lackingKinds(of rule: Rule, in files: [CaseFile]) -> [String] {
    let own = files.filter { $0.code == rule.declaration.card.code }
    var wanted: Set = ["violating", "conforming", "missing-evidence"]
    let words = rule.declaration.violates.text.split { " \n".contains($0) }
    if words.contains(where: { ["<", ">", "<=", ">="].contains($0) }) {
      wanted.insert("at-the-limit")
    }
    wanted.subtract(own.flatMap(\.lacks))
    wanted.subtract(own.flatMap(\.cases).map(\.kind))
    return wanted.sorted()
  }

  private mutating func proveLayers(_ plan: PlanPackage) throws {
    let geos = try GEOSSession()
    for layer in plan.layers where layer.isPresent {
      layers += 1
      features += layer.features.count
      var ids: Set<String> = []
      for feature in layer.features {
        let place = "\(layer.path ?? layer.declaration.key):\(feature.span.line)"
        if !ids.insert(feature.id).inserted {
          faults.append("\(place): the id '\(feature.id)' stands twice in \(layer.declaration.key)")
        }
        guard case .polygons(let shape) = feature.shape else { continue }
        if case .invalid(let reason, let point) = try geos.validity(of: shape) {
          faults.append("\(place): \(feature.id): \(reason) at \(point.x), \(point.y)")
        }
      }
    }
  }

  private mutating func proveQuotes(_ plan: PlanPackage, _ text: String) {
    for rule in plan.rules {
      guard let citation = rule.declaration.card.plan else { continue }
      quotes += 1
      if !text.contains(citation.quote) {
        faults.append(
          "\(rule.declaration.applies.path): \(rule.declaration.card.code): the plan's text has no "
            + "'\(citation.quote)'")
      }
    }
    for provision in plan.provisions {
      for quote in provision.quotes {
        quotes += 1
        guard !text.contains(quote.text) else { continue }
        faults.append(
          "\(quote.path):\(quote.line):\(quote.column): \(provision.id.text): the plan's text has "
            + "no '\(quote.text)'")
      }
    }
  }

  private mutating func proveCases(
    _ plan: PlanPackage, _ runner: CaseRunner, jobs: Int
  ) async throws {
    var read: [CaseFile] = []
    for path in FolderListing.files(in: plan.directory + "/rules/cases", endings: [".geojson"]) {
      do {
        read.append(try CaseFile(path: path))
      } catch {
        faults.append("\(path): \(error)")
      }
    }
    files = read.count
    rules = plan.rules.count
    for rule in plan.rules {
      let lacking = Self.lackingKinds(of: rule, in: read)
      guard !lacking.isEmpty else { continue }
      faults.append(
        "\(plan.directory)/rules/cases: \(rule.declaration.card.code) has no case that is "
          + lacking.joined(separator: ", "))
    }
    for file in read {
      guard plan.rules.contains(where: { $0.declaration.card.code == file.code }) else {
        faults.append("\(file.path): the plan has no rule \(file.code)")
        continue
      }
      if file.cases.isEmpty { faults.append("\(file.path): no case") }
      for outcome in try await runner.run(file, jobs: jobs) {
        cases += 1
        if !outcome.isMet { faults.append("\(file.path): \(outcome.description)") }
      }
    }
  }
}
