import Analysis
public import ArgumentParser
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Reporters
import Values

/// `landlint check FILE…`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks parcels against a plan.",
    discussion: """
      FILE is GeoJSON, a GeoJSON text sequence, a table of a GeoPackage (FILE.gpkg#TABLE), a \
      shapefile (.shp) or a coordinate text (.txt); - is standard input, and takes anything else \
      from ogr2ogr -f GeoJSONSeq /vsistdout/ IN. A folder stands for the files below it that end in \
      \(InputFolders.endings.joined(separator: ", ")).
      """)

  @Argument(help: "Parcel files.", completion: .file())
  var files: [String]

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Flag(help: "Check the data only, against no plan.")
  var noPlan = false

  @Option(
    help: "Your own layer in place of the plan's: ROLE[:LEVEL]=FILE.",
    completion: LayerCompletion.kind)
  var layer: [String] = []

  @Option(help: "What may lie open between plots: a layer of the plan, or a file of areas.")
  var intendedGaps: [String] = []

  @Option(help: "A limit that the plan leaves to you: NAME=VALUE, in the limit's unit.")
  var threshold: [String] = []

  @Option(help: "A table that the plan leaves to you: NAME=FILE.csv.")
  var catalogue: [String] = []

  @Option(
    name: .customLong("join"), help: "Table whose columns become attributes of the parcels.",
    completion: .file())
  var joins: [String] = []

  @Option(help: "Field that joins the table to the parcels.")
  var on: String?

  @Option(help: "A column that the parcels must have, with a value for each plot.")
  var requiredField: [String] = []

  @Option(help: "Day of judgement, YYYY-MM-DD; today where left out.")
  var asOf: String?

  @Option(help: "Area method: ellipsoidal, planar or register; ellipsoidal where left out.")
  var area: CheckRequest.AreaMethod?

  @Option(help: "Reference system of the inputs, such as EPSG:4547.")
  var crs: String?

  @Flag(
    inversion: .prefixedNo, help: "Let verdicts on schematic layers decide the exit status.")
  var trustSchematic: Bool?

  @Option(name: .shortAndLong, help: "Report file; the ending chooses the format.")
  var output: [String] = []

  @Option(help: "Format on standard output: \(ReportFormat.names.joined(separator: ", ")).")
  var format: String?

  @Option(
    name: .customLong("annotate"), help: "The parcels as they came, with verdicts added.",
    completion: .file())
  var annotations: [String] = []

  @Flag(help: "All findings in full, as text.")
  var full = false

  @Option(help: "Everything about one plot; with --format its report in that format.")
  var plot: String?

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  @Option(help: "Workers; as many as processors where left out.")
  var jobs: Int?

  @Option(help: "Codes or families to judge, comma-separated.")
  var select: [String] = []

  @Option(help: "Codes or families to leave out, comma-separated.")
  var ignore: [String] = []

  @Option(help: "At most so many findings of a rule are listed; all are counted.")
  var limit: Int?

  @Option(help: "Severity of a code or family: CODE=error, warning, advisory or off.")
  var severity: [String] = []

  @Option(
    help: "File of settings; landlint.yaml in the inputs' folder or above where left out.",
    completion: .file())
  var settings: String?

  @Flag(help: "Read no file of settings.")
  var noSettings = false

  @Option(
    help: """
      Level that makes the exit status 1: error, warning, advisory or never; error where left out, \
      warning with --no-plan.
      """)
  var failOn: FailLevel?

  @Flag(
    inversion: .prefixedNo, help: "Borderline verdicts count for the exit status too.")
  var failOnBorderline: Bool?

  @Option(help: "Codes that count where they could not be evaluated, comma-separated.")
  var require: [String] = []

  @Option(
    name: .customLong("baseline"), help: "Findings that are known and do not count.",
    completion: .file())
  var baselines: [String] = []

  @Option(
    name: .customLong("write-baseline"), help: "Writes all findings as a baseline.",
    completion: .file())
  var writtenBaselines: [String] = []

  @Option(
    name: .customLong("exceptions"), help: "Findings that a person excepted, with reason and end.",
    completion: .file())
  var exceptionFiles: [String] = []

  @Option(
    help: "Judges only what differs from a file or a revision of git, and what lies beside it.",
    completion: .file())
  var changedSince: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Exit status 1 where any count is higher than in the baseline.")
  var ratchet: Bool?

  @Flag(help: "Checks again whenever a file that it reads has changed; Ctrl-C ends it.")
  var watch = false

  /// For each layer the table of settings that names it, or the command, which is the last one; empty
  /// where the command alone names layers.
  var tablesOfLayers: [Int] = []

  mutating func run() async throws {
    let signals = Interruption.listen()
    defer { for signal in signals { signal.cancel() } }
    files = try InputFolders(self).files()
    let groups = SettingsGroups(self)
    if groups.areSeveral { throw ExitCode(try await groups.run()) }
    if watch { try await WatchLoop(self).run() }
    var job = try CheckJob(self)
    job.isLast = true
    throw ExitCode(try await job.run())
  }
}

enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case advisory
  case never

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advisory: .advisory
    case .never: nil
    }
  }
}

extension CheckRequest.AreaMethod: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
