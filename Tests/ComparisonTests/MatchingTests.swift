import Balance
import Findings
import GEOS
import Planar
import Testing
import Values

@testable import Comparison

/// Plots of two dates by id and by place, and ground that adds up.
@Suite struct MatchingTests {
  static func square(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> MultiPolygon {
    MultiPolygon(polygons: [
      [
        [
          Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
          Point(x: x, y: y + height), Point(x: x, y: y),
        ]
      ]
    ])
  }

  static func plot(
    _ id: String, _ shape: MultiPolygon, use: String = "A", values: [String?] = []
  ) -> ComparedPlot {
    var record = PlotRecord(subject: Subject(ordinal: 0, plot: id))
    record.area = Int((shape.area * 10_000).rounded())
    record.shape = shape
    record.asked = [use, nil] + values
    return ComparedPlot(record, idleRules: [])
  }

  static func kinds(_ old: [ComparedPlot], _ new: [ComparedPlot]) -> [String] {
    PlotMatching(old, new, tolerance: 0.1).matches.map { match in
      let ids = match.old.map { old[$0].identity } + ["→"] + match.new.map { new[$0].identity }
      return "\(match.kind.rawValue) \(ids.joined(separator: " "))"
    }.sorted()
  }

  @Test func plotsOfEveryFate() {
    let old = [
      Self.plot("same", Self.square(0, 0, 100, 100)),
      Self.plot("noise", Self.square(200, 0, 100, 100)),
      Self.plot("recoded", Self.square(400, 0, 100, 100)),
      Self.plot("wider", Self.square(600, 0, 100, 100)),
      Self.plot("whole", Self.square(800, 0, 100, 100)),
      Self.plot("left", Self.square(1000, 0, 50, 100)),
      Self.plot("right", Self.square(1050, 0, 50, 100)),
      Self.plot("away", Self.square(1200, 0, 100, 100)),
      Self.plot("gone", Self.square(1400, 0, 100, 100)),
      Self.plot("before", Self.square(1600, 0, 100, 100)),
      Self.plot("field", Self.square(1800, 0, 100, 100), values: ["1"]),
    ]
    let new = [
      Self.plot("same", Self.square(0, 0, 100, 100)),
      // Everywhere less than the tolerance off.
      Self.plot("noise", Self.square(200.05, 0.05, 100, 100)),
      Self.plot("recoded", Self.square(400, 0, 100, 100), use: "B"),
      Self.plot("wider", Self.square(600, 0, 130, 100)),
      Self.plot("whole", Self.square(800, 0, 60, 100)),
      Self.plot("part", Self.square(860, 0, 40, 100)),
      Self.plot("both", Self.square(1000, 0, 100, 100)),
      Self.plot("away", Self.square(1200, 500, 100, 100)),
      Self.plot("fresh", Self.square(0, 500, 100, 100)),
      Self.plot("after", Self.square(1600, 0, 100, 100)),
      Self.plot("field", Self.square(1800, 0, 100, 100), values: ["2"]),
    ]
    #expect(
      Self.kinds(old, new) == [
        "changed before → after", "changed field → field", "changed recoded → recoded",
        "gone gone →", "merged left right → both", "moved away → away", "new → fresh",
        "reshaped wider → wider", "split whole → whole part", "unchanged noise → noise",
        "unchanged same → same",
      ])
    #expect(Self.kinds(Array(old.reversed()), Array(new.reversed())).count == 11)
  }

  /// A plot comes from another by more than half of the smaller one, whatever the ids say.
  @Test(arguments: [
    (45.0, ["gone a →", "new → b"]), (50.0, ["gone a →", "new → b"]), (55.0, ["reshaped a → b"]),
  ])
  func halfOfThePlotIsNotEnough(shared: Double, fates: [String]) {
    let old = [Self.plot("a", Self.square(0, 0, 100, 100))]
    let new = [Self.plot("b", Self.square(100 - shared, 0, 100, 100))]
    #expect(Self.kinds(old, new) == fates)
  }

