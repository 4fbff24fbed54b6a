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
    return words
  }
}
