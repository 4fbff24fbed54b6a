import Land
import Loaders
import Testing
import Values

@Suite("GeoPackage as input")
struct GeoPackageInputTests {
  private func reading(_ name: String, batchFeatures: Int = 512) -> Reading {
    Reading(
      path: ExchangeFiles.path(name), batchFeatures: batchFeatures, accepting: .everyShape)
  }

  @Test(
    "either byte order, with or without envelope, one table or a named one of several",
    arguments: [
      "sound.gpkg", "sound.gpkg#lots", "sound.gpkg#LOTS", "sound-big-endian.gpkg",
      "several-tables.gpkg#蓝线",
    ])
  func sameAsGeoJSON(name: String) {
    let found = reading(name)
    ExchangeFiles.expectSame(found, as: ExchangeFiles.expected)
    #expect(found.features.map(\.span.line) == [3, 7, 8, 12, 13])
    #expect(found.features.allSatisfy { $0.span.column == 0 && $0.id == nil })
    #expect(found == reading(name, batchFeatures: 2))
  }

  @Test("rows of a view, which have no numbers, are counted from 1")
  func view() {
    let found = reading("sound-view.gpkg")
    ExchangeFiles.expectSame(found, as: ExchangeFiles.expected)
    #expect(found.features.map(\.span.line) == [1, 2, 3, 4, 5])
  }

  /// Two columns for a key, one with nulls or texts, one called `rowid`, and a table that has none.
  @Test(
    "every row is read once, whatever the key of the table is",
    arguments: ["key-of-two", "key-null", "key-text", "key-rowid", "key-alone"])
  func keys(name: String) {
    let found = reading(name + ".gpkg")
    #expect(found.failure == nil)
    let notes = (1...600).map { RawValue.text("row \($0)") }
    #expect(found.features.compactMap { $0.properties["note"] } == notes)
    #expect(found.features.map(\.span.line) == Array(1...600))
  }

