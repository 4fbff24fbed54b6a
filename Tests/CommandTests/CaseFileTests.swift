import Foundation
import Testing

/// Files of cases: where their shapes lie, and what a case may say that it is.
@Suite("Case files")
struct CaseFileTests {
  private static func package() throws -> Folder {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    return folder
  }

  private static func check(_ folder: Folder, _ more: String...) throws -> Program.Outcome {
    try Program.run(["plan", "check", "p"] + more, in: folder)
  }

  /// Replaces the first `from` of a file, which must be there.
  private static func change(
    _ folder: Folder, _ file: String, _ from: String, _ to: String
  ) throws {
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: from), "the template no longer has \(from)")
    try folder.write(text.replacingCharacters(in: range, with: to), as: "p/" + file)
  }

  @Test(
    "a case file that is not where it says is told in words, beside the other faults",
    arguments: [
      ("EPSG::32632", "its numbers look like EPSG:32631", "数值却像"),
      ("EPSG::999999", "INP207", "INP207"),
    ])
  func otherSystem(name: String, says: String, chinese: String) throws {
    let folder = try Self.package()
    let file = "rules/cases/BLU101.geojson"
    try Self.change(folder, file, "EPSG::32631", name)
    try Self.change(folder, "rules/cases/USE101.geojson", "\"expect\"", "\"expects\"")
    let outcome = try Self.check(folder, "--lang", "en")
    #expect(outcome.status == 2 && outcome.err.isEmpty, "\(outcome.err)")
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: "{\"type\": \"name\""))
    let place = "1:\(text.distance(from: text.startIndex, to: range.lowerBound) + 1)"
    let told = outcome.lines.filter { $0.hasPrefix("p/\(file):\(place): ") }
    #expect(told.count == 1 && told[0].contains(says), "\(outcome.out)")
    #expect(outcome.out.contains("p/rules/cases/USE101.geojson:"), "\(outcome.out)")
    #expect(!outcome.out.contains("LoadFailure") && !outcome.out.contains("/tmp/"))
    let words = try Self.check(folder, "--lang", "zh").lines.first {
      $0.contains("\(file):\(place)")
    }
    #expect(words?.contains(chinese) == true, "\(words ?? "")")
  }

  @Test("metres in a case file that names no system are no degrees")
  func noSystem() throws {
    let folder = try Self.package()
    let file = "rules/cases/BLU101.geojson"
    let system =
      #""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32631"}}, "#
    try Self.change(folder, file, system, "")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2 && outcome.err.isEmpty, "\(outcome.err)")
    let told = outcome.lines.filter { $0.hasPrefix("p/\(file):1:1: ") }
    #expect(told.count == 1 && told[0].contains("add a crs member to it"), "\(outcome.out)")
  }

  /// A parcel in the river's line and one beside it, in degrees.
  private static func degrees(_ head: String) -> String {
    func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
      let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
      return "{\"type\":\"Polygon\",\"coordinates\":[["
        + corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]]}"
    }
    func plot(_ id: String, _ kind: String, _ expected: String, _ shape: String) -> String {
      "{\"type\":\"Feature\",\"properties\":{\"plot_id\":\"\(id)\",\"use\":\"B1\","
        + "\"approved\":\"2024-05-01\",\"river_permit\":\"no\",\"case\":\"\(kind)\","
        + "\"expect\":\"\(expected)\"},\"geometry\":\(shape)}"
    }
    let features = [
      plot("D-1", "violating", "violates", ring(3, 0.9, 3.001, 0.901)),
      plot("D-2", "conforming", "conforms", ring(3.003, 0.9, 3.004, 0.901)),
      "{\"type\":\"Feature\",\"properties\":{\"role\":\"blue-line\",\"id\":\"L\"},"
        + "\"geometry\":\(ring(3.0005, 0.9, 3.002, 0.901))}",
    ]
    return "{\"type\":\"FeatureCollection\",\(head)\"asOf\":\"2025-12-31\","
      + "\"layers\":[\"blue-line\"],\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  @Test("parcels and layers of a case file are in one system, the file's")
  func oneSystem() throws {
    let folder = try Self.package()
    try folder.write(Self.degrees(""), as: "p/rules/cases/BLU101-degrees.geojson")
    let sound = try Self.check(folder)
    #expect(sound.status == 0 && sound.out.hasSuffix("all hold\n"), "\(sound.out)")
    // Degrees that are said to be metres are nowhere.
    let head = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32631"}},"#
    try folder.write(Self.degrees(head), as: "p/rules/cases/BLU101-degrees.geojson")
    let wrong = try Self.check(folder)
    let told = wrong.lines.filter { $0.contains("BLU101-degrees.geojson:1:") }
    #expect(wrong.status == 2 && told.count == 1, "\(wrong.out)")
    #expect(told.first?.contains("its numbers are degrees") == true, "\(wrong.out)")
  }

  @Test("a kind that no case can be is a fault that names the kinds there are")
  func kinds() throws {
    let folder = try Self.package()
    let file = "rules/cases/BLU101.geojson"
    try Self.change(folder, file, "\"case\":\"violating\"", "\"case\":\"violation\"")
    let outcome = try Self.check(folder, "--lang", "en")
    #expect(outcome.status == 2)
    let told = outcome.lines.first { $0.hasPrefix("p/\(file):2:1: ") }
    #expect(told?.contains("unknown kind of case 'violation'; ") == true, "\(outcome.out)")
    #expect(
      told?.hasSuffix(
        "known: violating, conforming, at-the-limit, missing-evidence, excused, suspected, "
          + "borderline, not-applicable, no-threshold") == true, "\(outcome.out)")
    #expect(outcome.out.hasSuffix("1 fault\n"), "\(outcome.out)")
    let chinese = try Self.check(folder, "--lang", "zh")
    #expect(chinese.out.contains("未知的用例种类“violation”;"), "\(chinese.out)")
    #expect(chinese.out.contains("可用:violating, conforming"), "\(chinese.out)")
  }
}
