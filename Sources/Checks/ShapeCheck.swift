public import Findings
public import Planar

/// A check on the shape of one feature.
public protocol ShapeCheck: Sendable {
  static var card: RuleCard { get }
  /// How it works, beyond its title.
  static var explanation: Bilingual { get }
  /// False for a check that a shape passes wherever its edges meet at their ends only.
  static var concernsSimpleShapes: Bool { get }
  /// Limits that it asks for, by name.
  static var limits: [String] { get }

  /// All faults of a shape, in the order of its vertices.
  static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault]
}

extension ShapeCheck {
  public static var concernsSimpleShapes: Bool { true }
  public static var limits: [String] { [] }
}

/// One fault of a shape.
public struct ShapeFault: Hashable, Sendable {
  /// In the coordinates of the file; nil for a fault of the shape as a whole.
  public var place: Point?
  /// What was measured, in words that need no translation: `4.2°`.
  public var measured: String

  public init(at place: Point?, measured: String = "") {
    self.place = place
    self.measured = measured
  }
}

/// A shape as the checks see it.
public struct CheckedShape: Sendable {
  /// In the coordinates of its file, rings closed, of four positions or more.
  public var given: MultiPolygon
  /// The same vertices in metres on the working surface; nil where the file has no place on it.
  public var surface: MultiPolygon?
  /// The box of the plan area on the working surface, larger by what its long edges lie elsewhere
  /// in its file; nil without a plan area.
  public var planBox: Box?
  /// Where edges and rings of the given shape meet; only looked for where they may.
  public var contacts: RingContacts

  /// - Parameter isSimple: true where it is known that edges meet at their ends only.
  public init(
    given: MultiPolygon, surface: MultiPolygon?, planBox: Box? = nil, isSimple: Bool
  ) {
    self.given = given
    self.surface = surface
    self.planBox = planBox
    contacts = isSimple ? RingContacts() : RingContacts(of: given)
  }
}
