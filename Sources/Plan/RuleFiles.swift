import Expressions
import Findings
import Loaders
import Values

/// The rules of a package, those on areas as a whole apart: one list per file of `rules/`.
enum RuleFiles {
  static func load(
    _ directory: String, _ declarations: PlanDeclarations, land: LandUseTables,
    functions: any FunctionCatalog
  ) throws(PlanFailures) -> (rules: [Rule], indicators: [IndicatorRule]) {
    let schema = Schema(
      fields: declarations.fields.map {
        Schema.Field(name: $0.declaration.name, type: $0.declaration.type)
      }, codeLists: [declarations.landUseList: land.list.entries.map(\.code)])
    var failures: [PlanFailure] = []
    var rules: [Rule] = []
    var indicators: [IndicatorRule] = []
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
          let indicator =
            IndicatorDeclaration.isIndicator(node)
            ? try IndicatorDeclaration.read(node, declarations) : nil
          let declaration = indicator == nil ? try RuleDeclaration.read(node) : nil
          let card = declaration?.card ?? indicator?.card
          let taken = rules.map(\.declaration.card) + indicators.map(\.declaration.card)
          if let card, let first = taken.first(where: { $0.code == card.code }) {
            throw node.failure("the code \(card.code) is taken by \(first.slug)")
          }
          do throws(PlanFailures) {
            if let indicator {
              indicators.append(
                try IndicatorRule.compile(
                  indicator, declarations, schema: schema, functions: functions))
            }
            if let declaration {
              rules.append(
                try Rule.compile(declaration, schema: schema, catalog: functions))
            }
          } catch {
            failures += error.failures
          }
        } catch {
          failures.append(error)
        }
      }
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return (
      rules.sorted { $0.declaration.card.code < $1.declaration.card.code },
      indicators.sorted { $0.declaration.card.code < $1.declaration.card.code }
    )
  }
}
