import Analysis
import Findings
import Planar
import Testing
import Values

/// What must not matter does not: the start and direction of rings, the order of features, whether
/// a constraint is one multipolygon or several polygons, the number of workers.
@Suite struct MetamorphicTests {
  static func scene(_ seed: UInt64) -> Scene {
    var random = SplitMix64(seed: seed)
    var scene = Scene()
    let uses = ["070102", "100102", "1207", "1401", "9999", ""]
    let dates = ["2022-05-18", "2019-03-01", ""]
    let permits = ["无", "有", ""]
    for index in 0..<80 {
      let use = uses[Int.random(in: 0..<uses.count, using: &random)]
      let date = dates[Int.random(in: 0..<dates.count, using: &random)]
      let permit = permits[Int.random(in: 0..<permits.count, using: &random)]
      scene.plots.append(
        Scene.Plot(
          shape: random.quadrilateral(240),
          properties: [
            ("宗地代码", "P\(index)"), ("用地代码", use), ("批准日期", date), ("蓝线许可", permit),
          ]))
    }
    let drawn = CalendarDate(year: 2020, month: 9, day: 28)
    scene.layers[Scene.permanent] = (0..<6).map { number in
      let parts = (0..<3).map { part in
        MultiPolygon.rectangle(
          Double(number) * 40, Double(part) * 90, Double(number) * 40 + random.eighths(1...30),
          Double(part) * 90 + random.eighths(1...60))
      }
      return Scene.Source(
        id: "S\(number)", shape: MultiPolygon(polygons: parts.flatMap(\.polygons)),
        validFrom: drawn)
    }
    return scene
  }

  static func verdicts(_ scene: Scene, _ name: String) async throws -> [[String: Verdict]] {
    let result = try await scene.run(select: ["BLU", "INP"], name: name)
    return ["BLU101", "BLU102", "BLU103", "INP403", "INP404"].map { result.verdicts(of: $0) }
  }

  @Test(arguments: [UInt64(11), 12, 13])
  func shapesMayBeWrittenInAnyWay(seed: UInt64) async throws {
    let scene = Self.scene(seed)
    let plain = try await Self.verdicts(scene, "plain")
    let seen = Set(plain[0].values)
    #expect(seen.isSuperset(of: [.violates, .suspected, .notEvaluated]), "seed \(seed)")
    var rolled = scene
    for index in rolled.plots.indices {
      rolled.plots[index].shape = rolled.plots[index].shape.withRings { ring in
        Array(ring.dropFirst()) + [ring[1]]
      }
    }
    #expect(try await Self.verdicts(rolled, "rolled") == plain, "seed \(seed): rolled rings")
    var reversed = scene
    for index in reversed.plots.indices {
      reversed.plots[index].shape = reversed.plots[index].shape.withRings { $0.reversed() }
    }
    #expect(try await Self.verdicts(reversed, "reversed") == plain, "seed \(seed): reversed")
    var random = SplitMix64(seed: seed)
    var shuffled = scene
    shuffled.plots.shuffle(using: &random)
    shuffled.layers[Scene.permanent]?.shuffle(using: &random)
    #expect(try await Self.verdicts(shuffled, "shuffled") == plain, "seed \(seed): shuffled")
    var split = scene
    split.layers[Scene.permanent] = scene.layers[Scene.permanent]?.flatMap { source in
      source.shape.polygons.enumerated().map { part, polygon in
        Scene.Source(
          id: "\(source.id)-\(part)", shape: MultiPolygon(polygons: [polygon]),
          validFrom: source.validFrom)
      }
    }
    #expect(try await Self.verdicts(split, "split") == plain, "seed \(seed): split layer")
  }

  @Test func theNumberOfWorkersChangesNoByte() async throws {
    func bytes(_ jobs: Int) async throws -> [UInt8] {
      let request = CheckRequest(
        inputs: [ShippedPlan.directory + "/samples/2025-12-31.geojson"],
        plan: try ShippedPlan.package.get(), asOf: CalendarDate(year: 2025, month: 12, day: 31),
        jobs: jobs)
      var out: [UInt8] = []
      let run = try await Analyzer(request).run(
        begin: { _ in [{ Array(Self.text(of: $0).utf8) }] }, write: { out += $1 })
      let end = "\(run.tallies) \(run.conclusions) \(run.notices)"
      return out + Array((end + run.worst.map(Self.text).joined(separator: "\n")).utf8)
    }
    let one = try await bytes(1)
    #expect(one.count > 100_000)
    #expect(try await bytes(2) == one)
    #expect(try await bytes(8) == one)
  }

  private static func text(of batch: Batch) -> String {
    let plots = batch.plots.map { plot in
      let missing = plot.missing.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.zh)" }
      return "\(plot.subject) \(plot.verdicts) \(missing) \(plot.occupations) \(plot.area ?? 0)"
    }
    return "\(batch.findingsBefore) \(batch.plotsBefore)\n"
      + (plots + batch.findings.map(text)).joined(separator: "\n") + "\n"
  }

  private static func text(of finding: Finding) -> String { "\(finding)" }
}
