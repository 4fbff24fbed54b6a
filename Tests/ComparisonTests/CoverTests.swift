import Findings
import GEOS
import Planar
import Testing

@testable import Comparison

/// What plots of one date share, and where rounding ends and ground begins.
@Suite struct CoverTests {
  private static func plot(_ id: String, _ x: Double, _ width: Double) -> ComparedPlot {
    MatchingTests.plot(id, MatchingTests.square(x, 0, width, 100))
  }

  /// Each gives what any earlier one has, also what that one gave away itself.
  @Test func sharedGroundIsTakenOffOnce() throws {
    let session = try GEOSSession()
    let cover = NetCover(
      [Self.plot("a", 0, 100), Self.plot("b", 70, 100), Self.plot("c", 90, 100)],
      session: session)
    #expect(cover.areas == [100_000_000, 70_000_000, 20_000_000])
    #expect(cover.shared == 110_000_000 && cover.failures == 0)
    #expect(cover.shapes.map { $0.area.rounded() } == [10_000, 7_000, 2_000])
  }

  /// A common boundary is nothing shared; what lies in an earlier plot whole has nothing left.
  @Test func besideAndInside() throws {
    let session = try GEOSSession()
    let beside = NetCover([Self.plot("a", 0, 100), Self.plot("b", 100, 50)], session: session)
    #expect(beside.areas == [100_000_000, 50_000_000] && beside.shared == 0)
    let inside = NetCover([Self.plot("a", 0, 100), Self.plot("b", 20, 50)], session: session)
    #expect(inside.areas == [100_000_000, 0] && inside.shared == 50_000_000)
    #expect(inside.shapes[1].isEmpty)
    let flow = LandFlow(from: inside, to: inside)
    #expect(flow.parts.map(\.area) == [100_000_000])
  }

  /// The run's areas are shared out as the plane's are: 30 of 100 m off 11 000 m² are 3 300 m².
  @Test func areasAreTheRunsOwn() throws {
    var second = Self.plot("b", 70, 100)
    second.area = 110_000_000
    let cover = NetCover([Self.plot("a", 0, 100), second], session: try GEOSSession())
    #expect(cover.areas == [100_000_000, 77_000_000] && cover.shared == 33_000_000)
  }

  /// 10⁻⁷ of a hectare and 0.01 m² are rounding: 0.0110 m² in all.
  @Test(arguments: [(0.010, false), (0.012, true)])
  func roundingIsNoGround(square: Double, isGround: Bool) throws {
    let session = try GEOSSession()
    func cover(_ height: Double) -> NetCover {
      NetCover(
        [MatchingTests.plot("a", MatchingTests.square(0, 0, 100, height))], session: session)
    }
    let (whole, less) = (cover(100), cover(100 - square / 100))
    let gained = LandFlow(from: less, to: whole).parts
    #expect(gained.contains { $0.old == nil && $0.new == 0 } == isGround, "\(gained)")
    let lost = LandFlow(from: whole, to: less).parts
    #expect(lost.contains { $0.old == 0 && $0.new == nil } == isGround, "\(lost)")
    // All of the earlier plot is somewhere.
    #expect(lost.reduce(0) { $0 + $1.area } == 100_000_000)
    if isGround { #expect(abs((lost.first { $0.new == nil }?.area ?? 0) - 120) <= 1) }
  }
}
