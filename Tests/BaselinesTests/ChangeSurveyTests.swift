import Baselines
import Foundation
import Testing
import Values

/// Which features are judged again: those that changed, what lay or lies beside them, and what belongs
/// to them.
@Suite struct ChangeSurveyTests {
  /// A square of 100 m at so many squares east.
  private static func lot(_ name: String, _ place: Int) -> String {
    let (x, y, side) = (450_000 + place * 100, 2_583_000, 100)
    return #"{"type":"Feature","properties":{"plot":"\#(name)"},"geometry":{"type":"Polygon","#
      + #""coordinates":[[[\#(x),\#(y)],[\#(x + side),\#(y)],[\#(x + side),\#(y + side)],"#
      + #"[\#(x),\#(y + side)],[\#(x),\#(y)]]]}}"#
  }

  private static func judged(
    _ old: [String], _ new: [String], systems: (String, String) = ("4547", "4547")
  ) throws -> [Bool] {
    var paths: [String] = []
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    for (features, system) in [(old, systems.0), (new, systems.1)] {
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("landlint-survey-\(UUID().uuidString).geojson").path
      let text =
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"#
        + #""urn:ogc:def:crs:EPSG::\#(system)"}},"features":[\#(features.joined(separator: ","))]}"#
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      paths.append(path)
    }
    var survey = ChangeSurvey(
      groupFields: [FieldDeclaration(name: "plot", acceptedNames: ["plot"], type: .text)],
      tolerance: 0.1)
    try survey.take(paths[1], since: paths[0])
    return survey.judged[0]
  }

  @Test("what lay beside a feature that is gone is judged again, what lies farther is not")
  func gone() throws {
    let lots = [Self.lot("A", 0), Self.lot("B", 1), Self.lot("C", 5)]
    #expect(try Self.judged(lots, lots) == [false, false, false])
    #expect(try Self.judged(lots, [lots[0], lots[2]]) == [true, false])
    // One that moved: its neighbours of before and of now.
    let moved = [lots[0], Self.lot("B", 4), lots[2]]
    #expect(try Self.judged(lots, moved) == [true, true, true])
    #expect(try Self.judged([lots[0], lots[2]], lots) == [true, true, false])
  }

  @Test("features of one plot are judged together wherever they lie")
  func groups() throws {
    let before = [Self.lot("A", 0), Self.lot("A", 5), Self.lot("B", 9)]
    let after = [Self.lot("A", 0), Self.lot("A", 20), Self.lot("B", 9)]
    #expect(try Self.judged(before, after) == [true, true, false])
  }

  @Test("the same numbers in another reference system are other places")
  func systems() throws {
    let lots = [Self.lot("A", 0), Self.lot("B", 5)]
    #expect(try Self.judged(lots, lots, systems: ("4547", "4526")) == [true, true])
  }
}
