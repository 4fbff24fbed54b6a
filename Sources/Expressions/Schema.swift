public import Values

/// The fields that an expression may name, and the lists its codes come from.
public struct Schema: Sendable {
  public struct Field: Hashable, Sendable {
    public var name: String
    public var type: ValueType

    public init(name: String, type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  public let fields: [Field]
  /// List name → its codes, sorted.
  public let codeLists: [String: [String]]
  /// Properties that the row source computes, such as the geometry of what is judged.
  public let computed: [String: Call]
  /// Function → the texts that it answers here, where the plan's lists decide that.
  public let answers: [String: [String]]
  /// Minutes east of Greenwich: the day that a time belongs to where it meets a date.
  public let zoneMinutes: Int
  private let indices: [String: Int]
  private let codes: [String: Set<String>]

  /// Where two fields have one name, the first is meant; a field goes before a computed property.
  public init(
    fields: [Field], codeLists: [String: [String]] = [:], computed: [String: Call] = [:],
    zoneMinutes: Int = 0, answers: [String: [String]] = [:]
  ) {
    self.computed = computed
    self.answers = answers
    self.zoneMinutes = zoneMinutes
    self.fields = fields
    self.codeLists = codeLists.mapValues { $0.sorted() }
    codes = codeLists.mapValues { Set($0) }
    indices = [String: Int](
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func index(of name: String) -> Int? { indices[name] }

  /// Nil where there is no such list.
  func contains(_ code: String, list: String) -> Bool? { codes[list]?.contains(code) }
}
