import Digests
import Findings
import Loaders
import Values
import Yams

/// What one `landlint.yaml` says: settings with the place of each, nothing applied yet.
///
/// Scalars are the text that the author wrote. Paths are as written; they are relative to the
/// file's folder.
public struct SettingsFile: Sendable {
  /// How a setting is written.
  public enum Form: Sendable {
    case text
    /// One of these.
    case word([String])
    /// A whole number from 1.
    case count
    /// YYYY-MM-DD.
    case day
    case flag
    case list
    /// Names of the user's with a text each; one of these words where there are any.
    case table([String])
  }

  public struct Item: Sendable {
    /// Nil but in tables.
    public var name: String?
    public var text: String
    public var line: Int
    public var column: Int
  }

  public struct Setting: Sendable {
    public var key: String
    public var items: [Item]
  }

  /// Settings of its own for files whose path fits one of the patterns.
  public struct Override: Sendable {
    public var paths: [Item]
    public var settings: [Setting]
    public var line: Int
    public var column: Int
  }

  /// Nobody writes more by hand, and a file of data that was named by mistake is refused at once.
  static let mostBytes = 1 << 16

  public let path: String
  private let place: String
  /// Of the file's bytes; empty where it could not be read.
  public private(set) var sha256 = ""
  public private(set) var extends: [Item] = []
  public private(set) var settings: [Setting] = []
  public private(set) var overrides: [Override] = []
  /// All that is wrong with the file, each with its place; what else it says was read.
  public private(set) var failures: [PlanFailure] = []

  private let forms: [(key: String, form: Form)]

  /// - Parameters:
  ///   - place: where the content is read that stands at `path` or stood there; nil for `path`.
  ///   - forms: the keys that are known, in the order in which they are named to the user.
  public init(path: String, at place: String? = nil, forms: [(key: String, form: Form)]) {
    self.path = path
    self.place = place ?? path
    self.forms = forms
    do throws(PlanFailure) {
      guard let document = try document() else { return }
      document.attempt { () throws(PlanFailure) in try read(document) }
      failures = document.origin.failures
    } catch {
      failures = [error]
    }
  }

  private mutating func document() throws(PlanFailure) -> PlanNode? {
    let bytes: [UInt8]
    do throws(LoadFailure) {
      bytes = try WholeFile.bytes(
        path: place, atMost: Self.mostBytes + 1, mayBePipe: true)
    } catch {
      throw PlanFailure(error)
    }
    guard bytes.count <= Self.mostBytes else {
      throw PlanFailure(path: path, message: "the file is larger than 64 KiB")
    }
    sha256 = SHA256Digest.text(of: bytes)
    let text: String
    do throws(LoadFailure) {
      text = try WholeFile.text(bytes, of: path)
    } catch {
      throw PlanFailure(error)
    }
    // A file of remarks alone sets nothing and is a file of settings all the same.
    guard let document = try PlanNode.document(path, text: text, readsOn: true),
      !document.isNothing
    else {
      return nil
    }
    return document
  }

  private mutating func read(_ document: PlanNode) throws(PlanFailure) {
    let keys = forms.map(\.key)
    let top = try document.mapping(keys: keys + ["extends", "overrides"])
    settings = settings(top)
    if let node = top["extends"] { extends = items(node, .list) }
    guard let list = top["overrides"] else { return }
    for node in list.attempt({ () throws(PlanFailure) in try list.items() }) ?? [] {
      guard
        let mapping = node.attempt({ () throws(PlanFailure) in
          try node.mapping(keys: keys + ["paths"])
        })
      else { continue }
      guard let paths = mapping["paths"] else {
        node.note("the key 'paths' is missing; expected patterns such as 'north/*.geojson'")
        continue
      }
      overrides.append(
        Override(
          paths: items(paths, .list), settings: settings(mapping),
          line: node.node.mark?.line ?? 1, column: node.node.mark?.column ?? 1))
    }
  }

  private func settings(_ mapping: PlanMapping) -> [Setting] {
    mapping.entries.compactMap { entry in
      guard let form = forms.first(where: { $0.key == entry.key })?.form else { return nil }
      return Setting(key: entry.key, items: items(entry.value, form))
    }
  }

  private func items(_ node: PlanNode, _ form: Form) -> [Item] {
    switch form {
    case .list:
      if node.isScalar { return [item(node)].compactMap(\.self) }
      let nodes = node.attempt { () throws(PlanFailure) in try node.items() } ?? []
      return nodes.compactMap { item($0) }
    case .table(let words):
      return PlanMapping.members(node).compactMap { entry in
        let isKnown =
          words.isEmpty
          || entry.value.attempt { () throws(PlanFailure) in
            try entry.value.word("severity", among: words)
          } != nil
        return isKnown ? item(entry.value, name: entry.key) : nil
      }
    default: return [scalar(node, form)].compactMap(\.self)
    }
  }

  private func scalar(_ node: PlanNode, _ form: Form) -> Item? {
    guard let item = item(node) else { return nil }
    let fits: Void? = node.attempt { () throws(PlanFailure) in
      switch form {
      case .word(let words): _ = try node.word("value", among: words)
      case .flag: _ = try node.word("value", among: ["true", "false"])
      case .day: _ = try node.date()
      case .count:
        guard Int(item.text).map({ $0 > 0 }) ?? false else {
          throw node.failure("expected a whole number from 1, found '\(item.text)'")
        }
      default: break
      }
    }
    return fits == nil ? nil : item
  }

  /// A text that says something: nothing of a setting is a null, a blank or a control character.
  private func item(_ node: PlanNode, name: String? = nil) -> Item? {
    node.attempt { () throws(PlanFailure) in
      let text = try node.text()
      guard !node.isNothing, !text.isEmpty else {
        throw node.failure("expected a text or number, found nothing")
      }
      guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw node.failure("a control character stands in this text")
      }
      return Item(
        name: name, text: text, line: node.node.mark?.line ?? 1,
        column: node.node.mark?.column ?? 1)
    }
  }
}
