import Findings
import Foundation
import Testing

@testable import Reporters

@Suite struct AnnotationTests {
  private static func annotate(_ original: String, _ context: ReportContext) throws -> String {
    let plot = PlotRecord(subject: Subject(file: 0), area: 10_000, original: Array(original.utf8))
    let bytes = AnnotatedGeoJSON(context, language: .zh).fragment(Batch(plots: [plot]))
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// The feature's bytes before and behind the insertion stay as they were.
  @Test(arguments: [
    ##"{"type":"Feature","properties":{"a":1.50,"b":"}\"{"},"geometry":null}"##,
    ##"{"properties" : { } , "type":"Feature","geometry":null}"##,
    ##"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"x":[{}]}}"##,
    ##"{"type":"Feature","p":"\\","properties":{"\"":"\\\\"}, "id":-7.10e2 }"##,
    "\n{\"type\":\"Feature\",\"properties\":\n{\n\"名称\" : \"a\"\n}\n,\"geometry\":null}\n",
  ])
  func bytesAreKept(original: String) throws {
    let annotated = try Self.annotate(original, SyntheticRun.context)
    let start = try #require(annotated.range(of: "\"landlint_conclusion\""))
    let end = try #require(
      annotated.range(of: "\"landlint_basis\":null"))
    var head = String(annotated[..<start.lowerBound])
    if head.hasSuffix(",") { head.removeLast() }
    let kept = head + annotated[end.upperBound...]
    #expect(kept == original.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test func missingPropertiesAreMade() throws {
    for original in [
      #"{"type":"Feature","geometry":null}"#, #"{"type":"Feature","properties":null}"#,
      #"{"type":"Polygon","coordinates":[]}"#, "", "{", #"{"type":"Feature","properties":{"a":}"#,
    ] {
      let annotated = try Self.annotate(original, SyntheticRun.context)
      #expect(annotated.contains(#""properties":{"landlint_conclusion":"conforms""#), "\(original)")
    }
  }

  /// One value that is none would make the whole document unreadable.
  @Test(arguments: [
    "NaN", "Infinity", "-Infinity", "01", "-01", ".5", "5.", "+5", "-", "1e", "1e+", "0x1", "1 2",
    "tru", "True", "nul", "nulls", "undefined", "'a'", #""\x""#, #""\u12G4""#, #""\ud800""#,
    #""\ud800\u0041""#, #""\udc00""#, "\"a\tb\"", "\"a\nb\"", #""open"#, "[1,]", "[,1]", "[1 2]",
    "[1}",
    "[[1]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{"a":1]"#, "",
  ])
  func whatIsNotJSONIsNotRepeated(value: String) throws {
    for original in [
      #"{"type":"Feature","properties":{"a":\#(value)},"geometry":null}"#,
      #"{"type":"Feature","properties":{"a":[0,{"b":\#(value)}]},"geometry":null}"#,
      #"{"type":"Feature","properties":{},"geometry":null,"more":\#(value)}"#,
    ] {
      let annotated = try Self.annotate(original, SyntheticRun.context)
      #expect(annotated.hasSuffix(#""landlint_unreadable":true},"geometry":null}"#), "\(original)")
    }
  }

