import Analysis
import ArgumentParser
import Findings
import Measures
import Plan
import Reporters
import Values

/// `landlint rules`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the rules of a plan, and the checks of files and shapes that need none.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  mutating func run() throws {
    let language = lang ?? Terminal.language
    let package = try RuleLookup.package(plan, language)
    let list = RuleList(
      title: package.declarations.title, rules: package.rules.map(\.declaration.card),
      checks: Analyzer.builtInCards)
    switch format {
    case .text: for line in list.lines(language) { print(line) }
    case .json: print(try list.json)
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
    let language = lang ?? Terminal.language
    let package = try RuleLookup.package(plan, language)
    if let check = RuleLookup.check(code) {
      for line in CheckPage(card: check, language: language).lines { print(line) }
      return
    }
    let rule = try RuleLookup.rule(code, in: package)
    let page = RulePage(rule: rule, package: package, language: language)
    for line in page.lines { print(line) }
  }
}

enum RuleLookup {
  static func package(_ directory: String?, _ language: Language) throws -> PlanPackage {
    guard let directory = directory ?? PlanLocation.shipped else {
      throw CommandFailure.noPlan
    }
    do throws(PlanFailures) {
      return try PlanPackage.load(directory) { MeasureCatalog(declarations: $0) }
    } catch {
      throw CommandFailure.plan(error, language)
    }
  }

  /// A check of files and shapes, which needs no plan.
  static func check(_ name: String) -> RuleCard? {
    Analyzer.builtInCards.first { $0.code == name.uppercased() || $0.slug == name }
  }

  static func rule(_ name: String, in package: PlanPackage) throws -> Rule {
    if let rule = package.rules.first(where: {
      $0.declaration.card.code == name.uppercased() || $0.declaration.card.slug == name
    }) {
      return rule
    }
    let codes = package.rules.map(\.declaration.card.code) + Analyzer.builtInCodes
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
