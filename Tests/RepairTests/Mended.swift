import Findings
import Foundation
import Repair
import Values

/// A file as `FileRepair` mends it.
struct Mended {
  var outcome: FileRepair.Outcome
  var bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(
    _ bytes: [UInt8], crs: String? = nil, configure: (inout FixSettings) -> Void = { _ in }
  ) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("landlint-repair-\(UUID().uuidString).geojson")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var settings = FixSettings()
    configure(&settings)
    outcome = FileRepair(
      path: url.path, settings: settings, referenceSystem: crs,
      identity: FieldDeclaration(name: "plot_id", acceptedNames: ["ZDDM"], type: .text)
    ).outcome()
    self.bytes = ByteEdit.apply(outcome.edits, to: bytes)
  }

  init(
    _ text: String, crs: String? = nil, configure: (inout FixSettings) -> Void = { _ in }
  ) throws {
    try self.init(Array(text.utf8), crs: crs, configure: configure)
  }

  /// A collection of one polygon with these coordinates, and what becomes of them.
  static func coordinates(
    _ text: String, type: String = "Polygon", crs: String? = "EPSG:4547",
    configure: (inout FixSettings) -> Void = { _ in }
  ) throws -> (text: String, outcome: FileRepair.Outcome) {
    let head =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"geometry":{"type":""#
    let tail = #"},"properties":{"a":1.50}}]}"#
    let made = try Mended(
      head + type + #"","coordinates":"# + text + tail, crs: crs, configure: configure)
    #if DEBUG
      precondition(made.text.hasSuffix(tail), "what stands behind the coordinates stays")
    #endif
    let start = made.text.range(of: #""coordinates":"#)?.upperBound ?? made.text.startIndex
    return (String(made.text[start...].dropLast(tail.count)), made.outcome)
  }
}

extension FileRepair.Outcome {
  var kinds: [FixKind] { FixKind.allCases.filter { counts[$0] != nil } }
  var left: [String] { records.flatMap(\.rest).map(\.code) }
  var reasons: String { records.flatMap(\.rest).map(\.words.en).joined(separator: "; ") }
}
