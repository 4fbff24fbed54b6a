import Repair
import Testing

/// Coordinates in metres of EPSG:4547, near its central meridian.
@Suite("Fixes that move no boundary")
struct SafeFixTests {
  @Test("each fix, byte for byte", arguments: cases)
  func each(_ item: Case) throws {
    let (text, outcome) = try Mended.coordinates(item.before, type: item.type)
    #expect(text == item.after)
    #expect(Set(outcome.kinds) == Set(item.kinds))
    #expect(outcome.left.filter { $0 != "GEO304" } == item.left)
    #expect(outcome.obstacle == nil)
    let again = try Mended.coordinates(text, type: item.type)
    #expect(again.text == text)
    #expect(again.outcome.edits.isEmpty)
  }

  @Test("degrees keep nine decimals")
  func degrees() throws {
    let (text, _) = try Mended.coordinates(
      "[[[113.12345678901,23.1],[113.13,23.1],[113.13,23.2],[113.12345678901,23.1]]]", crs: nil)
    #expect(text == "[[[113.123456789,23.1],[113.13,23.1],[113.13,23.2],[113.123456789,23.1]]]")
  }

  @Test(
    "byte order mark, line ends, members and texts around stay; sequences and bare geometries too")
  func around() throws {
    let ring = "[[113.1,23.1],[113.1,23.2],[113.2,23.2],[113.1,23.1]]"
    let turned = "[[113.1,23.1],[113.2,23.2],[113.1,23.2],[113.1,23.1]]"
    for frame in [
      (
        "\u{FEFF}{\"features\":[\r\n{\"geometry\":{\"coordinates\":[",
        "],\"type\":\"Polygon\"},\"type\":\"Feature\",\"properties\":{\"x\":\"\\u00e9[[1,2]]\",\"y\":1.0}}\r\n] , \"type\":\"FeatureCollection\"}\r\n"
      ),
      (
        "\u{1E}{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{\"coordinates\":[[1,2]]},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[",
        "]}}\n"
      ),
      ("{\"type\":\"Polygon\",\"coordinates\":[", "]}"),
    ] {
      let mended = try Mended(frame.0 + ring + frame.1)
      #expect(mended.bytes == Array((frame.0 + turned + frame.1).utf8))
    }
  }

  @Test("only what is selected is done")
  func selected() throws {
    let before = "[[[500000,2570000],[500000,2570010],[500010,2570010],[500010,2570010]]]"
    let (text, outcome) = try Mended.coordinates(before) { $0.kinds = [.unclosedRing] }
    #expect(
      text
        == "[[[500000,2570000],[500000,2570010],[500010,2570010],[500010,2570010],[500000,2570000]]]"
    )
    #expect(outcome.kinds == [.unclosedRing])
  }

  @Test("a geometry that stands twice is left, whichever member it is")
  func twice() throws {
    let ring = "[[[113.1,23.1],[113.1,23.2],[113.2,23.2],[113.1,23.1]]]"
    for text in [
      #"{"type":"Feature","id":1,"properties":{},"geometry":{"type":"Polygon","coordinates":\#(ring),"coordinates":\#(ring)}}"#,
      #"{"type":"Feature","id":1,"properties":{},"geometry":{"type":"Polygon","coordinates":\#(ring)},"geometry":null}"#,
      #"{"type":"Feature","id":1,"properties":{},"geometry":{"type":"Polygon","type":"Polygon","coordinates":\#(ring)}}"#,
    ] {
      let mended = try Mended(text)
      #expect(mended.text == text)
      #expect(mended.outcome.left == ["INP104"])
    }
    // A property that stands twice says nothing of the shape.
    let property =
      #"{"type":"Feature","id":1,"properties":{"a":1,"a":2},"geometry":{"type":"Polygon","coordinates":\#(ring)}}"#
    #expect(try Mended(property).outcome.kinds == [.orientation])
  }

  @Test("numbers that are not what the system says: nothing is done")
  func systems() throws {
    let metres = "[[[500000,2570000],[500000,2570010],[500010,2570010],[500000,2570000]]]"
    let northFirst = "[[[2570000,500000],[2570000,500010],[2570010,500010],[2570000,500000]]]"
    #expect(try Mended.coordinates(metres, crs: nil).outcome.obstacle != nil)
    #expect(try Mended.coordinates(northFirst).outcome.obstacle != nil)
    #expect(try Mended.coordinates(northFirst).text == northFirst)
    #expect(try Mended.coordinates(metres).outcome.obstacle == nil)
    let latitudeFirst = "[[[23.1,113.1],[23.1,113.2],[23.2,113.2],[23.1,113.1]]]"
    #expect(try Mended.coordinates(latitudeFirst, crs: nil).outcome.obstacle != nil)
  }

  @Test("a bbox that would not hold the moved vertices keeps them; turning a ring moves none")
  func boxes() throws {
    let plot = { (ring: String) in
      #"{"type":"Feature","id":1,"bbox":[113.1,23.1,113.2000000004,23.2],"properties":{},"geometry":{"type":"Polygon","coordinates":["#
        + ring + "]}}"
    }
    let ring = "[[113.1,23.1],[113.1,23.2],[113.2000000004,23.2],[113.1,23.1]]"
    let inside = try Mended(plot(ring))
    #expect(inside.text.contains("[[113.1,23.1],[113.200000000,23.2],[113.1,23.2],[113.1,23.1]]"))
    let wider = plot(ring).replacing("2000000004", with: "2000000006")
    let kept = try Mended(wider)
    #expect(kept.text.contains("[[113.1,23.1],[113.2000000006,23.2],[113.1,23.2],[113.1,23.1]]"))
    #expect(kept.outcome.left == ["INP126"])
    #expect(kept.outcome.kinds == [.orientation])
  }

  @Test("which way a ring over the antimeridian runs is not guessed")
  func antimeridian() throws {
    let ring = "[[[179.9,-17],[-179.9,-17],[-179.9,-16],[179.9,-16],[179.9,-17]]]"
    let (text, outcome) = try Mended.coordinates(ring, crs: nil)
    #expect(text == ring)
    #expect(outcome.left == ["GEO302"])
  }

  @Test("missing ids are told, once where no plot has one")
  func ids() throws {
    let plot = { (members: String) in
      #"{"type":"Feature",\#(members)"geometry":{"type":"Polygon","coordinates":[[[113.1,23.1],[113.2,23.1],[113.2,23.2],[113.1,23.1]]]}}"#
    }
    let one = try Mended(plot(#""properties":{"ZDDM":"x"},"#) + "\n" + plot(#""properties":{},"#))
    #expect(one.outcome.left == ["INP230"])
    #expect(one.outcome.idless == 0)
    let none = try Mended(plot(#""properties":{},"#) + "\n" + plot(#""properties":{"ZDDM":null},"#))
    #expect(none.outcome.left == [])
    #expect(none.outcome.idless == 2)
    #expect(none.outcome.restCount == 0 && none.outcome.hasRest)
    let silent = try Mended(plot(#""properties":{},"#)) { $0.tellsMissingIds = false }
    #expect(!silent.outcome.hasRest)
  }
}
