import GEOS
import Planar
import Testing

@Suite struct LadderTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  /// A crossing of a hundredth of a millimetre: invalid, so that floating overlay fails, and gone on
  /// the grid of 0.1 mm.
  private let pinched = MultiPolygon([
    (0, 0), (10, 0), (10, 5), (10.00001, 5.00001), (10.00001, 5), (10, 5.00001), (10, 10), (0, 10),
    (0, 0),
  ])

  @Test func theGridTakesUpWhatFloatingOverlayCannot() throws {
    #expect(try session.validity(of: pinched).isValid == false)
    let other = MultiPolygon.square(5, 0, side: 10)
    let both = try session.intersection(pinched, other)
    #expect(abs(try session.area(of: both) - 50) < 1e-3)
    let only = try session.difference(pinched, other)
    #expect(abs(try session.area(of: only) - 50) < 1e-3)
    // On the grid, and nowhere else, are all coordinates whole tenths of a millimetre.
    #expect(both.points.allSatisfy { abs(($0.y * 10_000).rounded() - $0.y * 10_000) < 1e-6 })
  }

  /// Rings of random points cross themselves everywhere: no step of the ladder can help.
  @Test func aTangleFailsInTheWordsOfEveryStep() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    func tangle() -> MultiPolygon {
      var points = (0..<12).map { _ in
        Point(x: .random(in: 0...100, using: &random), y: .random(in: 0...100, using: &random))
      }
      points.append(points[0])
      return MultiPolygon(polygons: [[points]])
    }
    for index in 0..<100 {
      let a = tangle()
      let b = tangle()
      let failure = #expect(throws: GEOSFailure.self, "seed \(seed), pair \(index)") {
        try session.intersection(a, b)
      }
      #expect(failure?.message.split(separator: "; then ").count == 3, "\(failure as Any)")
      #expect(failure?.message.contains("Self-intersection") == true, "\(failure as Any)")
      // Repaired, they are as good as any.
      let both = try session.intersection(session.makeValid(a), session.makeValid(b))
      #expect(try session.validity(of: both) == .valid, "seed \(seed), pair \(index)")
    }
  }

  /// What one worker measures does not depend on the others.
  @Test func manySessionsGiveOneAnswer() async throws {
    let answers = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var random = SplitMix64(seed: 11)
          var areas: [Double] = []
          for _ in 0..<100 {
            let a = MultiPolygon.star(using: &random)
            let b = MultiPolygon.star(using: &random)
            guard let session = try? GEOSSession(), let both = try? session.intersection(a, b),
              let area = try? session.area(of: both)
            else {
              areas.append(-1)
              continue
            }
            areas.append(area)
          }
          return areas
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 8)
    #expect(Set(answers).count == 1)
    #expect(answers[0].contains { $0 > 0 })
  }
}
