import Analysis
import ArgumentParser
import Findings
import Foundation
import Loaders
import Plan
import Values

/// `landlint plan mutate DIR`
struct PlanMutate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Turns each comparison of each rule around in turn and shows which case notices.",
    discussion: """
      Changes that no case can notice stand in rules/cases/unnoticed.csv (code, change, reason). \
      Exit status: 0 every other change was noticed, 1 some were not, 2 the package cannot be tried.
      """)

  @Argument(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var directory: String?

  @Option(help: "Codes or families to try, comma-separated.")
  var select: [String] = []

  @Flag(help: "Every change with the case that noticed it.")
  var full = false

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  mutating func run() async throws {
    let language = lang ?? Terminal.language
    let package = try RuleLookup.package(directory, language)
    let codes = CheckJob.codes(select)
    let rules = package.cards.map(\.code).filter { code in
      codes.isEmpty || codes.contains { code.hasPrefix($0) }
    }
    guard !rules.isEmpty else { throw CommandFailure(message: "no rule has such a code") }
    let known = try Unnoticed(of: package)
    var unnoticed = 0
    var tried = 0
    var excused: Set<Unnoticed.Entry> = []
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    do {
      let trial = try MutationTrial(
        of: package, scratch: scratch.path,
        jobs: ProcessInfo.processInfo.activeProcessorCount)
      for rule in rules {
        let answer = try await trial.run(rule)
        tried += answer.outcomes.count
        var missed: [MutationTrial.Outcome] = []
        var reasons = 0
        for outcome in answer.outcomes {
          if let noticed = outcome.noticed {
            if full {
              try Terminal.say(
                say(
                  "\(answer.code) \(outcome.change):由 \(noticed) 察觉",
                  "\(answer.code) \(outcome.change): noticed by \(noticed)"))
            }
          } else if let entry = known.entry(outcome) {
            excused.insert(entry)
            reasons += 1
            if full {
              try Terminal.say(
                say(
                  "\(answer.code) \(outcome.change):用例不能察觉:\(entry.reason)",
                  "\(answer.code) \(outcome.change): no case can: \(entry.reason)"))
            }
          } else {
            missed.append(outcome)
          }
        }
        unnoticed += missed.count
        try Terminal.say(summary(answer, missed: missed.count, excused: reasons))
        for outcome in missed {
          try Terminal.say("  " + say("未察觉:", "not noticed: ") + outcome.change)
        }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        message: "the plan cannot be tried: \(PlanCheck.words(error, language))")
    }
    let stale = known.entries.filter { entry in
      !excused.contains(entry) && rules.contains(entry.code)
    }
    for entry in stale {
      try Terminal.say(
        "\(known.path):\(entry.line): \(entry.code) \(entry.change)"
          + say(":有用例能察觉,或没有这样的改动", ": a case notices it, or no such change is made"))
    }
    try Terminal.say(
      say(
        "\(tried) 处改动,\(unnoticed) 处未察觉,\(excused.count) 处用例不能察觉",
        "\(EnglishCount.plain(tried, "change")), \(unnoticed) not noticed, \(excused.count) that no "
          + "case can notice"))
    if unnoticed > 0 || !stale.isEmpty { throw ExitCode(1) }
  }

  private func say(_ zh: String, _ en: String) -> String {
    (lang ?? Terminal.language) == .zh ? zh : en
  }

  private func summary(_ answer: MutationTrial.Answer, missed: Int, excused: Int) -> String {
    let count = answer.outcomes.count
    if count == 0 {
      return say("\(answer.code):没有用例,未试", "\(answer.code): not tried, since it has no cases")
    }
    let isWhole = missed == 0 && excused == 0
    let noticed = count - missed - excused
    var text = say(
      "\(answer.code):\(count) 处改动,\(isWhole ? "全部察觉" : "察觉 \(noticed) 处")",
      "\(answer.code): \(EnglishCount.plain(count, "change")), "
        + (isWhole ? "all noticed" : "\(noticed) noticed"))
    if excused > 0 {
      text += say(",\(excused) 处用例不能察觉", ", \(excused) that no case can notice")
    }
    return text
  }
}

/// Changes of rules that no case can notice, each with its reason.
private struct Unnoticed {
  struct Entry: Hashable {
    var line: Int
    var code: String
    var change: String
    var reason: String
  }

  let path: String
  var entries: [Entry] = []

  init(of package: PlanPackage) throws {
    path = package.directory + "/rules/cases/unnoticed.csv"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let records: [DelimitedText.Record]
    do {
      records = try DelimitedText.records(try WholeFile.text(path: path))
    } catch {
      throw CommandFailure(message: PlanCheck.words(error, Terminal.spoken))
    }
    for record in records.dropFirst() {
      guard record.fields.count == 3, !record.fields[2].isEmpty else {
        throw CommandFailure(message: "\(path):\(record.line): expected code, change and reason")
      }
      entries.append(
        Entry(
          line: record.line, code: record.fields[0], change: record.fields[1],
          reason: record.fields[2]))
    }
  }

  func entry(_ outcome: MutationTrial.Outcome) -> Entry? {
    entries.first { $0.code == outcome.code && $0.change == outcome.change }
  }
}
