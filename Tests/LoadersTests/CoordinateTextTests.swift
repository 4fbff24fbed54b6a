import Land
import Loaders
import Testing
import Values

@Suite("Coordinate text as input")
struct CoordinateTextTests {
  private func reading(_ name: String) -> Reading {
    Reading(path: ExchangeFiles.path(name), accepting: .everyShape)
  }

  private let twin = Reading(
    path: ExchangeFiles.path("coordinates.geojson"), accepting: .everyShape)

  @Test(
    "X is north and Y is east; rings become parts and holes by where they lie",
    arguments: ["sound.txt", "sound-gbk.txt", "sound-bom-crlf.TXT", "xian-1980.txt"])
  func sameAsGeoJSON(name: String) {
    let found = reading(name)
    ExchangeFiles.expectSame(found, as: twin)
    #expect(found.features.map(\.span.line) == [13, 27])
    #expect(found.features.map(\.span.column) == [1, 1])
  }

  @Test(
    "the system is that of the head, with or without the zone in the eastings",
    arguments: [
      ("sound.txt", "EPSG:4526"), ("eastings-without-zone.txt", "EPSG:4547"),
      ("xian-1980.txt", "EPSG:2362"), ("six-degrees.txt", "EPSG:4497"),
    ])
  func referenceSystem(name: String, system: String) throws {
    let file = try FeatureFile.read(ExchangeFiles.path(name))
    #expect(file.header.crsName == system)
    #expect(file.faults.isEmpty, "\(file.faults)")
  }

  @Test("what a head says twice in the same words, and remarks of any, are no contradiction")
  func saidTwice() {
    let found = reading("said-twice.txt")
    ExchangeFiles.expectSame(found, as: twin)
    #expect(found.features.map(\.span.line) == [15, 29])
  }

  @Test("a second head of the same system goes on with the file")
  func twoHeads() {
    let found = reading("two-heads.txt")
    ExchangeFiles.expectSame(found, as: twin)
    #expect(found.features.map(\.span.line) == [13, 39])
  }

  @Test(
    "a second head of another system ends the file: its plots would be placed by the first",
    arguments: [
      ("two-systems.txt", "EPSG:2362"), ("two-zones.txt", "EPSG:4527"),
      ("two-eastings.txt", "EPSG:4547"),
    ])
  func twoSystems(name: String, system: String) throws {
    let found = reading(name)
    #expect(found.features.map(\.geometry.points) == [twin.features[0].geometry.points])
    #expect(found.features.first?.faults.isEmpty == true)
    let failure = try #require(found.failure)
    #expect(failure.code == .unreadable)
    #expect((failure.line, failure.column) == (27, 1), "\(failure)")
    #expect((failure.found, failure.expected) == (system, "EPSG:4526"), "\(failure)")
  }

  @Test(
    "a plot that is said to be a line or a point is told, and is no area",
    arguments: [("line-plot.txt", "线", 17), ("point-plot.txt", "点", 15)])
  func otherKinds(name: String, kind: String, column: Int) throws {
    let found = reading(name)
    #expect(found.failure == nil && found.features.count == 2)
    #expect(found.features[0].geometry.points == twin.features[0].geometry.points)
    let plot = try #require(found.features.last)
    #expect(plot.geometry.points.isEmpty)
    #expect(plot.properties["地块编号"] == .text("示例-2"))
    #expect(plot.properties["记录图形属性"] == .text(kind))
    let fault = try #require(plot.faults.first)
    #expect(fault.code == .recordUnreadable)
    #expect((fault.found, fault.expected) == (kind, "面"), "\(fault)")
    #expect((fault.line, fault.column) == (27, column), "\(fault)")
  }

  @Test("files of the first edition have no 地类编码")
  func firstEdition() {
    let found = reading("first-edition.txt")
    #expect(found.features.map(\.geometry.points) == twin.features.map(\.geometry.points))
    #expect(found.features.first?.properties["地块用途"] == .text("工业用地"))
    #expect(found.features.first?.properties["地类编码"] == nil)
  }

  @Test("a text that holds GeoJSON is read as GeoJSON")
  func json() {
    #expect(reading("json.txt") == twin)
    #expect(!FeaturePath.isForeign(ExchangeFiles.path("json.txt")))
    #expect(FeaturePath.isForeign(ExchangeFiles.path("sound.txt")))
  }

  @Test(
    "a wrong line is told with its place, and the other plots are read",
    arguments: [
      ("three-fields.txt", 16, 1, "点号,圈号,X,Y"), ("no-number.txt", 16, 18, "Y (m)"),
      ("axes-exchanged.txt", 16, 6, "X 向北 north"), ("other-zone.txt", 16, 18, "38000000…38999999"),
      ("point-missing.txt", 13, 1, "12 × [x, y]"), ("ring-word.txt", 16, 4, "圈号 1, 2, 3"),
      ("plot-line-short.txt", 13, 1, "地块编号"),
    ])
  func badLine(name: String, line: Int, column: Int, expected: String) throws {
    let found = reading(name)
    #expect(found.failure == nil)
    let fault = try #require(found.features.first?.faults.first)
    #expect(fault.code == .recordUnreadable)
    #expect((fault.line, fault.column) == (line, column), "\(fault)")
    #expect(fault.expected.contains(expected), "\(fault)")
    let last = try #require(found.features.last)
    #expect(last.geometry.points == twin.features.last?.geometry.points)
    #expect(last.faults.isEmpty)
  }

  @Test(
    "a head that names no system is refused with its place",
    arguments: [
      ("unknown-system.txt", 5, 8, "广州2000坐标系", "2000国家大地坐标系"),
      ("zone-beyond.txt", 9, 8, "380", "25–45"), ("feet.txt", 8, 14, "英尺", "米"),
      ("no-zone.txt", 11, 1, "[地块坐标]", "带号="), ("no-plots.txt", 12, 1, "[其他]", "[地块坐标]"),
      ("other-head.txt", 1, 1, "[界址点]", "[属性描述]"),
      ("zone-twice.txt", 10, 1, "带号=39", "带号=38"),
      ("system-twice.txt", 6, 1, "坐标系=2000国家大地坐标系", "坐标系=80国家大地坐标系"),
    ])
  func refused(name: String, line: Int, column: Int, found: String, expected: String) throws {
    let failure = try #require(reading(name).failure)
    #expect(failure.code == .unreadable)
    #expect((failure.line, failure.column) == (line, column), "\(failure)")
    #expect(failure.found == found)
    #expect(failure.expected.contains(expected), "\(failure)")
  }
}
