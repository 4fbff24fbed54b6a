import Analysis
import ArgumentParser
import Findings
import Foundation
import Loaders
import Plan
import Reporters
import Values

/// `landlint plan …`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Works on plan packages.",
    subcommands: [PlanCheck.self, PlanMutate.self, PlanKeysCommand.self])
}

/// `landlint plan check DIR`
struct PlanCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves a plan package: layers, expressions, quotes and the cases of its rules.",
    discussion: """
      Everything that is wrong is told at once, by file, line and column. Exit status: 0 the \
      package holds, 2 it does not.
      """)

  @Argument(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var directory: String?

  @Option(
    help: "The plan's words as plain text; every rule's quote must stand in it.",
    completion: .file())
  var text: String?

  @Option(help: "text or json.")
  var format: Rules.Format = .text

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  /// What stopped the work, as people read it.
  static func words(_ error: any Error, _ language: Language) -> String {
    switch error {
    case let failure as LoadFailure: failure.message[language]
    case let failure as PlanFailure: failure.shown(language)
    case let failures as PlanFailures: failures.shown(language)
    case let failure as RunFailure: failure.message[language]
    default: "\(error)"
    }
  }

  mutating func run() async throws {
    let language = lang ?? Terminal.language
    guard let directory = directory ?? PlanLocation.shipped else { throw CommandFailure.noPlan }
    var words: String?
    do {
      words = try text.map { try WholeFile.text(path: $0, mayBePipe: true) }
    } catch let failure as LoadFailure {
      throw CommandFailure(message: "--text: \(failure.message[language])")
    }
    let proof: PlanProof
    // The parcels of cases lie where nobody else can have a link stand in their way.
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    do {
      proof = try await PlanProof(
        of: directory, text: words, scratch: scratch.path,
        jobs: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw CommandFailure(message: "the plan cannot be proved: \(Self.words(error, language))")
    }
    let answer = PlanAnswer(directory: directory, proof: proof)
    switch format {
    case .json: try Terminal.put(try answer.json + "\n")
    case .text:
      try say(answer.summary[language])
      for fault in proof.faults { try say(fault.shown(language)) }
      let word = Bilingual(zh: "提示", en: "note")[language]
      for note in proof.notes {
        try say(
          TerminalText.withoutControls("\(note.place): \(word): \(note.words[language])"))
      }
      try say(answer.verdict[language])
    }
    if !proof.faults.isEmpty { throw ExitCode(2) }
  }

  private func say(_ text: String) throws { try Terminal.say(BrokenNames.shown(text)) }
}

/// What `plan check` says of a package.
private struct PlanAnswer {
  let directory: String
  let proof: PlanProof

  var summary: Bilingual {
    let counts =
      [(proof.layers, "layer"), (proof.features, "feature"), (proof.rules, "rule")]
      .map { EnglishCount.plain($0.0, $0.1) }.joined(separator: ", ") + ", "
      + (proof.quotes.map { EnglishCount.plain($0, "quote") } ?? "quotes not compared (no --text)")
      + (proof.leavesCases
        ? ", cases not run (the package has faults)"
        : ", \(EnglishCount.plain(proof.cases, "case")) in \(EnglishCount.plain(proof.files, "file"))")
    let zh =
      "\(proof.layers) 个图层,\(proof.features) 个要素,\(proof.rules) 条规则,"
      + (proof.quotes.map { "\($0) 处引文" } ?? "引文未核对(未给 --text)")
      + (proof.leavesCases
        ? ",用例未运行(方案包有误)" : ",\(proof.files) 个文件中的 \(proof.cases) 个用例")
    return Bilingual(zh: "\(directory):\(zh)", en: "\(directory): \(counts)")
  }

  var verdict: Bilingual {
    let count = proof.faults.count
    if count == 0 { return Bilingual(zh: "全部成立", en: "all hold") }
    return Bilingual(zh: "\(count) 处错误", en: EnglishCount.plain(count, "fault"))
  }

  /// One document with sorted names.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = Document(
        schema: "landlint-plan-check/1", plan: directory, holds: proof.faults.isEmpty,
        layers: proof.layers, features: proof.features, rules: proof.rules,
        quotes: proof.quotes, cases: proof.leavesCases ? nil : proof.cases,
        faults: proof.faults.map { Fault($0) }, notes: proof.notes.map { Fault($0) })
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
  }

  private struct Document: Encodable {
    var schema: String
    var plan: String
    var holds: Bool
    var layers: Int
    var features: Int
    var rules: Int
    /// Null where no text was given.
    @OrNull var quotes: Int?
    /// Null where the cases were not run.
    @OrNull var cases: Int?
    var faults: [Fault]
    /// What is no fault but probably not meant.
    var notes: [Fault]
  }

  private struct Fault: Encodable {
    var file: String
    @OrNull var line: Int?
    @OrNull var column: Int?
    var message: [String: String]

    init(_ failure: PlanFailure) {
      file = failure.path
      line = failure.line
      column = failure.column == 0 ? nil : failure.column
      message = ["zh": failure.words.zh, "en": failure.words.en]
    }
  }
}

extension CommandFailure {
  static var noPlan: CommandFailure {
    CommandFailure(message: "no plan was found beside the program; use --plan DIR")
  }

  /// A plan with faults, all of them.
  static func plan(_ failures: PlanFailures, _ language: Language) -> CommandFailure {
    let head = Bilingual(zh: "规划方案不能使用", en: "the plan cannot be used")
    return CommandFailure(message: "\(head[language])\n\(failures.shown(language))")
  }
}
