import Analysis
import ArgumentParser
import Findings
import Foundation
import Loaders
import Measures
import Plan

/// `landlint plan …`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Works on plan packages.", subcommands: [PlanCheck.self])
}

/// `landlint plan check DIR`
struct PlanCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves a plan package: layers, expressions, quotes and the cases of its rules.",
    discussion: """
      Everything that is wrong is told at once. Exit status: 0 the package holds, 2 it does not.
      """)

  @Argument(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var directory: String?

  @Option(
    help: "The plan's words as plain text; every rule's quote must stand in it.",
    completion: .file())
  var text: String?

  mutating func run() async throws {
    let package = try RuleLookup.package(directory)
    var words: String?
    do {
      words = try text.map { try WholeFile.text(path: $0) }
    } catch let failure as LoadFailure {
      throw CommandFailure(message: "--text: \(failure.path): \(failure.message.en)")
    }
    let proof: PlanProof
    do {
      proof = try await PlanProof(
        of: package, text: words, scratch: FileManager.default.temporaryDirectory.path,
        jobs: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw CommandFailure(message: "the plan cannot be proved: \(error)")
    }
    let quotes = words == nil ? "quotes not compared (no --text)" : "\(proof.quotes) quotes"
    print(
      "\(package.directory): \(proof.layers) layers, \(proof.features) features, "
        + "\(proof.rules) rules, \(quotes), \(proof.cases) cases in \(proof.files) files")
    guard proof.faults.isEmpty else {
      throw CommandFailure(
        message: "\(proof.faults.count) faults\n" + proof.faults.joined(separator: "\n"))
    }
    print("all hold")
  }
}
