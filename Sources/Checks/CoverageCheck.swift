public import Findings

/// A check on plots among each other, made once at the end of a run.
public protocol CoverageCheck: Sendable {
  static var card: RuleCard { get }
  /// How it works, beyond its title.
  static var explanation: Bilingual { get }
  /// Limits that it asks for, by name.
  static var limits: [String] { get }
}

extension CoverageCheck {
  public static var limits: [String] { [] }
}

/// All checks on plots among each other, in the order of their codes.
public enum CoverageChecks {
  public static let ofPairs: [any CoverageCheck.Type] = [
    PlotsOverlap.self, PlotRepeated.self, PlotNearlyRepeated.self,
  ]

  public static let ofGaps: [any CoverageCheck.Type] = [GapBetweenPlots.self, GapSliver.self]

  /// Those for which boundaries are matched.
  public static let ofEdges: [any CoverageCheck.Type] = ofGaps + [VertexMissing.self]

  public static let all: [any CoverageCheck.Type] =
    ofPairs + ofEdges + [PlotBeyondPerimeter.self]
}
