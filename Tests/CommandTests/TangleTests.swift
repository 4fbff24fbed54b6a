import Foundation
import Testing

@Suite("Plots whose edges cross too often")
struct TangleTests {
  /// Lines through one point, end to end.
  private static func scribble(_ lines: Int) -> [(Double, Double)] {
    (0..<lines).flatMap { line in
      [(Double(line) * 10, 0.0), (Double(lines - line) * 10, 100.0)]
    }
  }

  private func messages(_ coverage: Coverage) throws -> [String] {
    try coverage.found(select: "GEO201").compactMap {
      ($0.finding["message"] as? [String: Any])?["en"] as? String
    }
  }

  @Test("are not mended and not judged, which the finding says")
  func tangled() throws {
    var coverage = Coverage()
    coverage.add("A", Self.scribble(60))
    coverage.add("B", x: 200...240, y: 200...220)
    let said = try messages(coverage)
    #expect(said.count == 1)
    #expect(
      said.first?.hasSuffix(
        "; its edges cross or run along each other in more than 500 places, more than it has "
          + "edges, or stand too dense to be compared: not repaired, not judged") == true,
      "\(said)")
  }

  @Test("a plot with few crossings is told as ever")
  func few() throws {
    var coverage = Coverage()
    coverage.add("A", Self.scribble(4))
    let said = try messages(coverage)
    #expect(said.count == 1)
    #expect(said.first?.contains("a repair would change the area") == true, "\(said)")
  }

  @Test("a hole that takes all of the land leaves nothing, which is said instead of two areas")
  func nothingLeft() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...40, y: 0...20)
    coverage.plots[0].rings.append(coverage.plots[0].rings[0].reversed())
    coverage.add("B", x: 200...240, y: 200...220)
    let said = try messages(coverage)
    #expect(said.count == 1)
    let isTold = said.first?.hasSuffix("; a repair would leave nothing of it, not judged")
    #expect(isTold == true, "\(said)")
  }

  @Test("a few thousand lines through one point end within seconds")
  func large() throws {
    var coverage = Coverage()
    coverage.add("A", Self.scribble(3_000))
    #expect(try messages(coverage).count == 1)
  }
}
