import Foundation
import Testing

@Suite("Broken and unusual files")
struct BrokenFileTests {
  struct Broken: CustomTestStringConvertible, Sendable {
    var name: String
    var status: Int32
    var says: String
    var testDescription: String { name }
  }

  /// Bytes of a file by name, made from sound plots.
  static func bytes(_ name: String) -> Data {
    let sound = SamplePlots.some(5)
    func changed(_ from: String, _ to: String) -> Data {
      guard let range = sound.range(of: from, options: .regularExpression) else {
        Issue.record("the sample no longer has \(from)")
        return Data()
      }
      return Data(sound.replacingCharacters(in: range, with: to).utf8)
    }
    switch name {
    case "truncated": return Data(sound.utf8.prefix(sound.utf8.count * 2 / 3))
    case "not-a-number": return changed("\"容积率\":[0-9.]+", "\"容积率\":NaN")
    case "repeated-member": return changed("\"登记面积\":", "\"登记面积\":1,\"登记面积\":")
    case "unclosed-ring": return changed("\\]\\]\\]\\}\\}", "],[113.5,23.3]]]}}")
    case "null-geometry": return changed("\"geometry\":\\{", "\"geometry\":null,\"was\":{")
    case "text-coordinate": return changed("\\[\\[\\[113", "[[[\"x\",1],[113")
    case "deep":
      return Data(
        ("{\"type\":\"FeatureCollection\",\"features\":" + String(repeating: "[", count: 5000)).utf8
      )
    case "archive": return Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00])
    case "empty-file": return Data()
    case "esri":
      return Data(
        #"{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4490},"features":[{"attributes":{"ZDDM":"1"},"geometry":{"rings":[[[113.5,23.3],[113.51,23.3],[113.51,23.31],[113.5,23.3]]]}}]}"#
          .utf8)
    case "points":
      return Data(
        SamplePlots.collection([
          #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[113.5,23.3]}}"#
        ]).utf8)
    case "crlf": return Data(sound.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    case "byte-order-mark": return Data([0xEF, 0xBB, 0xBF]) + Data(sound.utf8)
    case "gbk":
      // 宗地代码 in GBK; the rest is ASCII.
      let gbk: [UInt8] = [0xD7, 0xDA, 0xB5, 0xD8, 0xB4, 0xFA, 0xC2, 0xEB]
      return Data("{\"type\":\"FeatureCollection\",\"features\":[\n".utf8)
        + Data("{\"type\":\"Feature\",\"properties\":{\"".utf8) + Data(gbk)
        + Data(
          "\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[113.5,23.3],[113.51,23.3],[113.51,23.31],[113.5,23.3]]]}}]}\n"
            .utf8)
    case "text-sequence":
      return Data(
        SamplePlots.lines.prefix(5).map { "\u{1E}\($0)\n" }.joined().utf8)
    case "lines": return Data(SamplePlots.lines.prefix(5).map { "\($0)\n" }.joined().utf8)
    case "one-feature": return Data(SamplePlots.lines[0].utf8)
    default: return Data(sound.utf8)
    }
  }

  @Test(
    "each fault by its code, at its place, with the right exit status",
    arguments: [
      Broken(name: "truncated", status: 2, says: "truncated.geojson:5:"),
      Broken(name: "not-a-number", status: 0, says: "INP107"),
      Broken(name: "repeated-member", status: 0, says: "INP104"),
      Broken(name: "unclosed-ring", status: 0, says: "GEO106"),
      Broken(name: "null-geometry", status: 0, says: "GEO101"),
      Broken(name: "text-coordinate", status: 0, says: "GEO104"),
      Broken(name: "deep", status: 2, says: "deep.geojson:1:103: INP111"),
      Broken(name: "archive", status: 2, says: "ZIP"),
      Broken(name: "empty-file", status: 2, says: "INP115"),
      Broken(name: "esri", status: 2, says: "INP105 This is Esri JSON"),
      Broken(name: "points", status: 2, says: "its only feature cannot be used: GEO102"),
      Broken(name: "gbk", status: 2, says: "GBK"),
      Broken(name: "crlf", status: 0, says: "5 plots"),
      Broken(name: "byte-order-mark", status: 0, says: "5 plots"),
      Broken(name: "text-sequence", status: 0, says: "5 plots"),
      Broken(name: "lines", status: 0, says: "5 plots"),
      Broken(name: "one-feature", status: 0, says: "1 plot "),
    ])
  func broken(_ broken: Broken) throws {
    let folder = try Folder()
    let name = broken.name + ".geojson"
    try Self.bytes(broken.name).write(to: folder.url.appendingPathComponent(name))
    let outcome = try Program.run(["check", name] + asOf, in: folder)
    #expect(outcome.status == broken.status, "\(outcome.out)")
    #expect(outcome.out.contains(broken.says), "\(outcome.out)")
    // Why a file could not be used is told where the screen goes to a file, too.
    #expect(broken.status == 2 || outcome.err.isEmpty, "\(outcome.err)")
  }

  @Test("a file that is not there is told on standard error, whatever standard output gets")
  func missing() throws {
    for format in [[], ["--full"], ["--format", "json"]] {
      let outcome = try Program.run(
        ["check", Program.file("parcels.geojson"), "absent.geojson", "--lang", "en"] + format + asOf
      )
      #expect(outcome.status == 2)
      #expect(outcome.out.contains("absent.geojson"), "\(outcome.out)")
      #expect(outcome.err.contains("landlint: absent.geojson: INP117"), "\(outcome.err)")
    }
  }

  @Test("standard input, alone and beside files")
  func standardInput() throws {
    let outcome = try Program.run(
      ["check", "-", Program.file("parcels.geojson")] + asOf, input: SamplePlots.some(3))
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("8 plots"), "\(outcome.out)")
  }

  @Test("piped parcels without a plan are measured where they lie", arguments: [true, false])
  func placeOfStandardInput(isPipe: Bool) throws {
    let folder = try Folder()
    // 0.001 degrees square at 47.7° N; at the shipped plan's place it would lose its true area.
    let parcels = """
      {"type":"Feature","properties":{"plot_id":"1"},"geometry":{"type":"Polygon","coordinates":\
      [[[8.6,47.7],[8.601,47.7],[8.601,47.701],[8.6,47.701],[8.6,47.7]]]}}
      """
    try Data(parcels.utf8).write(to: folder.url.appendingPathComponent("one.geojson"))
    let outcome = try Program.run(
      "-c",
      isPipe
        ? "cat one.geojson | \"$0\" check - --no-plan --format csv --lang en"
        : "\"$0\" check - --no-plan --format csv --lang en < one.geojson", Program.path,
      in: folder, program: "/bin/bash")
    let file = try Program.run(
      ["check", "one.geojson", "--no-plan", "--format", "csv", "--lang", "en"], in: folder)
    #expect(file.status == 0)
    // A cell that begins like a formula is quoted.
    #expect(
      outcome.out == file.out.replacingOccurrences(of: ",one.geojson,", with: ",'-,"),
      "\(outcome.out)\n\(outcome.err)")
  }

  @Test("a gigabyte of brackets ends soon and in little memory")
  func brackets() throws {
    let folder = try Folder()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c", "head -c 1000000000 /dev/zero | tr '\\0' '[' > \"$0\" 2>/dev/null", pipe,
    ]
    writer.standardError = FileHandle.nullDevice
    try writer.run()
    let outcome = try Program.run(
      "-c", "ulimit -v 1000000; exec \"$0\" check \"$1\" --as-of 2025-12-31", Program.path, pipe,
      in: folder, program: "/bin/bash")
    writer.waitUntilExit()
    // The limit, in kilobytes, leaves room for the program's libraries and little else.
    #expect(outcome.status == 2, "\(outcome.out) \(outcome.err)")
    #expect(outcome.out.contains("pipe:1:1: INP114"), "\(outcome.out)")
  }
}
