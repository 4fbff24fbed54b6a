import Foundation
import Testing

/// Files of which random bytes were changed: the program ends with an answer, never otherwise.
@Suite("Mutated files")
struct MutatedFileTests {
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let rounds = 24

  @Test("each ends in a verdict or an error, and every feature is accounted for")
  func mutated() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seeded(state: seed)
    print("mutated files: seed \(seed)")
    let sound = Array(SamplePlots.some(6).utf8)
    let folder = try Folder()
    var incomplete = 0
    for round in 0..<Self.rounds {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      let origin = "seed \(seed), round \(round)"
      let name = "mutated-\(round).geojson"
      try Data(bytes).write(to: folder.url.appendingPathComponent(name))
      let outcome = try Program.run(
        ["check", name, "--no-plan", "--format", "json"] + asOf, in: folder)
      #expect([0, 1, 2].contains(outcome.status), "\(origin): \(outcome.status) \(outcome.err)")
      guard !outcome.out.isEmpty else {
        #expect(outcome.status == 2 && !outcome.err.isEmpty, "\(origin)")
        continue
      }
      let document = try parsed(outcome.out)
      let total = try #require(document["plots_total"] as? Int, "\(origin)")
      let provenance = try #require(document["provenance"] as? [String: Any])
      let inputs = try #require(provenance["inputs"] as? [[String: Any]])
      #expect(inputs.first?["features"] as? Int == total, "\(origin)")
      let conclusions = try #require(document["conclusions"] as? [String: Int], "\(origin)")
      #expect(conclusions.values.reduce(0, +) == total, "\(origin)")
      let isComplete = try #require(document["complete"] as? Bool)
      let failures = try #require(document["failures"] as? [Any])
      #expect(isComplete == failures.isEmpty && (isComplete || outcome.status == 2), "\(origin)")
      if !isComplete { incomplete += 1 }
    }
    #expect(incomplete < Self.rounds)
  }
}
