import Expressions
import Findings
import Loaders
import Values

/// The rules of a package: one list per file of `rules/`.
enum RuleFiles {
  static func load(
    _ directory: String, _ declarations: PlanDeclarations, land: LandUseTables,
    functions: any FunctionCatalog
  ) throws(PlanFailures) -> [Rule] {
    let plot = Call(name: "geometry", arguments: [], type: .geometry)
    let schema = Schema(
      fields: declarations.fields.map {
        Schema.Field(name: $0.declaration.name, type: $0.declaration.type)
      }, codeLists: [declarations.landUseList: land.list.entries.map(\.code)],
      computed: ["geometry": plot, "geom": plot], zoneMinutes: declarations.timeZoneMinutes)
    var failures: [PlanFailure] = []
    var rules: [Rule] = []
    for path in FolderListing.files(in: directory + "/rules", endings: [".yaml", ".yml"]) {
      let nodes: [PlanNode]
      do throws(PlanFailure) {
        nodes = try PlanNode.document(path).items()
      } catch {
        failures.append(error)
        continue
      }
      for node in nodes {
        do throws(PlanFailure) {
          let declaration = try RuleDeclaration.read(node)
          if let first = rules.first(where: { $0.declaration.card.code == declaration.card.code }) {
            throw node.failure(
              "the code \(declaration.card.code) is taken by \(first.declaration.card.slug)")
          }
          do throws(PlanFailures) {
            rules.append(
              try Rule.compile(declaration, schema: schema, catalog: functions))
          } catch {
            failures += error.failures
          }
        } catch {
          failures.append(error)
        }
      }
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return rules.sorted { $0.declaration.card.code < $1.declaration.card.code }
  }
}
