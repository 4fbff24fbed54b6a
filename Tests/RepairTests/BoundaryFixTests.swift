import Foundation
import Repair
import Testing

@Suite("Fixes that move boundaries")
struct BoundaryFixTests {
  func mend(
    _ text: String, type: String = "Polygon", shift: Double = 0.1, area: Double? = nil
  ) throws -> (text: String, outcome: FileRepair.Outcome) {
    try Mended.coordinates(text, type: type) {
      $0.movesBoundaries = true
      $0.maxShift = shift
      $0.maxArea = area
    }
  }

  @Test("a spike goes as far as the bound allows, wherever the ring begins")
  func spike() throws {
    let spiked =
      "[[[500000,2570000],[500100,2570000],[500100,2570050],[500100.08,2570050],[500100,2570050],[500100,2570100],[500000,2570100],[500000,2570000]]]"
    let (text, outcome) = try mend(spiked)
    #expect(
      text
        == "[[[500000,2570000],[500100,2570000],[500100,2570050],[500100,2570100],[500000,2570100],[500000,2570000]]]"
    )
    #expect(outcome.kinds == [.spike])
    let measures = try #require(outcome.records.first?.measures)
    #expect(abs(measures.shift - 0.08) < 1e-4)
    #expect(abs(measures.areaBefore - measures.areaAfter) < 1e-6)

    let far = spiked.replacing("500100.08", with: "500103")
    #expect(try mend(far).text == far)
    #expect(try mend(far).outcome.reasons.contains("would move 3.0000 m, more than 0.1000 m"))
    #expect(try mend(far, shift: 4).text == text)

