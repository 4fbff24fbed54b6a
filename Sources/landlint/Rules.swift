import ArgumentParser
import Findings
import Measures
import Plan
import Reporters
import Values

/// `landlint rules`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the rules of a plan.")

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  mutating func run() throws {
    let language = lang ?? Terminal.language
    let package = try RuleLookup.package(plan)
    print(package.declarations.title[language])
    for rule in package.rules {
      let card = rule.declaration.card
      let clause = card.plan.map { "  \($0.clause)" } ?? ""
      print(
        "\(card.code)  \(card.severity.word.padded(to: 8))  "
          + "\(card.ruleClass.rawValue.padded(to: 15))  \(card.title[language])\(clause)")
    }
  }
}

/// `landlint explain CODE`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a rule checks, why, how it is measured and what it needs.")

  @Argument(help: "Code or slug of a rule, such as BLU101.")
  var code: String

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  mutating func run() throws {
    let package = try RuleLookup.package(plan)
    let rule = try RuleLookup.rule(code, in: package)
    let page = RulePage(rule: rule, package: package, language: lang ?? Terminal.language)
    for line in page.lines { print(line) }
  }
}

enum RuleLookup {
  static func package(_ directory: String?) throws -> PlanPackage {
    guard let directory = directory ?? PlanLocation.shipped else {
      throw CommandFailure(message: "no plan was found beside the program; use --plan DIR")
    }
    do {
      return try PlanPackage.load(directory) { MeasureCatalog(declarations: $0) }
    } catch {
      throw CommandFailure(message: "the plan cannot be used\n\(error)")
    }
  }

  static func rule(_ name: String, in package: PlanPackage) throws -> Rule {
    if let rule = package.rules.first(where: {
      $0.declaration.card.code == name.uppercased() || $0.declaration.card.slug == name
    }) {
      return rule
    }
    let codes = package.rules.map(\.declaration.card.code)
    let hint =
      NearMiss.best(for: name.uppercased(), among: codes).map { "; did you mean \($0)?" } ?? ""
    throw CommandFailure(message: "the plan has no rule '\(name)'\(hint)")
  }
}

extension String {
  /// ASCII words in a column.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
