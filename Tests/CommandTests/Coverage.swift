import Foundation
import Testing

/// Plots drawn in metres of EPSG:4547, to be checked among each other.
struct Coverage {
  /// A plot's id, nil for none, and its rings, each open.
  struct Plot {
    var id: String?
    var rings: [[(x: Double, y: Double)]]
  }

  /// Far from the axes, as maps are; on the central meridian, where a metre is a metre.
  static let origin = (x: 500_000.0, y: 2_580_000.0)

  var plots: [Plot] = []

  mutating func add(_ id: String?, _ ring: [(Double, Double)]) {
    plots.append(Plot(id: id, rings: [ring.map { (x: $0.0, y: $0.1) }]))
  }

  /// A rectangle, counterclockwise from its south-west corner.
  mutating func add(_ id: String?, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    add(
      id,
      [
        (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
        (x.lowerBound, y.upperBound),
      ])
  }

  var text: String {
    let head =
      #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"#
    let features = plots.map { plot in
      let rings = plot.rings.map { ring in
        (ring + [ring[0]]).map { "[\(Self.origin.x + $0.x),\(Self.origin.y + $0.y)]" }
          .joined(separator: ",")
      }.map { "[\($0)]" }.joined(separator: ",")
      let id = plot.id.map { #""id":"\#($0)","# } ?? ""
      let geometry = #"{"type":"Polygon","coordinates":[\#(rings)]}"#
      return #"{"type":"Feature",\#(id)"properties":{},"geometry":\#(geometry)}"#
    }
    return SamplePlots.collection(features, head: head)
  }

  struct Found {
    var rule: String
    var plots: [String]
    var area: Double
    var finding: [String: Any]

    /// Of an operand of its evidence.
    func value(_ operand: String) -> Any? {
      let evidence = finding["evidence"] as? [[String: Any]]
      return evidence?.first { $0["operand"] as? String == operand }?["value"]
    }

    func number(_ operand: String) -> Double { value(operand) as? Double ?? .nan }
  }

  /// Findings of the checks on plots among each other, as the report lists them.
  func found(
    _ options: [String] = ["--no-plan"], select: String = "TOP1"
  ) throws -> [Found] {
    let folder = try Folder()
    try folder.write(text, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--select", select, "-o", "r.json"] + asOf + options, in: folder)
    #expect(outcome.status != 2, "\(outcome.err)\(outcome.out)")
    let report = try parsed(try folder.text("r.json"))
    return try #require(report["findings"] as? [[String: Any]]).map { finding in
      let subject = try #require(finding["subject"] as? [String: Any])
      return Found(
        rule: finding["rule"] as? String ?? "", plots: subject["plots"] as? [String] ?? [],
        area: finding["area_m2"] as? Double ?? .nan, finding: finding)
    }
  }

  /// `TOP101 A B`.
  func codes(_ options: [String] = ["--no-plan"], select: String = "TOP1") throws -> [String] {
    try found(options, select: select).map {
      ([$0.rule] + $0.plots).joined(separator: " ")
    }
  }
}

/// The generator of Steele, Lea and Flood (2014): a seed gives the same plots everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Coverage {
  /// Lots that share their edges, of which some have been moved, enlarged, drawn twice or left out.
  static func random(_ random: inout SeededRandom, side: Int = 9) -> Coverage {
    var corners: [[(Double, Double)]] = []
    for row in 0...side {
      corners.append(
        (0...side).map { column in
          (
            Double(column) * 40 + Double.random(in: -6...6, using: &random),
            Double(row) * 30 + Double.random(in: -6...6, using: &random)
          )
        })
    }
    var coverage = Coverage()
    for row in 0..<side {
      for column in 0..<side {
        var ring = [
          corners[row][column], corners[row][column + 1], corners[row + 1][column + 1],
          corners[row + 1][column],
        ]
        let id = "L\(row)-\(column)"
        switch Int.random(in: 0..<12, using: &random) {
        case 0: continue
        case 1:
          let shift = Double.random(in: -3...3, using: &random)
          ring = ring.map { ($0.0 + shift, $0.1 - shift / 2) }
        case 2:
          let (a, b) = (ring[0], ring[1])
          ring.insert(((a.0 + b.0) / 2, (a.1 + b.1) / 2), at: 1)
        case 3: coverage.add("\(id)-twice", ring)
        case 4:
          coverage.add("\(id)-nearly", ring.map { ($0.0 + 0.03, $0.1 - 0.02) })
        case 5: ring[2] = (ring[2].0 + Double.random(in: -2...2, using: &random), ring[2].1)
        default: break
        }
        coverage.add(id, ring)
      }
    }
    return coverage
  }

  /// The same plots in another order, their rings begun elsewhere and run the other way.
  func rewritten(_ random: inout SeededRandom) -> Coverage {
    var plots = plots.map { plot in
      var plot = plot
      plot.rings = plot.rings.map { ring in
        let turn = Int.random(in: 0..<ring.count, using: &random)
        let turned = Array(ring[turn...] + ring[..<turn])
        return Bool.random(using: &random) ? turned : turned.reversed()
      }
      return plot
    }
    plots.shuffle(using: &random)
    return Coverage(plots: plots)
  }
}