  @Test func bytesThatAreNoTextAreNotRepeated() throws {
    let head = Array(#"{"type":"Feature","properties":{"a":1"#.utf8)
    for bad in [[0xAE, 0x32] as [UInt8], [0x22, 0xFF, 0x22]] {
      let plot = PlotRecord(
        subject: Subject(file: 0), area: 0,
        original: head + bad + Array(#"},"geometry":null}"#.utf8))
      let bytes = AnnotatedGeoJSON(SyntheticRun.context, language: .en)
        .fragment(Batch(plots: [plot]))
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(String(decoding: bytes, as: UTF8.self).contains("landlint_unreadable"))
    }
  }

  /// What is JSON stays, however it is written.
  @Test(arguments: [
    "0", "-0", "-0.0", "1.50", "7e2", "-7.10E-2", "1e+05", "12345678901234567890123", "1e999",
    "true",
    "false", "null", #""""#, #""\"\\\/\b\f\n\r\t""#, #""\u00e9\uD83D\uDE00""#, "\"地\u{7F}\"",
    "[ ]", "[ 1 , 2 ]", "{ }", #"{ "a" : [ { } , [ ] ] , "a" : null }"#,
  ])
  func whatIsJSONIsRepeated(value: String) throws {
    let original = #"{"type":"Feature","properties":{"a":\#(value)},"geometry":null}"#
    let plot = PlotRecord(subject: Subject(file: 0), area: 0, original: Array(original.utf8))
    let bytes = AnnotatedGeoJSON(SyntheticRun.context, language: .en).fragment(Batch(plots: [plot]))
    let annotated = String(decoding: bytes, as: UTF8.self)
    #expect(annotated.contains(#"{"a":\#(value),"#), "\(annotated)")
    #expect(!annotated.contains("landlint_unreadable"))
  }

  /// Brackets beyond what any stack holds are walked over all the same.
  @Test func depthDoesNotMatter() throws {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    let bytes = Array(#"{"type":"Feature","properties":{"a":\#(deep)}}"#.utf8)
    #expect(FeatureScan(bytes)?.hasPropertyObject == true)
    #expect(FeatureScan(Array(bytes.dropLast(3)) + Array("}}".utf8)) == nil)
  }

  @Test func bareGeometryBecomesAFeature() throws {
    let geometry = #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#
    let annotated = try Self.annotate(geometry, SyntheticRun.context)
    #expect(annotated.hasPrefix(#"{"type":"Feature""#))
    #expect(annotated.hasSuffix("\"geometry\":\(geometry)}"))
  }

  /// Annotating an annotated file keeps the old answers under their names.
  @Test func takenNamesAreLeft() throws {
    let original =
      #"{"type":"Feature","properties":{"Landlint_Area_m2":"x","landlint_\u0061rea_m2_2":1}}"#
    let annotated = try Self.annotate(original, SyntheticRun.context)
    #expect(annotated.contains("\"landlint_area_m2_3\":1.0000"))
  }

  @Test func referenceSystemIsKept() throws {
    var context = SyntheticRun.context
    context.provenance.inputs[0].referenceSystem = "EPSG:4547 (crs member)"
    let header = AnnotatedGeoJSON(context, language: .zh).header()
    #expect(String(decoding: header, as: UTF8.self).contains("urn:ogc:def:crs:EPSG::4547"))
    context.provenance.inputs.append(SyntheticRun.provenance.inputs[0])
    let mixed = AnnotatedGeoJSON(context, language: .zh).header()
    #expect(!String(decoding: mixed, as: UTF8.self).contains("urn:"))
    let original = #"{"type":"Feature","properties":{}}"#
    #expect(try Self.annotate(original, context).contains(#""landlint_crs":"EPSG:4547""#))
  }
  /// Two city systems of one title are two, and each is written in full.
  @Test func systemsWithoutACodeAreWrittenInFull() throws {
    var context = SyntheticRun.context
    func header() -> String {
      String(decoding: AnnotatedGeoJSON(context, language: .zh).header(), as: UTF8.self)
    }
    context.provenance.inputs = [SyntheticRun.provenance.inputs[0]]
    context.provenance.inputs[0].referenceSystem = "CGCS2000 / city"
    #expect(!header().contains(#""crs""#))
    context.provenance.inputs[0].systemDefinition = #"{"a":1}"#
    #expect(header().contains(#""properties":{"name":"{\"a\":1}"}"#))
    var other = context.provenance.inputs[0]
    other.systemDefinition = #"{"a":2}"#
    context.provenance.inputs.append(other)
    #expect(!header().contains(#""crs""#))
    let original = #"{"type":"Feature","properties":{}}"#
    let annotated = try Self.annotate(original, context)
    #expect(annotated.contains(#""landlint_crs":"{\"a\":1}""#), "\(annotated)")
    context.provenance.inputs = [other]
    context.provenance.inputs[0].systemDefinition = nil
    context.provenance.inputs[0].referenceSystem = "ESRI:102001"
    #expect(header().contains(#""name":"ESRI:102001""#))
  }
}
