import Loaders
import Values

/// `provisions.yaml`: what of the plan's text touches land. A package may do without it.
enum ProvisionFile {
  /// The provisions in the order of the file; all faults of the file at once.
  static func load(_ directory: String) throws(PlanFailures) -> [Provision] {
    let path = directory + "/provisions.yaml"
    guard FolderListing.files(in: directory, endings: ["provisions.yaml"]).contains(path) else {
      return []
    }
    var failures: [PlanFailure] = []
    var provisions: [Provision] = []
    do throws(PlanFailure) {
      for node in try PlanNode.document(path).items() {
        do throws(PlanFailure) {
          let provision = try Provision.read(node)
          if let first = provisions.first(where: { $0.id.text == provision.id.text }) {
            failures.append(
              provision.id.failure(
                line: 1, column: 1,
                "the id \(provision.id.text) stands in line \(first.id.line) already"))
          } else {
            provisions.append(provision)
          }
        } catch {
          failures.append(error)
        }
      }
    } catch {
      failures.append(error)
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return provisions
  }

  /// What is wrong between provisions and the rules that name them: an id that the file does not
  /// have, and a provision that neither a rule answers nor a reason explains.
  static func faults(_ provisions: [Provision], rules: [Rule]) -> [PlanFailure] {
    let known = provisions.map(\.id.text)
    let ids = Set(known)
    var failures: [PlanFailure] = []
    var named: Set<String> = []
    for rule in rules {
      for source in rule.declaration.provisions {
        if ids.contains(source.text) {
          named.insert(source.text)
          continue
        }
        let hint =
          known.isEmpty
          ? "; the package has no provisions.yaml"
          : NearMiss.best(for: source.text, among: known).map { "; did you mean \($0)?" } ?? ""
        failures.append(
          source.failure(line: 1, column: 1, "the plan has no provision '\(source.text)'\(hint)"))
      }
    }
    for provision in provisions where !named.contains(provision.id.text) && provision.reason == nil
    {
      failures.append(
        provision.id.failure(
          line: 1, column: 1,
          "no rule names \(provision.id.text) in 'provisions', and no 'reason' says why"))
    }
    return failures
  }
}
