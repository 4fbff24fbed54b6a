import Findings
import Planar
import Testing

/// Columns that change within a file change nothing in what is read from them.
@Suite struct ColumnTests {
  /// Two batches of 512 features, and a third with another name of the same field.
  @Test func columnsMayChangeBetweenBatches() async throws {
    func verdicts(_ name: String, of late: String) async throws -> [String: Verdict] {
      var scene = Scene()
      for index in 0..<1_100 {
        let x = Double(index % 40) * 16
        let y = Double(index / 40) * 16
        let column = index < 1_024 ? "用地代码" : late
        scene.plots.append(
          Scene.Plot(
            shape: .rectangle(x, y, x + 16, y + 16),
            properties: [
              ("宗地代码", "P\(index)"), (column, ["070102", "9999", ""][index % 3]),
            ]))
      }
      let result = try await scene.run(select: ["INP403"], name: name)
      return result.verdicts(of: "INP403")
    }
    let plain = try await verdicts("plain", of: "用地代码")
    #expect(plain.count == 1_100)
    #expect(Set(plain.values).count > 1)
    #expect(try await verdicts("changed", of: "YDYHFLDM") == plain)
  }

  /// Two files merged into one: features of one batch carry the same field under two names, and
  /// some under both, of which the preferred one counts wherever it stands, unless it is blank.
  @Test func columnsMayChangeWithinABatch() async throws {
    func result(
      _ name: String, _ columns: (Int, String) -> [(String, String)]
    ) async throws -> Scene.Result {
      var scene = Scene()
      for index in 0..<600 {
        let x = Double(index % 40) * 16
        let y = Double(index / 40) * 16
        let code = ["070102", "9999", "", "0501"][index % 4]
        scene.plots.append(
          Scene.Plot(
            shape: .rectangle(x, y, x + 16, y + 16),
            properties: [("宗地代码", "P\(index)")] + columns(index, code)))
      }
      return try await scene.run(select: ["INP403"], name: name)
    }
    let plain = try await result("one") { [("用地代码", $1)] }.verdicts(of: "INP403")
    #expect(plain.count == 600)
    #expect(Set(plain.values).count > 1)
    let mixed = try await result("mixed") { index, code in
      switch index % 5 {
      case 0, 3: [("用地代码", code)]
      case 1: [("YDYHFLDM", code)]
      case 2: [("YDYHFLDM", code), ("用地代码", "")]
      default: [("用地代码", code), ("YDYHFLDM", "")]
      }
    }
    #expect(mixed.verdicts(of: "INP403") == plain)
  }
}
