import Foundation
import Testing

/// What files and names put into messages is shown and never obeyed: not by a terminal, not by the
/// runner of a code host.
@Suite("Text from files in messages")
struct ShownTextTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
  }

  /// Whether nothing in a text colours, moves or reorders, and no line is a command.
  func isHarmless(_ text: String) -> Bool {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 == "\n"
        || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
          && !(0x202A...0x202E).contains($0.value)
    }
    return isPlain
      && text.split(separator: "\n").allSatisfy {
        !$0.drop(while: \.isWhitespace).hasPrefix("::")
      }
  }

  @Test("plot ids that hold commands, where a file is mended")
  func plotIds() throws {
    try folder.write(
      SamplePlots.collection([
        SamplePlots.pointTwice("x\\n::error file=README.md::y\\u001b[31m\\u202e")
      ]), as: "bad.geojson")
    try folder.write(SamplePlots.collection([SamplePlots.pointTwice("地块 1")]), as: "good.geojson")
    let diff = try Program.run("fix", "--diff", "bad.geojson", in: folder)
    #expect(isHarmless(diff.err), "\(diff.err)")
    #expect(diff.err.contains("[x␊::error file=README.md::y␛[31m\u{FFFD}]"), "\(diff.err)")
    let mended = try Program.run("fix", "bad.geojson", in: folder)
    #expect(isHarmless(mended.out) && mended.out.contains("[x␊::error"), "\(mended.out)")
    #expect(try Program.run("fix", "good.geojson", in: folder).out.contains(" [地块 1]\n"))
  }

  @Test("names of files and words of the command")
  func names() throws {
    let name = "a\n::error file=x::b\u{1B}[31m\u{202E}.geojson"
    let shown = "a␊::error file=x::b␛[31m\u{FFFD}.geojson"
    for arguments in [
      ["fix", name], ["check", "plots.geojson", "-o", "absent/\(name)"],
      ["check", "plots.geojson", "--plan", name], ["cql2", name], ["balance", name] + asOf,
      ["check", name, name], ["check", "plots.geojson", "--layer", "water=\(name)"],
      ["check", "plots.geojson", "--baseline", name], ["plan", "check", name], ["config", name],
      ["check", "--settings", name, "plots.geojson"], [name],
    ] {
      let outcome = try Program.run(arguments, in: folder)
      let text = outcome.out + outcome.err
      #expect(isHarmless(outcome.out) && isHarmless(outcome.err), "\(arguments): \(text)")
      #expect(text.contains(shown) || arguments[0] == "config", "\(arguments): \(text)")
    }
    try FileManager.default.copyItem(
      atPath: folder.path("plots.geojson"), toPath: folder.path("::error::y.geojson"))
    let mended = try Program.run("fix", "--diff", "::error::y.geojson", in: folder)
    #expect(isHarmless(mended.err) && mended.err.contains("::error::y.geojson: 3 features"))
    let plain = try Program.run("fix", "地块 absent.geojson", in: folder)
    #expect(plain.err.hasPrefix("landlint: 地块 absent.geojson"), "\(plain.err)")
  }

  @Test("keys, ids and members of files that a run reads")
  func values() throws {
    let bad = #"a\n::error::b"#
    try folder.write("\"\(bad)\\e[31m\": 1\n", as: "settings.yaml")
    try folder.write("{\"\(bad)\": 1}", as: "baseline.json")
    try folder.write(
      "exceptions:\n  - rule: \"\(bad)\"\n    plot: \"\(bad)\\e[31m\"\n    reason: r\n",
      as: "exceptions.yaml")
    for (option, file) in [
      ("--settings", "settings.yaml"), ("--baseline", "baseline.json"),
      ("--exceptions", "exceptions.yaml"),
    ] {
      let outcome = try Program.run("check", "plots.geojson", option, file, in: folder)
      #expect(outcome.status == 2)
      #expect(isHarmless(outcome.err), "\(outcome.err)")
      #expect(outcome.err.contains("a␊::error::b"), "\(outcome.err)")
    }
    // An own line of each fault stays one.
    let faults = try Program.run(
      "check", "plots.geojson", "--exceptions", "exceptions.yaml", in: folder)
    #expect(
      faults.err.split(separator: "\n").dropFirst().allSatisfy {
        $0.hasPrefix("exceptions.yaml:")
      }, "\(faults.err)")
  }

  @Test("faults and titles of a plan package")
  func plan() throws {
    #expect(try Program.run("init", "city", in: folder).status == 0)
    let path = "city/plan.yaml"
    let whole = try folder.text(path)
    try folder.write(whole + "\n\"a\\n::error::b\\e[31m\": 1\n", as: path)
    for arguments in [
      ["plan", "check", "city"], ["check", "plots.geojson", "--plan", "city"],
      ["rules", "--plan", "city"],
    ] {
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.status == 2)
      let text = outcome.out + outcome.err
      #expect(isHarmless(text) && text.contains("a␊::error::b␛[31m"), "\(text)")
    }
    try folder.write(whole, as: path)
    let list = try Program.run("rules", "--plan", "city", in: folder)
    #expect(list.status == 0 && isHarmless(list.out), "\(list.err)")
  }

  @Test("an expression is shown with its place, and without what a terminal would obey")
  func expression() throws {
    try folder.write("a = 'x\u{1B}[31m' ==\u{202E} 1", as: "bad.cql2")
    let outcome = try Program.run("cql2", "bad.cql2", in: folder)
    #expect(outcome.status == 2 && isHarmless(outcome.err), "\(outcome.err)")
    #expect(outcome.err.contains("\n  a = 'x␛[31m' "), "\(outcome.err)")
  }
}
