import Loaders
import Plan

/// Where the plan of a run has its files, which no report may overwrite or come to lie among.
struct PlanFiles {
  /// All in these folders of a package may be read by a later run, whatever this one reads.
  static let rooms = ["rules", "layers", "catalogues", "samples", "schemas"]
  static let files = ["plan.yaml", "provisions.yaml", "README.md"]

  /// Without links; nil where there is no plan at all.
  private let folder: String?

  init(_ options: Check) {
    folder = (options.plan ?? PlanLocation.shipped).map(FilePlace.resolved)
  }

  /// - Parameter place: without links.
  func holds(_ place: String) -> Bool {
    guard let folder, place.hasPrefix(folder + "/") else { return false }
    let parts = place.dropFirst(folder.count + 1).split(separator: "/").map(String.init)
    return parts.count == 1 ? Self.files.contains(parts[0]) : Self.rooms.contains(parts[0])
  }

  /// The words, layers and tables of a plan that was read, wherever plan.yaml says that they lie.
  static func named(in package: PlanPackage) -> [String] {
    [package.declarations.textFile].compactMap { $0.map { "\(package.directory)/\($0)" } }
      + package.layers.compactMap(\.path).flatMap { FeaturePath.parts(of: $0) }
      + package.land.catalogues.compactMap(\.path)
  }
}
