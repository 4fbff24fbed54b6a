import Land
import Loaders
import Testing
import Values

/// The files that `scripts/make-exchange-files.py` writes.
enum ExchangeFiles {
  static func path(_ name: String) -> String { TestFiles.folder + "/exchange/" + name }

  /// What the sound files of every format hold.
  static let expected = Reading(path: path("sound.geojson"), accepting: .everyShape)

  /// Shapes as GeoJSON has them, and properties of the same names and types.
  static func expectSame(
    _ found: Reading, as expected: Reading, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.failure == nil, sourceLocation: sourceLocation)
    #expect(
      found.features.count == expected.features.count && !expected.features.isEmpty,
      sourceLocation: sourceLocation)
    for (feature, twin) in zip(found.features, expected.features) {
      let place: Comment = "row \(feature.span.line)"
      #expect(feature.geometry.kind == twin.geometry.kind, place, sourceLocation: sourceLocation)
      #expect(
        feature.geometry.points == twin.geometry.points, place, sourceLocation: sourceLocation)
      #expect(
        feature.geometry.ringEnds == twin.geometry.ringEnds, place, sourceLocation: sourceLocation)
      #expect(
        feature.geometry.polygonEnds == twin.geometry.polygonEnds, place,
        sourceLocation: sourceLocation)
      #expect(feature.properties == twin.properties, place, sourceLocation: sourceLocation)
      #expect(
        feature.faults.map(\.code) == twin.faults.map(\.code), place,
        sourceLocation: sourceLocation)
    }
  }
}
