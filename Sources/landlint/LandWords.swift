import Analysis
import Findings

/// The words by which other commands take what bears on how land is measured, judged and told; files
/// and outputs left out.
struct LandWords {
  let options: Check

  init(_ options: Check) {
    self.options = options
  }

  var all: [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { words += [name, value] }
    }
    add("--plan", options.plan)
    if options.noPlan { words.append("--no-plan") }
    for value in options.layer { add("--layer", value) }
    for value in options.threshold { add("--threshold", value) }
    for value in options.catalogue { add("--catalogue", value) }
    add("--join", options.join)
    add("--on", options.on)
    add("--as-of", options.asOf)
    if let area = options.area, area != .ellipsoidal { add("--area", area.rawValue) }
    add("--crs", options.crs)
    add("--lang", options.lang?.rawValue)
    // Of commands that show verdicts; others have none of these.
    for value in options.intendedGaps { add("--intended-gaps", value) }
    for value in options.requiredField { add("--required-field", value) }
    for value in options.severity { add("--severity", value) }
    for value in options.select { add("--select", value) }
    for value in options.ignore { add("--ignore", value) }
    return words
  }
}
