import Planar

/// Reference systems in which files of a place usually are: those the plan names, and by
/// longitude the zones of CGCS2000, the UTM zone and the web's Mercator.
enum UsualSystems {
  /// CGCS2000 with the zone's number before the easting: 3-degree zones 25 to 45, those of 6 degrees
  /// 13 to 23. Nil for zones that China has not.
  static func code(zone: Int, width: Int) -> String? {
    switch (width, zone) {
    case (3, 25...45): "EPSG:\(4513 + zone - 25)"
    case (6, 13...23): "EPSG:\(4491 + zone - 13)"
    default: nil
    }
  }

  /// - Parameter center: longitude and latitude of the place.
  static func codes(around center: Point, stated: [String]) -> [String] {
    var codes = stated
    func add(_ code: Int) {
      let name = "EPSG:\(code)"
      if !codes.contains(name) { codes.append(name) }
    }
    // CGCS2000 / 3-degree Gauss-Krüger: EPSG:4534 to 4554 by central meridian (75°E to 135°E),
    // EPSG:4513 to 4533 with the zone's number (25 to 45) before the easting.
    if (73.5...136.5).contains(center.x), center.y > 0 {
      let zone = Int((center.x / 3).rounded())
      for neighbour in [zone, zone - 1, zone + 1] where (25...45).contains(neighbour) {
        add(4534 + neighbour - 25)
        add(4513 + neighbour - 25)
      }
    }
    // A place that is none has no zone.
    let zone = Int(exactly: ((center.x + 180) / 6).rounded(.down))
    if let zone, (-60..<120).contains(zone) {
      // Beyond the antimeridian the zones begin again.
      let utm = (zone + 60) % 60 + 1
      add((center.y >= 0 ? 32_600 : 32_700) + utm)
    }
    add(3857)
    return codes
  }
}
