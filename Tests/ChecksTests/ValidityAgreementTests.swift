import Checks
import Findings
import GEOS
import Planar
import Testing

/// The checks on validity against GEOS: at least one of them speaks where GEOS finds a polygon
/// invalid, and none where it does not.
@Suite struct ValidityAgreementTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  static func codes(of shape: MultiPolygon) -> [String] {
    let checked = CheckedShape(given: shape, surface: shape, isSimple: false)
    return ShapeChecks.ofValidity
      .filter { !$0.faults(of: checked, limits: DataLimits()).isEmpty }.map { $0.card.code }
  }

  static let square: [(Double, Double)] = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]

  static let shapes: [(name: String, shape: MultiPolygon, codes: [String])] = [
    ("square", MultiPolygon(square), []),
    ("bow-tie", MultiPolygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]), ["GEO211"]),
    (
      "banana: the shell touches itself around a hole",
      MultiPolygon([(0, 0), (10, 0), (10, 10), (5, 10), (3, 5), (7, 5), (5, 10), (0, 10), (0, 0)]),
      ["GEO211"]
    ),
    (
      "inverted shell",
      MultiPolygon([
        (0, 0), (5, 0), (5, 5), (8, 9), (2, 9), (5, 5), (5, 0), (10, 0), (10, 10),
        (0, 10), (0, 0),
      ]),
      ["GEO211"]
    ),
    (
      "zero-width spike",
      MultiPolygon([(0, 0), (10, 0), (10, 10), (5, 10), (5, 20), (5, 10), (0, 10), (0, 0)]),
      ["GEO211"]
    ),
    ("hole outside", MultiPolygon(square, [(20, 20), (22, 20), (22, 22), (20, 20)]), ["GEO213"]),
    (
      "hole touching outside",
      MultiPolygon(square, [(10, 5), (12, 4), (12, 6), (10, 5)]), ["GEO213"]
    ),
    (
      "hole crossing the exterior", MultiPolygon(square, [(8, 4), (12, 4), (12, 6), (8, 4)]),
      ["GEO212"]
    ),
    (
      "hole along the exterior", MultiPolygon(square, [(0, 2), (3, 2), (3, 4), (0, 4), (0, 2)]),
      ["GEO212"]
    ),
    (
      "hole touching the exterior in a point",
      MultiPolygon(square, [(0, 5), (3, 4), (3, 6), (0, 5)]), []
    ),
    (
      "hole touching a corner of the exterior",
      MultiPolygon(square, [(0, 0), (3, 1), (1, 3), (0, 0)]), []
    ),
    (
      "hole touching in two points",
      MultiPolygon(square, [(5, 0), (6, 5), (5, 10), (4, 5), (5, 0)]),
      ["GEO216"]
    ),
    (
      "holes in a chain across",
      MultiPolygon(
        square, [(0, 5), (2, 4), (5, 5), (2, 6), (0, 5)], [(5, 5), (8, 4), (10, 5), (8, 6), (5, 5)]),
      ["GEO216"]
    ),
    (
      "holes touching each other",
      MultiPolygon(
        square, [(1, 5), (2, 4), (5, 5), (2, 6), (1, 5)], [(5, 5), (8, 4), (9, 5), (8, 6), (5, 5)]),
      []
    ),
    (
      "nested holes",
      MultiPolygon(
        square, [(1, 1), (9, 1), (9, 9), (1, 9), (1, 1)], [(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)]),
      ["GEO214"]
    ),
    (
      "the same hole twice",
      MultiPolygon(
        square, [(1, 1), (3, 1), (3, 3), (1, 3), (1, 1)], [(3, 3), (3, 1), (1, 1), (1, 3), (3, 3)]),
      ["GEO215"]
    ),
    ("hole that is the exterior", MultiPolygon(square, square.reversed()), ["GEO215"]),
    ("no area", MultiPolygon([(0, 0), (5, 0), (10, 0), (0, 0)]), ["GEO218"]),
    ("one point", MultiPolygon([(1, 1), (1, 1), (1, 1), (1, 1)]), ["GEO218"]),
    ("hole of no area", MultiPolygon(square, [(2, 2), (4, 4), (3, 3), (2, 2)]), ["GEO218"]),
    (
      "parts overlap",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons
          + MultiPolygon([(5, 5), (15, 5), (15, 15), (5, 15), (5, 5)]).polygons), ["GEO217"]
    ),
    (
      "parts share an edge",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons
          + MultiPolygon([(10, 2), (15, 2), (15, 8), (10, 8), (10, 2)]).polygons), ["GEO217"]
    ),
    (
      "parts touch in a point",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons
          + MultiPolygon([(10, 5), (15, 2), (15, 8), (10, 5)]).polygons), []
    ),
    (
      "part within part",
      MultiPolygon(
        polygons: MultiPolygon(square).polygons
          + MultiPolygon([(5, 5), (6, 5), (6, 6), (5, 6), (5, 5)]).polygons), ["GEO217"]
    ),
    (
      "part in a hole",
      MultiPolygon(
        polygons: MultiPolygon(square, [(2, 2), (8, 2), (8, 8), (2, 8), (2, 2)]).polygons
          + MultiPolygon([(5, 5), (6, 5), (6, 6), (5, 6), (5, 5)]).polygons), []
    ),
    (
      "the same part twice",
      MultiPolygon(polygons: MultiPolygon(square).polygons + MultiPolygon(square).polygons),
      ["GEO215"]
    ),
    (
      "repeated points are valid",
      MultiPolygon([(0, 0), (0, 0), (10, 0), (10, 10), (10, 10), (0, 10), (0, 0), (0, 0)]), []
    ),
    (
      "two faults of one feature",
      MultiPolygon(
        [(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)], [(20, 20), (22, 20), (22, 22), (20, 20)]),
      ["GEO211", "GEO213"]
    ),
  ]

  @Test(arguments: shapes.indices) func namesWhatIsWrong(index: Int) throws {
    let (name, shape, expected) = Self.shapes[index]
    #expect(Self.codes(of: shape) == expected, "\(name)")
    #expect(try session.validity(of: shape).isValid == expected.isEmpty, "\(name)")
  }

  @Test func placesAreWhereEdgesCross() {
    let shape = MultiPolygon(
      [(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)])
    let checked = CheckedShape(given: shape, surface: shape, isSimple: false)
    let faults = RingSelfIntersects.faults(of: checked, limits: DataLimits())
    #expect(faults.map(\.place) == [Point(x: 1, y: 1)])
  }

  /// Rings on a small grid: crossings, touching corners, spikes and repetitions in plenty.
  @Test func agreesWithGEOSOnRandomShapes() throws {
    let seed: UInt64 = 20_260_401
    var random = Random(seed: seed)
    var invalid = 0
    for trial in 0..<20_000 {
      let parts = random.below(4) == 0 ? 2 : 1
      let shape = MultiPolygon(
        polygons: (0..<parts).map { _ in
          (0..<(1 + random.below(3))).map { _ in
            var ring = (0..<(3 + random.below(4))).map { _ in
              Point(x: Double(random.below(7)), y: Double(random.below(7)))
            }
            ring.append(ring[0])
            return ring
          }
        })
      let isValid = try session.validity(of: shape).isValid
      if !isValid { invalid += 1 }
      let codes = Self.codes(of: shape)
      #expect(
        codes.isEmpty == isValid, "seed \(seed), trial \(trial): \(codes) \(shape.polygons)")
      // Neither the first point of a ring nor its direction changes what is found.
      let turned = MultiPolygon(
        polygons: shape.polygons.map { rings in
          rings.map { ring in
            let open = ring.dropLast()
            let by = random.below(open.count)
            let rotated = Array(open.dropFirst(by)) + Array(open.prefix(by))
            let closed = rotated + [rotated[0]]
            return random.below(2) == 0 ? closed : closed.reversed()
          }
        })
      #expect(Self.codes(of: turned) == codes, "seed \(seed), trial \(trial): \(shape.polygons)")
    }
    #expect(invalid > 5000 && invalid < 19_900, "\(invalid) of 20,000 are invalid")
  }

  @Test func hostileShapesAreQuick() {
    // Needles upon each other on one line.
    var needles: [(Double, Double)] = [(0, 0)]
    for index in 0..<5000 { needles += [(1000, Double(index) * 1e-9), (0, Double(index) * 1e-9)] }
    needles.append((0, 0))
    #expect(Self.codes(of: MultiPolygon(needles)).contains("GEO211"))
    #expect(Self.codes(of: MultiPolygon([(0, 0), (.nan, 1), (1, 1), (0, 0)])).isEmpty)
    let huge = 1e150
    #expect(
      Self.codes(of: MultiPolygon([(0, 0), (huge, huge), (huge, 0), (0, huge), (0, 0)]))
        == ["GEO211"])
    let round = (0..<1_000_000).map { index in
      let turn = Double(index) * 2e-6 * Double.pi
      return Point(x: 1e6 * turn * (2 * Double.pi - turn), y: Double(index % 2) + turn * 100)
    }
    _ = Self.codes(of: MultiPolygon(polygons: [[round + [round[0]]]]))
  }
}
