import Expressions
import Findings
import Loaders
import Values

/// The rules of a package, those on areas as a whole apart: one list per file of `rules/`.
enum RuleFiles {
  /// What could be read: rules that compile, and what was declared, sound or not.
  struct Loaded: Sendable {
    var rules: [Rule]
    var declared: [RuleDeclaration]
    var indicators: [IndicatorRule]
    var wholes: [IndicatorDeclaration]
    /// Every code and every provision that the files name, of rules that could not be read too.
    var codes: Set<String> = []
    var provisions: [RuleDeclaration.Source] = []
    /// False where a file could not be read at all: then nothing is missing for certain.
    var isWhole = true
  }

  /// Rules that compile, in the order of their codes; what is wrong with the others is noted.
  ///
  /// - Parameters:
  ///   - functions: nil where plan.yaml could not be read: then only the syntax of expressions is
  ///     proved.
  ///   - taken: codes of the checks that need no plan.
  static func load(
    _ directory: String, _ declarations: PlanDeclarations?, land: LandUseTables,
    functions: (any FunctionCatalog)?, taken: Set<String>, _ failures: inout [PlanFailure]
  ) -> Loaded {
    let compiler = RuleCompiler(declarations, land: land, catalog: functions)
    var rules: [Rule] = []
    var indicators: [IndicatorRule] = []
    var wholes: [IndicatorDeclaration] = []
    var written: Set<String> = []
    var provisions: [RuleDeclaration.Source] = []
    var isWhole = true
    var codes: [String: RuleDeclaration] = [:]
    var slugs: [String: RuleDeclaration] = [:]
    for path in listed(in: directory + "/rules") {
      let document: PlanNode
      let nodes: [PlanNode]
      do throws(PlanFailure) {
        document = try PlanNode.document(path)
        nodes = try document.items()
      } catch {
        isWhole = false
        failures.append(error.adding("its rules and what rests on them are not looked at"))
        continue
      }
      for node in nodes {
        if let code = node.member("code")?.string {
          written.insert(code)
          if taken.contains(code) {
            node.note("the code \(code) is taken by a check of the program's own")
          }
        }
        provisions += (node.member("provisions").map(PlanNode.elements) ?? []).compactMap(
          \.optionalExpression)
        let before = document.origin.failures.count
        if IndicatorDeclaration.isIndicator(node) {
          guard let declarations, let functions,
            let declaration = node.attempt({ () throws(PlanFailure) in
              try IndicatorDeclaration.read(node, declarations)
            })
          else { continue }
          let card = declaration.card
          if let first = codes[card.code]?.card
            ?? wholes.first(where: { $0.card.code == card.code })?.card
          {
            node.note("the code \(card.code) is taken by \(first.slug)")
          }
          wholes.append(declaration)
          do throws(PlanFailures) {
            let rule = try IndicatorRule.compile(
              declaration, declarations, schema: declarations.schema(land: land),
              functions: functions)
            if document.origin.failures.count == before { indicators.append(rule) }
          } catch {
            failures += error.failures
          }
          continue
        }
        let declaration = node.attempt { () throws(PlanFailure) in
          try RuleDeclaration.read(node)
        }
        guard let declaration else { continue }
        if declaration.judgedOn == .approval, let declarations, !declarations.hasApprovalDate {
          (node.member("judged-on") ?? node).note(
            "judged-on: approval needs a field approval_date of type date in plan.yaml")
        }
        let card = declaration.card
        if !card.code.isEmpty, let first = codes.updateValue(declaration, forKey: card.code) {
          node.note("the code \(card.code) is taken by \(first.card.slug) in \(first.applies.path)")
        }
        if !card.slug.isEmpty, let first = slugs.updateValue(declaration, forKey: card.slug),
          first.card.code != card.code
        {
          node.note("the slug \(card.slug) is taken by \(first.card.code)")
        }
        do throws(PlanFailures) {
          let rule = try compiler.rule(declaration)
          if let rule, document.origin.failures.count == before { rules.append(rule) }
        } catch {
          failures += error.failures
        }
      }
      failures += document.origin.failures
    }
    return Loaded(
      rules: rules.sorted { $0.declaration.card.code < $1.declaration.card.code },
      declared: codes.values.sorted { $0.card.code < $1.card.code },
      indicators: indicators.sorted { $0.declaration.card.code < $1.declaration.card.code },
      wholes: wholes, codes: written, provisions: provisions, isWhole: isWhole)
  }
}

extension RuleFiles {
  private static let endings = [".yaml", ".yml"]

  private static func isOne(_ name: String) -> Bool {
    !name.hasPrefix(".") && endings.contains(where: name.lowercased().hasSuffix)
  }

  /// Files of rules, sorted by bytes, whatever the case of their endings.
  static func listed(in folder: String) -> [String] {
    (FolderListing.entries(in: folder) ?? []).map { String(decoding: $0.name, as: UTF8.self) }
      .filter(isOne).map { folder + "/" + $0 }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Files like those of rules that lie in folders below, where nobody reads them.
  fileprivate static func unread(in folder: String) -> [String] {
    (FolderListing.entries(in: folder) ?? []).filter(\.isFolder)
      .map { String(decoding: $0.name, as: UTF8.self) }
      .filter { !$0.hasPrefix(".") && $0 != "cases" }.sorted()
      .flatMap { listed(in: folder + "/" + $0) }
  }
}

extension PlanPackage {
  /// Paths of files that look like rules and lie where no rules are read.
  public var unreadRuleFiles: [String] { RuleFiles.unread(in: directory + "/rules") }
}

extension PlanDeclarations {
  /// Whether a plot can say when it was approved.
  fileprivate var hasApprovalDate: Bool {
    fields.contains { $0.declaration.name == "approval_date" && $0.declaration.type == .date }
  }
}
