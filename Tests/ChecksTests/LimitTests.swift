import Findings
import Planar
import Testing

@testable import Checks

/// What lies exactly at a limit is none of the fault; shapes on a plane in metres.
@Suite struct LimitTests {
  private static func rectangle(_ width: Double, _ height: Double) -> MultiPolygon {
    MultiPolygon([(0, 0), (width, 0), (width, height), (0, height), (0, 0)])
  }

  private static func faults(
    _ check: any ShapeCheck.Type, _ shape: MultiPolygon, limits: DataLimits = DataLimits(),
    planBox: Box? = nil
  ) -> [String] {
    check.faults(
      of: CheckedShape(given: shape, surface: shape, planBox: planBox, isSimple: true),
      limits: limits
    ).map(\.measured)
  }

  @Test("a part of exactly the least area is none that is too small")
  func areas() {
    #expect(Self.faults(AreaBelowLimit.self, Self.rectangle(5, 2)).isEmpty)
    #expect(Self.faults(AreaBelowLimit.self, Self.rectangle(4.75, 2)) == ["9.50 m²"])
  }

  @Test("an edge of exactly the least length is none that is too short")
  func edges() {
    var limits = DataLimits()
    let hasLimits = ["min-segment", "min-nothing"].map { limits.set($0, to: 0.5, cite: "test") }
    #expect(hasLimits == [true, false])
    #expect(Self.faults(SegmentBelowLimit.self, Self.rectangle(8, 0.5), limits: limits).isEmpty)
    #expect(
      Self.faults(SegmentBelowLimit.self, Self.rectangle(8, 0.25), limits: limits)
        == ["0.250 m", "0.250 m"])
    #expect(limits["min-segment"].kind == "user" && limits["min-area"].kind == "practice")
  }

  /// An angle has a least rectangle of many metres, and is nowhere wider than its arms.
  @Test("a sliver is narrow by its mean width too")
  func bentSlivers() {
    let angle = MultiPolygon([(0, 0), (30, 0), (30, 2), (2, 2), (2, 30), (0, 30), (0, 0)])
    #expect(Self.faults(SliverShape.self, angle) == ["2A/P = 1.93 m"])
    let wide = MultiPolygon([(0, 0), (90, 0), (90, 6), (6, 6), (6, 90), (0, 90), (0, 0)])
    var limits = DataLimits()
    _ = limits.set("sliver-area", to: 2_000, cite: "test")
    #expect(Self.faults(SliverShape.self, wide, limits: limits).isEmpty)
  }

  @Test("the least rectangle has its longer side for its length, whichever comes first")
  func rectangles() {
    for shape in [Self.rectangle(20, 2), Self.rectangle(2, 20)] {
      let least = LeastRectangle(around: shape.points[...])
      #expect(least.length == 20 && least.width == 2)
    }
  }

  @Test("a vertex beyond the plan area's box by no more than the tolerance lies in it")
  func vertices() {
    let box = Box(minX: 0, minY: 0, maxX: 100, maxY: 100)
    #expect(Self.faults(OutsidePlanBox.self, Self.rectangle(100.0625, 50), planBox: box).isEmpty)
    #expect(
      Self.faults(OutsidePlanBox.self, Self.rectangle(100.125, 50), planBox: box).count == 2)
    #expect(Self.faults(OutsidePlanBox.self, Self.rectangle(500, 50)).isEmpty)
  }
}
