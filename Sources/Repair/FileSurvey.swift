import Loaders
import Planar
import Projection
import Values

/// What must be known of a whole file before the first of its features is mended.
struct FileSurvey {
  /// Of the usable areas, as they stand in the file; of those in degrees where they are most.
  private(set) var box = Box.empty
  /// The same by rings, those that lie on earth in degrees.
  private(set) var parts = DegreeBox()
  private(set) var withId = 0
  private(set) var withoutId = 0

  /// Reads to the end; throws where the rest cannot be read, knowing what came before.
  mutating func read(_ scanner: FeatureScanner, _ identity: FieldDeclaration?) throws(LoadFailure) {
    var reader = PlotReader(identity)
    var degrees = Box.empty
    var usable = 0
    var inDegrees = 0
    defer { if inDegrees * 2 >= usable, inDegrees > 0 { box = degrees } }
    while let batch = try scanner.next() {
      for index in 0..<batch.count {
        let (feature, plot) = reader.read(batch, index)
        if plot != nil {
          withId += 1
        } else if !feature.faults.contains(where: \.code.hidesMembers) {
          withoutId += 1
        }
        guard feature.isUsable, !feature.geometry.isEmpty else { continue }
        let own = feature.geometry.polygons.box
        box.extend(by: own)
        usable += 1
        // A plot that lies nowhere on earth does not make metres of all the others.
        if own.minX >= -180, own.maxX <= 180, own.minY >= -90, own.maxY <= 90 {
          degrees.extend(by: own)
          parts.extend(byRingsOf: feature.geometry.polygons)
          inDegrees += 1
        }
      }
    }
  }
}
