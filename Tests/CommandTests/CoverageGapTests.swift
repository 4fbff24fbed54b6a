import Foundation
import Testing

@Suite("Plots among each other: gaps")
struct CoverageGapTests {
  /// Four plots around land of 20 m by `height`, which lies open for `slit` at its south-east.
  private static func ring(height: Double = 20, slit: Double = 0) -> Coverage {
    var coverage = Coverage()
    coverage.add("N", x: 0...60, y: (20 + height)...60)
    coverage.add("E", [(40 + slit, 20), (60, 20), (60, 20 + height), (40 + slit, 20 + height)])
    coverage.add("W", x: 0...20, y: 20...(20 + height))
    coverage.add("S", x: 0...40, y: 0...20)
    coverage.add("T", [(40 + slit, 0), (60, 0), (60, 20), (40 + slit, 20)])
    return coverage
  }

  /// A plot of fingers, each with the land beside it `step` metres wide.
  private static func comb(_ fingers: Int, step: Double) -> Coverage {
    var ring: [(Double, Double)] = [(0, -10)]
    for finger in 0..<fingers {
      let x = Double(finger) * step
      ring += [
        (x + 0.1 * step, 1_000), (x + 0.4 * step, 1_000), (x + 0.5 * step, 0.01),
        (x + 0.9 * step, 0.01),
      ]
    }
    var coverage = Coverage()
    coverage.add("A", (ring + [(Double(fingers) * step, -10)]).reversed())
    return coverage
  }

  private static func report(_ coverage: Coverage) throws -> String {
    let folder = try Folder()
    try folder.write(coverage.text, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--no-plan", "--select", "TOP2", "-o", "r.json"] + asOf, in: folder
    )
    #expect(outcome.status == 0, "\(outcome.err)")
    return try folder.text("r.json")
  }

  @Test("edges too near to each other are said not to be looked at for slits")
  func dense() throws {
    let said = try Self.report(Self.comb(30_000, step: 0.05))
    #expect(said.contains("edges stand too near to each"))
    let few = try Self.report(Self.comb(100, step: 2))
    #expect(!few.contains("edges stand too near"))
  }

  private static func evidence(_ operand: String, of found: Coverage.Found) -> Any? {
    (found.finding["evidence"] as? [[String: Any]])?
      .first { $0["operand"] as? String == operand }?["value"]
  }

  @Test("enclosed land is a remark; with --intended-gaps it is incomplete")
  func enclosed() throws {
    let coverage = Self.ring()
    let found = try coverage.found(select: "TOP201,TOP202")
    #expect(found.map(\.rule) == ["TOP201"])
    let gap = try #require(found.first)
    // T touches it in a corner.
    #expect(gap.plots == ["E", "N", "S", "W"])
    #expect(abs(gap.area - 400) < 0.01, "\(gap.area)")
    #expect(gap.finding["verdict"] as? String == "advisory")
    // 2 · 400 m² over a boundary of 80 m; the corners are rounded by the tolerance.
    let width = Self.evidence("mean_width", of: gap) as? Double ?? 0
    #expect(abs(width - 10) < 0.03, "\(width)")
    var street = Coverage()
    street.add(nil, x: -20 ... -10, y: 0...60)
    let folder = try Folder()
    try folder.write(street.text, as: "streets.geojson")
    let held = try coverage.found(
      ["--no-plan", "--intended-gaps", folder.path("streets.geojson")], select: "TOP201")
    #expect(held.map { $0.finding["verdict"] as? String } == ["incomplete"])
  }

  @Test("what --intended-gaps names may lie open, the rest may not")
  func intended() throws {
    let folder = try Folder()
    for (width, left) in [(20.0, [Double]()), (12.0, [160.0])] {
      var pond = Coverage()
      pond.add(nil, x: 20...20 + width, y: 20...40)
      try folder.write(pond.text, as: "pond.geojson")
      let found = try Self.ring().found(
        ["--no-plan", "--intended-gaps", folder.path("pond.geojson")], select: "TOP201")
      #expect(found.map { $0.area.rounded() } == left, "\(width) m")
    }
  }

