import Checks
import Findings
import Planar
import Testing

/// Rings that stand many times, and rings within each other, of which there is no end of pairs.
@Suite struct RepeatedRingTests {
  private static func square(_ x: Double, _ y: Double, side: Double) -> [[Point]] {
    MultiPolygon([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]).polygons[0]
  }

  private static func faults(
    of check: any ShapeCheck.Type, _ shape: MultiPolygon
  ) -> [ShapeFault] {
    check.faults(
      of: CheckedShape(given: shape, surface: shape, isSimple: false), limits: DataLimits())
  }

  @Test func equalPartsAreToldAsEqualAndNothingElse() {
    let part = Self.square(0, 0, side: 10)
    let shape = MultiPolygon(polygons: Array(repeating: part, count: 40))
    #expect(ValidityAgreementTests.codes(of: shape) == ["GEO215"])
    #expect(Self.faults(of: RingsDuplicate.self, shape).count == 39)
    // What lies in them, or across them, is told as ever.
    let inner = MultiPolygon(polygons: shape.polygons + [Self.square(2, 2, side: 1)])
    #expect(ValidityAgreementTests.codes(of: inner) == ["GEO215", "GEO217"])
    let across = MultiPolygon(polygons: shape.polygons + [Self.square(5, 5, side: 10)])
    #expect(ValidityAgreementTests.codes(of: across) == ["GEO215", "GEO217"])
  }

  @Test func aHoleThatLiesOutsideItsOwnExteriorIsToldThoughAnotherHasTheSame() {
    let hole = Self.square(2, 2, side: 1)[0]
    let shape = MultiPolygon(polygons: [
      Self.square(0, 0, side: 10) + [hole], Self.square(50, 0, side: 10) + [hole],
    ])
    #expect(Self.faults(of: HoleOutside.self, shape).count == 1)
  }

  @Test func manyEqualPartsAndNestedHolesAreQuick() {
    let part = Self.square(0, 0, side: 10)
    let equal = MultiPolygon(polygons: Array(repeating: part, count: 4_000))
    #expect(Self.faults(of: RingsDuplicate.self, equal).count == 3_999)
    let holes = (1...4_000).map {
      Self.square(Double($0), Double($0), side: 10_000 - 2 * Double($0))[0]
    }
    let nested = MultiPolygon(polygons: [Self.square(0, 0, side: 10_000) + holes])
    // As many as anybody would read, and those of the ring that was being looked at.
    let count = Self.faults(of: HolesNested.self, nested).count
    #expect(count >= 10_000 && count < 15_000, "\(count)")
  }
}
