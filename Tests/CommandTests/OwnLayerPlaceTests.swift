import Testing

/// Plots outside the plan area, held against a layer of the user's.
@Suite("Places of own layers")
struct OwnLayerPlaceTests {
  /// Codes of the findings on plots of Wuhan by the shipped plan, and the exit status.
  private static func codes(_ layer: String) throws -> (found: Set<String>, status: Int32) {
    let run = try Program.run(
      [
        "check", Program.file("wuhan-parcels-4547.geojson"), "--layer",
        "blue-line:permanent=\(Program.file(layer))", "--format", "json",
      ] + asOf)
    let report = try parsed(run.out)
    let findings = try #require(report["findings"] as? [[String: Any]], "\(run.err)")
    return (Set(findings.compactMap { $0["rule"] as? String }), run.status)
  }

  @Test("a layer over the plots decides, one over another city does not hide where they lie")
  func place() throws {
    let own = try Self.codes("wuhan-blue-line-4547.geojson")
    #expect(own.status == 1 && own.found.contains("BLU101") && !own.found.contains("INP202"))
    let foreign = try Self.codes("blue-line-4547.geojson")
    #expect(foreign.status == 1 && foreign.found.contains("INP202"), "\(foreign.found)")
    #expect(!foreign.found.contains("BLU101"))
  }
}
