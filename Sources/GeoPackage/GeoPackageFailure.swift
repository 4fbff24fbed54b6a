/// Why a GeoPackage cannot be written or read, in SQLite's words.
public struct GeoPackageFailure: Error, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}
