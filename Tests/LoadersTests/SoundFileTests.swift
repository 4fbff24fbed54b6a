import Land
import Loaders
import Planar
import Testing
import Values

@Suite struct SoundFileTests {
  func read(_ name: String) -> Reading {
    Reading(path: "\(TestFiles.folder)/sound/\(name).geojson")
  }

  /// What is worth saying of files with which nothing is wrong that matters.
  static let remarks: [String: Set<String>] = [
    "byte-order-mark.geojson": ["INP128"], "feature-with-features-member.geojson": ["INP124"],
    "members-around-features.geojson": ["INP127"], "properties.geojson": ["INP129"],
  ]

  @Test(arguments: TestFiles.sound)
  func noFault(_ name: String) {
    let path = "\(TestFiles.folder)/sound/\(name)"
    let whole = Reading(path: path)
    #expect(whole.codes == Self.remarks[name] ?? [] && whole.failure == nil)
    for window in [1, 2, 3, 5, 63, 64, 65, 1024] {
      #expect(
        Reading(path: path, window: window, batchFeatures: 1) == whole, "window \(window)")
    }
  }

  @Test(
    "kinds of file",
    arguments: [
      ("collection", FileHeader.Kind.featureCollection, 2), ("feature", .feature, 1),
      ("feature-with-features-member", .feature, 1), ("geometry", .geometry, 1),
      ("text-sequence", .textSequence, 2), ("lines", .newlineDelimited, 2),
      ("lines-of-geometries", .newlineDelimited, 2),
      ("empty-collection", .featureCollection, 0),
      ("features-before-type", .featureCollection, 1), ("byte-order-mark", .featureCollection, 2),
    ])
  func kind(_ name: String, _ kind: FileHeader.Kind, _ count: Int) {
    let reading = read(name)
    #expect(reading.kind == kind)
    #expect(reading.count == count && reading.features.count == count)
    for feature in reading.features {
      #expect(feature.geometry.kind == .polygon && feature.geometry.points.count == 5)
      #expect(feature.geometry.points[1] == Point(x: 113.51, y: 23.35))
    }
  }

  @Test("places of features by LF, CRLF and CR")
  func lines() {
    for name in ["collection", "crlf", "carriage-returns", "byte-order-mark"] {
      let spans = read(name).features.map(\.span)
      #expect(spans.map(\.line) == [2, 3], "\(name)")
      #expect(spans.map(\.column) == [1, 1], "\(name)")
    }
  }

  @Test("members of a collection before and after its features")
  func members() throws {
    let path = "\(TestFiles.folder)/sound/members-around-features.geojson"
    let scanner = try FeatureScanner(path: path)
    while let batch = try scanner.next() { #expect(batch.count == 1) }
    let header = scanner.header
    #expect(header.members.map(\.name) == ["type", "name", "crs", "bbox", "note"])
    #expect(header.membersBeforeFeatures == 3)
    #expect(header.name == "plots")
    #expect(header.crsName == "urn:ogc:def:crs:EPSG::4490")
    #expect(header.member("bbox")?.text == "[1,2,3,4]")
    let bytes = TestFiles.bytes(path)
    #expect(header.byteCount == bytes.count)
    for member in header.members {
      let text = bytes[member.span.offset..<member.span.offset + member.span.length]
      #expect(String(decoding: text, as: UTF8.self) == member.text)
    }
  }

  @Test("every kind of property value")
  func properties() throws {
    let feature = try #require(read("properties").features.first)
    #expect(feature.id == .text("p-1"))
    let expected: [String: RawValue] = [
      "宗地.面积": .number(12.5), "宗地.tags": .nested(#"["a",{"b":null}]"#),
      "宗地.deep": .nested(#"{"x":{"y":1}}"#), "none": .nested("{}"), "list": .nested("[1, 2]"),
      "text": .text("a\"b\\地"), "big": .text("4401120010010000112345678901"),
      "int": .integer(-7), "exp": .number(1000), "yes": .bool(true), "no": .bool(false),
      "nil": .null,
    ]
    #expect(feature.properties == expected)
    let bytes = TestFiles.bytes("\(TestFiles.folder)/sound/properties.geojson")
    #expect(feature.offsets["int"].map { bytes[$0] } == UInt8(ascii: "-"))
  }

  @Test("only wanted names are delivered; each name is asked for once")
  func wanted() throws {
    var asked: [String] = []
    let decoder = FeatureDecoder { name in
      asked.append(name)
      return name == "int"
    }
    let scanner = try FeatureScanner(path: "\(TestFiles.folder)/sound/properties.geojson")
    let batch = try #require(try scanner.next())
    var feature = DecodedFeature()
    for _ in 0..<3 {
      decoder.decode(batch, 0, into: &feature)
      #expect(feature.properties.map { decoder.name(of: $0.key) } == ["int"])
    }
    #expect(asked == decoder.names && Set(asked).count == asked.count)
    #expect(asked.contains("宗地.面积"))
  }

  @Test("altered rings: closed, or left out")
  func altered() throws {
    let open = Reading(path: "\(TestFiles.folder)/broken/GEO106-ring-open.geojson")
    let closed = try #require(open.features.first?.geometry)
    #expect(closed.points.count == 5 && closed.points.first == closed.points.last)
    let fault = try #require(open.features.first?.faults.first)
    #expect(fault.found == "[113.5,23.36]" && fault.expected == "[113.5,23.35]")
    let short = Reading(path: "\(TestFiles.folder)/broken/GEO107-hole-of-three.geojson")
    let whole = try #require(short.features.first?.geometry)
    #expect(whole.ringEnds == [5] && whole.polygonEnds == [1])
    // Without its exterior a polygon is left out whole: its hole must not become one.
    let part = Reading(path: "\(TestFiles.folder)/broken/GEO107-second-exterior-empty.geojson")
    let rest = try #require(part.features.first?.geometry)
    #expect(rest.ringEnds == [5] && rest.polygonEnds == [1] && rest.points.count == 5)
  }

  @Test("decimals of the first coordinates and heights")
  func decimals() throws {
    #expect(read("collection").features.first?.geometry.decimals == 2)
    let heights = Reading(path: "\(TestFiles.folder)/broken/GEO109-heights.geojson")
    let geometry = try #require(heights.features.first?.geometry)
    #expect(geometry.hasZ && geometry.points.count == 4 && geometry.kind == .polygon)
  }

  @Test("a small file at once, with lines and points")
  func layer() throws {
    let path = "\(TestFiles.folder)/broken/GEO102-line.geojson"
    let file = try FeatureFile.read(path)
    #expect(file.faults.isEmpty)
    #expect(file.features.first?.geometry.lines.first?.count == 5)
    let first = try #require(file.features.first)
    #expect(file.names == ["plot"] && first.properties.count == 1)
    #expect(file.value("plot", of: first) == .text("A-1"))
    #expect(file.value("other", of: first) == nil)
    #expect(throws: LoadFailure.self) { try FeatureFile.read("/nowhere.geojson") }
    #expect(throws: LoadFailure.self) { try FeatureFile.read("/") }
  }
}
