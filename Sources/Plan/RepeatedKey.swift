import Yams

/// A key that stands twice in a mapping of YAML, which the parser refuses as a whole: the second
/// one is told and left out, so that what else is wrong with the file is told as well.
struct RepeatedKey {
  let key: String
  /// The text without the second key and its value, line for line.
  let rest: String
  /// Where the second one stands within braces; nil for one on a line of its own.
  let flowPlace: (line: Int, column: Int)?

  /// Nil where the second key is not found, and for another fault.
  init?(_ error: YamlError, in text: String) {
    guard case .duplicatedKeysInMapping(let keys, let context) = error,
      let key = keys.sorted().first
    else { return nil }
    self.key = key
    if let flow = RepeatedFlowKey(
      key, line: context.mark.line, column: context.mark.column, in: text)
    {
      rest = flow.rest
      flowPlace = (flow.line, flow.column)
      return
    }
    guard let first = PlanFailure.lineOfSecond(key, after: context.mark, in: text) else {
      return nil
    }
    flowPlace = nil
    let indent = context.mark.column - 1
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    lines[first - 1] = ""
    for index in lines.indices.dropFirst(first) {
      let depth = lines[index].prefix { $0 == " " }.count
      let words = lines[index].dropFirst(depth)
      // A list may stand at the indent of its key.
      let isOfValue =
        words.isEmpty || words.hasPrefix("#") || depth > indent
        || depth == indent && (words.hasPrefix("- ") || words == "-")
      guard isOfValue else { break }
      lines[index] = ""
    }
    rest = lines.joined(separator: "\n")
  }
}
