public import Planar

/// The geometry of one feature as its file has it, stored flat, in x and y of the file.
///
/// Areas have rings that are closed and of four positions or more: what was not so was closed or
/// left out, and a fault says it. Heights are not kept.
public struct RawGeometry: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case point = "Point"
    case multiPoint = "MultiPoint"
    case lineString = "LineString"
    case multiLineString = "MultiLineString"
    case polygon = "Polygon"
    case multiPolygon = "MultiPolygon"
    case geometryCollection = "GeometryCollection"
  }

  /// Nil where the feature has no geometry, or one that could not be read.
  public var kind: Kind?
  public var points: [Point]
  /// Where each ring or line ends in `points`; empty for points.
  public var ringEnds: [Int32]
  /// Where each polygon ends in `ringEnds`; empty for points and lines.
  public var polygonEnds: [Int32]
  /// Positions carried a third number.
  public var hasZ: Bool
  /// The most decimals among the first coordinates (up to eight numbers): 6 decimals of a degree
  /// are 0.11 m. Nil where there is no coordinate.
  public var decimals: Int?
  /// Bytes of the file before the value of the `geometry` member (of the geometry, if bare).
  public var offset: Int

  public init(
    kind: Kind? = nil, points: [Point] = [], ringEnds: [Int32] = [], polygonEnds: [Int32] = [],
    hasZ: Bool = false, decimals: Int? = nil, offset: Int = 0
  ) {
    self.kind = kind
    self.points = points
    self.ringEnds = ringEnds
    self.polygonEnds = polygonEnds
    self.hasZ = hasZ
    self.decimals = decimals
    self.offset = offset
  }

  /// The areas; empty for any other kind.
  public var polygons: MultiPolygon {
    guard kind == .polygon || kind == .multiPolygon else { return MultiPolygon() }
    return MultiPolygon(points: points, ringEnds: ringEnds, polygonEnds: polygonEnds)
  }

  /// The lines; empty for any other kind.
  public var lines: [[Point]] {
    guard kind == .lineString || kind == .multiLineString else { return [] }
    var start = 0
    return ringEnds.map { end in
      defer { start = Int(end) }
      return Array(points[start..<Int(end)])
    }
  }

  public var isEmpty: Bool { points.isEmpty }
}
