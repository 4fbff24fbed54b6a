import Loaders
import Yams

/// A YAML file that is being read: its words, and what is wrong with it so far.
///
/// Reading goes on after a fault, so that an author sees all of them in one run. What could not be
/// read gets a stand-in; nobody is judged by it, since a package with a fault is refused.
final class PlanSource {
  let path: String
  /// Parted when first asked for: few files need it.
  private(set) lazy var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  private let text: String
  private(set) var failures: [PlanFailure] = []

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  func note(_ failure: PlanFailure) { failures.append(failure) }

  /// How far the first line of words after a line is indented, in characters.
  func indent(after line: Int) -> Int {
    let words = lines.dropFirst(line).first { $0.contains { $0 != " " } }
    return words.map { $0.prefix { $0 == " " }.count } ?? 0
  }
}

extension PlanNode {
  /// The one document of a YAML file.
  static func document(_ path: String) throws(PlanFailure) -> PlanNode {
    let text: String
    do throws(LoadFailure) {
      text = try WholeFile.text(path: path)
    } catch {
      throw PlanFailure(error)
    }
    guard let node = try document(path, text: text) else {
      throw PlanFailure(path: path, message: "the file is empty")
    }
    return node
  }

  /// So many keys that stand twice are told of a file: each is another reading.
  private static let mostRepeated = 20

  /// The one document of a text; nil where nothing but remarks stands there.
  ///
  /// - Parameter readsOn: whether a key that stands twice is noted and the first one read.
  static func document(
    _ path: String, text: String, readsOn: Bool = false
  ) throws(PlanFailure) -> PlanNode? {
    if let place = AliasCount(text).fault {
      throw PlanFailure(
        path: path, line: place.line, column: place.column,
        message: "YAML: the aliases up to here stand for more than \(AliasCount.mostNodes) nodes")
    }
    var text = text
    var repeated: [PlanFailure] = []
    while true {
      do {
        // What a scalar means is decided by its reader; to guess it costs a regular expression a
        // key.
        guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
        let origin = PlanSource(path: path, text: text)
        for failure in repeated { origin.note(failure) }
        return PlanNode(node: node, origin: origin)
      } catch let error as YamlError {
        var failure = PlanFailure(path: path, yaml: error, in: text)
        guard readsOn, repeated.count < mostRepeated, let second = RepeatedKey(error, in: text)
        else { throw repeated.first ?? failure }
        // Others of the mapping are told by themselves.
        failure.message = "the key '\(second.key)' stands twice in this mapping"
        if let place = second.flowPlace {
          (failure.line, failure.column) = (place.line, place.column)
        }
        repeated.append(failure)
        text = second.rest
      } catch {
        throw PlanFailure(path: path, message: "\(error)")
      }
    }
  }
}

extension PlanFailure {
  init(path: String, yaml error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // What an author most likely wrote is a pattern such as *.geojson.
      let hint =
        problem.hasPrefix("did not find expected alphabetic")
        ? "; a text that begins with * or & stands in quotes" : ""
      self.init(
        path: path, line: mark.line, column: mark.column, message: "YAML: \(problem)\(hint)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().joined(separator: "', '")
      let line =
        Self.lineOfSecond(keys.sorted().first ?? "", after: context.mark, in: text)
        ?? context.mark.line
      self.init(
        path: path, line: line, column: context.mark.column,
        message: "the key '\(names)' stands twice in this mapping")
    case .reader(let problem, let offset, _, _):
      let place = YAMLPlace.place(of: offset, in: text)
      self.init(path: path, line: place?.line, column: place?.column, message: "YAML: \(problem)")
    default:
      self.init(path: path, message: "YAML: \(error)")
    }
  }

  /// The parser marks the first of two equal keys; what is too many is the second. Nil where the
  /// mapping is not written a key a line.
  static func lineOfSecond(_ key: String, after mark: Mark, in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated().dropFirst(mark.line) {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      if words.isEmpty || words.hasPrefix("#") { continue }
      if indent < mark.column - 1 { return nil }
      guard indent == mark.column - 1 else { continue }
      for written in [key, "'\(key)'", "\"\(key)\""] where words.hasPrefix(written) {
        let rest = words.dropFirst(written.count).drop { $0 == " " }
        if rest.hasPrefix(":") { return index + 1 }
      }
    }
    return nil
  }
}
