import Land
import Loaders
import Testing
import Values

/// The real cadastre and the real zoning districts beside the package (`../shared/real`); skipped
/// where they are absent.
@Suite(.enabled(if: TestFiles.realIsThere, "../shared/real is not here"))
struct RealFileTests {
  @Test(arguments: ["sh_parcels_4326", "sh_parcels_2056"])
  func cadastre(_ name: String) {
    let reading = Reading(path: "\(TestFiles.real)/ch-schaffhausen/\(name).geojson")
    // They name their reference system, as GDAL writes it.
    #expect(reading.failure == nil && reading.codes == ["INP127"])
    #expect(reading.features.count == 13_217)
    #expect(reading.features.reduce(0) { $0 + $1.geometry.points.count } == 268_838)
    let holes = reading.features.reduce(0) { sum, feature in
      sum + feature.geometry.ringEnds.count - feature.geometry.polygonEnds.count
    }
    #expect(holes == 10)
    #expect(reading.features.allSatisfy { $0.properties.count == 8 })
    #expect(reading.features[0].properties["egrid"] == .text("CH527775085437"))
    #expect(reading.features[0].properties["flaechenmass_m2"] == .integer(2720))
    // The writer puts each feature on a line of its own, after six lines of its own.
    #expect(reading.features.enumerated().allSatisfy { $1.span.line == $0 + 7 })
    let decimals = reading.features.compactMap(\.geometry.decimals).max()
    #expect(decimals == (name.hasSuffix("4326") ? 8 : 3))
  }

  @Test(
    "zoning districts of two dates: features, and those without geometry",
    arguments: [("2024-10-21", 14_592, 4), ("2025-04-17", 14_670, 0)])
  func zoning(_ date: String, _ count: Int, _ empty: Int) {
    let reading = Reading(
      path: "\(TestFiles.real)/us-chicago/chicago-zoning-\(date)-simple.geojson")
    #expect(reading.failure == nil && reading.features.count == count)
    var codes: [InputFault: Int] = [:]
    for fault in reading.features.flatMap(\.faults) { codes[fault.code, default: 0] += 1 }
    #expect(codes[.emptyGeometry, default: 0] + codes[.nullGeometry, default: 0] == empty)
    #expect(codes.values.reduce(0, +) == empty)
  }

  @Test("layers of the cadastre are read whole, whatever their shapes")
  func layers() throws {
    let counts = [
      "sh_gewaesserraum": 188, "sh_grundwasserschutzzone": 264, "sh_waldreservat": 26,
      "sh_belastete_standorte": 316, "sh_tha_grundnutzung": 584, "sh_tha_ueberlagernd": 228,
    ]
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      let file = try FeatureFile.read("\(TestFiles.real)/ch-schaffhausen/\(name)_4326.geojson")
      #expect(file.features.count == count && file.faults.map(\.code) == [.crsMember], "\(name)")
      #expect(file.header.crsName == "urn:ogc:def:crs:OGC:1.3:CRS84", "\(name)")
      #expect(file.features.allSatisfy { $0.geometry.kind != nil }, "\(name)")
    }
  }

  @Test("windows from 1 KB to 8 MB give the same features")
  func windows() {
    let path = "\(TestFiles.real)/ch-schaffhausen/sh_gewaesserraum_4326.geojson"
    let whole = Reading(path: path, window: 8 << 20)
    #expect(whole.features.count == 188)
    for window in [1 << 10, 4093, 1 << 16, 1 << 20] {
      #expect(Reading(path: path, window: window, batchFeatures: 7) == whole, "\(window) bytes")
    }
  }
}
