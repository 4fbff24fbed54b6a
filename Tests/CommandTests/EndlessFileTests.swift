import Foundation
import Testing

/// Files without an end: whoever checks a folder, or uses a plan or settings of somebody else's,
/// does not know that a name there is a device or a pipe.
@Suite("Files without an end", .timeLimit(.minutes(2)))
struct EndlessFileTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "plots.geojson")
    try folder.write("电子监管号,约定开工时间\nA1,2025-06-30\n", as: "table.csv")
  }

  @Test(
    "files of settings name files that end, and are told where they do not",
    arguments: [
      "baseline: /dev/zero", "exceptions: /dev/zero", "join: /dev/zero\non: 电子监管号",
      "catalogues:\n  industry-catalogue: /dev/zero",
      "layers:\n  blue-line:permanent: /dev/zero", "intended-gaps: /dev/zero",
    ])
  func settings(text: String) throws {
    try folder.write("lang: en\n" + text, as: "landlint.yaml")
    let outcome = try Program.run(["check", "plots.geojson"] + asOf, in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    let line = text.contains("\n  ") ? 3 : 2
    #expect(outcome.err.contains("landlint.yaml:\(line):"), "\(outcome.err)")
    #expect(
      outcome.err.contains("/dev/zero: expected a file, found something else"), "\(outcome.err)")
  }

  @Test(
    "a device without end that the command names is refused, and the empty one is not",
    arguments: [
      ["check", "plots.geojson", "--no-plan", "--baseline", "/dev/zero"],
      ["check", "plots.geojson", "--no-plan", "--exceptions", "/dev/zero"],
      ["check", "plots.geojson", "--no-plan", "--join", "/dev/zero", "--on", "电子监管号"],
      ["plan", "check", "--text", "/dev/zero"],
    ])
  func typedDevice(_ words: [String]) throws {
    let day = words[0] == "check" ? asOf : []
    // In kilobytes: what grows without end comes up against it soon.
    let limited = "ulimit -v 4000000; exec \"$0\" \"$@\""
    let outcome = try Program.run(
      ["-c", limited, Program.path] + words + day, in: folder, program: "/bin/bash")
    #expect(outcome.status == 2, "\(outcome.status) \(outcome.err)")
    #expect(outcome.err.contains("no regular file"), "\(outcome.err)")
    guard words[0] == "check" else { return }
    let empty = try Program.run(
      words.map { $0 == "/dev/zero" ? "/dev/null" : $0 } + day, in: folder)
    #expect(!empty.err.contains("no regular file"), "\(empty.err)")
  }

  @Test("a pipe that the command names is read, and outweighs what the settings name")
  func typedPipe() throws {
    try folder.write("join: /dev/zero\n", as: "landlint.yaml")
    let outcome = try Program.run(
      "-c",
      "cat table.csv | '\(Program.path)' check plots.geojson --as-of 2025-12-31 --no-plan "
        + "--join /dev/stdin --on 电子监管号 --format json", in: folder, program: "/bin/sh")
    let report = try parsed(outcome.out)
    #expect(report["complete"] as? Bool == true, "\(outcome.err)")
    let found = try #require(report["findings"] as? [[String: Any]])
    #expect(found.contains { $0["rule"] as? String == "INP301" }, "the row has no plot")
  }

  @Test(
    "a plan whose file is a device or a pipe is refused with its name",
    arguments: [
      "plan.yaml", "provisions.yaml", "rules/plots.yaml", "catalogues/land-use.csv",
      "layers/blue-line.geojson",
    ])
  func plan(file: String) throws {
    let made = try TemplatePackage.made()
    let path = made.path("p/" + file)
    for makesPipe in [false, true] {
      try FileManager.default.removeItem(atPath: path)
      if makesPipe {
        #expect(mkfifo(path, 0o600) == 0)
      } else {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "/dev/zero")
      }
      let outcome = try Program.run(
        ["check", Program.file("parcels.geojson"), "--plan", "p"] + asOf, in: made)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("no regular file"), "\(outcome.err)")
      #expect(outcome.err.contains("p/\(file)") || outcome.err.contains(file), "\(outcome.err)")
    }
  }

  @Test("what belongs to the proof of a plan must be files too")
  func proof() throws {
    for file in ["plan.txt", "rules/cases/BLU101.geojson"] {
      let made = try TemplatePackage.made()
      #expect(try TemplatePackage.check(made).status == 0)
      let path = made.path("p/" + file)
      try FileManager.default.removeItem(atPath: path)
      #expect(mkfifo(path, 0o600) == 0)
      let outcome = try TemplatePackage.check(made)
      #expect(outcome.status != 0)
      #expect((outcome.out + outcome.err).contains("no regular file"), "\(outcome.out)")
    }
  }

  @Test("a plan of links to files is a plan")
  func links() throws {
    let made = try TemplatePackage.made()
    for file in ["plan.yaml", "rules/plots.yaml", "layers/blue-line.geojson"] {
      let path = made.path("p/" + file)
      let other = made.path((file as NSString).lastPathComponent)
      try FileManager.default.moveItem(atPath: path, toPath: other)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    }
    #expect(try TemplatePackage.check(made).status == 0)
  }

  @Test("a pipe in a checked folder is refused with its name, and not waited for")
  func pipeInFolder() throws {
    let files = FileManager.default
    let place = folder.path("lots")
    try files.createDirectory(atPath: place, withIntermediateDirectories: false)
    try files.copyItem(atPath: folder.path("plots.geojson"), toPath: place + "/a.geojson")
    #expect(try Program.run(["check", "lots"] + asOf, in: folder).status != 2)
    for name in ["b.geojson", "b.gpkg", "b.dbf"] {
      if name == "b.dbf" { try folder.write("", as: "lots/b.shp") }
      #expect(mkfifo("\(place)/\(name)", 0o600) == 0)
      let outcome = try Program.run(["check", "lots"] + asOf, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("lots/\(name): is no regular file"), "\(outcome.err)")
      try files.removeItem(atPath: "\(place)/\(name)")
    }
  }
}
