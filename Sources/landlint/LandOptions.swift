import Analysis
import ArgumentParser
import Findings

/// What bears on how land is measured and judged, for commands that say what many plots amount to.
struct LandOptions: ParsableArguments {
  @Flag(help: "Measure against no plan.")
  var noPlan = false

  @Option(help: "Your own layer in place of the plan's: ROLE[:LEVEL]=FILE.")
  var layer: [String] = []

  @Option(help: "A limit that the plan leaves to you: NAME=VALUE, in the limit's unit.")
  var threshold: [String] = []

  @Option(help: "A table that the plan leaves to you: NAME=FILE.csv.")
  var catalogue: [String] = []

  @Option(help: "Field that joins a table to the parcels.")
  var on: String?

  @Option(help: "Area method: ellipsoidal, planar or register.")
  var area: CheckRequest.AreaMethod = .ellipsoidal

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

  /// The words that `landlint check` takes for the same, files and outputs left out.
  func words(plan: String?, join: String?, asOf: String) -> [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { words += [name, value] }
    }
    add("--plan", plan)
    if noPlan { words.append("--no-plan") }
    for value in layer { add("--layer", value) }
    for value in threshold { add("--threshold", value) }
    for value in catalogue { add("--catalogue", value) }
    add("--join", join)
    if join != nil { add("--on", on) }
    add("--as-of", asOf)
    if area != .ellipsoidal { add("--area", area.rawValue) }
    add("--crs", crs)
    return words
  }
}