  /// The smaller of the two is what more than half of has to lie in the other, whichever is earlier.
  @Test(arguments: [(51.0, ["reshaped a → b"]), (49.0, ["gone a →", "new → b"])])
  func halfOfTheSmallerOne(shared: Double, fates: [String]) {
    let large = Self.square(0, 0, 1000, 1000)
    let small = Self.square(1000 - shared, 0, 100, 100)
    #expect(Self.kinds([Self.plot("a", large)], [Self.plot("b", small)]) == fates)
    #expect(Self.kinds([Self.plot("a", small)], [Self.plot("b", large)]) == fates)
  }

  /// Two whose common boundary goes elsewhere are each the same plot; where one of either date has
  /// more than half of two of the other, all of them are rearranged.
  @Test func severalAndSeveral() {
    let old = [
      Self.plot("a", Self.square(0, 0, 60, 100)), Self.plot("b", Self.square(60, 0, 60, 100)),
    ]
    let shifted = [
      Self.plot("a", Self.square(0, 0, 40, 100)), Self.plot("b", Self.square(40, 0, 80, 100)),
    ]
    #expect(Self.kinds(old, shifted) == ["reshaped a → a", "reshaped b → b"])
    // All of a and 29 of the 60 m of b lie in c, less than half of b; d lies in b.
    let joined = [
      Self.plot("c", Self.square(0, 0, 89, 100)), Self.plot("d", Self.square(89, 0, 31, 100)),
    ]
    #expect(Self.kinds(old, joined) == ["reshaped a → c", "reshaped b → d"])
    // Of b 31 m do: a and b are in c, c and d in b, which is one group.
    let more = [
      Self.plot("c", Self.square(0, 0, 91, 100)), Self.plot("d", Self.square(91, 0, 29, 100)),
    ]
    #expect(Self.kinds(old, more) == ["rearranged a b → c d"])
  }

