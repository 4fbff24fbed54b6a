import Foundation

/// What a check may cost, in floors of the same parcels; meant for 10⁵ parcels on two processors.
enum Budget {
  /// By the clock.
  static let textSummary = 3.0
  /// By the clock, with 50 findings for each 100 plots.
  static let geojson = 4.0
  /// Rules on contracts, which may have several parcels and are held together until the run ends.
  /// All others are counted as rules on single parcels, also those that know an id again.
  static let acrossParcels = ["IDL", "INP130"]
  /// Peak memory at ten times the parcels, for rules on single parcels.
  static let memory = 1.2

  /// Seconds of one processor, by the name of the stage; a floor was 0.30 s when they were set.
  static let stages: [String: Double] = [
    "plan package": 0.25,
    "layers projected, cut, indexed": 0.25,
    "read and scan": 0.17,
    "decode": 0.5,
    "project": 0.43,
    "judge all rules together": 0.87,
    "findings: clips, evidence, words": 1.17,
  ]

  /// `3.0, met` or `3.0, missed`; nothing where there is no budget.
  static func words(_ budget: Double?, found: Double) -> String {
    guard let budget else { return "" }
    return String(format: "%g", budget) + (found <= budget ? ", met" : ", missed")
  }
}