  @Test("a gap counts where a disc of the tolerance fits into it")
  func tolerance() throws {
    for (height, codes) in [(0.15, [String]()), (0.19, []), (0.21, ["TOP202"]), (4, ["TOP201"])] {
      let found = try Self.ring(height: height).found(select: "TOP201,TOP202")
      #expect(found.map(\.rule) == codes, "\(height) m")
    }
  }

  @Test("a slit that the disc does not pass leaves it a gap, a wider one does not")
  func slits() throws {
    for (slit, isTold) in [(1e-6, true), (0.05, true), (0.18, true), (0.22, false)] {
      let found = try Self.ring(slit: slit).found(select: "TOP201")
      #expect(found.count == (isTold ? 1 : 0), "\(slit) m")
      guard isTold else { continue }
      let area = found.first?.area ?? 0
      #expect(abs(area - (400 + 20 * slit)) < 0.05, "\(slit) m: \(area) m²")
      let reasons = "\(found.first?.finding["reasons"] ?? "")"
      // A millionth of a metre is rounding.
      #expect(reasons.contains("it opens by slits") == (slit > 0.001), "\(slit) m: \(reasons)")
    }
  }

  @Test("what stands in a gap is no part of it, and its own gaps are told by themselves")
  func islands() throws {
    var coverage = Coverage()
    for (id, x, y) in [
      ("N", 0.0...100, 90.0...100), ("S", 0.0...100, 0.0...10), ("W", 0.0...10, 10.0...90),
      ("E", 90.0...100, 10.0...90),
      ("IN", 30.0...70, 60.0...70), ("IS", 30.0...70, 30.0...40), ("IW", 30.0...40, 40.0...60),
      ("IE", 60.0...70, 40.0...60),
    ] { coverage.add(id, x: x, y: y) }
    let found = try coverage.found(select: "TOP201")
    #expect(found.map { $0.area.rounded() }.sorted() == [400, 4800])
    #expect(
      found.map(\.plots).sorted { $0.count > $1.count } == [
        ["E", "IE", "IN", "IS", "IW", "N", "S", "W"], ["IE", "IN", "IS", "IW"],
      ])
  }

  @Test("land that another plot covers is no gap, whatever lies open beside it")
  func covered() throws {
    var coverage = Self.ring()
    coverage.add("BELOW", x: 10...50, y: 10...50)
    #expect(try coverage.codes(select: "TOP201") == [])
    // A plot with a hole of its own encloses land too.
    var ringed = Coverage()
    ringed.plots = [
      Coverage.Plot(
        id: "R",
        rings: [
          [(x: 0, y: 0), (x: 60, y: 0), (x: 60, y: 60), (x: 0, y: 60)],
          [(x: 20, y: 20), (x: 20, y: 40), (x: 40, y: 40), (x: 40, y: 20)],
        ])
    ]
    #expect(try ringed.found(select: "TOP201").map { $0.area.rounded() } == [400])
  }

  @Test("gaps are the same however plots are shuffled, turned and shared out")
  func orders() throws {
    for seed in 1...3 {
      var random = SeededRandom(seed: UInt64(seed))
      var coverage = Coverage.random(&random)
      let codes = "TOP201,TOP202"
      let found = try coverage.found(select: codes)
      #expect(!found.isEmpty, "seed \(seed)")
      coverage.plots.shuffle(using: &random)
      for plot in coverage.plots.indices {
        for ring in coverage.plots[plot].rings.indices {
          let count = coverage.plots[plot].rings[ring].count
          let first = Int.random(in: 0..<count, using: &random)
          let points = coverage.plots[plot].rings[ring]
          coverage.plots[plot].rings[ring] = Array(points[first...] + points[..<first])
        }
      }
      let again = try coverage.found(["--no-plan", "--jobs", "1"], select: codes)
      #expect(again.map(\.plots) == found.map(\.plots), "seed \(seed)")
      for (one, other) in zip(found, again) {
        #expect(one.rule == other.rule && abs(one.area - other.area) < 0.001, "seed \(seed)")
      }
    }
  }

  @Test("a name that is neither a layer nor a file is refused with the nearest one")
  func unknown() throws {
    let folder = try Folder()
    try folder.write(Self.ring().text, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--select", "TOP201", "--intended-gaps", "blue-line:permanentt"]
        + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("did you mean 'blue-line:permanent'?"), "\(outcome.err)")
  }
}
