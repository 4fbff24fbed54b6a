import Foundation
import Testing

/// The same findings, written or standing otherwise: a baseline knows them.
@Suite("Baselines know what is the same")
struct BaselineNoiseTests: BaselineSuite {
  let folder: Folder

  init() throws { folder = try Self.sampleFolder() }

  /// The same features written otherwise: in another order, over many lines, every vertex moved by
  /// up to `noise` metres (vertices that plots share move together), without ids where asked.
  private func rewritten(
    _ lines: [String], noise: Double, withoutIds: Bool = false, seed: UInt64
  ) throws -> String {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }
    var moved: [String: [Double]] = [:]
    func shake(_ value: Any) -> Any {
      guard let list = value as? [Any] else { return value }
      guard let x = list.first as? Double, list.count >= 2, let y = list[1] as? Double else {
        return list.map(shake)
      }
      let key = "\(x) \(y)"
      if let known = moved[key] { return known }
      let angle = next() * 2 * Double.pi
      let length = noise * next() / 111_320
      // Nine decimals of a degree are a tenth of a millimetre; more would be a finding of their own.
      moved[key] = [x + length * cos(angle) / cos(y * .pi / 180), y + length * sin(angle)].map {
        ($0 * 1e9).rounded() / 1e9
      }
      return moved[key] ?? list
    }
    var features: [[String: Any]] = []
    for line in lines {
      var feature = try parsed(line)
      var geometry = try #require(feature["geometry"] as? [String: Any])
      geometry["coordinates"] = shake(geometry["coordinates"] ?? [])
      feature["geometry"] = geometry
      if withoutIds {
        var properties = try #require(feature["properties"] as? [String: Any])
        for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
        feature["properties"] = properties
        feature["id"] = nil
      }
      features.append(feature)
    }
    for index in features.indices.dropLast() {
      features.swapAt(index, index + Int(next() * Double(features.count - index)))
    }
    let data = try JSONSerialization.data(
      withJSONObject: ["type": "FeatureCollection", "features": features],
      options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "reformatted, shuffled, 1 mm of noise: a baseline stays whole",
    arguments: [false, true], [[], ["--no-plan"]])
  func whole(withoutIds: Bool, how: [String]) throws {
    let seed: UInt64 = 4
    let lines = SamplePlots.lines
    try folder.write(
      rewritten(lines, noise: 0, withoutIds: withoutIds, seed: seed), as: "plots.geojson")
    let first = try check(["plots.geojson", "--write-baseline", "known.json"] + how)
    #expect(first.status == 1, "\(first.err)")
    let text = try folder.text("known.json")
    try folder.write(
      rewritten(lines, noise: 0.001, withoutIds: withoutIds, seed: seed + 1), as: "noisy.geojson")
    let again = try check(["noisy.geojson", "--baseline", "known.json", "--ratchet"] + how)
    #expect(again.status == 0, "seed \(seed): \(again.out)")
    let standing = try standing(["noisy.geojson", "--baseline", "known.json"] + how)
    #expect(figures(standing).dropFirst().allSatisfy { $0 == 0 }, "seed \(seed): \(standing)")
    #expect(figures(standing)[0] > (how.isEmpty ? 150 : 10), "\(standing)")
    if !withoutIds { #expect(!text.contains("\"place\""), "no coordinates where ids are") }
  }

  @Test(
    "bow-ties whose halves are alike keep their faults under 1 mm of noise",
    arguments: [false, true])
  func bowTies(withoutIds: Bool) throws {
    let seed: UInt64 = 9
    let lines = (0..<200).map { index in
      let (west, south) = (113.5 + Double(index % 20) / 1000, 23.3 + Double(index / 20) / 1000)
      let corners = [(0.0, 0.0), (5, 5), (5, 0), (0, 5), (0, 0)].map {
        "[\(west + $0.0 / 1e4),\(south + $0.1 / 1e4)]"
      }
      return #"{"type":"Feature","properties":{"ZDDM":"4401120100\#(10000 + index)GB0001"},"#
        + #""geometry":{"type":"Polygon","coordinates":[[\#(corners.joined(separator: ","))]]}}"#
    }
    try folder.write(
      rewritten(lines, noise: 0, withoutIds: withoutIds, seed: seed), as: "plots.geojson")
    let first = try check("plots.geojson", "--no-plan", "--write-baseline", "known.json")
    #expect(first.status == 1 && first.out.contains("GEO211"), "\(first.out)")
    try folder.write(
      rewritten(lines, noise: 0.001, withoutIds: withoutIds, seed: seed + 1), as: "noisy.geojson")
    let again = try check("noisy.geojson", "--no-plan", "--baseline", "known.json", "--ratchet")
    #expect(again.status == 0, "seed \(seed): \(again.out)")
  }

  @Test("the same findings in any order: the same bytes")
  func bytes() throws {
    let lines = Array(SamplePlots.lines.prefix(400))
    try folder.write(SamplePlots.collection(lines), as: "a.geojson")
    try folder.write(SamplePlots.collection(lines.reversed()), as: "b.geojson")
    try check("a.geojson", "--write-baseline", "a.json", "--jobs", "1")
    try check("b.geojson", "--write-baseline", "b.json", "--jobs", "8")
    #expect(try folder.text("a.json") == folder.text("b.json"))
    #expect(try folder.text("a.json").contains("\"BLU101\""))
  }

  @Test("a plot without an id is known where it lies, within the tolerance and no farther")
  func places() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    func moved(_ metres: Double) throws -> String {
      var feature = try parsed(plot)
      var properties = try #require(feature["properties"] as? [String: Any])
      for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
      feature["properties"] = properties
      feature["id"] = nil
      func shift(_ value: Any) -> Any {
        guard let list = value as? [Any] else { return value }
        guard let x = list.first as? Double, let y = list.last as? Double else {
          return list.map(shift)
        }
        return [x, y + metres / 110_600]
      }
      var geometry = try #require(feature["geometry"] as? [String: Any])
      geometry["coordinates"] = shift(geometry["coordinates"] ?? [])
      feature["geometry"] = geometry
      let data = try JSONSerialization.data(withJSONObject: feature)
      return String(decoding: data, as: UTF8.self)
    }
    for (name, metres) in [("a", 0.0), ("b", 0.05), ("c", 0.5)] {
      try folder.write(SamplePlots.collection([moved(metres)]), as: "\(name).geojson")
    }
    try check("a.geojson", "--write-baseline", "known.json", "--select", "BLU101")
    #expect(try folder.text("known.json").contains("\"place\":["))
    let near = try standing("b.geojson", "--baseline", "known.json", "--select", "BLU101")
    let far = try standing("c.geojson", "--baseline", "known.json", "--select", "BLU101")
    #expect(figures(near) == [1, 0, 0])
    #expect(figures(far) == [0, 1, 1])
  }

  @Test("one line for features that share an id, however they stand")
  func alike() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    let small = plot.replacingOccurrences(of: "\"ZDMJ\":", with: "\"landlint_was\":")
    try folder.write(SamplePlots.collection([plot, small]), as: "a.geojson")
    try folder.write(SamplePlots.collection([small, plot]), as: "b.geojson")
    try folder.write(SamplePlots.collection([plot]), as: "one.geojson")
    try check("a.geojson", "--write-baseline", "known.json", "--select", "BLU101")
    #expect(try folder.text("known.json").contains("\"times\":2"))
    let other = try standing("b.geojson", "--baseline", "known.json", "--select", "BLU101")
    #expect(figures(other) == [2, 0, 0])
    try check("one.geojson", "--write-baseline", "one.json", "--select", "BLU101")
    let twice = try standing("b.geojson", "--baseline", "one.json", "--select", "BLU101")
    #expect(figures(twice) == [1, 1, 0], "a matching, not a set")
  }
}
