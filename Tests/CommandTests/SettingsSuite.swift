import Foundation
import Testing

/// Suites of `landlint.yaml`, through the front door: a folder with one plot two folders deep, for
/// files of settings to stand around it.
protocol SettingsSuite {
  var folder: Folder { get }
}

extension SettingsSuite {
  static func plotFolder() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("north/lots"), withIntermediateDirectories: true)
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]),
      as: "north/lots/plots.geojson")
    return folder
  }

  /// What `config` shows, by key: value and origin.
  func rows(_ arguments: [String]) throws -> [String: String] {
    let outcome = try Program.run(["config", "--json"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let settings = try #require(try parsed(outcome.out)["settings"] as? [[String: Any]])
    return Dictionary(
      settings.map { row in
        let name = (row["name"] as? String).map { ".\($0)" } ?? ""
        return ("\(row["key"] ?? "")\(name)", "\(row["value"] ?? "") # \(row["origin"] ?? "")")
      }, uniquingKeysWith: { "\($0), \($1)" })
  }
}
