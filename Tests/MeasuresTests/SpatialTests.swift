import Expressions
import GEOS
import Glibc
import Planar
import Testing

@testable import Measures

/// Relations of geometry literals, against the answers of `cql2` from PyPI, whose geometry is not
/// GEOS's: scripts/oracle-cql2.py writes the table.
@Suite struct SpatialTests {
  static let lines: [[String]] = {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/\(folder)/oracle-spatial.tsv", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
  }()

  static let relations: [ShapeRelation] = [
    .contains, .crosses, .disjoint, .equals, .intersects, .overlaps, .touches, .within,
  ]

  static func literal(_ text: String) throws -> GeometryLiteral {
    guard case .geometry(let literal) = try ParsedExpression(text).root.kind else {
      throw GEOSFailure(function: "literal", message: text)
    }
    return literal
  }

  static func shape(_ text: String) throws -> PlanarShape {
    let window = Box(minX: -50, minY: -50, maxX: 50, maxY: 50)
    return PlanarShape(try literal(text).cut(to: window, step: 0.5))
  }

  static func letters(_ a: String, _ b: String) throws -> String {
    let left = try RelatedShape(shape(a), in: GEOSSession())
    let right = try shape(b)
    return try relations.map { try left.stands(in: $0, to: right) ? "T" : "F" }.joined()
  }

  @Test func relationsAsTheOtherImplementationHasThem() throws {
    try #require(Self.lines.count == 324)
    for line in Self.lines {
      let letters = try Self.letters(line[0], line[1])
      #expect(letters == line[2], "\(line[0]) \(line[1])")
    }
  }

  /// Order: contains, crosses, disjoint, equals, intersects, overlaps, touches, within.
  @Test(arguments: [
    // Parts of a collection together; only three relations are not defined for it.
    (
      "GEOMETRYCOLLECTION(POINT(9 9), POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))", "POINT(1 1)",
      "TFFFTFFF"
    ),
    (
      "GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 2 0))", "BBOX(0, 0, 2, 2)", "FFFFTFFT"
    ),
    (
      "GEOMETRYCOLLECTION(POINT(1 1), POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))", "BBOX(0, 0, 2, 2)",
      "TFFTTFFT"
    ),
    ("GEOMETRYCOLLECTION(POINT(1 1), POINT(2 2))", "MULTIPOINT((2 2), (1 1))", "TFFTTFFT"),
    // Nothing.
    ("POINT EMPTY", "POINT(1 1)", "FFTFFFFF"), ("POINT(1 1)", "POLYGON EMPTY", "FFTFFFFF"),
    ("LINESTRING EMPTY", "GEOMETRYCOLLECTION EMPTY", "FFTTFFFF"),
    // A box without area, one over the antimeridian, one beyond the window, one around it.
    ("BBOX(1, 1, 1, 1)", "POINT(1 1)", "TFFTTFFT"), ("BBOX(0, 1, 2, 1)", "POINT(1 1)", "TFFFTFFF"),
    ("BBOX(170, -5, -170, 5)", "POINT(1 1)", "FFTFFFFF"),
    ("BBOX(-20, -5, -30, 5)", "POINT(1 1)", "TFFFTFFF"),
    ("BBOX(60, 60, 70, 70)", "POINT(1 1)", "FFTFFFFF"),
    ("BBOX(-180, -90, -9999, 180, 90, 9999)", "BBOX(0, 0, 1, 1)", "TFFFTFFF"),
  ])
  func specialShapes(_ a: String, _ b: String, _ letters: String) throws {
    #expect(try Self.letters(a, b) == letters)
  }
}
