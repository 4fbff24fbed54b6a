import Foundation
import Testing

/// Features of a layer from which nobody can tell what land they cover.
@Suite("Shapes of layers")
struct LayerShapeTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      Self.collection([
        Self.feature(
          "A", [[12_634_700, 2_669_000], [12_634_900, 2_669_000], [12_634_900, 2_669_200]])
      ]), as: "plots.geojson")
  }

  private static func feature(_ id: String, _ corners: [[Double]]) -> [String: Any] {
    [
      "type": "Feature", "properties": ["id": id],
      "geometry": ["type": "Polygon", "coordinates": [corners + corners.prefix(1)]],
    ]
  }

  private static func collection(_ features: [[String: Any]]) throws -> String {
    let file: [String: Any] = [
      "type": "FeatureCollection",
      "crs": ["type": "name", "properties": ["name": "EPSG:3857"]], "features": features,
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self)
  }

  private static var river: [String: Any] {
    feature("R1", [[12_634_700, 2_669_000], [12_634_800, 2_669_000], [12_634_800, 2_669_200]])
  }

  private func checked(_ features: [[String: Any]]) throws -> Program.Outcome {
    try folder.write(try Self.collection(features), as: "lines.geojson")
    return try Program.run(
      [
        "check", "plots.geojson", "--layer", "blue-line:permanent=lines.geojson", "--format",
        "json", "--lang", "en", "--select", "BLU101",
      ] + asOf, in: folder)
  }

  @Test("a feature with a vertex that has no place ends the run: without it no plot would meet it")
  func halfPlaced() throws {
    let far = Self.feature("R2", [[12_634_700, 2_669_000], [12_634_800, 2_669_000], [1e300, 0]])
    let run = try checked([Self.river, far])
    #expect(run.status == 2)
    #expect(run.err.contains("some vertices of R2 have no place"), "\(run.err)")
    #expect(run.err.contains("lines.geojson:1:"), "\(run.err)")
  }

  @Test("a feature whose numbers its system cannot have ends the run and is named")
  func unplaced() throws {
    let far = Self.feature("R2", [[1e300, 0], [1.1e300, 0], [1.1e300, 1e299]])
    let run = try checked([Self.river, far])
    #expect(run.status == 2)
    #expect(run.err.contains("feature R2 cannot be those of EPSG:3857"), "\(run.err)")
  }

  @Test("a feature with more crossings than edges is not mended by chance")
  func tangled() throws {
    let scribble = (0..<60).flatMap { line -> [[Double]] in
      let (start, end) = (12_634_700 + 10 * line, 12_635_300 - 10 * line)
      return [[Double(start), 2_669_000], [Double(end), 2_669_100]]
    }
    let run = try checked([Self.river, Self.feature("T", scribble)])
    #expect(run.status == 2)
    #expect(run.err.contains("the edges of T cross"), "\(run.err)")
  }
}
