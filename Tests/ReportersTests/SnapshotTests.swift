import Findings
import Testing

@testable import Reporters

@Suite struct SnapshotTests {
  private let context = SyntheticRun.context

  @Test func findingsAsGeoJSON() throws {
    try Snapshots.check(SyntheticRun.output(GeoJSONReporter(context)), "findings.geojson")
  }

  @Test func findingsAsJSON() throws {
    try Snapshots.check(SyntheticRun.output(JSONReporter(context)), "findings.json")
  }

  @Test func findingsAsLines() throws {
    try Snapshots.check(SyntheticRun.output(JSONLinesReporter(context)), "findings.jsonl")
  }

  @Test(arguments: Language.allCases)
  func plotsAsTable(language: Language) throws {
    try Snapshots.check(
      SyntheticRun.output(CSVReporter(context, language: language)),
      "plots.\(language.rawValue).csv")
  }

  @Test(arguments: Language.allCases)
  func indicatorsAsTable(language: Language) throws {
    try Snapshots.check(
      SyntheticRun.output(IndicatorTableReporter(context, language: language)),
      "indicators.\(language.rawValue).csv")
  }

  @Test func annotatedParcels() throws {
    try Snapshots.check(
      SyntheticRun.output(AnnotatedGeoJSON(context, language: .zh)), "annotated.geojson")
  }

  @Test(arguments: Language.allCases)
  func firstScreen(language: Language) throws {
    try Snapshots.check(
      SyntheticRun.output(TextReporter(language: language)), "screen.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func findingsInFull(language: Language) throws {
    try Snapshots.check(
      SyntheticRun.output(FullTextReporter(context, language: language)),
      "full.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func plotSheet(language: Language) throws {
    let reporter = PlotSheetReporter(
      context, plot: "440112003012GB00417", language: language)
    try Snapshots.check(SyntheticRun.output(reporter), "plot.\(language.rawValue).txt")
  }
}
