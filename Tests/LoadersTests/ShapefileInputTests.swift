import Land
import Loaders
import Testing
import Values

@Suite("Shapefile as input")
struct ShapefileInputTests {
  private func reading(_ name: String, batchFeatures: Int = 512) -> Reading {
    Reading(
      path: ExchangeFiles.path(name), batchFeatures: batchFeatures, accepting: .everyShape)
  }

  private let twin = Reading(path: ExchangeFiles.path("shapes.geojson"), accepting: .everyShape)

  @Test(
    "shapes, holes, values and names, however the encoding is stated",
    arguments: [
      "gbk-by-cpg", "gbk-by-number", "gbk-by-driver", "gbk-by-itself", "gbk-system",
    ])
  func sameAsGeoJSON(name: String) {
    let found = reading(name + ".shp")
    ExchangeFiles.expectSame(found, as: twin)
    #expect(found.features.map(\.span.line) == [1, 2, 3, 4])
    #expect(found.features.allSatisfy { $0.span.column == 0 && $0.id == nil })
    #expect(found == reading(name + ".shp", batchFeatures: 1))
  }

  /// 地块名称 has 12 bytes in UTF-8 and room for 10, which end within the last character.
  @Test(
    "a name that is cut keeps its whole characters", arguments: ["utf8-by-cpg", "utf8-by-itself"])
  func cutName(name: String) {
    let found = reading(name + ".shp")
    #expect(found.features.first?.properties["地块名"] == .text("示例甲"))
    #expect(found.features.map(\.geometry.points) == twin.features.map(\.geometry.points))
  }

  @Test("names tell the encoding where no value does")
  func names() {
    let found = reading("gbk-names.shp")
    #expect(found.failure == nil)
    #expect(found.features.first?.properties.keys.contains("地块名称") == true)
    #expect(found.features.first?.properties["ZDDM"] == .text("440112003001GB00001"))
  }

  @Test(
    "names that are not in the encoding stated for them are refused",
    arguments: [
      ("gbk-names-by-utf8", "B5 D8 BF E9 C3 FB B3 C6 (UTF-8)"),
      ("gbk-names-by-western", "B5 D8 BF E9 C3 FB B3 C6 (CP1252)"),
    ])
  func namesElsewhere(name: String, found words: String) throws {
    let failure = try #require(reading(name + ".shp").failure)
    #expect(failure.code == .unreadable)
    #expect(failure.found.contains(words), "\(failure)")
    #expect(failure.expected == ".cpg: GBK (地块名称)")
  }

  @Test("western names are read as such")
  func westernNames() {
    let found = reading("western-names.shp")
    #expect(found.failure == nil)
    #expect(found.features.first?.properties.keys.contains("Größe Äö") == true)
  }

  @Test("endings in upper case")
  func upperCase() { ExchangeFiles.expectSame(reading("UPPER.SHP"), as: twin) }

  @Test("a record that is marked as deleted is none; the others keep their numbers")
  func deleted() {
    let found = reading("deleted-record.shp")
    ExchangeFiles.expectSame(found, as: twin)
    #expect(found.features.map(\.span.line) == [1, 3, 4, 5])
  }

  @Test("heights and measures are left out, and said to be", arguments: ["heights", "measures"])
  func heights(name: String) {
    let found = reading("shape-\(name).shp")
    for (feature, twin) in zip(found.features, twin.features) {
      #expect(feature.geometry.points == twin.geometry.points)
      let isDrawn = !twin.geometry.points.isEmpty
      #expect(feature.faults.contains { $0.code == .heightIgnored } == isDrawn)
    }
  }

  @Test("the reference system is that of .prj, and none without it")
  func referenceSystem() throws {
    let with = try FeatureFile.read(ExchangeFiles.path("gbk-by-cpg.shp"))
    #expect(with.header.crsName?.contains("D_China_2000") == true)
    let without = try FeatureFile.read(ExchangeFiles.path("no-system.shp"))
    #expect(without.header.crsName == nil)
    #expect(without.features.count == 4)
  }

  @Test("an exterior that turns as holes do stays turned, for the check of orientation to tell")
  func turnedExterior() throws {
    let ring = try #require(reading("turned-exterior.shp").features.first).geometry.points
    let square = try #require(twin.features.first).geometry.points.prefix(5)
    #expect(ring == square.reversed())
  }

  @Test(
    "a record whose shape cannot be read is told with its number, and the others are read",
    arguments: [("multipatch.shp", "MultiPatch"), ("damaged-record.shp", ".shp")])
  func badRecord(name: String, words: String) {
    let found = reading(name)
    #expect(found.failure == nil)
    #expect(found.features.map(\.properties) == twin.features.map(\.properties))
    let faults = found.features[1].faults
    #expect(faults.map(\.code) == [.recordUnreadable])
    #expect(faults.first?.found == words && faults.first?.line == 2)
    for index in [0, 2, 3] {
      #expect(found.features[index].geometry.points == twin.features[index].geometry.points)
    }
  }

  @Test(
    "a part that lacks or is cut is named with what it should be",
    arguments: [
      ("no-table.shp", "—", "no-table.dbf"), ("no-index.shp", "—", "no-index.shx"),
      ("cut-shapes.shp", "cut-shapes.shp: ", " B"), ("cut-table.shp", "cut-table.dbf: ", " B"),
      ("cut-index.shp", "cut-index.shx: ", " B"), ("wrong-number.shp", "0 0 27 B", "9994"),
      ("counts-differ.shp", "3 × .dbf", "4 × .shp"),
      ("unknown-encoding.shp", "KLINGON-8", "GB18030"), ("absent.shp", "No such file", ""),
    ])
  func refused(name: String, found words: String, expected: String) throws {
    let failure = try #require(reading(name).failure)
    #expect(failure.code == .unreadable)
    #expect(failure.found.contains(words), "\(failure)")
    #expect(failure.expected.contains(expected), "\(failure)")
  }

  @Test("the digest is of all parts, one behind the other")
  func parts() {
    let path = ExchangeFiles.path("gbk-by-cpg.shp")
    let stem = path.dropLast(3)
    #expect(FeaturePath.parts(of: path) == ["shp", "dbf", "prj", "cpg"].map { stem + $0 })
    #expect(
      FeaturePath.parts(of: ExchangeFiles.path("no-system.shp")).map { $0.suffix(3) }
        == ["shp", "dbf"])
  }
}
