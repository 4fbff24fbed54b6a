import Loaders
public import Planar
import Projection

/// Where the parcels of a file lie, as far as its head tells.
public enum InputPlace {
  /// The box of the first parcels in degrees of their own datum; nil where the file cannot be
  /// read twice, has no usable parcel at its head or is not where its reference system says. Over
  /// the antimeridian it goes on beyond 180°.
  public static func degrees(path: String, referenceSystem: String?) -> Box? {
    do {
      let scanner = try FeatureScanner(path: path, limits: RunSetting.scanning)
      guard scanner.isRereadable, let head = try scanner.next() else { return nil }
      let decoder = FeatureDecoder(accepting: .areas) { _ in false }
      var feature = DecodedFeature()
      var box = Box.empty
      var parts = DegreeBox()
      for index in 0..<head.count {
        decoder.decode(head, index, into: &feature)
        guard feature.isUsable else { continue }
        box.extend(by: feature.geometry.polygons.box)
        parts.extend(byRingsOf: feature.geometry.polygons)
      }
      guard !box.isEmpty else { return nil }
      let system = try ReferenceSystem(referenceSystem ?? scanner.header.crsName ?? "OGC:CRS84")
      let earth = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
      // Degrees that are said to be metres would lie beside the origin of their projection.
      guard system.isProjected != earth.contains(box) else { return nil }
      // Nor are metres with their axes exchanged anywhere: another file tells the place.
      let doubt = try SystemDoubt(
        system: system, isStated: true, guess: .unknown, box: box,
        candidates: ReferenceSystemCandidates(
          planArea: earth, systems: [], session: ProjectionSession()), isPlanless: true)
      guard !system.isProjected || !doubt.isFatal else { return nil }
      let degrees = try system.place(of: box, parts: parts)
      return degrees.isOnEarth ? degrees : nil
    } catch {
      // Whatever is wrong with the file is told where it is read.
      return nil
    }
  }
}
