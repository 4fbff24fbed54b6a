public import Values

/// The plan's catalogues of land use, compatibility and industry, ready for lookup.
///
/// A parcel keeps its code as the file writes it, even where it is in no list: which list it
/// stands in is a question of its own. What a code of another classification amounts to in the
/// plan's list is answered here, by the crosswalks, and never for a code that the list has.
public struct LandUseTables: Sendable {
  /// The edition the plan is written in.
  public var list: CodeList {
    didSet { names = ClassNames(list) }
  }
  /// Names of the list.
  private(set) var names: ClassNames
  /// Name of that edition: `2023`.
  public var edition: String
  /// Codes of other editions with their names, by edition: `2020`, `survey`, `gb50137`.
  public var otherEditions: [Edition]
  /// Whether an actual use may stand where another is planned, by `actual>planned`.
  public var compatibility: [String: Bool]
  /// By the same keys what its row rests on; empty where the table does not say.
  public var compatibilityGrounds: [String: CompatibilityGround] = [:]
  /// Words that name a lead industry of a unit.
  public var leads: [Lead] {
    didSet { leadWords = LeadWords(leads) }
  }
  private var leadWords: LeadWords
  /// Catalogues with columns of the plan's own, in the order of the declarations.
  public var catalogues: [Catalogue] = []
  /// Translations of codes of older classifications; codes of the list are in none of them.
  public private(set) var crosswalks: [CodeCrosswalk]
  /// Digests of the files that were read, by their names in the package; those of `catalogues` have
  /// their own.
  public internal(set) var digests: [String: String] = [:]
  /// The usual meaning of each code that the crosswalks translate.
  private(set) var translations: [String: String] = [:]

  public struct Edition: Sendable {
    public var name: String
    /// Name of the class for each code.
    public let names: [String: String]
    let plainNames: ClassNames
    /// What its codes are in the plan's list, where somebody says: its own, whatever the plan's
    /// list has under the same digits.
    public var meanings: [String: [String]]

    public init(name: String, names: [String: String], meanings: [String: [String]] = [:]) {
      self.name = name
      self.names = names
      plainNames = ClassNames(names)
      self.meanings = meanings
    }
  }

  public struct Lead: Sendable {
    /// `south`, `north`, `core`.
    public var unit: String
    public var word: String

    public init(unit: String, word: String) {
      self.unit = unit
      self.word = word
    }
  }

  public init(
    list: CodeList, edition: String = "", otherEditions: [Edition] = [],
    compatibility: [String: Bool] = [:], leads: [Lead] = [],
    crosswalks: [CodeCrosswalk] = []
  ) {
    self.list = list
    names = ClassNames(list)
    self.edition = edition
    self.otherEditions = otherEditions
    self.compatibility = compatibility
    self.leads = leads
    leadWords = LeadWords(leads)
    self.crosswalks = []
    for crosswalk in crosswalks { add(crosswalk) }
  }

  /// Adds the translations of a classification; earlier ones keep precedence.
  mutating func add(_ crosswalk: CodeCrosswalk) {
    crosswalks.append(crosswalk)
    for (code, targets) in crosswalk.translations where translations[code] == nil {
      translations[code] = targets.first { list.contains($0) }
    }
  }

  /// The class of the plan's list that a code as written stands for; nil where nobody says.
  public func listed(_ code: String) -> String? {
    if list.contains(code) { return code }
    if let known = translations[code] { return known }
    return reading(of: code).main
  }

  /// A code as written, for its classes alone.
  func reading(of code: String) -> CodeReading {
    CodeReading(code, list: list, crosswalks: crosswalks, isSuggesting: false)
  }

  /// The list that a coded field is read by; nil for other fields.
  public func codes(for type: ValueType) -> CodeList? {
    if case .code = type { list } else { nil }
  }

