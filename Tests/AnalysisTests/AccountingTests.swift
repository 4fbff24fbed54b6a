import Findings
import GEOS
import Planar
import Testing
import Values

/// Areas close: what single sources cover alone and what several share is what all cover.
@Suite struct AccountingTests {
  static let approved: [(name: String, value: String)] = [
    ("用地代码", "070102"), ("批准日期", "2022-05-18"), ("蓝线许可", "无"),
  ]

  @Test(arguments: [UInt64(1), 20_251_231, 7, 99, 4_401_120])
  func facesCloseAndAgreeWithGEOS(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var scene = Scene()
    for index in 0..<40 {
      scene.plots.append(
        Scene.Plot(
          shape: random.quadrilateral(120),
          properties: [("宗地代码", "P\(index)")] + Self.approved))
    }
    let sources = (0..<12).map { Scene.Source(id: "S\($0)", shape: random.quadrilateral(120)) }
    scene.layers = [Scene.permanent: sources]
    let result = try await scene.run(select: ["BLU101"], name: "faces-\(seed)")
    #expect(result.plots.count == scene.plots.count, "seed \(seed)")
    let session = try GEOSSession()
    let everything = try session.union(sources.map(\.shape))
    var sharing = 0
    for (index, record) in result.plots.enumerated() {
      let shape = scene.plots[index].shape
      let expected = try session.intersection(shape, everything).area
      guard let occupation = record.occupations.first else {
        #expect(expected < 1e-6, "seed \(seed), plot \(index): nothing found of \(expected) m²")
        continue
      }
      let exclusive = occupation.sources.reduce(0) { $0 + $1.exclusive }
      #expect(exclusive + occupation.shared == occupation.union, "seed \(seed), plot \(index)")
      #expect(occupation.union <= record.area ?? 0, "seed \(seed), plot \(index)")
      #expect(
        abs(Double(occupation.union) / 10_000 - expected) < 0.002,
        "seed \(seed), plot \(index): \(occupation.union) for \(expected)")
      for part in occupation.sources {
        guard let position = sources.firstIndex(where: { $0.id == part.id }) else {
          Issue.record("seed \(seed), plot \(index): no source \(part.id)")
          continue
        }
        var others = sources.map(\.shape)
        others.remove(at: position)
        let own = try session.intersection(shape, sources[position].shape)
        let alone = try session.difference(own, session.union(others)).area
        #expect(
          abs(Double(part.exclusive) / 10_000 - alone) < 0.002,
          "seed \(seed), plot \(index), \(part.id): \(part.exclusive) for \(alone)")
      }
      if occupation.shared > 0 { sharing += 1 }
    }
    #expect(sharing > 3, "seed \(seed): the scene has overlapping sources")
  }

  /// A strip w × l loses ε on every side: it is sure only where (w − 2ε)(l − 2ε) exceeds 1 m².
  @Test(arguments: [UInt64(3), 2_020_928])
  func stripsShrinkByTheTolerance(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var scene = Scene()
    var sources: [Scene.Source] = []
    var expected: [String: Verdict] = [:]
    for index in 0..<200 {
      let x = Double(index % 20) * 256
      let y = Double(index / 20) * 256
      let width = Double(Int.random(in: 1...6, using: &random)) / 8
      let length = Double(Int.random(in: 8...640, using: &random)) / 8
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, y, x + 100, y + 80),
          properties: [("宗地代码", "P\(index)")] + Self.approved))
      sources.append(
        Scene.Source(id: "S\(index)", shape: .rectangle(x - 20, y, x + width, y + length)))
      let sure = max(0, width - 0.2) * max(0, length - 0.2)
      expected["P\(index)"] =
        width * length <= 1 ? .conforms : sure > 1 ? .violates : .borderline
    }
    scene.layers = [Scene.permanent: sources]
    let verdicts = try await scene.run(select: ["BLU101"], name: "strips-\(seed)")
      .verdicts(of: "BLU101")
    for (plot, verdict) in expected {
      #expect(verdicts[plot] == verdict, "seed \(seed), \(plot)")
    }
    #expect(Set(expected.values) == [.conforms, .borderline, .violates], "seed \(seed)")
  }
}
