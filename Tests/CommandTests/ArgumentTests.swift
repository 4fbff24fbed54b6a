import Foundation
import Testing

@Suite("Arguments")
struct ArgumentTests {
  struct Wrong: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var says: String

    init(_ arguments: String..., says: String) {
      self.arguments = arguments
      self.says = says
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let plots = Program.file("parcels.geojson")

  @Test(
    "wrong arguments end with 2 and say what is wrong",
    arguments: [
      Wrong("check", says: "Missing expected argument '<files> ...'"),
      Wrong("chekc", says: "there is no command 'chekc'"),
      Wrong("rule", says: "did you mean 'rules'?"),
      Wrong(plots, says: "try: landlint check"),
      Wrong("check", plots, "--jbos", "2", says: "Did you mean '--jobs'?"),
      Wrong("check", plots, "--jobs", "0", says: "--jobs expects a number from 1"),
      Wrong("check", plots, "--jobs", "two", says: "'two' is invalid"),
      Wrong("check", plots, "--as-of", "2025-02-30", says: "YYYY-MM-DD, not '2025-02-30'"),
      Wrong("check", plots, "--as-of", "31.12.2025", says: "YYYY-MM-DD"),
      Wrong("check", plots, "--crs", "EPSG:999999", says: "knows no reference system"),
      Wrong("check", plots, "--area", "planer", says: "'ellipsoidal', 'planar' or 'register'"),
      Wrong(
        "check", plots, "--fail-on", "fatal", says: "'error', 'warning', 'advisory' or 'never'"),
      Wrong("check", plots, "--lang", "de", says: "'zh' and 'en'"),
      Wrong("check", plots, "--select", "BLU1O1", says: "did you mean 'BLU101'?"),
      Wrong("check", plots, "--ignore", "XYZ", says: "no rule has the code or family 'XYZ'"),
      Wrong(
        "check", plots, "--no-plan", "--select", "BLU",
        says: "no check of files and shapes has the code or family 'BLU', and of a plan's --no-plan"
      ),
      Wrong(
        "check", plots, "--no-plan", "--require", "BLU101", says: "--no-plan judges none"),
      Wrong(
        "check", plots, "--no-plan", "--threshold", "sanitary-distance=100",
        says: "--threshold: sanitary-distance is a limit of the plan's rules, and --no-plan judges"),
      Wrong("check", plots, "--severity", "x", says: "advisory, warning, error, off, found 'x'"),
      Wrong("check", plots, "--require", "BLU999", says: "'BLU999'"),
      Wrong(
        "check", plots, "--require", "BLU101", "--ignore", "BLU",
        says: "BLU101 is required and not among the rules"),
      Wrong(
        "check", plots, "--require", "BLU101", "--select", "USE,INP",
        says: "BLU101 is required and not among the rules"),
      Wrong(
        "check", plots, "--required-field", "X", "--select", "BLU",
        says: "--required-field: 'X' asks for nothing"),
      Wrong(
        "check", plots, "--required-field", "X", "--ignore", "INP24",
        says: "--required-field: 'X' asks for nothing"),
      Wrong(
        "check", plots, "--select", "GEO211", "--ignore", "GEO211",
        says: "--ignore: no rule is left"),
      Wrong("check", plots, "--ignore", "all", says: "nothing would be judged"),
      Wrong("check", plots, "--layer", "blue-line", says: "ROLE[:LEVEL]=FILE"),
      Wrong("check", plots, "--layer", "bleu-line=x.geojson", says: "known: plan-area"),
      Wrong("check", plots, "--layer", "blue-line=x.geojson", says: "has levels; say which"),
      Wrong(
        "check", plots, "--layer", "blue-line:permanent=absent.geojson",
        says: "absent.geojson: INP117"),
      Wrong("check", plots, "--join", "t.csv", says: "--join needs --on FIELD"),
      Wrong("check", plots, "--on", "ZDDM", says: "--on needs --join FILE"),
      Wrong("check", plots, "--join", "absent.csv", "--on", "ZDDM", says: "absent.csv: INP117"),
      Wrong("check", plots, "--join", "t.csv", "--on", "电子监管", says: "did you mean 电子监管号?"),
      Wrong("check", plots, "--plan", "/absent", says: "/absent/plan.yaml: no such file"),
      Wrong("check", plots, "--plan", Program.plan, "--no-plan", says: "exclude each other"),
      Wrong("check", plots, "--no-plan", "--area", "planar", says: "--no-plan has none"),
      Wrong(
        "balance", plots, "--no-plan", "--area", "planar", "--as-of", "2025-12-31",
        says: "--no-plan has none"),
      Wrong("check", plots, "--format", "xml", says: "--format knows no 'xml'"),
      Wrong(
        "check", plots, "--full", "--format", "json",
        says: "--full and --format json exclude each other"),
      Wrong(
        "balance", plots, "--as-of", "2025-12-31", "-o", "a.pdf",
        says: "endings: .csv .md .html .json .xlsx\n"),
      Wrong(
        "idle", plots, "--as-of", "2025-12-31", "--format", "pdf",
        says: "known: text, csv, markdown, html, json\n"),
      Wrong("compare", plots, plots, "-o", "a.pdf", says: ".xlsx .geojson\n"),
      Wrong("fix", plots, "-o", "a.geojson", "-o", "b.geojson", says: "-o is given 2 times"),
      Wrong(
        "rules", "--provisions", "--manual", "m", says: "--manual and --provisions exclude each"),
      Wrong("rules", plots, says: "rules takes files with --provisions only"),
      Wrong("rules", "--format", "csv", says: "--format csv belongs to --provisions"),
      Wrong(
        "rules", "--manual", "m", "--format", "json",
        says: "--manual and --format json exclude each other"),
      Wrong("rules", "--as-of", "2025-12-31", says: "--as-of belong to --provisions"),
      Wrong("rules", "--layer", "blue-line:permanent=x.geojson", says: "belong to --provisions"),
      Wrong("check", plots, "--limit", "0", says: "--limit expects a number from 1"),
      Wrong("check", plots, "-o", "out.shp", says: "no format is known for 'out.shp'"),
      Wrong("check", plots, "-o", "", says: "-o expects a file"),
      Wrong("check", plots, "--annotate", "-", says: "--annotate expects a file, not -"),
      Wrong("check", plots, "--write-baseline", "-", says: "--write-baseline expects a file, not"),
      Wrong("check", plots, "-o", "/absent/out.csv", says: "/absent/out.csv: cannot be written"),
      Wrong("check", plots, "-o", "a.csv", "-o", "./a.csv", says: "written by two reports"),
      Wrong("check", plots, plots, says: "is given twice"),
      Wrong("check", "", says: "a file name is empty"),
      Wrong("check", plots, "--plot", "nowhere", says: "no plot of the input has the id 'nowhere'"),
      Wrong("explain", "BLU10", says: "did you mean BLU101?"),
      Wrong("explain", says: "Missing expected argument '<code>'"),
      Wrong("rules", "--plan", "/absent", says: "/absent/plan.yaml"),
    ])
  func wrong(_ wrong: Wrong) throws {
    let outcome = try Program.run(wrong.arguments)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(wrong.says), "\(outcome.err)")
    #expect(outcome.err.hasPrefix("landlint: "))
    #expect(!outcome.err.hasPrefix("landlint: Error:"))
    #expect(outcome.out.isEmpty, "\(outcome.out)")
  }

