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

  public var parcels: [Parcel]
  /// On the working surface; empty where unusable.
  public var shapes: [MultiPolygon]
  public var boxes: [Box]
  public var standings: [Standing]
  /// Square metres by the run's area method; NaN where unusable.
  public var areas: [Double]
  /// Whether the file has a column for each declared field.
  public var hasColumn: [Bool]

  public init(hasColumn: [Bool] = []) {
    parcels = []
    shapes = []
    boxes = []
    standings = []
    areas = []
    self.hasColumn = hasColumn
  }

  public var count: Int { parcels.count }

  public mutating func append(
    _ parcel: Parcel, shape: MultiPolygon, standing: Standing, area: Double
  ) {
    parcels.append(parcel)
    shapes.append(shape)
    boxes.append(shape.box)
    standings.append(standing)
    areas.append(area)
  }
}
