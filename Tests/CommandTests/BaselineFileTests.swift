import Foundation
import Testing

/// The file of a baseline itself: what it may hold, and that it is whole or not there.
@Suite("Files of baselines")
struct BaselineFileTests: BaselineSuite {
  let folder: Folder

  init() throws { folder = try Self.sampleFolder() }

  struct Wrong: Sendable, CustomTestStringConvertible {
    static let head = "{\"schema\":\"landlint-baseline/1\",\"findings\":[\n"
    var text: String
    var says: String
    var testDescription: String { says }
  }

  @Test(
    "a baseline that cannot be used: file, line, column, exit 2",
    arguments: [
      Wrong(text: "", says: "known.json:1:1: JSON: a value was expected"),
      Wrong(text: "[]", says: "known.json:1:1: expected an object, found an array"),
      Wrong(text: "{\"findings\":[]}", says: "known.json:1:1: this is no baseline of landlint"),
      Wrong(
        text: "{\"schema\":\"landlint-baseline/9\",\n\"findings\":[]}",
        says: "known.json:1:11: the version 'landlint-baseline/9'"),
      Wrong(
        text: Wrong.head + "{\"plot\":\"1\"}]}",
        says: "known.json:2:1: the member 'rule' is missing"),
      Wrong(
        text:
          Wrong.head + "{\"rule\":\"BLU101\",\"polt\":\"1\"}]}",
        says: "known.json:2:18: a finding has no member 'polt'"),
      Wrong(
        text:
          Wrong.head + "{\"rule\":\"BLU101\",\"times\":0}]}",
        says: "known.json:2:26: expected a whole number from 1"),
      Wrong(
        text: Wrong.head + "{\"rule\":\"BLU101\"},\n",
        says: "known.json:3:1: JSON: a value was expected"),
    ])
  func unusable(_ wrong: Wrong) throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    try folder.write(wrong.text, as: "known.json")
    let outcome = try check("plots.geojson", "--baseline", "known.json")
    #expect(outcome.status == 2)
    #expect(
      outcome.err.contains("--baseline: ") && outcome.err.contains(wrong.says), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test("arguments that do not fit together")
  func arguments() throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    let bytes = try folder.bytes("plots.geojson")
    let cases: [([String], String)] = [
      (["--ratchet"], "--ratchet needs --baseline FILE"),
      (["--baseline", "absent.json"], "absent.json"),
      (["--write-baseline", "plots.geojson"], "would overwrite the input plots.geojson"),
      (["--write-baseline", "x.json", "-o", "./x.json"], "written by two reports"),
      (["--write-baseline", "x.json", "--plot", "1"], "exclude each other"),
    ]
    for (arguments, words) in cases {
      let outcome = try Program.run(["check", "plots.geojson"] + arguments, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(words), "\(arguments): \(outcome.err)")
    }
    #expect(try folder.bytes("plots.geojson") == bytes)
  }

  @Test("an input that breaks off leaves the baseline as it was")
  func brokenOff() throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    try check("plots.geojson", "--write-baseline", "known.json")
    let bytes = try folder.text("known.json")
    try folder.write(String(SamplePlots.some(3).dropLast(300)), as: "cut.geojson")
    let outcome = try check("cut.geojson", "--write-baseline", "known.json")
    #expect(outcome.status == 2 && outcome.out.contains("was not written"), "\(outcome.out)")
    #expect(try folder.text("known.json") == bytes)
    #expect(try folder.names.allSatisfy { !$0.contains(".part-") })
  }

  @Test("a full disk and a folder that is not there leave the baseline as it was")
  func fullDisk() throws {
    try folder.write(SamplePlots.collection(SamplePlots.lines), as: "plots.geojson")
    try folder.write("old", as: "known.json")
    // A file that may not grow beyond a kilobyte stands for a disk that is full.
    let outcome = try Program.run(
      "-c",
      "ulimit -f 1; trap '' XFSZ; "
        + "\"$0\" check plots.geojson --as-of 2025-12-31 --lang en --write-baseline known.json 2>&1 "
        + "| tail -n 1; exit ${PIPESTATUS[0]}",
      Program.path, in: folder, program: "/bin/bash")
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("known.json: writing failed: File too large"), "\(outcome.out)")
    #expect(try folder.text("known.json") == "old")
    let names = try folder.names
    #expect(names.allSatisfy { !$0.contains(".part-") }, "\(names)")
    let absent = try check("plots.geojson", "--write-baseline", "absent/known.json")
    #expect(absent.status == 2 && absent.out.isEmpty)
    #expect(absent.err.contains("absent/known.json: cannot be written: No such file"))
  }

  @Test("ended in the middle: the old baseline stands", arguments: [SIGINT, SIGTERM, SIGKILL])
  func ended(number: Int32) throws {
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
    let names = try EndedRun.names(
      in: folder, by: number, option: "--write-baseline", output: "known.json")
    // Nothing that is killed outright can tidy up.
    #expect(number == SIGKILL || names.allSatisfy { !$0.contains(".part-") }, "\(names)")
  }
}
