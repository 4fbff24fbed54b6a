public import Findings
public import Values

/// How the values of a field are sorted into classes of land: by a list of codes with classes above
/// classes, or, where the field has no list, each value a class of its own.
///
/// No value is lost: what is in no list has a class 未识别, what is blank a class 未填, and what names
/// several classes a class 混合用途: how much of it is which nobody says.
public struct ClassScheme: Sendable {
  /// A class, or one above it.
  public struct Step: Hashable, Sendable {
    /// Empty for classes that no code stands for.
    public var code: String
    public var name: Bilingual
    /// Place in the list; classes without one come last.
    public var rank: Int
    /// What else the class is told from others by.
    var note = ""
  }

  /// As deep as area statements go.
  public static let mostLevels = 3

  /// Name of the field, for headings.
  public let label: Bilingual
  private let list: CodeList?
  private let ranks: [String: Int]
  private let classes: @Sendable (String) -> [String]

  /// - Parameters:
  ///   - list: nil for a field whose values are classes as they stand.
  ///   - classes: the codes of the list that a text stands for: several where uses are mixed, none
  ///     where a part of it is in no list.
  public init(
    label: Bilingual, list: CodeList?, classes: @escaping @Sendable (String) -> [String]
  ) {
    self.label = label
    self.list = list
    self.classes = classes
    ranks = Dictionary(
      (list?.entries ?? []).enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in
        first
      })
  }

  var hasLevels: Bool { list != nil }

  static let blank = Step(
    code: "", name: Bilingual(zh: "未填", en: "not stated"), rank: .max)
  static let unknown = Step(
    code: "", name: Bilingual(zh: "未识别", en: "not recognised"), rank: .max - 1)
  static let mixed = Step(
    code: "", name: Bilingual(zh: "混合用途", en: "mixed uses"), rank: .max - 2)

  /// The class from the top down, at most three levels; never empty.
  public func path(of text: String?) -> [Step] {
    guard let text, !text.isEmpty else { return [Self.blank] }
    guard let list else {
      return [Step(code: text, name: Bilingual(zh: "", en: ""), rank: 0)]
    }
    let classes = classes(text)
    guard let first = classes.first else {
      return [Self.unknown, Step(code: text, name: Self.unknown.name, rank: 0)]
    }
    var shared = line(of: first, list)
    guard classes.count > 1 else { return Array(shared.prefix(Self.mostLevels)) }
    // What all of the uses are below, then the text as a class of its own.
    for other in classes.dropFirst() {
      shared = zip(shared, line(of: other, list)).prefix { $0 == $1 }.map(\.0)
    }
    let own = Step(code: text, name: Self.mixed.name, rank: Self.mixed.rank)
    return (shared.isEmpty ? [Self.mixed] : shared.prefix(Self.mostLevels - 1)) + [own]
  }

  /// From the top down to a code.
  private func line(of code: String, _ list: CodeList) -> [Step] {
    list.lineage(of: code).reversed().compactMap { code in
      list[code].map {
        Step(code: code, name: Bilingual(zh: $0.zh, en: $0.en), rank: ranks[code] ?? 0)
      }
    }
  }

  /// `construction`, `water` …; nil where the list does not know the text, and where it names uses
  /// of several groups.
  public func group(of text: String?) -> String? {
    guard let list, let text else { return nil }
    let classes = classes(text)
    guard let first = classes.first, let group = list.groups(of: first).first else { return nil }
    return classes.dropFirst().allSatisfy { list.groups(of: $0).first == group } ? group : nil
  }
}

extension ClassScheme.Step {
  /// Orders classes as their list does; without a list by their texts.
  static func precedes(_ a: ClassScheme.Step, _ b: ClassScheme.Step) -> Bool {
    (a.rank, a.code, a.note) < (b.rank, b.code, b.note)
  }
}
