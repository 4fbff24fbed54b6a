import Foundation
import GeoPackage

/// Files of features that landlint has written: what stands in them is no submitter's parcel.
enum OwnReport {
  /// A GeoJSON file is known by the name that its collection has behind its type, as landlint writes
  /// it and GIS keep it; a GeoPackage by its tables. What features are called says nothing.
  static func isOne(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".gpkg")
      ? isReport(geoPackage: path) : name.hasSuffix(".geojson") && isNamed(path)
  }

  private static func isNamed(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 256)).flatMap(\.self) ?? Data()
    return String(decoding: head, as: UTF8.self).firstMatch(
      of:
        /^\s*{\s*"type"\s*:\s*"FeatureCollection"\s*,\s*"name"\s*:\s*"landlint_(findings|parcels|pieces)"/
    ) != nil
  }

  private static func isReport(geoPackage path: String) -> Bool {
    guard let reader = try? GeoPackageReader(path: path) else { return false }
    let names = Set(reader.tables.map(\.name))
    guard names.isSuperset(of: ["findings", "overlaps", "plots"]),
      let findings = reader.tables.first(where: { $0.name == "findings" }),
      let columns = try? reader.columns(of: findings)
    else { return false }
    return Set(columns.map(\.name)).isSuperset(of: ["rule", "verdict"])
  }
}
