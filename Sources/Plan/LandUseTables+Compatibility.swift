import Values

/// What is said of a use where another is planned.
public enum UseCompatibility: Hashable, Sendable {
  case allowed, refused
  /// Nobody says, or what is said does not decide it.
  case open(Openness)

  /// Why it is open, in the order of what is told where uses of a mixed plot differ.
  public enum Openness: Int, CaseIterable, Sendable {
    /// Some of the uses of a mixed plot are refused, and others are not.
    case partRefused
    /// The detailed plan refuses by name what it plans itself or the table grants.
    case contradicted
    /// The detailed plan's list has a part that cannot be read.
    case unreadList
    /// All that can be read of the planned use refuses it, and a part of that cannot.
    case unreadPlan
    /// Neither says anything.
    case silent
  }

  /// Nil where it is open.
  public var answer: Bool? {
    switch self {
    case .allowed: true
    case .refused: false
    case .open: nil
    }
  }
}

/// Whether a use may stand where another is planned.
extension LandUseTables {
  /// See `compatibility(of:planned:list:)`.
  public func isCompatible(
    _ actual: String?, planned: String?, list compatible: String?, isListKnown: Bool = true
  ) -> Bool? {
    guard let actual, let planned else { return nil }
    return compatibility(
      of: actual, planned: planned, list: compatible, isListKnown: isListKnown
    ).verdict.answer
  }

  /// Same class as one that is planned, or a class below it; the detailed plan's own list; the
  /// catalogue. Silence of all three is no answer, nor is a list of which a part cannot be read
  /// (`0902(≤10%)`, `除 0901 外`): whatever it says of the use, nobody knows.
  ///
  /// A mixed plot is compatible where each of its uses is, and refused where each of them is. Where
  /// only some are refused it is open: that part may not be there, but a code tells neither how much
  /// of the plot it is nor whether it is more than a note of what else stands there.
  ///
  /// - Parameters:
  ///   - planned: one code or several of mixed use (`1001/0901`, `1001(0901)`): any of them
  ///     may be built.
  ///   - isListKnown: false where there is a list and nobody knows which.
  /// - Returns: with the uses of a mixed plot that are refused, where others are not.
  public func compatibility(
    of actual: String, planned: String, list compatible: String?, isListKnown: Bool = true
  ) -> (verdict: UseCompatibility, refused: [String]) {
    let uses = classes(actual)
    let plan = plannedClasses(planned)
    let list = CompatibleUses(compatible ?? "", tables: self)
    let isClear = list.isClear && isListKnown
    let answers = (uses.isEmpty ? [actual] : uses).map { use -> UseCompatibility in
      let isRefused = list.refused.contains { isWithin(use, $0) }
      if plan.codes.contains(where: { isWithin(use, $0) }) {
        return isRefused ? .open(.contradicted) : .allowed
      }
      guard isClear else { return .open(.unreadList) }
      let answers = plan.codes.map { inCatalogue(use, $0) }
      let isGranted = list.granted.contains { isWithin(use, $0) } || answers.contains(true)
      if isGranted { return isRefused ? .open(.contradicted) : .allowed }
      guard answers.allSatisfy({ $0 == false }) else { return .open(.silent) }
      return plan.isWhole ? .refused : .open(.unreadPlan)
    }
    if let common = answers.first, answers.allSatisfy({ $0 == common }) { return (common, []) }
    let refused = zip(uses, answers).filter { $0.1 == .refused }.map(\.0)
    if !refused.isEmpty { return (.open(.partRefused), refused) }
    let open = UseCompatibility.Openness.allCases.first { answers.contains(.open($0)) }
    return (.open(open ?? .silent), [])
  }

  /// The classes that a plan names for a plot, those in brackets too, and whether that is all it
  /// says: the name of a class behind its code (`1001(工业用地)`) says no more.
  private func plannedClasses(_ planned: String) -> (codes: [String], isWhole: Bool) {
    if list.contains(planned) { return ([planned], true) }
    if let known = translations[planned] { return ([known], true) }
    let reading = reading(of: planned)
    guard let main = reading.main else { return ([planned], true) }
    var codes = [main] + reading.secondary
    var isWhole = true
    for part in reading.unknown {
      if let named = list.entry(named: part)?.code {
        if !codes.contains(named) { codes.append(named) }
      } else {
        isWhole = false
      }
    }
    return (codes, isWhole)
  }