  @Test("wrong words of config are told of config, whose options are those of check")
  func configUsage() throws {
    for arguments in [["config", "--bogus"], ["config", "--limit", "x"]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("Usage: landlint config [<options>]"), "\(outcome.err)")
      #expect(outcome.err.contains("See 'landlint check --help'"), "\(outcome.err)")
      #expect(!outcome.err.contains("Usage: check"), "\(outcome.err)")
      #expect(outcome.err.hasPrefix("landlint: ") && !outcome.err.contains("Error:"))
    }
  }

  @Test("a file whose name begins with a hyphen is a file behind --, of every command")
  func hyphen() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.plots, toPath: folder.path("-p.geojson"))
    for command in [["check"], ["balance"], ["idle"], ["rules", "--provisions"]] {
      let outcome = try Program.run(command + asOf + ["--", "-p.geojson"], in: folder)
      #expect(outcome.status != 2, "\(command) \(outcome.err)")
    }
  }

  @Test("without a plan limits of checks of data stay, and what a file says holds for any run")
  func planlessLimits() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.plots, toPath: folder.path("p.geojson"))
    let check = ["check", "p.geojson", "--no-plan", "--fail-on", "never"] + asOf
    for limit in ["min-overlap=2", "sliver-width=0.5"] {
      let outcome = try Program.run(check + ["--threshold", limit], in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    try folder.write("thresholds: {sanitary-distance: 100}\n", as: "landlint.yaml")
    #expect(try Program.run(check, in: folder).status == 0)
  }

  @Test("txt is what --full prints; both together are no contradiction")
  func fullText() throws {
    let check = ["check", Self.plots] + asOf
    let full = try Program.run(check + ["--full"])
    #expect(full.status != 2, "\(full.err)")
    let both = try Program.run(check + ["--full", "--format", "txt"])
    #expect(both.status == full.status && both.out == full.out, "\(both.err)")
  }

  @Test("a plot's report comes in the format that is asked for")
  func plotInFormat() throws {
    let plot = ["check", Program.sample, "--plot", SamplePlots.violating] + asOf
    let report = try parsed(try Program.run(plot + ["--format", "json"]).out)
    #expect(report["plots_total"] as? Int == 1)
    let text = try Program.run(plot + ["--format", "text"])
    #expect(text.out == (try Program.run(plot)).out && !text.out.hasPrefix("{"))
  }

  @Test("alone it explains itself; --version names what answers depend on")
  func help() throws {
    let alone = try Program.run()
    #expect(alone.status == 2, "no words are not a clean check")
    #expect(alone.err.contains("SUBCOMMANDS"))
    let version = try Program.run("--version")
    #expect(version.status == 0)
    for word in ["landlint ", "GEOS 3.", "PROJ ", "plan ", "report schema landlint-report/"] {
      #expect(version.out.contains(word), "\(version.out)")
    }
    let check = try Program.run("check", "--help")
    #expect(check.status == 0)
    #expect(check.out.contains("--trust-schematic"))
  }

  @Test("rules and explain", arguments: ["zh", "en"])
  func rules(language: String) throws {
    let rules = try Program.run("rules", "--lang", language)
    #expect(rules.status == 0)
    #expect(rules.out.contains("BLU101"))
    let page = try Program.run("explain", "blu101", "--lang", language)
    #expect(page.status == 0)
    #expect(page.out.contains("overlap_area('blue-line:permanent')"))
    #expect(page.out.contains("划定永久蓝线、预控蓝线两级管控"))
    // Built-in checks have a page too.
    let check = try Program.run("explain", "GEO106", "--lang", language)
    #expect(check.status == 0)
    #expect(check.out.contains("RFC 7946"))
  }

  @Test("rules for programs")
  func rulesAsJSON() throws {
    let outcome = try Program.run("rules", "--format", "json")
    #expect(outcome.status == 0)
    let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["code"] as? String == "BLU101" })
    #expect(rules.contains { $0["code"] as? String == "GEO106" })
    #expect(rules.allSatisfy { ($0["title"] as? [String: String])?.count == 2 })
  }

  @Test("codes may be written small; families are codes")
  func codes() throws {
    let outcome = try Program.run(
      ["check", Self.plots, "--select", "blu,inp", "--ignore", "blu102", "--format", "json"]
        + asOf)
    let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
    let codes = Set(rules.compactMap { $0["code"] as? String })
    #expect(codes.contains("BLU101"))
    #expect(!codes.contains("BLU102"))
    #expect(!codes.contains("USE101"))
  }
}