  @Test("columns that are computed are read like others")
  func computed() {
    let found = reading("computed-columns.gpkg")
    #expect(
      found.features.map(\.properties)
        == [["note": .text("a"), "kept": .text("a!"), "made": .text("a?")]])
    #expect(found.features.first?.span.line == 4)
  }

  @Test("the reference system is the one that the file describes")
  func referenceSystem() throws {
    let named = try FeatureFile.read(ExchangeFiles.path("sound.gpkg"))
    #expect(named.header.crsName == "EPSG:4490")
    #expect(!named.header.hasWrittenDecimals)
    let without = try FeatureFile.read(ExchangeFiles.path("undefined-system.gpkg"))
    #expect(without.header.crsName == nil)
    // A number that the file does not describe is no system that is left open.
    let dangling = try FeatureFile.read(ExchangeFiles.path("dangling-system.gpkg"))
    #expect(dangling.header.crsName == "srs_id 4214 ∉ gpkg_spatial_ref_sys")
    let nothing = try FeatureFile.read(ExchangeFiles.path("nothing-defined.gpkg"))
    #expect(nothing.header.crsName == "srs_id 100001 (NONE 100001): undefined")
    let newer = try FeatureFile.read(ExchangeFiles.path("newer-definition.gpkg"))
    #expect(newer.header.crsName == #"GEOGCRS["city"]"#)
  }

  /// Its shapes say 4490 as every sound one does, its table 4214.
  @Test("a shape that names another system than its table is told, once")
  func strayShape() throws {
    let stray = try FeatureFile.read(ExchangeFiles.path("dangling-system.gpkg")).header.strayShape
    #expect(stray?.row == 3 && stray?.found == 4490 && stray?.expected == 4214)
    for name in ["sound.gpkg", "sound-big-endian.gpkg", "sound.geojson", "gbk-by-cpg.shp"] {
      #expect(try FeatureFile.read(ExchangeFiles.path(name)).header.strayShape == nil, "\(name)")
    }
  }

  @Test("bytes in a column of texts are text, else hexadecimal; those of shapes are none")
  func bytesForText() {
    #expect(
      reading("bytes-for-text.gpkg").features.map(\.properties)
        == [["day": .text("2023-01-01"), "note": .text("x'd6d0'"), "other": .null]])
  }

  @Test(
    "heights and measures are left out, and said to be",
    arguments: ["heights.gpkg", "measures.gpkg", "heights-and-measures.gpkg"])
  func heights(name: String) {
    let found = reading(name)
    for (feature, twin) in zip(found.features, ExchangeFiles.expected.features) {
      #expect(feature.geometry.points == twin.geometry.points)
      let isDrawn = !twin.geometry.points.isEmpty
      #expect(feature.faults.contains { $0.code == .heightIgnored } == isDrawn || !isDrawn)
    }
  }

  @Test(
    "a row whose shape cannot be read is told with its number, and the others are read",
    arguments: [
      ("wrong-magic.gpkg", "47 42", "47 50 (GP)"), ("wrong-version.gpkg", "version 1", "version 0"),
      ("wrong-envelope.gpkg", "envelope 7", "envelope 0–4"), ("cut-blob.gpkg", " B", "≥"),
      ("long-blob.gpkg", " B", " B"), ("huge-count.gpkg", " B", "≥"),
      ("not-a-number.gpkg", "nan 1.0", "x y"), ("curve.gpkg", "CurvePolygon", "Polygon"),
      ("text-for-shape.gpkg", "no BLOB", "GP"),
    ])
  func badRow(name: String, found words: String, expected: String) {
    let found = reading(name)
    #expect(found.failure == nil)
    #expect(found.features.count == 5)
    for (feature, twin) in zip(found.features, ExchangeFiles.expected.features) {
      #expect(feature.properties == twin.properties)
      guard feature.span.line == 7 else {
        #expect(feature.geometry.points == twin.geometry.points)
        continue
      }
      #expect(feature.faults.map(\.code) == [.recordUnreadable], "\(feature.faults)")
      #expect(feature.faults.first?.found.contains(words) == true, "\(feature.faults)")
      #expect(feature.faults.first?.expected.contains(expected) == true, "\(feature.faults)")
      #expect(feature.faults.first?.line == 7)
      #expect(feature.geometry.points.isEmpty)
    }
  }

  @Test(
    "a file that is none, or has not what is asked for, is refused with what is there",
    arguments: [
      ("several-tables.gpkg", "#lots, #roads, #蓝线", "several-tables.gpkg#lots"),
      ("several-tables.gpkg#road", "#road", "#roads, #lots, #蓝线"),
      ("sound.gpkg#", "#", "#lots"), ("no-geopackage.gpkg", "gpkg_contents", "GeoPackage"),
      ("table-missing.gpkg", "lots", "GeoPackage"),
      ("no-features.gpkg", "0 features", "gpkg_contents"),
      ("cut-file.gpkg", "malformed", "GeoPackage"),
      ("not-sqlite.gpkg", "not a database", "GeoPackage"),
      ("text-for-system.gpkg", #"srs_id is "abc", not INTEGER"#, "GeoPackage"),
      ("blob-for-system.gpkg", "definition is", "GeoPackage"),
      ("endless-view.gpkg", "steps of SQLite", "GeoPackage"),
      ("grown-text.gpkg", "too big", "GeoPackage"),
      ("open-elsewhere.gpkg", "open-elsewhere.gpkg-wal", "GeoPackage"),
      ("absent.gpkg#lots", "No such file", ""),
    ])
  func refused(name: String, found words: String, expected: String) throws {
    let failure = try #require(reading(name).failure)
    #expect(failure.code == .unreadable)
    #expect(failure.path == ExchangeFiles.path(name))
    #expect(failure.line == nil)
    #expect(failure.found.contains(words), "\(failure)")
    #expect(failure.expected.contains(expected), "\(failure)")
  }

  @Test("a path's table is behind the ending of a GeoPackage alone")
  func paths() {
    #expect(FeaturePath.file(of: "a#b/x.GPKG#蓝线") == "a#b/x.GPKG")
    #expect(FeaturePath.path("x.gpkg#lots", at: "/old.gpkg") == "/old.gpkg#lots")
    #expect(FeaturePath.file(of: "a#b.geojson") == "a#b.geojson")
    #expect(FeaturePath.isForeign("x.gpkg#lots") && !FeaturePath.isForeign("x.geojson"))
  }
}
