import Foundation
import Planar

/// Where a city's files lie, and the writing of its register.
struct CityFiles {
  /// Lots of the largest plan; more parcels are further registers of the same lots, as a city
  /// keeps one of each year.
  static let largestPlan = 100_000

  let parcels: Int
  let folder: URL

  init(parcels: Int, in folder: URL) {
    self.parcels = parcels
    self.folder = folder.appendingPathComponent("city-\(parcels)")
  }

  var lots: Int { min(parcels, Self.largestPlan) }
  var register: String { folder.appendingPathComponent("parcels.geojson").path }
  var plan: String { folder.appendingPathComponent("plan").path }

  func make(seed: UInt64, shipped: String, faults: Double) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let city = City(lots: lots, seed: seed)
    try CityPlan(city: city).write(
      to: URL(fileURLWithPath: plan), shipped: URL(fileURLWithPath: shipped))
    try Data().write(to: URL(fileURLWithPath: register))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: register))
    defer { try? file.close() }
    var text = FeatureText()
    text.open("parcels")
    for parcel in 0..<parcels {
      let lot = parcel % lots
      let shape = city.shape(lot)
      let area = MultiPolygon(polygons: shape).area
      text.feature(
        LotRecord.properties(
          lot, register: parcel / lots, area: area, in: city, faults: faults), shape)
      if text.bytes.count > 1 << 22 {
        try file.write(contentsOf: Data(text.bytes))
        text.clear()
      }
    }
    text.close()
    try file.write(contentsOf: Data(text.bytes))
  }
}
