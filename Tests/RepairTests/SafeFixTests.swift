import Repair
import Testing

/// Coordinates in metres of EPSG:4547, near its central meridian.
@Suite("Fixes that move no boundary")
struct SafeFixTests {
  /// What a file has, what it becomes, and by which fixes.
  struct Case: CustomTestStringConvertible {
    var name: String
    var type = "Polygon"
    var before: String
    var after: String
    var kinds: [FixKind]
    var left: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "clean",
      before: "[[[500000,2570000],[500010,2570000],[500010.0,2570010],[500000,2570000]]]",
      after: "[[[500000,2570000],[500010,2570000],[500010.0,2570010],[500000,2570000]]]", kinds: []),
    Case(
      name: "open ring, spaced as the others",
      before: "[ [ [ 500000, 2570000 ],\n  [500010,2570000] ,\r\n [500010,2570010]\n ] ]",
      after:
        "[ [ [ 500000, 2570000 ],\n  [500010,2570000] ,\r\n [500010,2570010] ,\r\n [ 500000, 2570000 ]\n ] ]",
      kinds: [.unclosedRing]),
    Case(
      name: "open ring with heights",
      before: "[[[500000,2570000,5.10],[500010,2570000,6],[500010,2570010,7]]]",
      after:
        "[[[500000,2570000,5.10],[500010,2570000,6],[500010,2570010,7],[500000,2570000,5.10]]]",
      kinds: [.unclosedRing]),
    Case(
      name: "repeated points, some written otherwise",
      before:
        "[[[500000,2570000],[500000.0,2570000],[500010,2570000],[500010,2570010],[500010,2570010],[500000,2570000],[500000,2570000]]]",
      after: "[[[500000,2570000],[500010,2570000],[500010,2570010],[500000,2570000]]]",
      kinds: [.repeatedPoints]),
    Case(
      name: "repeated points of two heights stay",
      before:
        "[[[500000,2570000,1],[500010,2570000,1],[500010,2570000,2],[500010,2570010,1],[500000,2570000,1]]]",
      after:
        "[[[500000,2570000,1],[500010,2570000,1],[500010,2570000,2],[500010,2570010,1],[500000,2570000,1]]]",
      kinds: [], left: ["GEO301"]),
    Case(
      name: "clockwise exterior, positions with their heights",
      before: "[[[500000,2570000,1], [500000,2570010,2],[500010,2570010,3],  [500000,2570000,1]]]",
      after: "[[[500000,2570000,1], [500010,2570010,3],[500000,2570010,2],  [500000,2570000,1]]]",
      kinds: [.orientation]),
    Case(
      name: "counterclockwise hole",
      before:
        "[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570090],[500000,2570000]],[[500010,2570010],[500020,2570010],[500020,2570020],[500010,2570010]]]",
      after:
        "[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570090],[500000,2570000]],[[500010,2570010],[500020,2570020],[500020,2570010],[500010,2570010]]]",
      kinds: [.orientation]),
    Case(
      name: "open and clockwise with a repetition at its end",
      before: "[[[500000,2570000],[500000,2570010],[500010,2570010],[500010,2570010]]]",
      after: "[[[500000,2570000],[500010,2570010],[500000,2570010],[500000,2570000]]]",
      kinds: [.unclosedRing, .repeatedPoints, .orientation]),
    Case(
      name: "surplus decimals, halves away from zero, zeros dropped",
      before:
        "[[[500000.00005,2570000.12344999],[500010.10000001,2570000],[500010,2570010.99999],[500000.00005,2570000.12344999]]]",
      after:
        "[[[500000.0001,2570000.1234],[500010.1,2570000],[500010,2570011],[500000.0001,2570000.1234]]]",
      kinds: [.precision]),
    Case(
      name: "exponents and short spellings stay where they have no surplus",
      before: "[[[5e5,2.57E6],[500010.0000,2570000],[500010,2570010.9],[5e5,2.57E6]]]",
      after: "[[[5e5,2.57E6],[500010.0000,2570000],[500010,2570010.9],[5e5,2.57E6]]]", kinds: []),
    Case(
      name: "exponent with surplus decimals",
      before:
        "[[[5.0000000000012e5,2.57E6],[500010,2570000],[500010,2570010.9],[5.0000000000012e5,2.57E6]]]",
      after: "[[[500000,2.57E6],[500010,2570000],[500010,2570010.9],[500000,2.57E6]]]",
      kinds: [.precision]),
    Case(
      name: "closing position written otherwise",
      before: "[[[500000.0,2570000],[500010,2570000],[500010,2570010],[500000,2570000]]]",
      after: "[[[500000.0,2570000],[500010,2570000],[500010,2570010],[500000.0,2570000]]]",
      kinds: [.closing]),
    Case(
      name: "closing position of another height stays",
      before: "[[[500000,2570000,1],[500010,2570000,1],[500010,2570010,1],[500000,2570000,2]]]",
      after: "[[[500000,2570000,1],[500010,2570000,1],[500010,2570010,1],[500000,2570000,2]]]",
      kinds: [], left: ["GEO115"]),
    Case(
      name: "empty hole, hole of two points left",
      before:
        "[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570000]],[] , [[500010,2570010],[500020,2570010]]]",
      after:
        "[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570000]] , [[500010,2570010],[500020,2570010]]]",
      kinds: [.emptyPart], left: ["GEO107"]),
    Case(
      name: "repeated hole and repeated part", type: "MultiPolygon",
      before:
        "[[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570000]],[[500050,2570010],[500060,2570020],[500060,2570010],[500050,2570010]],[[500060,2570010],[500060,2570020],[500050,2570010],[500060,2570010]]], [[[500200,2570000],[500290,2570000],[500290,2570090],[500200,2570000]]], [[[500290,2570000],[500290,2570090],[500200,2570000],[500290,2570000]]],[]]",
      after:
        "[[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570000]],[[500050,2570010],[500060,2570020],[500060,2570010],[500050,2570010]]], [[[500200,2570000],[500290,2570000],[500290,2570090],[500200,2570000]]]]",
      kinds: [.emptyPart, .repeatedPart]),
    Case(
      name: "parts and holes of two heights stay", type: "MultiPolygon",
      before:
        "[[[[500000,2570000,5],[500090,2570000,5],[500090,2570090,5],[500000,2570000,5]]], [[[500000,2570000,9],[500090,2570000,9],[500090,2570090,9],[500000,2570000,9]]]]",
      after:
        "[[[[500000,2570000,5],[500090,2570000,5],[500090,2570090,5],[500000,2570000,5]]], [[[500000,2570000,9],[500090,2570000,9],[500090,2570090,9],[500000,2570000,9]]]]",
      kinds: [], left: ["GEO215", "GEO201"]),
    Case(
      name: "a part with its holes in another order, heights spelt otherwise", type: "MultiPolygon",
      before:
        "[[[[500000,2570000,5],[500090,2570000,5],[500090,2570090,5],[500000,2570000,5]],[[500050,2570010,5],[500060,2570020,5],[500060,2570010,5],[500050,2570010,5]],[[500070,2570010,5],[500080,2570020,5],[500080,2570010,5],[500070,2570010,5]]], [[[500000,2570000,5.0],[500090,2570000,5],[500090,2570090,5],[500000,2570000,5.0]],[[500070,2570010,5],[500080,2570020,5],[500080,2570010,5],[500070,2570010,5]],[[500050,2570010,5],[500060,2570020,5],[500060,2570010,5],[500050,2570010,5]]]]",
      after:
        "[[[[500000,2570000,5],[500090,2570000,5],[500090,2570090,5],[500000,2570000,5]],[[500050,2570010,5],[500060,2570020,5],[500060,2570010,5],[500050,2570010,5]],[[500070,2570010,5],[500080,2570020,5],[500080,2570010,5],[500070,2570010,5]]]]",
      kinds: [.repeatedPart]),
    Case(
      name: "a part that stands twice does not keep decimals from being rounded",
      type: "MultiPolygon",
      before:
        "[[[[500000,2570000.00001],[500090,2570000],[500090,2570090],[500000,2570000.00001]]], [[[500000,2570000.00001],[500090,2570000],[500090,2570090],[500000,2570000.00001]]]]",
      after:
        "[[[[500000,2570000],[500090,2570000],[500090,2570090],[500000,2570000]]]]",
      kinds: [.repeatedPart, .precision]),
    Case(
      name: "a bow-tie is told and left",
      before:
        "[[[500000,2570000],[500010,2570012],[500010,2570000],[500000,2570010],[500000,2570000]]]",
      after:
        "[[[500000,2570000],[500010,2570012],[500010,2570000],[500000,2570010],[500000,2570000]]]",
      kinds: [], left: ["GEO201"]),
    Case(
      name: "the other part of a bow-tie is turned, the bow-tie is not", type: "MultiPolygon",
      before:
        "[[[[500000,2570000],[500100,2570200],[500100,2570000],[500000,2570020],[500000,2570000]]], [[[500200,2570000],[500290,2570090],[500290,2570000],[500200,2570000]]]]",
      after:
        "[[[[500000,2570000],[500100,2570200],[500100,2570000],[500000,2570020],[500000,2570000]]], [[[500200,2570000],[500290,2570000],[500290,2570090],[500200,2570000]]]]",
      kinds: [.orientation], left: ["GEO201"]),
    Case(
      name: "a ring that is no part of the shape is passed over when the next is turned",
      type: "MultiPolygon",
      before:
        "[[[[500000,2570000],[500010,2570012]],[[500001,2570001],[500002,2570002],[500001,2570002],[500001,2570001]]], [[[500200,2570000],[500290,2570090],[500290,2570000],[500200,2570000]]]]",
      after:
        "[[[[500000,2570000],[500010,2570012]],[[500001,2570001],[500002,2570002],[500001,2570002],[500001,2570001]]], [[[500200,2570000],[500290,2570000],[500290,2570090],[500200,2570000]]]]",
      kinds: [.orientation], left: ["GEO107"]),
    Case(
      name: "a needle would vanish by rounding",
      before: "[[[500000,2570000],[500010,2570000],[500005,2570000.00001],[500000,2570000]]]",
      after: "[[[500000,2570000],[500010,2570000],[500005,2570000.00001],[500000,2570000]]]",
      kinds: [], left: ["INP221"]),
  ]

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
    #expect(inside.text.contains("[[113.1,23.1],[113.2,23.2],[113.1,23.2],[113.1,23.1]]"))
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
