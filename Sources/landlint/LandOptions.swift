import Analysis
import ArgumentParser
import Findings

/// What bears on how land is measured and judged, for commands that say what many plots amount to.
struct LandOptions: ParsableArguments {
  @Flag(help: "Measure against no plan.")
  var noPlan = false

  @Option(
    help: "Your own layer in place of the plan's: ROLE[:LEVEL]=FILE.",
    completion: LayerCompletion.kind)
  var layer: [String] = []

  @Option(help: "A limit that the plan leaves to you: NAME=VALUE, in the limit's unit.")
  var threshold: [String] = []

  @Option(help: "A table that the plan leaves to you: NAME=FILE.csv.")
  var catalogue: [String] = []

  @Option(help: "Field that joins a table to the parcels.")
  var on: String?

  @Option(help: "Area method: ellipsoidal, planar or register; ellipsoidal where left out.")
  var area: CheckRequest.AreaMethod?

  @Option(help: "Reference system of the inputs, such as EPSG:4547.")
  var crs: String?

  @Option(
    name: .customLong("class"),
    help: "Field whose values are the classes of land; the plan's land use where left out.")
  var classField: String?

  @Option(help: "Workers; as many as processors where left out.")
  var jobs: Int?

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  @Option(
    help: "File of settings; landlint.yaml in the inputs' folder or above where left out.",
    completion: .file())
  var settings: String?

  @Flag(help: "Read no file of settings.")
  var noSettings = false

  /// The options of `landlint check` that say the same, files of settings looked up and outputs as
  /// given.
  ///
  /// - Parameter settings: of all the files that the command reads.
  /// - Returns: the options and who set them.
  /// - Throws: `CommandFailure` where a file of settings is wrong.
  func check(
    _ files: [String], plan: String?, join: String?, asOf: String?, outputs: [String],
    judgement: JudgementOptions? = nil, _ settings: Settings
  ) throws -> (options: Check, settings: Settings) {
    // A name that begins with a hyphen is no option.
    var options = try Check.parse(["--"] + files)
    options.plan = plan
    options.noPlan = noPlan
    options.layer = layer
    options.threshold = threshold
    options.catalogue = catalogue
    options.join = join
    options.on = on
    options.asOf = asOf
    options.area = area
    options.crs = crs
    options.output = outputs
    options.lang = lang
    options.jobs = jobs
    if let judgement {
      options.select = judgement.select
      options.ignore = judgement.ignore
      options.severity = judgement.severity
      options.requiredField = judgement.requiredField
      options.intendedGaps = judgement.intendedGaps
    }
    var settings = settings
    try settings.settle(&options)
    if options.join == nil { options.on = nil }
    return (options, settings)
  }

  /// The inputs, with the files of features in the place of a folder, as `landlint check` takes them.
  ///
  /// - Throws: `CommandFailure` where a folder has none.
  func files(in inputs: [String], outputs: [String]) throws -> [String] {
    var options = try Check.parse(["--"] + inputs)
    options.output = outputs
    options.lang = lang
    return try InputFolders(options).files()
  }

  /// What files of settings say that concerns the command, and which they are.
  func settings(of files: [String], keys: [SettingKey] = SettingKey.ofLand) -> Settings {
    Settings(for: files, named: settings, none: noSettings).keeping(keys)
  }
}