  /// The rows of the catalogue, by their keys, that decide whether a use may stand where another is
  /// planned; none where it is open, or the classes or the detailed plan's list alone decide.
  public func decidingRows(
    of actual: String, planned: String, list compatible: String?
  ) -> [String] {
    let verdict = compatibility(of: actual, planned: planned, list: compatible).verdict
    guard let answer = verdict.answer else { return [] }
    let uses = classes(actual)
    let plan = plannedClasses(planned).codes
    let granted = CompatibleUses(compatible ?? "", tables: self).granted
    var rows: [String] = []
    for use in uses.isEmpty ? [actual] : uses {
      guard !plan.contains(where: { isWithin(use, $0) }),
        !granted.contains(where: { isWithin(use, $0) })
      else { continue }
      for row in plan.compactMap({ catalogueRow(use, $0) })
      where compatibility[row] == answer && !rows.contains(row) {
        rows.append(row)
      }
    }
    return rows
  }

  private func inCatalogue(_ actual: String, _ planned: String) -> Bool? {
    catalogueRow(actual, planned).flatMap { compatibility[$0] }
  }

  /// The key of the row that answers.
  private func catalogueRow(_ actual: String, _ planned: String) -> String? {
    var code = actual
    while code.count >= 2 {
      let row = "\(code)>\(planned)"
      if compatibility[row] != nil { return row }
      code = String(code.dropLast(2))
    }
    return list.lineage(of: actual).dropFirst().map { "\($0)>\(planned)" }.first {
      compatibility[$0] != nil
    }
  }
}

/// What a detailed plan says beside its use of the uses that it allows besides.
///
/// Understood only where all of it is: codes with or without their names, and the words that grant
/// or refuse the ones behind them.
private struct CompatibleUses {
  private(set) var granted: [String] = []
  private(set) var refused: [String] = []
  private(set) var isClear = true

  init(_ text: String, tables: LandUseTables) {
    var isRefusing = false
    // Behind a word of refusal that stands alone: what is refused is still to come.
    var isOpenRefusal = false
    for item in text.split(whereSeparator: { " ,,、;;/|+&\n::。".contains($0) }) {
      var rest = item
      if let word = Self.refusing.first(where: { rest.hasPrefix($0) }) {
        isRefusing = true
        rest = rest.dropFirst(word.count)
        isOpenRefusal = rest.isEmpty
      } else if let word = Self.granting.first(where: { rest.hasPrefix($0) }) {
        // 不得 兼容 0901 is one refusal, apart from what 不得 可兼容 may mean.
        if isOpenRefusal { isClear = isClear && Self.neutral.contains(word) }
        isRefusing = isOpenRefusal
        rest = rest.dropFirst(word.count)
      }
      if rest.isEmpty { continue }
      isOpenRefusal = false
      guard let code = Self.code(rest, tables) else {
        isClear = false
        continue
      }
      if isRefusing { refused.append(code) } else { granted.append(code) }
    }
  }

  /// Longer words first.
  private static let refusing = [
    "不得兼容", "不可兼容", "不能兼容", "不允许兼容", "不宜兼容", "禁止兼容", "不允许", "不兼容", "禁止", "不得",
  ]
  /// Of what is granted or refused by the word before them.
  private static let neutral: Set = ["兼容用途", "兼容用地", "兼容"]
  private static let granting = ["可兼容", "允许兼容", "可以兼容", "兼容用途", "兼容用地", "允许", "兼容"]

  /// One code, with or without its name, or a name alone.
  private static func code(_ item: Substring, _ tables: LandUseTables) -> String? {
    let digits = item.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty { return tables.wholly(String(item)) }
    let name = item.dropFirst(digits.count).filter { !"()()".contains($0) }
    guard let code = tables.listed(String(digits)),
      name.isEmpty || tables.matches(code: code, name: name) == true
    else { return nil }
    return code
  }
}

extension LandUseTables {
  /// The one class that a text which begins with no digit stands for as a whole: a name, or a code
  /// of GB 50137 with nothing behind it but its own name. `B1(禁止)` and `B1(≤10%)` say more, and
  /// `B1(R2)` names two.
  fileprivate func wholly(_ text: String) -> String? {
    let reading = reading(of: text)
    guard let code = reading.main, reading.secondary.isEmpty else { return nil }
    guard !reading.unknown.isEmpty else { return code }
    let written = CodeReading.parts(of: MatchingText.trimmed(text)).first?.uppercased()
    let isNamed = reading.unknown.allSatisfy { part in
      matches(code: code, name: part) == true || edition(code: written, name: part) != nil
    }
    return isNamed ? code : nil
  }
}
