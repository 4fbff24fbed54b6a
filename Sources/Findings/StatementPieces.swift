public import Planar

/// Pieces of land with what is said of each, for a GIS.
public struct StatementPieces: Sendable {
  /// A row a piece.
  public var table: StatementTable
  /// One for each row; longitude and latitude in degrees once the command has brought them there.
  public var shapes: [MultiPolygon]

  public init(table: StatementTable, shapes: [MultiPolygon]) {
    self.table = table
    self.shapes = shapes
  }
}
