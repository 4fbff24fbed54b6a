import Findings
import Planar
import Projection

/// Whether a file's numbers can be what its reference system says.
enum SystemFit {
  /// What speaks against it; nil where nothing does.
  ///
  /// - Parameter box: of the coordinates as they stand in the file.
  static func doubt(_ system: ReferenceSystem, _ box: Box, isStated: Bool) -> Bilingual? {
    let earth = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
    if system.isGeographic {
      guard !earth.contains(box) else { return nil }
      let name = isStated ? system.title : "OGC:CRS84"
      return Bilingual(
        zh: "坐标不是 \(name) 的经纬度(经度在前);请用 --crs EPSG:n 说明坐标系;未改动",
        en: "the coordinates are no longitudes and latitudes of \(name), longitude first; name "
          + "their system with --crs EPSG:n; nothing was changed")
    }
    let degrees = (try? system.degreeBox(of: box))?.box
    // Numbers of another system or with northing first lie far away from where this one is used.
    if let degrees, degrees.isOnEarth {
      guard let use = system.areaOfUse else { return nil }
      let wide = Box(
        minX: use.minX - use.width, minY: use.minY - use.height, maxX: use.maxX + use.width,
        maxY: use.maxY + use.height)
      if wide.meetsAround(degrees) { return nil }
    }
    return Bilingual(
      zh: "坐标不在 \(system.title) 的适用范围(东坐标在前);请用 --crs EPSG:n 说明坐标系;未改动",
      en: "the coordinates do not lie where \(system.title) is used, easting first; name their "
        + "system with --crs EPSG:n; nothing was changed")
  }
}
