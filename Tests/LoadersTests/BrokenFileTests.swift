import Findings
import Loaders
import Testing

/// One defect a file; the code it must produce is the start of its name.
@Suite struct BrokenFileTests {
  @Test("there are broken files to read")
  func present() {
    #expect(TestFiles.broken.count >= 150)
    let codes = Set(TestFiles.broken.map { $0.prefix(6) })
    let covered = InputFault.allCases.filter { codes.contains($0.rawValue[...]) }
    let without = Set(InputFault.allCases).subtracting(covered)
    // A file of half a gigabyte, one that cannot be opened, and other formats do not lie here; whether a
    // reference system is known is asked by those who project.
    #expect(
      without == [.featureTooLarge, .unreadable, .recordUnreadable, .unknownSystem, .lateSystem])
  }

  @Test(arguments: TestFiles.broken)
  func oneCode(_ name: String) {
    let reading = Reading(path: "\(TestFiles.folder)/broken/\(name)")
    // A collection of geometries is no plot, whatever else is wrong with it.
    let also: Set<String> =
      name.hasPrefix("GEO113") || name.hasPrefix("GEO114") ? ["GEO102"] : []
    #expect(reading.codes == also.union([String(name.prefix(6))]))
    for fault in reading.features.flatMap(\.faults) + reading.headerFaults {
      #expect(fault.line >= 1 && fault.column >= 1)
      #expect(fault.message.zh != fault.message.en)
    }
  }

  @Test(arguments: TestFiles.broken)
  func anyWindow(_ name: String) {
    let path = "\(TestFiles.folder)/broken/\(name)"
    let whole = Reading(path: path)
    for window in [1, 2, 3, 7, 64, 100] {
      #expect(Reading(path: path, window: window) == whole, "window of \(window) bytes")
    }
  }

  @Test(
    "a fault stands where its piece of the file does",
    arguments: [
      ("INP101-missing-comma-inside", 3, #""properties":{},"#, 1),
      ("INP101-line-break-in-text", 2, "\n", 2), ("INP101-python-literal", 2, "True", 1),
      ("INP107-nan-coordinate", 2, "NaN", 1), ("INP107-leading-zero", 2, "0701", 1),
      ("GEO106-ring-open", 2, "[113.5,23.36]", 1), ("INP104-property-twice", 2, #""plot""#, 2),
      ("GEO104-numbers-as-text", 2, #""113.5""#, 1), ("GEO105-one-number", 2, "[113.51]", 1),
      ("INP105-esri-geometry", 1, "{", 1), ("GEO102-point", 2, #""Point""#, 1),
    ])
  func place(_ name: String, _ line: Int, _ piece: String, _ occurrence: Int) throws {
    let path = "\(TestFiles.folder)/broken/\(name).geojson"
    let reading = Reading(path: path)
    let fault = try #require(reading.features.flatMap(\.faults).first)
    let bytes = TestFiles.bytes(path)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: piece.utf8) }
    let offset = starts[occurrence - 1]
    let lineStart = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    #expect(fault.offset == offset)
    #expect(fault.line == line && fault.column == offset - lineStart + 1)
    #expect(bytes[..<offset].count { $0 == 0x0A } == line - 1)
  }

  @Test(
    "one text behind another is told once, where it begins, and its features are read",
    arguments: [("INP116-second-collection", 5, 4), ("INP116-second-feature-over-lines", 2, 3)])
  func secondText(_ name: String, _ line: Int, _ count: Int) {
    let reading = Reading(path: "\(TestFiles.folder)/broken/\(name).geojson")
    #expect(reading.headerFaults.map(\.line) == [line] && reading.headerFaults[0].column == 1)
    #expect(reading.features.count == count && reading.failure == nil)
  }

  @Test(
    "half a character is asked for its other half, another wrong escape for a right one",
    arguments: [
      (#"\ud83d"#, #"\ud83d\uDC00 … \ud83d\uDFFF"#),
      (#"\\ \ud83d\u0041"#, #"\ud83d\uDC00 … \ud83d\uDFFF"#),
      (#"\ude00\ud83d"#, #"\uD800\ude00 … \uDBFF\ude00"#),
      (#"\q\ud83d"#, #"\" \\ \/ \b \f \n \r \t \uXXXX"#),
    ])
  func halfCharacters(_ text: String, _ expected: String) throws {
    let feature =
      #"{"type":"Feature","properties":{"plot":"\#(text)"},"geometry":{"type":"Polygon","#
      + #""coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#
    let fault = TestFiles.with(Array(feature.utf8)) { path in
      Reading(path: path).features.first?.faults.first
    }
    #expect(fault?.code == .syntax && fault?.expected == expected)
  }

  @Test(
    "texts of two or four bytes a character are called what they are, marked or not",
    arguments: [
      ([0xFF, 0xFE], 2, false, "UTF-16"), ([], 2, false, "UTF-16"),
      ([0xFE, 0xFF], 2, true, "UTF-16"),
      ([], 2, true, "UTF-16"), ([0xFF, 0xFE, 0, 0], 4, false, "UTF-32"), ([], 4, false, "UTF-32"),
      ([], 4, true, "UTF-32"),
    ] as [([UInt8], Int, Bool, String)])
  func wide(_ mark: [UInt8], _ width: Int, _ isBig: Bool, _ name: String) throws {
    let zeros = [UInt8](repeating: 0, count: width - 1)
    let text = #"{"type":"FeatureCollection","features":[]}"#
    let bytes = mark + text.utf8.flatMap { isBig ? zeros + [$0] : [$0] + zeros }
    let failure = TestFiles.with(bytes) { Reading(path: $0).failure }
    #expect(failure?.code == .notGeoJSON && failure?.found == name)
    #expect(failure?.expected == "UTF-8")
  }

  @Test("a fault says the section of its standard, and a repeated member its first place")
  func sections() throws {
    func fault(_ name: String) throws -> FeatureFault {
      let reading = Reading(path: "\(TestFiles.folder)/broken/\(name).geojson")
      return try #require((reading.features.flatMap(\.faults) + reading.headerFaults).first)
    }
    let member = try fault("INP104-property-twice")
    #expect(member.first?.line == 2 && member.first?.column == 33)
    #expect(member.message.en.hasSuffix("first at line 2, column 33 [RFC 8259 §4]"))
    let deep = try fault("INP104-deep-name-twice")
    let bytes = TestFiles.bytes("\(TestFiles.folder)/broken/INP104-deep-name-twice.geojson")
    let places = bytes.indices.filter { bytes[$0...].starts(with: Array("\"c\"".utf8)) }
    #expect([deep.first?.offset, deep.offset] == places)
    #expect(try fault("INP104-name-twice").first?.line == 1)
    #expect(try fault("INP124-features-in-geometry").message.zh.hasSuffix("[RFC 7946 §7.1]"))
    #expect(try fault("GEO115-closing-written-otherwise").expected == "[113.5,23.35]")
    for code in InputFault.allCases where code.standard == nil {
      #expect(
        [.esriJSON, .topoJSON, .unreadable, .replacedCharacter, .recordUnreadable].contains(code))
    }
  }

  @Test("all faults of a feature are told")
  func all() {
    let text = """
      {"type":"Featur","id":[1],"bbox":[1],"features":[],"properties":null,"geometry":\
      {"type":"Polygn","coordinates":[[[1,2],[1]]],"properties":1}}
      """
    let bytes = Array(#"{"type":"FeatureCollection","features":[\#(text)]}"#.utf8)
    TestFiles.with(bytes) { path in
      #expect(
        Reading(path: path).codes
          == [
            "INP103", "INP118", "INP125", "INP124", "INP110", "GEO110", "GEO105",
          ])
    }
  }

  @Test("bytes of another encoding are named")
  func encodings() throws {
    let gbk = Reading(path: "\(TestFiles.folder)/broken/INP102-gbk.geojson")
    let fault = try #require(gbk.features.first?.faults.first)
    #expect(fault.found.hasPrefix("D7 DA") && fault.found.hasSuffix("(GBK/GB18030)"))
    let latin = Reading(path: "\(TestFiles.folder)/broken/INP102-latin1.geojson")
    #expect(latin.features.first?.faults.first?.found.hasPrefix("FC 74") == true)
  }

  @Test("what balance was lost by, and how much was not read")
  func failures() throws {
    func failure(_ name: String) throws -> (LoadFailure, Int, [UInt8]) {
      let path = "\(TestFiles.folder)/broken/\(name).geojson"
      let reading = Reading(path: path)
      return (try #require(reading.failure), reading.features.count, TestFiles.bytes(path))
    }
    let (cut, before, bytes) = try failure("INP112-truncated")
    #expect(before == 1 && cut.found == "EOF" && cut.byteOffset == bytes.count)
    let (bracket, one, all) = try failure("INP112-bracket-missing")
    #expect(one == 1 && bracket.found.hasPrefix("}") && bracket.expected == "]")
    #expect(bracket.line == 3)
    // What was not delivered begins with the broken feature, the first byte of line 3.
    let lineEnds = all.indices.filter { all[$0] == 0x0A }
    #expect(bracket.unreadBytes == all.count - (lineEnds[1] + 1))
    let (quote, delivered, _) = try failure("INP112-quote-missing")
    #expect(delivered == 1 && quote.line == 3 && quote.expected == "\"")
    let (zip, _, _) = try failure("INP114-zip")
    #expect(zip.found.hasPrefix("ZIP"))
    #expect(zip.message.en.contains("INP114") && zip.message.zh.contains("不是 GeoJSON"))
  }
}
