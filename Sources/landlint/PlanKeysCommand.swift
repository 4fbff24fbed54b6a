import ArgumentParser
import Foundation
import Plan

/// `landlint plan keys`: what may be written in a package, for scripts/check-schemas.
struct PlanKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints the keys and words that reading accepts, as JSON.",
    shouldDisplay: false)

  mutating func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = ["mappings": PlanKeys.mappings, "words": PlanKeys.words]
    try Terminal.put(String(decoding: try encoder.encode(document), as: UTF8.self) + "\n")
  }
}
