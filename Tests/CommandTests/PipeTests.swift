import Foundation
import Testing

/// What comes through a pipe is the same input however it was written into it.
@Suite("Piped parcels")
struct PipeTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Program.sample, toPath: folder.path("2025-12-31.geojson"))
  }

  private func shell(_ command: String) throws -> Program.Outcome {
    try Program.run("-c", command, Program.path, in: folder, program: "/bin/bash")
  }

  private func inputs(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    let from = try #require(try parsed(outcome.out)["provenance"] as? [String: Any])
    return try #require(from["inputs"] as? [[String: Any]])
  }

  @Test("the same bytes give the same reports, in whatever pieces they come")
  func pieces() throws {
    let rest = "--select BLU101 --fail-on never --as-of 2025-12-31"
    for format in ["html", "gpkg"] {
      let plain = try shell(
        "cat 2025-12-31.geojson | \"$0\" check - \(rest) -o out.\(format)")
      #expect(plain.status == 0, "\(plain.err)")
      let whole = try folder.bytes("out.\(format)")
      let broken = try shell(
        "(head -c 1000; sleep 0.3; head -c 700000; sleep 0.2; cat) < 2025-12-31.geojson "
          + "| \"$0\" check - \(rest) -o out.\(format)")
      #expect(broken.status == 0, "\(broken.err)")
      #expect(try folder.bytes("out.\(format)") == whole, "\(format)")
    }
  }

  @Test("what is piped has its digest, of all that was read")
  func digest() throws {
    let sum = try Program.run("2025-12-31.geojson", in: folder, program: "/usr/bin/sha256sum").out
      .prefix(64)
    for source in ["cat 2025-12-31.geojson |", "< 2025-12-31.geojson"] {
      let outcome = try shell(
        "\(source) \"$0\" check - --select BLU101 --as-of 2025-12-31 --format json")
      let digests = try inputs(outcome).map { $0["sha256"] as? String }
      #expect(digests == [String(sum)], "\(outcome.err)")
    }
    let balance = try shell("cat 2025-12-31.geojson | \"$0\" balance - --as-of 2025-12-31")
    #expect(balance.out.contains("sha256 \(sum.prefix(12))"), "\(balance.out)")
  }

  @Test("so has a layer from a pipe")
  func layer() throws {
    let anchor = Program.plan + "/layers/detailed-plan.geojson"
    let sum = try Program.run(anchor, in: folder, program: "/usr/bin/sha256sum").out.prefix(64)
    for file in [anchor, "<(cat '\(anchor)')"] {
      let outcome = try shell(
        "\"$0\" check 2025-12-31.geojson --no-plan --layer detailed-plan=\(file) --select INP206 "
          + "--as-of 2025-12-31 --format json")
      let from = try #require(try parsed(outcome.out)["provenance"] as? [String: Any])
      let layers = try #require(from["layers"] as? [[String: Any]])
      let own = layers.filter { $0["replaced"] as? Bool == true }
      #expect(own.map { $0["sha256"] as? String } == [String(sum)], "\(outcome.err)")
    }
  }

  @Test("where not all of the input was read no digest is made up")
  func unread() throws {
    let missing = try shell("\"$0\" check nowhere.geojson --as-of 2025-12-31 --format json")
    #expect(missing.status == 2)
    #expect(try inputs(missing).allSatisfy { $0["sha256"] is NSNull }, "\(missing.out)")
    let broken = try shell(
      "(head -n 5 2025-12-31.geojson; echo ']]]'; cat 2025-12-31.geojson 2025-12-31.geojson) "
        + "| \"$0\" check - --as-of 2025-12-31 --format json")
    #expect(broken.status == 2)
    #expect(try inputs(broken).allSatisfy { $0["sha256"] is NSNull }, "\(broken.out)")
  }
}
