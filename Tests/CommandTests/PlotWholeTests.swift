import Foundation
import Testing

@Suite("Plots of several features among each other")
struct PlotWholeTests {
  /// The only one.
  private static func overlap(in coverage: Coverage) throws -> Coverage.Found? {
    let found = try coverage.found().filter { $0.rule == "TOP101" }
    return found.count == 1 ? found[0] : nil
  }

  @Test("land that several features of one plot show counts once")
  func onceOnly() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...100, y: 0...100)
    coverage.add("A", x: 0...100, y: 0...100)
    coverage.add("B", x: 50...150, y: 50...150)
    let overlap = try #require(try Self.overlap(in: coverage))
    #expect(abs(overlap.area - 2_500) < 0.01, "\(overlap.area)")
    #expect(abs((overlap.finding["plot_area_m2"] as? Double ?? 0) - 10_000) < 0.01)
    #expect(abs(overlap.number("share_of_plot") - 0.25) < 1e-4)
    #expect(overlap.number("pieces") == 1)
    // What lies side by side still counts in all.
    coverage.plots[1].rings[0] = coverage.plots[1].rings[0].map { (x: $0.x + 100, y: $0.y) }
    let both = try #require(try Self.overlap(in: coverage))
    #expect(abs(both.area - 5_000) < 0.01, "\(both.area)")
    #expect(abs(both.number("share_of_plot") - 0.25) < 1e-4)
    #expect(abs(both.number("share_of_other") - 0.5) < 1e-4)
  }

  @Test("shares, and one within the other, are of plots with all of their features")
  func wholePlots() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...100, y: 0...100)
    coverage.add("A", x: 1_000...1_300, y: 0...300)
    coverage.add("B", x: -50...150, y: -50...150)
    let part = try #require(try Self.overlap(in: coverage))
    #expect(abs(part.number("share_of_plot") - 0.1) < 1e-4)
    #expect(part.value("shape") as? String == "part")
    // All of B lies in the two features of C together, and in neither of them.
    var other = Coverage()
    other.add("B", x: 10...190, y: 10...90)
    other.add("C", x: 0...100, y: 0...100)
    other.add("C", x: 100...200, y: 0...100)
    let whole = try #require(try Self.overlap(in: other))
    #expect(whole.value("shape") as? String == "whole")
    #expect(abs(whole.number("share_of_plot") - 1) < 1e-4)
  }

  @Test("beyond the perimeter all features of a plot are looked at together")
  func perimeterOfPlots() throws {
    var area = Coverage()
    area.add(nil, x: 0...1_000, y: 0...1_000)
    let folder = try Folder()
    try folder.write(area.text, as: "area.geojson")
    let options = ["--no-plan", "--layer", "plan-area=\(folder.path("area.geojson"))"]
    var coverage = Coverage()
    coverage.add("A", x: 2_000...2_100, y: 0...100)
    coverage.add("A", x: 100...400, y: 0...300)
    let part = try coverage.found(options, select: "TOP401")
    #expect(part.count == 1)
    let words = (part.first?.finding["message"] as? [String: Any])?["en"] as? String
    #expect(words == "10,000.00 m² lie beyond the perimeter, 10.00 % of the plot")
    // Both of them beyond it: one finding about all of the plot.
    coverage.plots[1].rings[0] = coverage.plots[1].rings[0].map { (x: $0.x + 3_000, y: $0.y) }
    coverage.add("inside", x: 500...600, y: 0...100)
    let whole = try coverage.found(options, select: "TOP401")
    #expect(whole.count == 1)
    #expect(abs((whole.first?.area ?? 0) - 100_000) < 1)
    let all = (whole.first?.finding["message"] as? [String: Any])?["en"] as? String
    #expect(all == "all of it lies beyond the perimeter")
  }
}
