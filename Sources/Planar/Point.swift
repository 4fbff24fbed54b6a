/// A position in a plane, or longitude and latitude where the declaration says so.
///
/// Two doubles without padding: an array of points is the buffer that GEOS and PROJ read.
public struct Point: Hashable, Sendable {
  /// Metres east, or degrees of longitude.
  public var x: Double
  /// Metres north, or degrees of latitude.
  public var y: Double

  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// True for a longitude and a latitude: what is none has no place on the earth, and no map or
  /// file may say that it has one. Longitudes may go once around.
  @inlinable
  public var isLongitudeLatitude: Bool { x.magnitude <= 360 && y.magnitude <= 90 }
}
