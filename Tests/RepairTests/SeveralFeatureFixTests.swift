import Repair
import Testing

@Suite("Fixes of plots of several features, and of features that are written unlike others")
struct SeveralFeatureFixTests {
  private static func feature(_ id: String, _ ring: String, _ members: String = "") -> String {
    #"{"type":"Feature","id":"\#(id)",\#(members)"properties":{},"geometry":"#
      + #"{"type":"Polygon","coordinates":[\#(ring)]}}"#
  }

  @Test("two corners of two features of one plot do not become one; those of neighbours do")
  func snapOfOnePlot() throws {
    func mended(_ other: String) throws -> Mended {
      let (a, b) = (
        "[[500000,2570000],[500100,2570000],[500100,2570100],[500000,2570100],[500000,2570000]]",
        "[[500100.05,2570000],[500200,2570000],[500200,2570100],[500100.05,2570100],"
          + "[500100.05,2570000]]"
      )
      return try Mended(
        Self.feature("A", a) + "\n" + Self.feature(other, b), crs: "EPSG:4547"
      ) { $0.movesBoundaries = true }
    }
    #expect(try mended("A").outcome.edits.isEmpty)
    #expect(try mended("B").outcome.counts == [.snap: 2])
  }

  @Test("a bbox keeps vertices, and does not hide what else is wrong")
  func bbox() throws {
    let tie =
      "[[113.5,23.35],[113.5010000006,23.35],[113.5,23.351],[113.5010000006,23.351],[113.5,23.35]]"
    let box = #""bbox":[113.5,23.35,113.5010000006,23.351],"#
    for movesBoundaries in [false, true] {
      let mended = try Mended(Self.feature("A", tie, box)) {
        $0.movesBoundaries = movesBoundaries
      }
      #expect(Set(mended.outcome.left) == ["INP126", "GEO201"], "\(mended.outcome.left)")
      #expect(mended.outcome.edits.isEmpty)
    }
    let sound =
      "[[113.5,23.35],[113.5010000006,23.35],[113.5010000006,23.351],[113.5,23.351],[113.5,23.35]]"
    #expect(try Mended(Self.feature("A", sound, box)).outcome.left == ["INP126"])
  }

  @Test("a type is read as JSON has it, escapes and all")
  func escapes() throws {
    let open = "[[113.5,23.35],[113.501,23.35],[113.501,23.351],[113.5,23.351]]"
    let plain = Self.feature("A", open)
    #expect(try Mended(plain).outcome.kinds == [.unclosedRing])
    let written = plain.replacing("Polygon", with: #"Poly\u0067on"#)
    let mended = try Mended(written)
    #expect(mended.outcome.kinds == [.unclosedRing], "\(mended.outcome.reasons)")
    #expect(mended.text.contains(#"Poly\u0067on"#) && mended.text.contains("[113.5,23.35]]]"))
  }
}
