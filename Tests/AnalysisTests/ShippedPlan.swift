import Analysis
import Glibc
import Loaders
import Measures
import Plan

/// The plan that the program ships, as the tests read it.
enum ShippedPlan {
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static let directory = root + "/geodata/knowledge-city"

  static func load() throws -> PlanPackage {
    try PlanPackage.load(directory) { MeasureCatalog(declarations: $0) }
  }

  static let package = Result { try load() }

  static let caseFiles = FolderListing.files(
    in: directory + "/rules/cases", endings: [".geojson"])

  static var scratch: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp" }

  struct NotWritten: Error {
    var path: String
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw NotWritten(path: path) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten(path: path) }
  }

  static func remove(_ path: String) { unlink(path) }
}