  /// The same id elsewhere has moved, with all its parts; what has no id has not, and a plot that
  /// was redrawn under another id in its old place is that one.
  @Test func whatMovesIsKnownByItsId() {
    func bare(_ number: Int, _ shape: MultiPolygon) -> ComparedPlot {
      var plot = Self.plot("@\(number)", shape)
      plot.id = nil
      return plot
    }
    let here = Self.square(0, 0, 100, 100)
    let there = Self.square(500, 0, 100, 100)
    let beyond = Self.square(900, 0, 50, 50)
    #expect(
      Self.kinds([Self.plot("a", here)], [Self.plot("a", there), Self.plot("a", beyond)])
        == ["moved a → a a"])
    #expect(Self.kinds([bare(1, here)], [bare(2, there)]) == ["gone @1 →", "new → @2"])
    #expect(
      Self.kinds([Self.plot("a", here)], [Self.plot("b", here), Self.plot("a", there)])
        == ["changed a → b", "new → a"])
    // Each takes the other's place under its own id: nobody moved, ids were exchanged.
    #expect(
      Self.kinds(
        [Self.plot("a", here), Self.plot("b", there)],
        [Self.plot("a", there), Self.plot("b", here)])
        == ["changed a → b", "changed b → a"])
  }

  @Test func everyPlotIsInOneMatch() {
    let old = [
      Self.plot("a", Self.square(0, 0, 100, 100)), Self.plot("b", Self.square(200, 0, 100, 100)),
      Self.plot("c", Self.square(400, 0, 100, 100)), Self.plot("d", Self.square(600, 0, 100, 100)),
    ]
    let new = [
      Self.plot("c", Self.square(800, 0, 100, 100)), Self.plot("a", Self.square(0, 0, 60, 100)),
      Self.plot("e", Self.square(60, 0, 40, 100)), Self.plot("f", Self.square(1000, 0, 9, 9)),
      Self.plot("b", Self.square(200, 0, 100, 100)),
    ]
    let matching = PlotMatching(old, new, tolerance: 0.1)
    #expect(matching.matches.flatMap(\.old).sorted() == [0, 1, 2, 3])
    #expect(matching.matches.flatMap(\.new).sorted() == [0, 1, 2, 3, 4])
    for (index, match) in matching.matches.enumerated() {
      #expect(match.old.allSatisfy { matching.matchOfOld[$0] == index })
      #expect(match.new.allSatisfy { matching.matchOfNew[$0] == index })
    }
  }

  /// A strip of the tolerance along 400 m is 40 m².
  @Test(arguments: [
    (100.3, "unchanged a → a"), (100.5, "reshaped a → a"),
    // The longer boundary counts, of 400.801 m: 40.05 m² are within its strip, 41 m² are not.
    (100.4005, "unchanged a → a"), (100.41, "reshaped a → a"),
  ])
  func aStripOfTheToleranceIsTheSamePlace(width: Double, fate: String) {
    let old = [Self.plot("a", Self.square(0, 0, 100, 100))]
    let new = [Self.plot("a", Self.square(0, 0, width, 100))]
    #expect(Self.kinds(old, new) == [fate])
    #expect(Self.kinds(new, old) == [fate])
  }

  /// What two plots share is the first one's, by id; the second keeps what is left.
  @Test func sharedGroundIsOfTheFirst() throws {
    let plots = [
      Self.plot("a", Self.square(0, 0, 100, 100)), Self.plot("b", Self.square(70, 0, 100, 100)),
    ]
    let cover = NetCover(plots, session: try GEOSSession())
    #expect(cover.areas == [100_000_000, 70_000_000])
    #expect(cover.shared == 30_000_000)
    #expect(cover.failures == 0)
  }

  /// Half a square metre is no rounding of a hectare: it was no plot's before.
  @Test func aStripOfNewGroundIsTold() throws {
    let session = try GEOSSession()
    let before = NetCover([Self.plot("a", Self.square(0, 0, 100, 99.995))], session: session)
    let after = NetCover([Self.plot("a", Self.square(0, 0, 100, 100))], session: session)
    let flow = LandFlow(from: before, to: after)
    let gained = flow.parts.filter { $0.old == nil && $0.new == 0 }.reduce(0) { $0 + $1.area }
    #expect((4_999...5_001).contains(gained), "\(flow.parts)")
  }

  @Test(arguments: [UInt64(1), 20_251_231, 7])
  func groundAddsUp(seed: UInt64) throws {
    var state = seed
    func random(_ range: ClosedRange<Double>) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound
        + (range.upperBound - range.lowerBound) * Double(state >> 33) / Double(1 << 31)
    }
    func town(_ name: String) -> [ComparedPlot] {
      (0..<60).map { index in
        Self.plot(
          "\(name)\(index)",
          Self.square(
            random(0...800), random(0...800), random(20...150), random(20...150)),
          use: "\(index % 5)")
      }.sorted { $0.identity < $1.identity }
    }
    let session = try GEOSSession()
    let (old, new) = (town("a"), town("b"))
    let before = NetCover(old, session: session)
    let after = NetCover(new, session: session)
    let all = try session.union(old.map(\.shape))
    // Ground that several plots have is counted once.
    #expect(
      abs(Double(before.areas.reduce(0, +)) / 10_000 - all.area) < 0.1, "seed \(seed)")
    let flow = LandFlow(from: before, to: after)
    for (index, area) in before.areas.enumerated() {
      let parts = flow.parts.filter { $0.old == index }.reduce(0) { $0 + $1.area }
      #expect(parts == area, "seed \(seed), plot \(index)")
    }
    for (index, area) in after.areas.enumerated() {
      let parts = flow.parts.filter { $0.new == index }.reduce(0) { $0 + $1.area }
      #expect(abs(parts - area) < 2_000, "seed \(seed), plot \(index): \(parts) of \(area)")
    }
    let common = try session.intersection(all, session.union(new.map(\.shape))).area
    let kept = flow.parts.filter { $0.old != nil && $0.new != nil }.reduce(0) { $0 + $1.area }
    #expect(abs(Double(kept) / 10_000 - common) < 0.5, "seed \(seed)")
  }
}
