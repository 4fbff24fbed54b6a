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
  /// 10⁻⁴ m², of its shape whatever the run's area method: what is inside a layer is a part of it.
  public var shapeArea: Int?
  /// 10⁻⁴ m².
  public var registerArea: Int?
  /// Add up to `area`; one of no unit where there is no layout.
  public var parts: [Part]
  /// True where units overlap each other on the plot: what they share counts in the larger part,
  /// and where more than two cover it, all that lies in units counts in the largest.
  public var isSharedByUnits: Bool
  public var occupations: [Occupation]
  /// Classes of constraint that could not be measured here.
  public var unmeasured: [String]
  /// Index into `Run.cards` of rules on idle land that suspect the plot.
  public var idle: [Int]
  /// What all of them together made of it.
  public var idleAnswer: IdleLook.Answer
  /// On the run's working surface.
  public var shape: MultiPolygon?

  /// - Parameters:
  ///   - layout: roles and levels of the layers whose features are units.
  ///   - idleRules: index into `Run.cards` of rules on idle land.
  ///   - tolerance: of positions, metres.
  public init(_ record: PlotRecord, layout: [String], idleRules: [Int], tolerance: Double) {
    identity = record.subject.identity
    id = record.subject.plot
    classText = record.asked.first ?? nil
    area = record.area
    shapeArea = record.measuredArea
    registerArea = record.registerArea
    occupations = record.occupations
    unmeasured = record.unmeasured
    idle = idleRules.filter { record.verdicts[$0] == .suspected }
    idleAnswer = IdleLook.Answer(idleRules.map { record.verdicts[$0] })
    shape = record.shape
    let pieces = record.pieces.filter { layout.contains($0.role) }
    (parts, isSharedByUnits) = Self.parts(of: record, pieces, tolerance)
  }

  /// Rounding of pieces against a plot, as a share of it: edges between cells and geodesics.
  private static let noise = 1e-7

  /// A unit that the plot only touches by the tolerance has no part of it: what lies there is of the
  /// largest part, and so is a strip along the plot's boundary that lies in no unit.
  private static func parts(
    of record: PlotRecord, _ pieces: [ZonePiece], _ tolerance: Double
  ) -> ([Part], Bool) {
    guard let area = record.area else { return ([], false) }
    guard let largest = pieces.max(by: { $0.area < $1.area }), let shape = record.shape else {
      return ([Part(unit: nil, area: area)], false)
    }
    func part(_ piece: ZonePiece) -> Part {
      Part(unit: LayoutUnit(role: piece.role, id: piece.id, name: piece.name), area: piece.area)
    }
    let surface = Int(held: shape.area * 10_000)
    let slack = Int(Double(surface) * noise) + 100 * pieces.count
    let strip = max(slack, Int(held: tolerance * shape.perimeter * 10_000))
    // What units share is in several pieces: what lies in none is beside all of them together.
    let inside = min(surface, record.layoutCover ?? pieces.lazy.map(\.area).heldSum)
    let rest = surface - inside
    var own = pieces.filter { !$0.isSliver }
    if own.isEmpty {
      // Of a plot without a disc every piece is a sliver.
      guard rest <= strip else { return ([Part(unit: nil, area: area)], false) }
      own = [largest]
    }
    let isShared = own.lazy.map(\.area).heldSum - inside > slack
    var parts = own.map(part)
    if isShared {
      own.sort { ($1.area, $0.role, $0.id) < ($0.area, $1.role, $1.id) }
      parts = own.prefix(own.count == 2 ? 2 : 1).map(part)
      let others = inside - parts[0].area
      if parts.count == 2, others > strip {
        parts[1].area = others
      } else {
        parts = [parts[0]]
        parts[0].area = inside
      }
    }
    if rest > strip { parts.append(Part(unit: nil, area: rest)) }
    let spare = surface - parts.lazy.map(\.area).heldSum
    if spare > 0, let most = parts.indices.max(by: { parts[$0].area < parts[$1].area }) {
      parts[most].area += spare
    }
    let whole = parts.lazy.map(\.area).heldSum
    let shares = LargestRemainder.apportion(
      parts.map(\.area), to: area, numerator: area, denominator: max(1, whole))
    for index in parts.indices { parts[index].area = shares[index] }
    return (parts.filter { $0.area > 0 }, isShared)
  }
}
