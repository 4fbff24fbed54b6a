import Analysis
import Values

/// The arguments that judge the same again: every option that bears on a verdict, no outputs.
struct Reproduction {
  let arguments: [String]

  init(_ options: Check, day: CalendarDate?) {
    var arguments = ["landlint", "check"] + options.files
    func add(_ name: String, _ value: String?) {
      if let value { arguments += [name, value] }
    }
    add("--plan", options.plan)
    if options.noPlan { arguments.append("--no-plan") }
    for layer in options.layer { add("--layer", layer) }
    for threshold in options.threshold { add("--threshold", threshold) }
    for catalogue in options.catalogue { add("--catalogue", catalogue) }
    add("--join", options.join)
    add("--on", options.on)
    add("--as-of", day?.description)
    add("--baseline", options.baseline)
    add("--exceptions", options.exceptions)
    add("--changed-since", options.changedSince)
    if options.area != .ellipsoidal { add("--area", options.area.rawValue) }
    add("--crs", options.crs)
    self.arguments = arguments
  }
}
