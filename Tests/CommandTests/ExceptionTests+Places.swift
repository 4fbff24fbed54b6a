import Foundation
import Testing

/// Exceptions for an area, and for what two plots have together.
extension ExceptionTests {
  @Test("an area covers what lies in it and nothing that reaches out of it")
  func area() throws {
    let feature = try parsed(SamplePlots.line(plot))
    var points: [[Double]] = []
    func gather(_ value: Any) {
      guard let list = value as? [Any] else { return }
      if let point = list as? [Double], point.count >= 2 {
        points.append(point)
      } else {
        list.forEach(gather)
      }
    }
    gather((feature["geometry"] as? [String: Any])?["coordinates"] ?? [])
    let (xs, ys) = (points.map { $0[0] }, points.map { $0[1] })
    func write(east: Double) throws {
      let (west, south) = ((xs.min() ?? 0) - 1e-4, (ys.min() ?? 0) - 1e-4)
      let north = (ys.max() ?? 0) + 1e-4
      try folder.write(
        """
        exceptions:
          - rule: [BLU101]
            area: [[\(west), \(south)], [\(east), \(south)], [\(east), \(north)], [\(west), \(north)]]
            reason: 已批准的桥位
            by: 示例科
            until: 2026-06-30

        """, as: "exceptions.yaml")
    }
    try write(east: (xs.max() ?? 0) + 1e-4)
    #expect(try check("one.geojson").status == 0)
    try write(east: (xs.min() ?? 0) + 1e-5)
    #expect(try check("one.geojson").status == 1)
  }

  @Test("an area that is bent around the middle of a finding does not cover it; one must be simple")
  func bentArea() throws {
    let ring = "[[113.5,23.3],[113.506,23.3],[113.506,23.301],[113.5,23.301],[113.5,23.3]]"
    let plots = [("440112003001GB00001", ring), ("440112003001GB00002", ring)].map { id, ring in
      "{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"\(id)\"},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    }
    try folder.write(SamplePlots.collection(plots), as: "twice.geojson")
    func outcome(_ area: String) throws -> Program.Outcome {
      try folder.write(
        """
        exceptions:
          - rule: [TOP]
            area: \(area)
            reason: r
            by: b
            until: 2026-06-30

        """, as: "exceptions.yaml")
      return try Program.run(
        [
          "check", "twice.geojson", "--no-plan", "--select", "TOP", "--exceptions",
          "exceptions.yaml", "--lang", "en",
        ] + asOf, in: folder)
    }
    let whole = try outcome("[[113.49,23.29],[113.51,23.29],[113.51,23.31],[113.49,23.31]]")
    #expect(whole.status == 0 && whole.out.contains("new 0"), "\(whole.out)")
    // A U whose notch from above holds a part of the plot and none of its corners.
    let bent = try outcome(
      "[[113.49,23.29],[113.51,23.29],[113.51,23.31],[113.5055,23.31],[113.5055,23.3001],"
        + "[113.5034,23.3001],[113.5034,23.31],[113.49,23.31]]")
    #expect(bent.status == 1, "\(bent.out)")
    let crossed = try outcome("[[113.49,23.29],[113.51,23.31],[113.51,23.29],[113.49,23.31]]")
    #expect(crossed.status == 2)
    #expect(
      crossed.err.contains("exceptions.yaml:3:11: the ring crosses or touches itself"),
      "\(crossed.err)")
  }

  @Test("an overlap of plots is excepted by the plot that is named first, while its shape stays")
  func overlap() throws {
    let line = SamplePlots.line(plot)
    let other = line.replacingOccurrences(of: plot, with: "940112003012GB00417")
    try folder.write(SamplePlots.collection([line, other]), as: "two.geojson")
    try write(rule: "TOP102")
    let arguments = [
      "check", "two.geojson", "--no-plan", "--select", "TOP102", "--exceptions", "exceptions.yaml",
      "--lang", "en",
    ]
    let outcome = try Program.run(arguments + asOf, in: folder)
    #expect(outcome.status == 0 && outcome.out.contains("new 0  excepted 1"), "\(outcome.out)")
    try write(rule: "TOP102", geometry: "0123456789abcdef")
    let lapsed = try Program.run(arguments + asOf, in: folder)
    #expect(lapsed.status == 1 && lapsed.out.contains("INP503"), "\(lapsed.out)")
  }
}