    let first =
      "[[[500100.08,2570050],[500100,2570050],[500100,2570100],[500000,2570100],[500000,2570000],[500100,2570000],[500100,2570050.001],[500100.08,2570050]]]"
    let (turned, found) = try mend(first)
    // Without the tip the boundary runs a millimetre back upon itself, which is a spike too.
    #expect(
      turned
        == "[[[500100,2570100],[500000,2570100],[500000,2570000],[500100,2570000],[500100,2570100]]]"
    )
    #expect(found.left.isEmpty)
  }

  @Test("a small loop is made valid and corners that were there keep their spelling")
  func loop() throws {
    let looped =
      "[[[500000.0,2570000],[500100,2570000],[500100,2570100],[500050,2570100],[500049.96,2570100.05],[500049.96,2570099.95],[500050.04,2570100.06],[500000,2570100],[500000.0,2570000]]]"
    let (text, outcome) = try mend(looped)
    #expect(outcome.kinds.contains(.invalid))
    #expect(text.contains("[500000.0,2570000]"))
    #expect(outcome.left.isEmpty)
    #expect(try mend(text).outcome.edits.isEmpty)
  }

  @Test("a bow-tie is refused by its area, allowed by --max-area, and becomes several polygons")
  func bowTie() throws {
    let tie =
      "[[[500000,2570000],[500010,2570012],[500010,2570000],[500000,2570010],[500000,2570000]]]"
    #expect(try mend(tie).outcome.reasons.contains("the area would go from"))
    let allowed = try mend(tie, area: 1000)
    #expect(allowed.outcome.kinds == [.invalid])
    #expect(allowed.outcome.edits.contains { $0.bytes == Array("\"MultiPolygon\"".utf8) })
    let heights = tie.replacing("]", with: ",5]").replacing(",5],5],5]", with: ",5]]]")
    #expect(try mend(heights, area: 1000).outcome.reasons.contains("positions have heights"))
  }

  @Test("where the tip of a spike lies another part keeps its corner")
  func spikeAtAnotherPart() throws {
    let part =
      "[[[500106,2570050],[500116,2570050],[500116,2570060],[500106,2570060],[500106,2570050]]]"
    let ring =
      "[500000,2570000],[500100,2570000],[500100,2570050],[500106,2570050],[500100,2570050.05],[500100,2570100],[500000,2570100],[500000,2570000]"
    let (text, outcome) = try mend("[[[\(ring)]],\(part)]", type: "MultiPolygon", shift: 8)
    #expect(outcome.kinds == [.spike] && outcome.left.isEmpty, "\(outcome.reasons)")
    #expect(text.hasSuffix(part + "]") && !text.hasPrefix("[[[\(ring)"), "\(text)")
  }

  @Test("a place of two heights is not made one")
  func twoHeights() throws {
    func touching(_ height: Int) -> String {
      "[[[500000,2570000,1],[500010,2570000,1],[500005,2570005,5],[500010,2570010,1],"
        + "[500000,2570010,1],[500005,2570005,\(height)],[500000,2570000,1]]]"
    }
    let refused = try mend(touching(9), area: 1000)
    #expect(refused.text == touching(9) && refused.outcome.left == ["GEO201"])
    #expect(refused.outcome.reasons.contains("one place has two heights"))
    #expect(try mend(touching(5), area: 1000).outcome.kinds == [.invalid])
  }

  @Test("many spikes go at once, from the first corner of the ring too")
  func manySpikes() throws {
    // A square whose lower side runs out and back upon itself every two metres.
    func ring(_ tips: Int) -> (spiked: String, plain: String) {
      var spiked = "[500000.5,2569999.95],[500000.5,2570000],"
      var plain = "[500000.5,2570000],"
      for tip in 1...tips {
        let foot = "[\(500000 + 2 * tip),2570000]"
        spiked += "\(foot),[\(500000 + 2 * tip),2569999.95],\(foot),"
        plain += "\(foot),"
      }
      let rest = "[510000,2570000],[510000,2579000],[500000,2579000],[500000,2570000],"
      return (
        "[[\(spiked)\(rest)[500000.5,2570000],[500000.5,2569999.95]]]",
        "[[\(plain)\(rest)[500000.5,2570000]]]"
      )
    }
    let few = ring(3)
    let (text, outcome) = try mend(few.spiked)
    #expect(text == few.plain)
    #expect(outcome.counts[.spike] == 4)
    #expect(outcome.left.isEmpty, "\(outcome.reasons)")
    let many = ring(4_000)
    #expect(try mend(many.spiked).text == many.plain)
  }

  @Test("a scribble is not made valid, which is said; a few crossings are looked at as ever")
  func scribble() throws {
    // Lines through one point, each crossing all others.
    let ends = (0..<60).map { line in
      "[\(500000 + line),2570000],[\(500060 - line),2570100]"
    }
    let scribble = "[[\(ends.joined(separator: ",")),[500000,2570000]]]"
    let outcome = try mend(scribble, area: 1e9).outcome
    #expect(!outcome.kinds.contains(.invalid))
    #expect(outcome.left.contains("GEO201"))
    #expect(outcome.reasons.contains("in more than 500 places"), "\(outcome.reasons)")
    let few = (0..<3).map { "[\(500000 + $0),2570000],[\(500003 - $0),2570100]" }
    let (_, mended) = try mend("[[\(few.joined(separator: ",")),[500000,2570000]]]", area: 1e9)
    #expect(!mended.reasons.contains("in more than"), "\(mended.reasons)")
    #expect(mended.kinds.contains(.invalid), "\(mended.reasons)")
  }

  @Test("a sliver part goes where others stay, whole plots never")
  func sliver() throws {
    let block =
      "[[[500000,2570000],[500100,2570000],[500100,2570100],[500000,2570100],[500000,2570000]]]"
    let strip =
      "[[[500100.04,2570000],[500100.08,2570000],[500100.08,2570100],[500100.04,2570100],[500100.04,2570000]]]"
    let (text, outcome) = try mend("[\(strip),\n \(block)]", type: "MultiPolygon")
    #expect(text == "[\(block)]")
    #expect(outcome.kinds == [.sliver])
    #expect(try mend(strip).text == strip)
    #expect(try mend("[\(strip)]", type: "MultiPolygon").text == "[\(strip)]")
  }

  /// A strip of 4 m² that ends 0.08 m beside the block.
  @Test("a change goes to its bound and no further: of the shift, and of the area")
  func justWithinAndBeyond() throws {
    func spiked(_ tip: String) -> String {
      "[[[500000,2570000],[500100,2570000],[500100,2570050],[\(tip),2570050],[500100,2570050],[500100,2570100],[500000,2570100],[500000,2570000]]]"
    }
    #expect(try mend(spiked("500100.097")).outcome.kinds == [.spike])
    let far = try mend(spiked("500100.103"))
    #expect(far.text == spiked("500100.103") && far.outcome.kinds.isEmpty)
    #expect(far.outcome.reasons.contains("would move 0.1030 m, more than 0.1000 m"))

    let block =
      "[[[500000,2570000],[500100,2570000],[500100,2570100],[500000,2570100],[500000,2570000]]]"
    let strip =
      "[[[500100.04,2570000],[500100.08,2570000],[500100.08,2570100],[500100.04,2570100],[500100.04,2570000]]]"
    let parts = "[\(strip),\(block)]"
    // 0.97 and 1.03 times these bounds.
    let within = try mend(parts, type: "MultiPolygon", area: 4 / 0.97)
    #expect(within.text == "[\(block)]" && within.outcome.kinds == [.sliver])
    let beyond = try mend(parts, type: "MultiPolygon", area: 4 / 1.03)
    #expect(beyond.text == parts && beyond.outcome.kinds.isEmpty)
    #expect(
      beyond.outcome.reasons.contains(
        "would go from 10004.0000 to 10000.0000 m², by more than 3.8835 m²"))
  }

  @Test("near vertices of neighbours become one, the one that most plots share stays")
  func snap() throws {
    let plots = [
      "[[500000,2570000],[500100,2570000],[500100,2570100],[500000,2570100],[500000,2570000]]",
      "[[500100.03,2570000.00],[500200,2570000],[500200,2570100],[500100.02,2570100.01],[500100.03,2570000.00]]",
      "[[500100,2570100],[500200,2570100],[500200,2570200],[500100,2570200],[500100,2570100]]",
    ]
    let file = Self.file(plots)
    #expect(try Mended(file, crs: "EPSG:4547").outcome.edits.isEmpty)
    let mended = try Mended(file, crs: "EPSG:4547") { $0.movesBoundaries = true }
    #expect(
      mended.text
        == Self.file([
          plots[0],
          "[[500100,2570000],[500200,2570000],[500200,2570100],[500100,2570100],[500100,2570000]]",
          plots[2],
        ]))
    #expect(mended.outcome.counts == [.snap: 2])
    #expect(
      try Mended(mended.bytes, crs: "EPSG:4547") { $0.movesBoundaries = true }.outcome.edits
        .isEmpty)
    #expect(
      try Mended(file, crs: "EPSG:4547") {
        $0.movesBoundaries = true
        $0.maxShift = 0.01
      }.outcome.counts.isEmpty)
  }

  @Test("no two corners of one plot become one")
  func snapKeepsEdges() throws {
    let file = Self.file([
      "[[500000,2570000],[500100,2570000],[500100,2570100],[500000,2570100],[500000,2570000]]",
      "[[500100.03,2570000],[500200,2570000],[500200,2570100],[500100.06,2570100.03],[500100.03,2570100.01],[500100.03,2570000]]",
    ])
    let mended = try Mended(file, crs: "EPSG:4547") { $0.movesBoundaries = true }
    #expect(mended.outcome.counts == [.snap: 2])
    #expect(mended.text.contains("[500100.06,2570100.03],[500100,2570100]"))
    #expect(
      try Mended(mended.bytes, crs: "EPSG:4547") { $0.movesBoundaries = true }.outcome.edits
        .isEmpty)
  }

  @Test("what lies on both sides of the antimeridian is measured there")
  func snapAcrossTheAntimeridian() throws {
    func plot(_ west: Double, _ south: Double) -> String {
      let (east, north) = (west + 0.0004, south + 0.0004)
      let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
      let texts = corners.map { String(format: "[%.8f,%.8f]", $0.0, $0.1) }
      return "[" + texts.joined(separator: ",") + "]"
    }
    func mended(apart degrees: Double) throws -> FileRepair.Outcome {
      let rings = [179.999, -179.9994].flatMap { west in
        [plot(west, -16.8), plot(west, -16.7996 + degrees)]
      }
      return try Mended(Self.file(rings)) { $0.movesBoundaries = true }.outcome
    }
    // 0.3 m: as far apart as no plots are that a surface on the other side of the earth shrinks.
    #expect(try mended(apart: 0.0000027).edits.isEmpty)
    let near = try mended(apart: 0.00000045)
    #expect(near.kinds == [.snap])
    let shifts = near.records.compactMap(\.measures?.shift)
    #expect(!shifts.isEmpty && shifts.allSatisfy { abs($0 - 0.05) < 0.005 }, "\(shifts)")
  }

  static func file(_ rings: [String]) -> String {
    rings.enumerated().map {
      #"{"type":"Feature","id":\#($0),"properties":{},"geometry":{"type":"Polygon","coordinates":[\#($1)]}}"#
    }.joined(separator: "\n")
  }
}
