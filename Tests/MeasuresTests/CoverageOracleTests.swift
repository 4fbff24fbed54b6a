import Findings
import Foundation
import GEOS
import Land
import Plan
import Planar
import Testing
import Values

@testable import Measures

/// The measures on layers against geodata/oracle/coverages.json, made by
/// scripts/oracle-coverage.py with Shapely.
struct CoverageOracleTests {
  private struct Oracle: Decodable {
    var tolerance: Double
    var cases: [Item]
  }

  private typealias Rings = [[[Double]]]

  private struct Item: Decodable {
    var area: [Rings]
    var layer: [Rings]
    var words: [String]
    var other: [Rings]
    var otherWords: [String]
    var outer: [Rings]
    var lines: [[[Double]]]
    var kinds: [String]
    var covered: Double
    var gap: Double
    var beyond: Double
    var selfOverlap: Double
    var overlap: Double
    var differ: Double
    var edgeBreak: Double
    var unconnected: Int
    var outside: Int
  }

  private static let items: Result<Oracle, any Error> = Result {
    let data = try Data(contentsOf: root.appendingPathComponent("geodata/oracle/coverages.json"))
    return try JSONDecoder().decode(Oracle.self, from: data)
  }

  private static func shape(_ polygons: [Rings]) -> MultiPolygon {
    MultiPolygon(polygons: polygons.map { $0.map { $0.map { Point(x: $0[0], y: $0[1]) } } })
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Some layer of the shipped plan; what it is called does not matter here.
  private static let declaration = Result {
    try PlanPackage.declarations(in: root.path + "/geodata/knowledge-city").layers[0]
  }

  private static func sheet(_ shapes: [MultiPolygon]) throws -> LayerSheet {
    let declaration = try declaration.get()
    let features = shapes.indices.map {
      LayerFeature(
        id: "F\($0)", name: "F\($0)",
        span: ByteSpan(offset: 0, length: 0, line: 1, column: 1), shape: .polygons(shapes[$0]),
        fields: [])
    }
    return LayerSheet(
      layer: PlanLayer(declaration: declaration, isPresent: true, features: features),
      shapes: shapes, paths: shapes.map { _ in [] }, features: features, day: nil)
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-6 * max(1, abs(b))
  }

  @Test func everyFigureIsShapelys() throws {
    let oracle = try Self.items.get()
    #expect(oracle.cases.count == 60)
    let geos = try GEOSSession()
    let overlay = LayerOverlay(geos: geos, tolerance: oracle.tolerance)
    for (number, item) in oracle.cases.enumerated() {
      let area = try Self.sheet([Self.shape(item.area)])
      let layer = try Self.sheet(item.layer.map { Self.shape([$0]) })
      let other = try Self.sheet(item.other.map { Self.shape([$0]) })
      let outer = try Self.sheet(item.outer.map { Self.shape([$0]) })
      func expect(_ name: String, _ found: Double, _ wanted: Double, within bound: Double = 0) {
        #expect(
          Self.isNear(found, wanted) || abs(found - wanted) <= bound,
          "case \(number): \(name) is \(found), Shapely \(wanted)")
      }
      expect("area", try overlay.area(of: layer), item.covered)
      let gap = try UncoveredLand(of: layer, session: geos).rest(of: area.areas, session: geos)
      expect("gap", try overlay.counted(gap).area, item.gap)
      let beyond = try UncoveredLand(of: area, session: geos).rest(of: layer.areas, session: geos)
      expect("beyond", try overlay.counted(beyond).area, item.beyond)
      expect("self-overlap", try overlay.selfOverlap(of: layer).area, item.selfOverlap)
      expect("overlap", try overlay.overlap(of: layer, other).area, item.overlap)
      let differ = try overlay.difference(of: layer, other) { mine, theirs in
        let (a, b) = (item.words[mine], item.otherWords[theirs])
        return !a.hasPrefix(b) && !b.hasPrefix(a)
      }
      expect("difference", differ.area, item.differ)
      // Arcs are drawn with other chords by the oracle.
      let edge = EdgeContinuity(geos: geos, tolerance: oracle.tolerance)
      expect("edge", try edge.breaks(layer, outer, along: area), item.edgeBreak, within: 0.02)
    }
  }

  /// Pairs that share less than a disc of the tolerance are not dissolved in the sum.
  @Test func sumsAgreeWithShapes() throws {
    let oracle = try Self.items.get()
    let geos = try GEOSSession()
    let overlay = LayerOverlay(geos: geos, tolerance: oracle.tolerance)
    for (number, item) in oracle.cases.enumerated() {
      let area = try Self.sheet([Self.shape(item.area)])
      let layer = try Self.sheet(item.layer.map { Self.shape([$0]) })
      let whole = try UncoveredLand(of: layer, session: geos).rest(of: area.areas, session: geos)
      let sum = try overlay.open(0, of: layer, in: area)
      #expect(abs(sum - whole.area) < 0.2, "case \(number): \(sum) and \(whole.area)")
    }
  }

