internal import Glibc

/// The files of one name that make up a shapefile.
enum ShapefileParts {
  /// The part beside a `.shp`, its ending in lower or upper case; nil where it is not there.
  static func path(of ending: String, beside shapes: String) -> String? {
    let stem = shapes.dropLast(3)
    return [ending, ending.uppercased()].map { stem + $0 }.first { access($0, F_OK) == 0 }
  }
}
