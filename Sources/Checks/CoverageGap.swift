public import Findings
public import Planar

/// Land that plots enclose and none of them covers.
public struct CoverageGap: Sendable {
  /// On the working surface, without slits narrower than 0.1 mm, which are rounding.
  public var shape: MultiPolygon
  /// 10⁻⁴ m².
  public var area: Int
  /// 2A/L in metres, of what the disc of the tolerance reaches.
  public var meanWidth: Double
  /// By the conditions of `SliverShape`.
  public var isSliver: Bool
  /// False where it opens to other land by passages narrower than the tolerance lets through.
  public var isClosed: Bool
  /// How far long edges of what may lie open stand elsewhere in their file, metres, where the gap
  /// does not count with a tolerance longer by that; else 0.
  public var bend = 0.0
  /// Features around it, in the order of their names; the first `mostNeighbours` of them.
  public var neighbours: [Int]

  static let mostNeighbours = 20

  /// The check that tells of it.
  public var card: RuleCard { isSliver ? GapSliver.card : GapBetweenPlots.card }
}