  /// A layer in which a table was appended again and again: the land is shared once.
  @Test(arguments: [(copies: 200, shift: 0.0), (copies: 60, shift: 0.001)])
  func copiesShareTheirLandOnce(copies: Int, shift: Double) throws {
    let squares = (0..<copies).map { copy in
      let x = Double(copy) * shift
      return Self.shape([[[[x, 0], [x + 100, 0], [x + 100, 100], [x, 100], [x, 0]]]])
    }
    let layer = try Self.sheet(squares)
    // All but what the first and the last have for themselves.
    let wanted = 100 * (100 + Double(copies - 3) * shift)
    for isDrawn in [false, true] {
      var overlay = LayerOverlay(geos: try GEOSSession(), tolerance: 0.1)
      overlay.isDrawn = isDrawn
      let found = try overlay.selfOverlap(of: layer).area
      #expect(abs(found - wanted) < 1e-3, "\(found), wanted \(wanted)")
    }
  }

  /// Of three parts that share nothing floating union leaves one out (GEOS 3.11 and 3.14): one has a
  /// spike as thin as rounding.
  @Test func aSpikeCostsNoPiece() throws {
    let rings: [[[Double]]] = [
      [
        [-938.8684223617595, -962.9653432893384], [-938.5391495834646, -1062.9617588459787],
        [-973.3397613127039, -1063.0763580885146], [-940.9593657203781, -1062.9697286435876],
        [-941.2886385256911, -962.9733134149715], [-938.8684223617595, -962.9653432893384],
      ],
      [
        [-957.8495771149926, -1066.0742978833696], [-967.8029505768848, -1080.7810953076469],
        [-980.6874537629855, -1073.4453660217798], [-987.4180409087389, -1065.5026742117705],
        [-989.0693338641047, -1063.1281559606348], [-960.5688507622194, -1063.0343031636658],
        [-957.8495771149926, -1066.0742978833696],
      ],
      [
        [-1054.3072391713063, -1050.6955866082162], [-1055.8564286083385, -1059.8853614099962],
        [-1066.8477977055272, -1068.7482651704956], [-1072.6670618309026, -1053.4565960346035],
        [-1054.3072391713063, -1050.6955866082162],
      ],
    ]
    let areas = rings.map { Self.shape([[$0]]) }
    let geos = try GEOSSession()
    // Near none of them.
    let layer = try Self.sheet([Self.shape([[[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]])])
    let gap = try UncoveredLand(of: layer, session: geos).rest(of: areas, session: geos)
    #expect(abs(gap.area - 758.9014) < 0.001, "\(gap.area)")
  }

  /// Halving a large area gives the same gap as one overlay of everything.
  @Test func tilesLeaveNoTrace() throws {
    let geos = try GEOSSession()
    var squares: [MultiPolygon] = []
    for column in 0..<60 {
      for row in 0..<50 where (column * 7 + row * 3) % 11 != 0 {
        let (x, y) = (Double(column) * 10, Double(row) * 10)
        squares.append(
          Self.shape([[[[x, y], [x + 10, y], [x + 10, y + 9.5], [x, y + 9.5], [x, y]]]]))
      }
    }
    let area = Self.shape([[[[0, 0], [600, 0], [600, 500], [0, 500], [0, 0]]]])
    let gap = try UncoveredLand(of: Self.sheet(squares), session: geos)
      .rest(of: [area], session: geos)
    let wanted = 300_000 - Double(squares.count) * 95
    #expect(abs(gap.area - wanted) < 1e-6, "\(gap.area), wanted \(wanted)")
    let direct = try geos.difference(area, geos.union(squares))
    #expect(gap.polygonCount == direct.polygonCount)
  }

  @Test func networksJoinAsTheOracleSays() throws {
    let oracle = try Self.items.get()
    for (number, item) in oracle.cases.enumerated() {
      let network = LineNetwork(
        lines: item.lines.map { [$0.map { Point(x: $0[0], y: $0[1]) }] },
        tolerance: oracle.tolerance)
      let kinds = item.kinds.map { $0 == "branch" ? true : $0 == "trunk" ? false : nil }
      let count = network.unconnected(kinds).count
      #expect(count == item.unconnected, "case \(number): \(count), oracle \(item.unconnected)")
    }
  }
}
