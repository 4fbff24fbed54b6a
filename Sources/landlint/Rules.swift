import Analysis
import ArgumentParser
import Findings
import Measures
import Plan
import Reporters
import Values

/// `landlint rules`
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the rules of a plan, and the checks of files and shapes that need none.",
    discussion: """
      With --provisions: every sentence of the plan that touches land, the rules that answer it, \
      what they need, and whether this plan, or these files, can answer.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  enum TableFormat: String, ExpressibleByArgument {
    case text
    case json
    case csv
    /// The page of the manual.
    case markdown
  }

  @Argument(help: "With --provisions: parcel files that are to be answered.", completion: .file())
  var files: [String] = []

  @Flag(help: "The provisions of the plan in place of its rules.")
  var provisions = false

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(
    help: "With files: your own layer in place of the plan's: ROLE[:LEVEL]=FILE.",
    completion: LayerCompletion.kind)
  var layer: [String] = []

  @Option(
    name: .customLong("join"), help: "With files: table whose columns become attributes.",
    completion: .file())
  var joins: [String] = []

  @Option(help: "Field that joins the table to the parcels.")
  var on: String?

  @Option(help: "With files: day of judgement, YYYY-MM-DD; today where left out.")
  var asOf: String?

  @Option(help: "text or json; with --provisions csv too.")
  var format: TableFormat = .text

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  @Option(
    help: "File of settings; landlint.yaml in the working folder or above where left out.",
    completion: .file())
  var settings: String?

  @Flag(help: "Read no file of settings.")
  var noSettings = false

  @Option(
    help: "Write the manual into this folder: a page a code, Chinese and English.",
    completion: .directory)
  var manual: String?

  mutating func run() async throws {
    // Parcels have the settings that stand nearest to them, language included.
    if provisions, !files.isEmpty {
      try proveOneTask()
      files = try ProvisionQuestion.files(of: self)
      return try await printProvisions(ProvisionQuestion(ofFiles: self))
    }
    let own = try OwnPlan(plan, lang, settings: settings, none: noSettings)
    plan = own.plan
    let language = own.language
    guard provisions else {
      guard files.isEmpty else {
        throw CommandFailure(
          message: "\(files[0]): rules takes files with --provisions only; "
            + "without it the list is of the plan")
      }
      guard format == .text || format == .json else {
        throw CommandFailure(message: "--format \(format.rawValue) belongs to --provisions")
      }
      guard manual == nil || format == .text else {
        throw CommandFailure(
          message: "--manual and --format \(format.rawValue) exclude each other: "
            + "the manual is a folder of pages")
      }
      guard joins.isEmpty, layer.isEmpty, on == nil, asOf == nil else {
        throw CommandFailure(
          message: "--join, --on, --layer and --as-of belong to --provisions with parcel files")
      }
      return try await printRules(language)
    }
    try proveOneTask()
    try await printProvisions(ProvisionQuestion(self, language: language))
  }

  private func proveOneTask() throws {
    guard manual == nil else {
      throw CommandFailure(message: "--manual and --provisions exclude each other")
    }
  }

  private func printProvisions(_ question: ProvisionQuestion) async throws {
    let table = try await question.table()
    switch format {
    case .text: for line in table.lines(question.language) { try Terminal.say(line) }
    case .json: try Terminal.put(try table.json + "\n")
    case .csv: try Terminal.put(table.csv)
    case .markdown: try Terminal.put(TerminalText.lines(ProvisionPage(table: table).text))
    }
  }

  private func printRules(_ language: Language) async throws {
    let package = try RuleLookup.package(plan, language)
    if let manual {
      let changed = try await Manual(package: package).write(to: manual)
      let words = Bilingual(
        zh: "\(manual):\(changed) 个文件有改动",
        en: "\(manual): \(EnglishCount.plain(changed, "file")) changed")
      try Terminal.say(BrokenNames.shown(words[language]))
      return
    }
    let list = RuleList(
      title: package.declarations.title, rules: package.cards,
      checks: Analyzer.builtInCards)
    if format == .json {
      try Terminal.put(try list.json + "\n")
    } else {
      for line in list.lines(language) { try Terminal.say(line) }
    }
  }
}

extension String {
  /// ASCII words in a column.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
