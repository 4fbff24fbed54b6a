import Foundation
import Testing

@Suite("Plots among each other: vertices, perimeter")
struct CoverageEdgeTests {
  @Test("a neighbour's vertex on an edge lacks there, unless it only touches")
  func vertices() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...40, y: 0...20)
    coverage.add("B", x: 0...25, y: 20...40)
    coverage.add("C", x: 25...40, y: 20...40)
    let found = try coverage.found(select: "TOP301")
    #expect(found.map(\.plots) == [["A", "B", "C"]])
    let message = (found.first?.finding["message"] as? [String: Any])?["en"] as? String ?? ""
    #expect(message.hasPrefix("vertex missing on a shared edge, 1 place:"), "\(message)")
    // With the vertex there is nothing to tell; a corner that touches an edge shares none of it.
    coverage.plots[0].rings[0].insert((x: 25, y: 20), at: 3)
    coverage.add("D", [(10, 0), (20, -20), (0, -20)])
    #expect(try coverage.codes(select: "TOP301") == [])
  }

  @Test("vertices within the tolerance are one place")
  func nearVertices() throws {
    // Farther apart A lacks the corner of B and C, and C the vertex of A.
    for (distance, count) in [(0.02, 0), (0.09, 0), (0.2, 2)] {
      var coverage = Coverage()
      coverage.add("A", [(0, 0), (40, 0), (40, 20), (25 + distance, 20), (0, 20)])
      coverage.add("B", x: 0...25, y: 20...40)
      coverage.add("C", x: 25...40, y: 20...40)
      #expect(try coverage.codes(select: "TOP301").count == count, "\(distance) m")
    }
  }

  @Test("a third plot along an edge that two share vertex by vertex overlaps one of them")
  func thirdPlot() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...100, y: 0...100)
    coverage.add("B", x: 0...100, y: 100...200)
    #expect(try coverage.codes(select: "TOP101,TOP301") == [])
    coverage.add("C", [(0, 100), (50, 100), (100, 100), (100, 150), (0, 150)])
    let codes = try coverage.codes(select: "TOP101,TOP301")
    #expect(codes.contains("TOP101 B C"), "\(codes)")
  }

  @Test("plots beyond the perimeter, by the tolerance; without one not evaluated")
  func perimeter() throws {
    var area = Coverage()
    area.add(nil, x: 0...100, y: 0...100)
    var coverage = Coverage()
    coverage.add("inside", x: 0...50, y: 0...50)
    coverage.add("noise", x: 50...100.15, y: 0...50)
    coverage.add("across", x: 90...110, y: 60...80)
    coverage.add("outside", x: 200...220, y: 60...80)
    let folder = try Folder()
    try folder.write(area.text, as: "area.geojson")
    let found = try coverage.found(
      ["--no-plan", "--layer", "plan-area=\(folder.path("area.geojson"))"], select: "TOP401")
    let told = found.map { ($0.finding["subject"] as? [String: Any])?["plot"] as? String ?? "" }
    #expect(told == ["across", "outside"])
    #expect(abs((found.first?.area ?? 0) - 200) < 0.01)
    #expect(abs((found.last?.area ?? 0) - 400) < 0.01)
    #expect(try coverage.codes(select: "TOP401") == [])
    try folder.write(coverage.text, as: "plots.geojson")
    let screen = try Program.run(
      ["check", "plots.geojson", "--no-plan", "--select", "TOP401", "--lang", "en"] + asOf,
      in: folder)
    #expect(screen.out.contains("no layer plan-area"), "\(screen.out)")
  }
}
