import Foundation
import Land
import Loaders
import Testing

@Suite("The crs member of texts that stand for themselves")
struct SystemMemberTests {
  private static let point = #""geometry":{"type":"Point","coordinates":[1,2]}"#

  private static func feature(_ crs: String? = nil) -> String {
    let member = crs.map { #","crs":{"type":"name","properties":{"name":"\#($0)"}}"# } ?? ""
    return #"{"type":"Feature","properties":{"crs":"x"},"# + point + member + "}"
  }

  private static func collection(_ crs: String) -> String {
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"\#(crs)"}},"#
      + #""features":["# + feature() + "]}"
  }

  /// And the line of the first text in another system.
  static let sequences: [(lines: [String], line: Int?)] = [
    ([feature("EPSG:4547"), feature("EPSG:2435")], 2),
    ([feature(), feature(), feature("EPSG:4547")], 3),
    ([collection("EPSG:4547"), collection("EPSG:4548")], 2),
    ([collection("EPSG:4547"), feature("urn:ogc:def:crs:EPSG::4547")], nil),
    ([feature(), feature("urn:ogc:def:crs:OGC:1.3:CRS84"), feature("EPSG:4490")], nil),
    ([feature("EPSG:4547"), feature()], nil),
  ]

  /// The header of a file of these lines, after its first batch and after its end.
  private func headers(
    _ lines: [String], batchFeatures: Int = 512
  ) throws -> (first: FileHeader, last: FileHeader) {
    let path = NSTemporaryDirectory() + "crs-\(UUID().uuidString).geojson"
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var limits = FeatureScanner.Limits()
    limits.batchFeatures = batchFeatures
    let scanner = try FeatureScanner(path: path, limits: limits)
    _ = try scanner.next()
    let first = scanner.header
    while try scanner.next() != nil {}
    return (first, scanner.header)
  }

  @Test("that of a Feature or a geometry alone is known before its shape is read")
  func alone() throws {
    let shape =
      #"{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:4547"}}}"#
    for text in [Self.feature("EPSG:4547"), shape] {
      for count in [1, 512] {
        let header = try headers([text], batchFeatures: count).first
        #expect(header.crsName == "EPSG:4547" && header.namesSystem)
        #expect(header.faults.map(\.code) == [.crsMember])
        #expect(header.member("crs").map { Array(text.utf8)[$0.span.offset] } == 0x7B)
      }
    }
    let none = try headers([Self.feature()]).last
    #expect(none.crsName == nil && none.faults.isEmpty)
  }

  @Test(
    "a later text in another system is told, one in the same is not",
    arguments: SystemMemberTests.sequences)
  func later(lines: [String], line: Int?) throws {
    for count in [1, 512] {
      let header = try headers(lines, batchFeatures: count).last
      #expect(header.otherSystem?.span.line == line)
      guard let other = header.otherSystem else { continue }
      let failure = header.systemsDiffer(other)
      #expect(failure.code == .lateSystem && failure.line == line)
    }
  }
}
