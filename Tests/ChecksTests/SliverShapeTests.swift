import Checks
import Findings
import Planar
import Testing

/// The conditions on the form of a sliver, on outlines that are small and narrow enough for one.
/// A = area, P = perimeter; of the three conditions P²/A ≥ 50.3 is two.
@Suite struct SliverShapeTests {
  private static func isSliver(_ shape: MultiPolygon) -> Bool {
    !SliverShape.faults(
      of: CheckedShape(given: shape, surface: shape, isSimple: true), limits: DataLimits()
    ).isEmpty
  }

  /// A rectangle with slits of 1 m by 3 m in its upper side: each leaves the least rectangle as it
  /// is, adds 6 m to the perimeter and takes 3 m² from the area.
  private static func outline(_ length: Double, by width: Double, slits: Int = 0) -> MultiPolygon {
    var ring = [(0.0, 0.0), (length, 0), (length, width)]
    for slit in (0..<slits).reversed() {
      let x = Double(2 + 3 * slit)
      ring += [(x + 1, width), (x + 1, width - 3), (x, width - 3), (x, width)]
    }
    return MultiPolygon(ring + [(0, width), (0, 0)])
  }

  /// P²/A of a rectangle of r to 1 is 4 (r + 1)² / r, which comes to 40 at 7.87 to 1: a longer one
  /// is a sliver by its length, a shorter one has that condition alone.
  @Test(arguments: [(20.0, true), (15.8, true), (15.6, false), (11, false)])
  func rectanglesAreSliversFromACompactnessOf40On(length: Double, isSliver: Bool) {
    let shape = Self.outline(length, by: 2)
    #expect(Self.isSliver(shape) == isSliver, "\(length) m by 2 m")
  }

  /// Lengths of outlines 4 m wide with P²/A between 40 and 50.3: five times the width counts.
  @Test(arguments: [
    // 62² / 93 = 41.3; 60² / 74 = 48.6; 59.2² / 72.4 = 48.4; 52² / 58 = 46.6.
    (24.0, 1, true), (20, 2, true), (19.6, 2, false), (16, 2, false),
  ])
  func oneThatIsNotCompactIsASliverFromFiveToOneOn(length: Double, slits: Int, isSliver: Bool) {
    let shape = Self.outline(length, by: 4, slits: slits)
    #expect(Self.isSliver(shape) == isSliver, "\(length) m by 4 m, \(slits) slits")
  }

  /// 58² / 55 = 61.2: ragged, which the length does not matter to; 56² / 96 = 32.7: neither.
  @Test func raggedOnesAreSliversOfAnyLength() {
    #expect(Self.isSliver(Self.outline(16, by: 4, slits: 3)))
    #expect(!Self.isSliver(Self.outline(24, by: 4)))
  }
}
