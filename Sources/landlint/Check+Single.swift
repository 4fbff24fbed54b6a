/// Options that name one file. ArgumentParser would take the last of several and drop the others
/// without a word, so that a table or a baseline is left out unseen: all are collected, and
/// `proveSingle` refuses a second one.
extension Check {
  var join: String? {
    get { joins.last }
    set { joins = newValue.map { [$0] } ?? [] }
  }

  var annotate: String? {
    get { annotations.last }
    set { annotations = newValue.map { [$0] } ?? [] }
  }

  var baseline: String? {
    get { baselines.last }
    set { baselines = newValue.map { [$0] } ?? [] }
  }

  var writeBaseline: String? {
    get { writtenBaselines.last }
    set { writtenBaselines = newValue.map { [$0] } ?? [] }
  }

  var exceptions: String? {
    get { exceptionFiles.last }
    set { exceptionFiles = newValue.map { [$0] } ?? [] }
  }

  func proveSingle() throws(CommandFailure) {
    let given = [
      ("--join", joins), ("--annotate", annotations), ("--baseline", baselines),
      ("--write-baseline", writtenBaselines), ("--exceptions", exceptionFiles),
    ]
    let words = given.filter { $0.1.count > 1 }.map { Self.twice($0.0) }
    guard words.isEmpty else { throw CommandFailure(message: words.joined(separator: "\n")) }
  }

  /// A second file of an option that takes one.
  static func twice(_ option: String) -> String { "\(option) is given twice; it takes one file" }

  /// Names of layers, limits and tables that the command gives twice, for a command that does not
  /// load the plan: two names of one layer are told apart there alone.
  func proveNames() throws(CommandFailure) {
    var words: [String] = []
    for (option, pairs) in [
      ("--layer", layer), ("--threshold", threshold), ("--catalogue", catalogue),
    ] {
      var seen: Set<Substring> = []
      for pair in pairs {
        let name = pair.prefix { $0 != "=" }
        guard !seen.insert(name).inserted else { continue }
        words.append("\(option): '\(name)' is given twice")
      }
    }
    guard words.isEmpty else { throw CommandFailure(message: words.joined(separator: "\n")) }
  }
}
