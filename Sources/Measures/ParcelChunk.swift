public import Findings
public import Land
public import Planar

/// A stretch of parcels in file order, measured and ready to be judged.
public struct ParcelChunk: Sendable {
  /// What became of a parcel's geometry.
  public enum Standing: Sendable {
    case measured
    /// Judged on its repaired shape; areas before and after differ by little.
    case repaired
    /// No shape to judge: the rules that look at geometry are not evaluated.
    case unusable
  }

  /// At least as many as there are rows: they may lie in room that holds more.
  public var parcels: [Parcel]
  /// On the working surface; empty where unusable.
  public var shapes: [MultiPolygon]
  public var boxes: [Box]
  public var standings: [Standing]
  /// Square metres by the run's area method; NaN where unusable.
  public var areas: [Double]
  /// Square metres of the shapes themselves, where the method is the register's too.
  public var measured: [Double]
  /// For each row, which declared fields its feature has a member for: bit i for field i. A
  /// member that is there and empty says something else than a member that is not there.
  public var columns: [UInt128]
  /// True where a shape has the points of its parcel's own geometry, one by one.
  public var isAsGiven: [Bool]
  /// True where the parcels' own coordinates are longitude and latitude as reports write them.
  public var isWorldDegrees = false
  /// False where the run looks at some of the plots only.
  public var seesAll = true
  /// Metres by which the parcels may lie elsewhere: the change of datum of their file is as good.
  public var accuracy = 0.0

  /// By plot id what an earlier run found of plots whose features stand further apart.
  public var groups: [String: PlotGroup] = [:]

  public init() {
    parcels = []
    shapes = []
    boxes = []
    standings = []
    areas = []
    measured = []
    columns = []
    isAsGiven = []
  }

  public var count: Int { shapes.count }

  public mutating func append(
    _ parcel: Parcel, shape: MultiPolygon, standing: Standing, area: Double, columns: UInt128
  ) {
    parcels.append(parcel)
    append(shape: shape, standing: standing, area: area, columns: columns)
  }

  /// The rest of a row whose parcel is among `parcels` at its place, or will be.
  public mutating func append(
    shape: MultiPolygon, standing: Standing, area: Double, columns: UInt128,
    measured: Double? = nil, isAsGiven: Bool = false
  ) {
    shapes.append(shape)
    boxes.append(shape.box)
    standings.append(standing)
    areas.append(area)
    self.measured.append(measured ?? area)
    self.columns.append(columns)
    self.isAsGiven.append(isAsGiven)
  }

  /// The chunk without its rows, buffers kept; its parcels are its owner's to take.
  ///
  /// - Parameter spare: receives the shapes, to be filled again.
  public mutating func removeRows(keepingShapesIn spare: inout [MultiPolygon]) {
    spare.removeAll(keepingCapacity: true)
    swap(&spare, &shapes)
    shapes.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
    standings.removeAll(keepingCapacity: true)
    areas.removeAll(keepingCapacity: true)
    measured.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    isAsGiven.removeAll(keepingCapacity: true)
    groups = [:]
  }
}
