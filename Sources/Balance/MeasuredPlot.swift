public import Findings
public import Planar
import Values

/// A plot as an area statement needs it: what the run measured, and nothing measured again.
public struct MeasuredPlot: Sendable {
  /// The part of a plot in one unit of the layout; nil for what lies in none.
  public struct Part: Sendable {
    public var unit: LayoutUnit?
    /// 10⁻⁴ m².
    public var area: Int
  }

  /// Plot id, or what stands for it.
  public var identity: String
  public var id: String?
  /// As the class field has it.
  public var classText: String?
  /// 10⁻⁴ m² by the run's area method; nil where the geometry could not be measured.
  public var area: Int?
  /// 10⁻⁴ m².
  public var registerArea: Int?
  /// Add up to `area`; one of no unit where there is no layout.
  public var parts: [Part]
  /// True where the units that cover the plot overlap each other, so that it counts whole in the
  /// one with the largest share.
  public var isWholeInUnit: Bool
  public var occupations: [Occupation]
  /// Classes of constraint that could not be measured here.
  public var unmeasured: [String]
  /// Index into `Run.cards` of rules on idle land that suspect the plot.
  public var idle: [Int]
  /// On the run's working surface.
  public var shape: MultiPolygon?

  /// - Parameters:
  ///   - layout: roles and levels of the layers whose features are units.
  ///   - idleRules: index into `Run.cards` of rules on idle land.
  public init(_ record: PlotRecord, layout: [String], idleRules: [Int]) {
    identity = record.subject.identity
    id = record.subject.plot
    classText = record.asked.first ?? nil
    area = record.area
    registerArea = record.registerArea
    occupations = record.occupations
    unmeasured = record.unmeasured
    idle = idleRules.filter { record.verdicts[$0] == .suspected }
    shape = record.shape
    let pieces = record.pieces.filter { layout.contains($0.role) }
      .map { Part(unit: LayoutUnit(role: $0.role, id: $0.id, name: $0.name), area: $0.area) }
    (parts, isWholeInUnit) = Self.parts(of: record, pieces)
  }

  /// Rounding of pieces against a plot, as a share of it: edges between cells and geodesics.
  private static let noise = 1e-7

  private static func parts(of record: PlotRecord, _ pieces: [Part]) -> ([Part], Bool) {
    guard let area = record.area else { return ([], false) }
    guard !pieces.isEmpty, let shape = record.shape else {
      return ([Part(unit: nil, area: area)], false)
    }
    let surface = Int(held: shape.area * 10_000)
    let covered = pieces.lazy.map(\.area).heldSum
    let slack = Int(Double(surface) * noise) + 100 * pieces.count
    let rest = surface - covered
    if rest < -slack {
      let largest = pieces.max { $0.area < $1.area }
      return ([Part(unit: largest?.unit, area: area)], true)
    }
    var parts = pieces
    if rest > slack { parts.append(Part(unit: nil, area: rest)) }
    let whole = parts.lazy.map(\.area).heldSum
    let shares = LargestRemainder.apportion(
      parts.map(\.area), to: area, numerator: area, denominator: max(1, whole))
    for index in parts.indices { parts[index].area = shares[index] }
    return (parts.filter { $0.area > 0 }, false)
  }
}
