public import Findings
public import Values

/// How the values of a field are sorted into classes of land: by a list of codes with classes above
/// classes, or, where the field has no list, each value a class of its own.
///
/// No value is lost: what is in no list has a class 未识别, what is blank a class 未填.
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
  private let listed: @Sendable (String) -> String?

  /// - Parameters:
  ///   - list: nil for a field whose values are classes as they stand.
  ///   - listed: the code of the list that a text stands for.
  public init(
    label: Bilingual, list: CodeList?, listed: @escaping @Sendable (String) -> String?
  ) {
    self.label = label
    self.list = list
    self.listed = listed
    ranks = Dictionary(
      (list?.entries ?? []).enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in
        first
      })
  }

  public var hasLevels: Bool { list != nil }

  static let blank = Step(
    code: "", name: Bilingual(zh: "未填", en: "not stated"), rank: .max)
  static let unknown = Step(
    code: "", name: Bilingual(zh: "未识别", en: "not recognised"), rank: .max - 1)

  /// The class from the top down, at most three levels; never empty.
  public func path(of text: String?) -> [Step] {
    guard let text, !text.isEmpty else { return [Self.blank] }
    guard let list else {
      return [Step(code: text, name: Bilingual(zh: "", en: ""), rank: 0)]
    }
    guard let code = listed(text) else {
      return [Self.unknown, Step(code: text, name: Self.unknown.name, rank: 0)]
    }
    return list.lineage(of: code).reversed().prefix(Self.mostLevels).compactMap { code in
      list[code].map {
        Step(code: code, name: Bilingual(zh: $0.zh, en: $0.en), rank: ranks[code] ?? 0)
      }
    }
  }

  /// `construction`, `water` …; nil where the list does not know the text.
  public func group(of text: String?) -> String? {
    guard let list, let text, let code = listed(text) else { return nil }
    return list.groups(of: code).first
  }
}

extension ClassScheme.Step {
  /// Orders classes as their list does; without a list by their texts.
  static func precedes(_ a: ClassScheme.Step, _ b: ClassScheme.Step) -> Bool {
    (a.rank, a.code, a.note) < (b.rank, b.code, b.note)
  }
}
