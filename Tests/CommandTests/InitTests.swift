import Foundation
import Testing

/// `landlint init`: a package that holds and judges right after it was written.
@Suite("init")
struct InitTests {
  @Test(
    "a new package holds, and its sample gives a first screen", arguments: ["new", "a/b c", "."])
  func holds(name: String) throws {
    let folder = try Folder()
    let made = try Program.run(["init", name], in: folder)
    #expect(made.status == 0, "\(made.err)")
    #expect(made.out.contains("landlint plan check"))
    let proof = try Program.run(["plan", "check", name], in: folder)
    #expect(proof.status == 0, "\(proof.out)")
    #expect(proof.out.contains("6 quotes") && proof.out.hasSuffix("all hold\n"))
    let sample = folder.path(name) + "/samples/plots.geojson"
    let screen = try Program.run(["check", sample, "--plan", name] + asOf, in: folder)
    #expect(screen.status == 1, "\(screen.err)")
    for words in ["9 plots", "BLU101", "USE101", "P-01", "Not judged is not conforming"] {
      #expect(screen.out.contains(words), "\(screen.out)")
    }
    // The template has no layer that would show parcels shifted as a whole, which is said.
    #expect(screen.out.contains("Rules evaluated on no plot (1): INP206"), "\(screen.out)")
    #expect(
      !screen.out.replacingOccurrences(of: "INP206", with: "").contains("INP"),
      "the sample is clean data: \(screen.out)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(name))
    #expect(!names.contains { $0.contains(".landlint-init") })
    #expect(names.contains("schemas/plan.schema.json"))
  }

  @Test("each verdict of the sample")
  func verdicts() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let table = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p", "--format", "csv"] + asOf, in: folder)
    let rows = table.out.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let answers = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0) })
    let heads = table.out.split(whereSeparator: \.isNewline)[0].split(separator: ",")
    let conclusion = try #require(heads.firstIndex(of: "conclusion_word"))
    for (plot, wanted) in [
      ("P-01", "violates"), ("P-02", "conforms"), ("P-03", "conforms"), ("P-04", "not-applicable"),
      ("P-05", "suspected"), ("P-06", "violates"), ("P-08", "conforms"),
    ] {
      #expect(answers[Substring(plot)]?[conclusion] == Substring(wanted), "\(plot)")
    }
  }

  /// None of the template's rules asks for codes outside the list; a mixed use is whole all the same.
  @Test("a mixed use is not cut to its first code")
  func mixedUses() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let sample = try String(contentsOfFile: folder.path("p/samples/plots.geojson"), encoding: .utf8)
    func verdict(of use: String) throws -> Substring? {
      let line = try #require(
        sample.split(separator: "\n").map(String.init).first { $0.contains("\"P-01\"") })
      var feature = line.replacing("\"use\":\"B1\"", with: "\"use\":\"\(use)\"")
      if feature.hasSuffix(",") { feature.removeLast() }
      try folder.write(
        "{\"type\": \"FeatureCollection\", \"features\": [\n\(feature)\n]}\n",
        as: "plots.geojson")
      let table = try Program.run(
        ["check", "plots.geojson", "--plan", "p", "--select", "BLU", "--format", "csv"] + asOf,
        in: folder)
      let rows = table.out.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let place = try #require(rows[0].firstIndex(of: "conclusion_word"))
      return rows.count > 1 ? rows[1][place] : nil
    }
    #expect(try verdict(of: "B1") == "violates")
    for use in ["B1/B4", "B4/B1", "G/B1", "W/B1"] {
      #expect(try verdict(of: use) == "not-evaluated", "\(use)")
    }
    #expect(try verdict(of: "W") == "not-applicable")
  }

  @Test("a folder with anything in it is left as it is")
  func notEmpty() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("mine"), withIntermediateDirectories: false)
    try folder.write("x", as: "mine/.hidden")
    let refused = try Program.run(["init", "mine"], in: folder)
    #expect(refused.status == 2)
    #expect(refused.err.contains("mine is not empty"))
    #expect(try folder.names == ["mine"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("mine")) == [".hidden"])
    let chinese = try Program.run(["init", "mine", "--lang", "zh"], in: folder)
    #expect(chinese.err.contains("不是空文件夹"))
    try folder.write("x", as: "file")
    #expect(try Program.run(["init", "file"], in: folder).err.contains("is a file"))
  }

  @Test("what cannot be written leaves nothing behind")
  func notWritable() throws {
    let folder = try Folder()
    try folder.write("x", as: "file")
    let refused = try Program.run(["init", "file/below"], in: folder)
    #expect(refused.status == 2)
    #expect(refused.err.contains("cannot be written"), "\(refused.err)")
    #expect(try folder.names == ["file"])
  }
}
