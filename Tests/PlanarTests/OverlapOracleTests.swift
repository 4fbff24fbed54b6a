import Planar
import Testing

@Suite struct OverlapOracleTests {
  @Test func oracleIsThere() {
    #expect(OverlapOracle.rows.count == 344, "write it again with scripts/oracle-overlap.py")
  }

  /// The pair sum against exact arithmetic, and against GEOS as far as GEOS goes.
  @Test(arguments: OverlapOracle.rows) func pairArea(row: OverlapOracle) {
    let area = row.parcel.intersectionArea(with: row.source)
    let box = row.parcel.box
    let limit = 1e-12 * box.width * box.height + ulps(row)
    #expect((area - row.exactArea).magnitude <= limit, "\(area) is not \(row.exactArea)")
    #expect((area - row.geosArea).magnitude <= 1e-8 * max(1, row.geosArea))
    let swapped = row.source.intersectionArea(with: row.parcel)
    let other = row.source.box
    #expect((swapped - row.exactArea).magnitude <= 1e-12 * other.width * other.height + ulps(row))
  }

  @Test(arguments: OverlapOracle.rows) func coverRelationAndArea(row: OverlapOracle) {
    expect(row, row.parcel, LayerCover(sources: [row.source]))
  }

  @Test(arguments: OverlapOracle.rows) func coverWhateverTheRings(row: OverlapOracle) {
    expect(row, row.parcel.reversed, LayerCover(sources: [row.source]))
    expect(row, row.parcel.rolled, LayerCover(sources: [row.source.reversed]))
    expect(row, row.parcel.quarterTurned, LayerCover(sources: [row.source.quarterTurned]))
  }

  /// The source in cells as small as they come, so that every parcel lies over many.
  @Test(arguments: OverlapOracle.rows) func coverOfSmallCells(row: OverlapOracle) {
    expect(row, row.parcel, LayerCover(sources: [row.source], edgesPerCell: 2))
  }

  /// Relations and equal areas hold although far coordinates round: all these are whole numbers.
  @Test(arguments: OverlapOracle.rows.filter { $0.name.hasPrefix("grid") })
  func coverFarAway(row: OverlapOracle) {
    expect(
      row, row.parcel.translated(x: 1e6, y: 1e6),
      LayerCover(sources: [row.source.translated(x: 1e6, y: 1e6)], edgesPerCell: 4))
  }

  /// Far coordinates say where the edges are only to this much.
  private func ulps(_ row: OverlapOracle) -> Double {
    let box = row.parcel.box
    return 4 * (box.maxX.ulp * box.height + box.maxY.ulp * box.width) * 1e-3
  }

  private func expect(_ row: OverlapOracle, _ parcel: MultiPolygon, _ layer: LayerCover) {
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    layer.overlaps(with: parcel, box: parcel.box, scratch: &scratch, into: &overlaps)
    guard row.relation != .outside else {
      #expect(overlaps.isEmpty, "\(row.name): \(overlaps)")
      return
    }
    #expect(overlaps.map(\.relation) == [row.relation], "\(row.name)")
    guard let area = overlaps.first?.area else { return }
    switch row.relation {
    case .touching: #expect(area == 0)
    case .inside: #expect(area == parcel.area)
    default:
      let box = layer.box
      let limit = 1e-12 * box.width * box.height + ulps(row)
      #expect((area - row.exactArea).magnitude <= limit, "\(row.name): \(area)")
    }
  }
}
