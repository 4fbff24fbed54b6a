import Testing

/// What `fix` proposes for a file that it does not mend.
@Suite("Export before a fix")
struct FixExportTests {
  @Test("of several tables fix proposes to export one, and its decimals by the system")
  func exportOfTables() throws {
    let several = try Program.run(
      "fix", ForeignInputTests.file("several-tables.gpkg"), "--lang", "en")
    #expect(several.status == 2)
    #expect(several.err.contains("export its tables first, each by itself ("), "\(several.err)")
    #expect(several.err.contains("lots"), "\(several.err)")
    #expect(several.err.contains("several-tables.gpkg' '"), "\(several.err)")
    let one = try Program.run(
      "fix", ForeignInputTests.file("several-tables.gpkg") + "#lots", "--lang", "en")
    #expect(!one.err.contains("each by itself"), "\(one.err)")
    #expect(one.err.contains("several-tables.gpkg.lots.geojson' '"), "\(one.err)")
    #expect(one.err.contains("several-tables.gpkg' 'lots'"), "\(one.err)")
    #expect(one.err.contains("-lco COORDINATE_PRECISION=9 "), "\(one.err)")
    let metres = try Program.run(
      "fix", ForeignInputTests.file("sound.gpkg"), "--crs", "EPSG:4547", "--lang", "en")
    #expect(metres.err.contains("-lco COORDINATE_PRECISION=4 "), "\(metres.err)")
    #expect(metres.err.contains("sound.gpkg'\n"), "\(metres.err)")
  }
}
