import Loaders
import Values

/// `provisions.yaml`: what of the plan's text touches land. A package may do without it.
enum ProvisionFile {
  /// The provisions in the order of the file; what is wrong with them, and between them and the
  /// rules that name them, is noted.
  ///
  /// - Parameters:
  ///   - named: those that rules name.
  ///   - isWhole: false where rules could not be read, which may name any of them.
  static func load(
    _ directory: String, named: [RuleDeclaration.Source], isWhole: Bool,
    _ failures: inout [PlanFailure]
  ) -> [Provision] {
    let path = directory + "/provisions.yaml"
    var provisions: [Provision] = []
    var isSound = true
    if FolderListing.files(in: directory, endings: ["provisions.yaml"]).contains(path) {
      do throws(PlanFailure) {
        let document = try PlanNode.document(path)
        for node in try document.items() {
          guard let provision = Provision.read(node) else { continue }
          if let first = provisions.first(where: { $0.id.text == provision.id.text }) {
            document.origin.note(
              provision.id.failure(
                "the id \(provision.id.text) stands in line \(first.id.line) already"))
          } else {
            provisions.append(provision)
          }
        }
        failures += document.origin.failures
        isSound = document.origin.failures.isEmpty
      } catch {
        failures.append(error)
        isSound = false
      }
    }
    // A file that does not hold says nothing of what it lacks.
    if isSound { failures += faults(provisions, named: named, isWhole: isWhole) }
    return provisions
  }

  /// An id that the file does not have, and a provision that neither a rule answers nor a reason
  /// explains.
  private static func faults(
    _ provisions: [Provision], named sources: [RuleDeclaration.Source], isWhole: Bool
  ) -> [PlanFailure] {
    let known = provisions.map(\.id.text)
    let ids = Set(known)
    var failures: [PlanFailure] = []
    var named: Set<String> = []
    for source in sources {
      if ids.contains(source.text) {
        named.insert(source.text)
        continue
      }
      let hint =
        known.isEmpty
        ? "; the package has no provisions.yaml"
        : NearMiss.best(for: source.text, among: known).map { "; did you mean '\($0)'?" } ?? ""
      failures.append(source.failure("the plan has no provision '\(source.text)'\(hint)"))
    }
    guard isWhole else { return failures }
    for provision in provisions where !named.contains(provision.id.text) && provision.reason == nil
    {
      failures.append(
        provision.id.failure(
          "no rule names \(provision.id.text) in 'provisions', and no 'reason' says why"))
    }
    return failures
  }
}
