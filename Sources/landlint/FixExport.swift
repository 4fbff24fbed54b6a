import Foundation
import GeoPackage
import Loaders
import Projection

/// The command that makes GeoJSON of a file that `fix` does not mend.
struct FixExport {
  let file: String
  /// What `--crs` says; it outweighs the file.
  let crs: String?

  /// How to export it, in words and the command.
  var words: String {
    let place = FeaturePath.file(of: file)
    // GDAL has no driver for coordinate texts.
    if place.lowercased().hasSuffix(".txt") {
      return "export it first: landlint check '\(file)' --annotate '\(place).geojson'"
    }
    guard place.lowercased().hasSuffix(".gpkg") else {
      return "export it first: \(command(place, table: nil, system: shapefileSystem))"
    }
    let reader = try? GeoPackageReader(path: place)
    let tables = reader?.tables ?? []
    let named = file == place ? nil : String(file.dropFirst(place.count + 1))
    let table =
      named.map { name in tables.first { $0.name.lowercased() == name.lowercased() } }
      ?? tables.first
    let system = table.flatMap { try? reader?.system($0.system) }.map { system in
      ["EPSG", "OGC"].contains(system.organization.uppercased()) && system.code > 0
        ? "\(system.organization.uppercased()):\(system.code)" : system.definition
    }
    // A file of GeoJSON has one table: GDAL stops at the second and leaves what it wrote.
    guard named == nil, tables.count > 1 else {
      return "export it first: \(command(place, table: named, system: system))"
    }
    let names = tables.map(\.name).joined(separator: ", ")
    return "export its tables first, each by itself (\(names)): "
      + command(place, table: tables[0].name, system: system)
  }

  private func command(_ place: String, table: String?, system: String?) -> String {
    let isGeographic = (crs ?? system).flatMap { try? ReferenceSystem($0) }?.isGeographic ?? true
    let target = table.map { "\(place).\($0).geojson" } ?? "\(place).geojson"
    // The decimals beyond which fix rounds: GDAL writes fifteen digits.
    return "ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=\(isGeographic ? 9 : 4) "
      + ([target, place] + [table].compactMap(\.self)).map { Self.quoted($0) }
      .joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  private var shapefileSystem: String? {
    FeaturePath.parts(of: file).first { $0.lowercased().hasSuffix(".prj") }
      .flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
  }
}
