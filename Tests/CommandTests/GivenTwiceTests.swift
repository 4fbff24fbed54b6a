import Foundation
import Testing

/// What is given twice would count once and leave the other out unseen.
@Suite("Options given twice")
struct GivenTwiceTests: SettingsSuite {
  static let plots = "north/lots/plots.geojson"
  static let lines = Program.plan + "/layers/blue-lines.geojson"
  static let day = ["--as-of", "2025-12-31"]

  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test(
    "one layer twice is refused by every command that takes layers",
    arguments: [
      ["check", plots] + day, ["balance", plots] + day, ["review", plots] + day,
      ["idle", plots] + day, ["rules", "--provisions", plots] + day, ["config", plots],
    ])
  func layerTwice(command: [String]) throws {
    let layer = "blue-line:permanent=\(Self.lines)"
    let twice = try Program.run(command + ["--layer", layer, "--layer", layer], in: folder)
    #expect(twice.status == 2, "\(twice.out)")
    #expect(
      twice.err.contains("--layer: 'blue-line:permanent' is given twice"), "\(twice.err)")
    let both = try Program.run(
      command + ["--layer", layer, "--layer", "blue-line:pre-control=\(Self.lines)"], in: folder)
    #expect(!both.err.contains("twice"), "\(both.err)")
    #expect(both.status != 2, "\(both.err)")
  }

  @Test("a layer that has two names is one layer; a role beside its levels is another")
  func names() throws {
    let outcome = try Program.run(
      [
        "check", Self.plots, "--layer", "neighbour=\(Self.lines)",
        "--layer", "neighbour:blue-line=\(Self.lines)",
      ] + Self.day, in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.err.contains("'neighbour' and 'neighbour:blue-line' are one layer"),
      "\(outcome.err)")
    let water = Program.plan + "/layers/water-surface.geojson"
    let two = try Program.run(
      ["check", Self.plots, "--layer", "water=\(water)", "--layer", "water:base-year=\(water)"]
        + Self.day, in: folder)
    #expect(two.status != 2, "\(two.err)")
  }

  @Test("the command's layer outweighs that of a file of settings, under either of its names")
  func overFile() throws {
    for name in ["neighbour", "neighbour:blue-line"] {
      try folder.write("layers:\n  neighbour:blue-line: absent.geojson\n", as: "landlint.yaml")
      let absent = try Program.run(["check", Self.plots] + Self.day, in: folder)
      #expect(absent.status == 2 && absent.err.contains("absent.geojson"), "\(absent.err)")
      try FileManager.default.copyItem(
        atPath: Self.lines, toPath: folder.path("absent.geojson"))
      let both = try Program.run(
        ["check", Self.plots, "--lang", "en", "--layer", "\(name)=\(Self.lines)"] + Self.day,
        in: folder)
      try FileManager.default.removeItem(atPath: folder.path("absent.geojson"))
      #expect(both.status != 2, "\(both.err)")
      #expect(!both.out.contains("your own layer absent.geojson"), "\(both.out)")
    }
  }

  @Test("two names of one layer in one file of settings are a fault; in two the later outweighs")
  func twoNamesInFiles() throws {
    let two = ["neighbour", "neighbour:blue-line"].map { "  \($0): \(Self.lines)\n" }
    try folder.write("layers:\n" + two.joined(), as: "landlint.yaml")
    let one = try Program.run(["check", Self.plots] + Self.day, in: folder)
    #expect(one.status == 2, "\(one.out)")
    #expect(
      one.err.contains("landlint.yaml:2:")
        && one.err.contains("'neighbour' and 'neighbour:blue-line' are one layer"), "\(one.err)")
    try folder.write("layers:\n" + two[0], as: "base.yaml")
    try folder.write("extends: base.yaml\nlayers:\n" + two[1], as: "landlint.yaml")
    let later = try Program.run(["check", Self.plots] + Self.day, in: folder)
    #expect(later.status != 2, "\(later.err)")
    try folder.write(
      "layers:\n" + two[0] + "overrides:\n  - paths: '*'\n    layers:\n    " + two[1],
      as: "landlint.yaml")
    let override = try Program.run(["check", Self.plots] + Self.day, in: folder)
    #expect(override.status != 2, "\(override.err)")
  }

  @Test(
    "options that take one file refuse a second",
    arguments: ["--join", "--annotate", "--baseline", "--write-baseline", "--exceptions"])
  func files(option: String) throws {
    let on = option == "--join" ? ["--on", "电子监管号"] : []
    for command in ["check", "config"] {
      let outcome = try Program.run(
        [command, Self.plots, option, "a.csv", option, "b.csv"] + on + Self.day, in: folder)
      #expect(outcome.status == 2, "\(outcome.out)")
      #expect(outcome.err.contains("\(option) is given twice"), "\(outcome.err)")
    }
    #expect(try folder.names == ["north"], "nothing is written")
    let one = try Program.run(
      ["check", Self.plots, option, "a.csv"] + on + Self.day, in: folder)
    #expect(!one.err.contains("twice"), "\(one.err)")
  }

  @Test(
    "a second table is refused where there is one day, and taken where there are two",
    arguments: [["balance"], ["review"], ["idle"], ["rules", "--provisions"]])
  func tables(command: [String]) throws {
    let tables = ["--join", "a.csv", "--join", "b.csv", "--on", "电子监管号"]
    let outcome = try Program.run(command + [Self.plots] + tables + Self.day, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("--join is given twice"), "\(outcome.err)")
    let compared = try Program.run(
      ["compare", Self.plots, Program.sample, "--as-of", "2020-12-31"] + Self.day + tables,
      in: folder)
    #expect(!compared.err.contains("twice"), "\(compared.err)")
  }

  @Test("the command's file outweighs that of the settings")
  func fileOverSettings() throws {
    try folder.write("baseline: absent.json\n", as: "landlint.yaml")
    #expect(try rows([Self.plots, "--baseline", "b.json"])["baseline"] == "b.json # option")
    #expect(try rows([Self.plots])["baseline"] == "absent.json # landlint.yaml:1")
  }
}
