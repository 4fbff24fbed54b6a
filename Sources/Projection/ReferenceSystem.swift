public import Planar
private import Synchronization

/// A horizontal coordinate reference system (ISO 19111), as PROJ's data base describes it.
///
/// Coordinates of a system are always handed about as x then y, whatever order its authority
/// prescribes: longitude and latitude in degrees, or easting and northing in the system's unit.
/// Of a compound or three-dimensional system the horizontal part is meant.
public struct ReferenceSystem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case geographic
    case projected
  }

  /// Authority and code, such as `EPSG:4547`; nil where the definition has none.
  public let code: String?
  public let name: String
  public let kind: Kind
  public let datumName: String
  public let ellipsoid: Ellipsoid
  /// What one unit of the axes is: metres for a projected system, radians for a geographic one.
  public let unitFactor: Double
  public let unitName: String
  /// The order of axes that the authority prescribes, such as `Northing (X), Easting (Y)`.
  public let axisNote: String
  /// Where the authority means the system to be used, in degrees; a box over the antimeridian
  /// goes on beyond 180.
  public let areaOfUse: Box?

  /// Where the data that are in it lie, in degrees: a change of datum has to be valid there. Nil
  /// where that is the plan area, as usually.
  public var dataArea: Box?

  /// What PROJ is given to make the system anew: its code, or PROJJSON.
  let definition: String
  /// The same for the geographic system that it rests on, or that it is bound to.
  let geographicDefinition: String
  /// True where the definition itself brings a shift to another datum (`+towgs84`).
  let isBound: Bool

  /// PROJJSON of a system that has no code.
  public var ownDefinition: String? { code == nil ? definition : nil }

  public var isGeographic: Bool { kind == .geographic }
  public var isProjected: Bool { kind == .projected }

  /// Degrees on WGS 84 or CGCS2000, which count as the same: what GeoJSON is read as (RFC 7946 §4).
  public var isWorldDegrees: Bool {
    isGeographic && !isBound && DatumFamily(datumName: datumName) != nil
  }

  /// Code and name for people: `EPSG:4490 (China Geodetic Coordinate System 2000)`.
  public var title: String { code.map { "\($0) (\(name))" } ?? name }

  /// The system that a text names.
  ///
  /// Understood are `EPSG:4547` and a bare `4547`, `OGC:CRS84`, OGC names in both forms
  /// (`urn:ogc:def:crs:EPSG::4490`, `http://www.opengis.net/def/crs/EPSG/0/4490`), PROJ strings,
  /// PROJJSON, and WKT in any dialect. Names alone are not: they would be guesses.
  public init(_ text: String) throws(ProjectionFailure) {
    if let known = Self.known.withLock({ $0[text] }) {
      self = known
      return
    }
    try self.init(text, session: ProjectionSession())
    Self.known.withLock { [self] in $0[text] = self }
  }

  /// What texts were found to name: the layers of a plan, most of one system, name it again and
  /// again, and each answer is a search of PROJ's data base.
  private static let known = Mutex<[String: ReferenceSystem]>([:])

  /// The same with a session at hand, for many texts.
  public init(_ text: String, session: ProjectionSession) throws(ProjectionFailure) {
    self = try session.describe(text)
  }

  init(
    code: String?, name: String, kind: Kind, datumName: String, ellipsoid: Ellipsoid,
    unitFactor: Double, unitName: String, axisNote: String, areaOfUse: Box?, definition: String,
    geographicDefinition: String, isBound: Bool
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.datumName = datumName
    self.ellipsoid = ellipsoid
    self.unitFactor = unitFactor
    self.unitName = unitName
    self.axisNote = axisNote
    self.areaOfUse = areaOfUse
    self.definition = definition
    self.geographicDefinition = geographicDefinition
    self.isBound = isBound
  }
}
