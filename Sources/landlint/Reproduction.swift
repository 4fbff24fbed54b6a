import Analysis
import Findings
import Values

/// The arguments that judge the same again with the same exit status, no outputs.
struct Reproduction {
  let arguments: [String]

  /// - Parameters:
  ///   - options: with what files of settings say.
  ///   - hasSettings: whether a file of settings bore on the run.
  init(_ options: Check, day: CalendarDate?, hasSettings: Bool = false) {
    var arguments = ["landlint", "check"] + options.files
    func add(_ name: String, _ value: String?) {
      if let value { arguments += [name, value] }
    }
    add("--plan", options.plan)
    if options.noPlan { arguments.append("--no-plan") }
    for layer in options.layer { add("--layer", layer) }
    for gap in options.intendedGaps { add("--intended-gaps", gap) }
    for threshold in options.threshold { add("--threshold", threshold) }
    for catalogue in options.catalogue { add("--catalogue", catalogue) }
    add("--join", options.join)
    add("--on", options.on)
    for field in options.requiredField { add("--required-field", field) }
    add("--as-of", day?.description)
    add("--baseline", options.baseline)
    add("--exceptions", options.exceptions)
    add("--changed-since", options.changedSince)
    if let area = options.area, area != .ellipsoidal { add("--area", area.rawValue) }
    add("--crs", options.crs)
    for severity in options.severity { add("--severity", severity) }
    for codes in options.select { add("--select", codes) }
    for codes in options.ignore { add("--ignore", codes) }
    // What decides the exit status stands here too.
    if options.trustSchematic == true { arguments.append("--trust-schematic") }
    add("--fail-on", options.failOn?.rawValue)
    if options.failOnBorderline == true { arguments.append("--fail-on-borderline") }
    for codes in options.require { add("--require", codes) }
    if options.ratchet == true { arguments.append("--ratchet") }
    // Texts of a report are part of its bytes.
    add("--lang", options.lang?.rawValue)
    // With what the files of settings said, so that none is needed.
    if hasSettings { arguments.append("--no-settings") }
    self.arguments = arguments
  }
}
