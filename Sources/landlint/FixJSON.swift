import Findings
import Loaders
import Planar
import Projection
import Repair

/// What `landlint fix` did, for machines; names become snake case.
struct FixJSON: Encodable {
  struct Change: Encodable {
    var fix: String
    var code: String?
    var count: Int
    var message: Words
  }

  struct Rest: Encodable {
    var code: String
    var message: Words
  }

  struct Edit: Encodable {
    /// In bytes, of the file before.
    var offset: Int
    var length: Int
    var text: String
  }

  struct Feature: Encodable {
    /// From 0.
    var index: Int
    var line: Int
    var column: Int
    var offset: Int
    var plot: String?
    var changes: [Change]
    var left: [Rest]
    /// Square metres on the ellipsoid.
    var areaBefore: Double?
    var areaAfter: Double?
    /// Metres.
    var hausdorff: Double?
    var edits: [Edit]
  }

  /// Where the Hausdorff distances were taken: an equal-area azimuthal plane.
  struct Plane: Encodable {
    var longitude: Double
    var latitude: Double
    var ellipsoid: String
    /// Metres.
    var semiMajorAxis: Double
    var inverseFlattening: Double
  }

  struct File: Encodable {
    var file: String
    var featuresTotal: Int
    var complete: Bool
    /// Features without a plot id where none has one.
    var withoutId: Int
    var plane: Plane?
    var features: [Feature]
  }

  var schema = "landlint-fix/1"
  var version: String
  /// False with --diff.
  var written: Bool
  var exitStatus: Int
  var files: [File]
}

extension FixJSON.File {
  init(_ outcome: FileRepair.Outcome, path: String) {
    file = path
    featuresTotal = outcome.featureCount
    complete = outcome.failure == nil
    withoutId = outcome.idless
    plane = outcome.surface.flatMap { surface in
      surface.center.map {
        FixJSON.Plane(
          longitude: $0.x, latitude: $0.y, ellipsoid: surface.ellipsoid.name,
          semiMajorAxis: surface.ellipsoid.semiMajorAxis,
          inverseFlattening: surface.ellipsoid.inverseFlattening)
      }
    }
    features = outcome.records.map(FixJSON.Feature.init)
  }
}

extension FixJSON.Feature {
  init(_ record: FeatureRecord) {
    index = record.ordinal
    line = record.position.line
    column = record.position.column
    offset = record.position.offset
    plot = record.plot
    changes = record.changes.map {
      FixJSON.Change(
        fix: $0.kind.rawValue, code: $0.kind.code, count: $0.count, message: Words($0.kind.words))
    }
    left = record.rest.map { FixJSON.Rest(code: $0.code, message: Words($0.words)) }
    areaBefore = record.measures?.areaBefore
    areaAfter = record.measures?.areaAfter
    hausdorff = record.measures?.shift
    edits = record.edits.map {
      FixJSON.Edit(
        offset: $0.range.lowerBound, length: $0.range.count,
        text: String(decoding: $0.bytes, as: UTF8.self))
    }
  }
}
