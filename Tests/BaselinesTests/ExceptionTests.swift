import Baselines
import Findings
import Foundation
import Planar
import Testing
import Values

/// Exceptions hold to the end of their last day, for the shape that was looked at or in an area that
/// holds all of what is concerned.
@Suite struct ExceptionTests {
  private static let words = Bilingual(zh: "", en: "")
  private static let code = "USE101"
  private static let card = RuleCard(
    code: code, slug: "", title: words, ruleClass: .decidable, severity: .error)
  private static let until = CalendarDate(year: 2025, month: 12, day: 31)
  private static let hash = "0123456789abcdef"

  private static func ring(_ corners: [(Double, Double)]) -> MultiPolygon {
    MultiPolygon(polygons: [[(corners + [corners[0]]).map { Point(x: $0.0, y: $0.1) }]])
  }

  private static func granted(
    plots: [String: Set<String>] = [:], area: MultiPolygon? = nil
  ) throws -> GrantedException {
    GrantedException(
      rules: ["USE"], plots: plots, area: area, reason: "r", by: "b", until: try #require(until),
      place: "e.yaml:2")
  }

  private static func settled(
    _ exception: GrantedException, _ finding: Finding, on day: CalendarDate? = until
  ) -> (isExcepted: Bool, faults: [Exceptions.Fault.Kind], needed: Set<String>) {
    var ledger = AcceptanceLedger(exceptions: Exceptions([exception], day: day))
    var finding = finding
    ledger.settle(&finding, card: card)
    return (
      finding.acceptance != nil, ledger.faults { _ in true }.map(\.kind),
      ledger.neededExceptions
    )
  }

  private static func finding(_ shape: MultiPolygon? = nil, hash: String? = hash) -> Finding {
    var finding = Finding(
      rule: 0, verdict: .violates, severity: .error, subject: Subject(ordinal: 0, plot: "A"),
      message: words, place: shape?.points.first, geometry: shape)
    finding.subject.geometryHash = hash
    return finding
  }

  @Test(arguments: [(-1, true), (0, true), (1, false)])
  func theLastDayIsIncluded(days: Int, holds: Bool) throws {
    let found = Self.settled(
      try Self.granted(plots: ["A": [Self.hash]]), Self.finding(),
      on: Self.until?.adding(days: days))
    #expect(found.isExcepted == holds)
    #expect(found.faults == (holds ? [] : [.expired]))
  }

  @Test("another shape than the one that was looked at has lapsed it, which is no want of use")
  func anotherShape() throws {
    let exception = try Self.granted(plots: ["A": [Self.hash]])
    let same = Self.settled(exception, Self.finding())
    #expect(same.isExcepted && same.needed == ["e.yaml:2"])
    let other = Self.settled(exception, Self.finding(hash: "fedcba9876543210"))
    #expect(!other.isExcepted && other.faults == [.lapsed] && other.needed == ["e.yaml:2"])
    let unused = Self.settled(try Self.granted(plots: ["B": [Self.hash]]), Self.finding())
    #expect(!unused.isExcepted && unused.faults == [.unused] && unused.needed.isEmpty)
  }

  @Test("an area with a notch holds what lies in its arms, not what bridges them")
  func areas() throws {
    let area = Self.ring([(0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3)])
    let exception = try Self.granted(area: area)
    let arm = Self.ring([(0.2, 1.5), (0.8, 1.5), (0.8, 2.5), (0.2, 2.5)])
    let bridge = Self.ring([(0.5, 2), (2.5, 2), (2.5, 2.5), (0.5, 2.5)])
    let beyond = Self.ring([(0.5, 2), (0.8, 2), (0.8, 4), (0.5, 4)])
    for (shape, holds) in [(arm, true), (bridge, false), (beyond, false), (area, true)] {
      #expect(Self.settled(exception, Self.finding(shape)).isExcepted == holds)
    }
  }

  @Test(arguments: [
    ("2026-06-30", true), ("2026-6-30", false), ("26-06-30", false), ("2026-02-30", false),
    ("2026-06-3", false),
  ])
  func daysAreWrittenInFull(text: String, isRead: Bool) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("landlint-exceptions-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let yaml = """
      exceptions:
        - {rule: USE101, plot: A, geometry: \(Self.hash), reason: r, by: b, until: \(text)}
      """
    try Data(yaml.utf8).write(to: file)
    let list = try? GrantedException.list(path: file.path, codes: [Self.code])
    #expect((list != nil) == isRead)
    if let list { #expect(list.map(\.until.description) == [text]) }
  }

  @Test("a shape is the same whatever the order of its holes, parts and points")
  func digests() {
    func square(_ x: Double, _ side: Double = 1) -> [Point] {
      [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)].map {
        Point(x: x + $0.0, y: 1 + $0.1)
      }
    }
    let outline = square(0, 50)
    let (first, second) = (square(2), square(5))
    let one = GeometryHash.text(of: MultiPolygon(polygons: [[outline, first, second]]))
    #expect(one == GeometryHash.text(of: MultiPolygon(polygons: [[outline, second, first]])))
    #expect(
      one == GeometryHash.text(of: MultiPolygon(polygons: [[outline.reversed(), second, first]])))
    #expect(one != GeometryHash.text(of: MultiPolygon(polygons: [[outline, first]])))
    #expect(
      GeometryHash.text(of: MultiPolygon(polygons: [[first], [second]]))
        == GeometryHash.text(of: MultiPolygon(polygons: [[second], [first]])))
  }
}
