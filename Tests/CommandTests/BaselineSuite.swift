import Foundation
import Testing

/// Suites of baselines: checks of files in a folder, and how their findings stand to a baseline.
protocol BaselineSuite {
  var folder: Folder { get }
}

extension BaselineSuite {
  /// The sample has a plot a line, which suites pick from.
  static func sampleFolder() throws -> Folder {
    try #require(SamplePlots.lines.count > 2000, "the sample has a plot a line")
    return try Folder()
  }

  @discardableResult
  func check(_ arguments: String...) throws -> Program.Outcome { try check(arguments) }

  @discardableResult
  func check(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check"] + arguments + ["--trust-schematic", "--lang", "en"] + asOf, in: folder)
  }

  /// `standing` of a run's report.
  func standing(_ arguments: String...) throws -> [String: Any] { try standing(arguments) }

  func standing(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Program.run(
      ["check"] + arguments + ["--trust-schematic", "--format", "json"] + asOf, in: folder)
    return try #require(try parsed(outcome.out)["standing"] as? [String: Any], "\(outcome.err)")
  }

  func figures(_ standing: [String: Any]) -> [Int] {
    ["known", "new", "gone"].map { standing[$0] as? Int ?? -1 }
  }

  /// What a SARIF file lists.
  func results(_ name: String) throws -> [[String: Any]] {
    let runs = try #require(try parsed(folder.text(name))["runs"] as? [[String: Any]])
    return try #require(runs.first?["results"] as? [[String: Any]])
  }
}
