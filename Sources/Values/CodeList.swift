/// A named list of codes, such as the land-use classes of one edition of the national guide.
///
/// Codes of a hierarchy begin with their parent's digits; the parent is stated all the same,
/// because local lists break the habit. Codes are text and never numbers.
public struct CodeList: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var code: String
    /// Code of the class above; nil at the top.
    public var parent: String?
    public var zh: String
    public var en: String
    /// Names of the sets it belongs to, such as `construction`; empty where the parent's hold.
    public var groups: [String]

    public init(
      code: String, parent: String? = nil, zh: String = "", en: String = "", groups: [String] = []
    ) {
      self.code = code
      self.parent = parent
      self.zh = zh
      self.en = en
      self.groups = groups
    }
  }

  /// As field types and rules name it: `land-use`.
  public let name: String
  /// In the order of the source.
  public let entries: [Entry]
  private let indexByCode: [String: Int]
  private let indexByName: [String: Int]
  /// Codes that have classes below them.
  private let parents: Set<String>
  /// Of UTF-8.
  private let longestCode: Int
  /// By a name in plain form, of this list or of another edition, the codes that it means here; none
  /// where nobody says.
  private var codesByName: [String: [String]] = [:]

  /// Throws where a code is empty or listed twice, where a parent is not listed, or
  /// where a class stands above itself.
  public init(name: String, entries: [Entry]) throws(CodeListFailure) {
    var byCode: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard !entry.code.isEmpty else {
        throw CodeListFailure(list: name, entry: index, problem: .emptyCode)
      }
      guard byCode.updateValue(index, forKey: entry.code) == nil else {
        throw CodeListFailure(list: name, entry: index, problem: .repeatedCode(entry.code))
      }
      // A name that two classes share identifies neither of them.
      for written in [entry.zh, entry.en] where !written.isEmpty {
        let plain = PlainText.matching(written)
        byName[plain] = byName[plain] == nil ? index : -1
      }
    }
    for (index, entry) in entries.enumerated() {
      if let parent = entry.parent, byCode[parent] == nil {
        throw CodeListFailure(list: name, entry: index, problem: .unknownParent(parent))
      }
    }
    for (index, entry) in entries.enumerated() {
      var above = entry.parent
      var steps = 0
      while let parent = above.flatMap({ byCode[$0] }), steps <= entries.count {
        above = entries[parent].parent
        steps += 1
      }
      guard steps <= entries.count else {
        throw CodeListFailure(list: name, entry: index, problem: .circularParent(entry.code))
      }
    }
    self.name = name
    self.entries = entries
    self.indexByCode = byCode
    self.indexByName = byName.filter { $0.value >= 0 }
    self.parents = Set(entries.compactMap(\.parent))
    longestCode = entries.map(\.code.utf8.count).max() ?? 0
    for entry in entries {
      for name in [entry.zh, entry.en] { add(name: name, meaning: [entry.code]) }
    }
  }

  /// Adds a name that another edition gives to a class.
  public mutating func add(name: String, meaning codes: [String]) {
    guard !name.isEmpty else { return }
    codesByName[PlainText.matching(name), default: []] += codes.filter(contains)
  }

  /// The codes that the name of a class means, in this list or another edition, with or without the
  /// 用地 that people leave out; nil for a text that is no such name.
  func meanings(ofName text: String) -> [String]? {
    let plain = PlainText.matching(text)
    return codesByName[plain] ?? codesByName[plain + "用地"]
  }

  public func contains(_ code: String) -> Bool { indexByCode[code] != nil }

  public subscript(code: String) -> Entry? {
    guard let index = indexByCode[code] else { return nil }
    return entries[index]
  }

  /// Whether a class stands directly below a code.
  func hasClasses(below code: String) -> Bool { parents.contains(code) }

  /// The entry of a Chinese or English name, compared without case, space and full-width forms;
  /// nil where the name is unknown or belongs to several codes.
  public func entry(named name: String) -> Entry? {
    guard let index = indexByName[PlainText.matching(name)] else { return nil }
    return entries[index]
  }

  /// The code itself, then its parents up to the top: 100101, 1001, 10. Empty if not listed.
  public func lineage(of code: String) -> [String] {
    var chain: [String] = []
    var next = self[code]
    while let entry = next, !chain.contains(entry.code) {
      chain.append(entry.code)
      next = entry.parent.flatMap { self[$0] }
    }
    return chain
  }

  /// Whether `code` is `ancestor` or lies below it.
  public func isWithin(_ code: String, _ ancestor: String) -> Bool {
    lineage(of: code).contains(ancestor)
  }

  /// The groups of a code: its own, or else those of the nearest class above that has some.
  public func groups(of code: String) -> [String] {
    for step in lineage(of: code) {
      if let groups = self[step]?.groups, !groups.isEmpty { return groups }
    }
    return []
  }

  /// The longest listed code that `text` begins with; nil if there is none. `text` itself counts.
  public func longestPrefix(of text: String) -> String? {
    // No character is shorter than a byte.
    var prefix = text.prefix(longestCode)
    while !prefix.isEmpty {
      if let index = indexByCode[String(prefix)] { return entries[index].code }
      prefix.removeLast()
    }
    return nil
  }
}

/// A list of codes that cannot be used.
public struct CodeListFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    case emptyCode
    case repeatedCode(String)
    case unknownParent(String)
    case circularParent(String)
    case missingColumn(String)
    case malformed(DelimitedText.Fault)
    /// A row with more cells than the header, and on which line.
    case overlong(line: Int, cells: Int, head: Int)
  }

  public var list: String
  /// Index of the entry, or the line (from 1) where the list was read from a table.
  public var entry: Int
  public var problem: Problem

  public init(list: String, entry: Int, problem: Problem) {
    self.list = list
    self.entry = entry
    self.problem = problem
  }

  public var description: String { "list of codes \(list), entry \(entry): \(words)" }

  /// What is wrong, without the place.
  public var words: String {
    switch problem {
    case .emptyCode: "the code is empty"
    case .overlong(_, let cells, let head): "\(cells) cells where the head has \(head)"
    case .repeatedCode(let code): "the code \(code) is listed twice"
    case .unknownParent(let parent): "the parent \(parent) is not listed"
    case .circularParent(let code): "the class \(code) stands above itself"
    case .missingColumn(let column): "the column \(column) is missing"
    case .malformed(let fault): fault.description
    }
  }
}
