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
      annotated.range(of: "landlint_occupied_control_line_green_percent\":null"))
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
}