  /// The classes of the plan's list that a code as written names beside each other: several where
  /// uses are mixed (`0701/0901`, `1401(0901)`), none where a part of it is in no list. The name of
  /// a class is a use as its code is, unless it repeats one: 1001(工业用地). Words that name no
  /// class say nothing.
  public func classes(_ code: String) -> [String] {
    if let known = list.contains(code) ? code : translations[code] { return [known] }
    let reading = reading(of: code)
    guard let first = reading.main, !reading.unknown.contains(where: Self.hasDigits) else {
      return []
    }
    var classes = [first] + reading.secondary
    for part in reading.unknown {
      guard let named = meanings(ofName: part, besides: first) else { return [] }
      if named.contains(where: { one in classes.contains { isOneLine(one, $0) } }) { continue }
      for one in named where !classes.contains(one) { classes.append(one) }
    }
    return classes
  }

  /// Whether two codes are the same class, or one is a class below the other.
  func isOneLine(_ a: String, _ b: String) -> Bool { isWithin(a, b) || isWithin(b, a) }

  /// Whether a class is another or lies below it, by its code or by what the list says of it.
  func isWithin(_ code: String, _ above: String) -> Bool {
    code.hasPrefix(above) || list.isWithin(code, above)
  }

  /// Whether a code as written is in the plan's list; of mixed uses whether each of them is.
  public func isListed(_ code: String) -> Bool {
    if list.contains(code) { return true }
    let parts = CodeReading.parts(of: MatchingText.trimmed(code))
    return parts.count > 1 && parts.allSatisfy(list.contains)
  }

  static func hasDigits(_ text: String) -> Bool { text.contains(where: \.isNumber) }

  /// The answer that all of them give; nil where they differ, or one gives none.
  func common<T: Equatable>(_ classes: [String], _ answer: (String) -> T?) -> T? {
    guard let first = classes.first, let common = answer(first) else { return nil }
    return classes.dropFirst().allSatisfy { answer($0) == common } ? common : nil
  }

  /// `construction`, `non-construction`, `water`, `reserved` or `sea`; nil for unknown codes and
  /// for mixed uses of several groups.
  public func group(of code: String) -> String? { group(ofClasses: classes(code)) }

  /// The same of what `classes` has found.
  public func group(ofClasses classes: [String]) -> String? {
    common(classes) { list.groups(of: $0).first }
  }

  /// What the list and its editions let rules expect of the functions that read them; nothing is
  /// known of a plan without a list.
  var answers: [String: [String]] {
    guard !list.entries.isEmpty else { return [:] }
    return [
      "land_use_group": Set(list.entries.compactMap(\.groups.first)).sorted(),
      "code_edition": Set([edition] + otherEditions.map(\.name)).sorted(),
    ]
  }

  /// Whether a code as written belongs to a set of the plan; nil where it stands for no class, for
  /// one that is too coarse to tell, and for mixed uses of which some belong.
  public func belongs(_ code: String, to set: UseSet) -> Bool? {
    belongs(code, ofClasses: classes(code), to: set)
  }

  /// The same of what `classes` has found for the code.
  public func belongs(_ code: String, ofClasses classes: [String], to set: UseSet) -> Bool? {
    if list.entries.isEmpty { return set.contains(code) }
    return common(classes) { holds(set, $0) }
  }

  /// Whether a class belongs to a set by its code or by that of a class above it; nil for one of
  /// which only some of the classes below it may belong.
  private func holds(_ set: UseSet, _ code: String) -> Bool? {
    if set.contains(code) || list.lineage(of: code).contains(where: set.contains) { return true }
    guard let byCode = set.holds(code) else { return nil }
    let hasSome = list.entries.contains {
      set.contains($0.code) && list.isWithin($0.code, code)
    }
    return hasSome ? nil : byCode
  }

  /// Whether an industry is among the unit's lead industries: one of its words stands in the
  /// text, and not only within a longer word of any unit (新能源 in 新能源汽车). Unknown without an
  /// industry or a unit the catalogue knows, and where the text denies one, may name one that is not
  /// the plot's, or names none.
  public func leads(_ industry: String?, unit: String?) -> Bool? {
    guard let industry, let unit, let isLed = leadWords.lead(unit, in: industry) else {
      return nil
    }
    let text = IndustryText(industry)
    if text.mayDeny { return nil }
    return (isLed ? text.mayBeOfAnother : text.isOpen) ? nil : isLed
  }
}
