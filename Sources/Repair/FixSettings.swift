/// What may be mended and how far.
public struct FixSettings: Sendable {
  /// What may be done at all.
  public var kinds: Set<FixKind> = Set(FixKind.allCases)
  /// False where plots without an id are not told.
  public var tellsMissingIds = true
  /// False where no boundary may be moved.
  public var movesBoundaries = false
  /// True where vertices stay where they are; what is wrong is told as ever.
  var keepsVertices = false
  /// The largest Hausdorff distance between a boundary before and after, in metres. The position
  /// tolerance of the checks where the user gives none.
  public var maxShift = 0.1
  /// The largest change of a plot's area in square metres; `maxShift` times the length of its
  /// boundary where nil, the most that such a shift can explain.
  public var maxArea: Double?
  /// The position tolerance in metres: nearer vertices of neighbours are one.
  public var tolerance = 0.1

  public init() {}

  func allows(_ kind: FixKind) -> Bool {
    kinds.contains(kind) && (movesBoundaries || !kind.movesBoundary)
      && !(keepsVertices && kind.movesPoints)
  }
}
