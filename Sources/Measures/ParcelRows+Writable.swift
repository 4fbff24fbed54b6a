import GEOS
public import Planar

extension ParcelRows {
  /// A shape as it may be written with its positions rounded to a grid.
  public func writable(_ shape: MultiPolygon, grid: Double) -> MultiPolygon {
    geos.writable(shape, grid: grid)
  }
}
