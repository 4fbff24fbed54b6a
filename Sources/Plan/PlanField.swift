public import Findings
public import Values

/// A field of parcels or of a layer as plan.yaml declares it, with the label people read.
public struct PlanField: Sendable {
  public var declaration: FieldDeclaration
  public var label: Bilingual
  /// What it may say, where it is a text of few words; of layers and tables only.
  public var words: WordList?
  /// Every file of parcels is to have a column of it, with a value for every plot.
  public var isRequired = false
  /// The field with the name that belongs to a code, where files carry both.
  var namedBy: String?
  /// Of one end of a limit of a layer: when a number without comparison is this end.
  public var bareUse: BareUse?
  /// Where its names stand in plan.yaml.
  public var place: RuleDeclaration.Source?

  /// The same number is a cap for one use of land and a floor for another.
  public struct BareUse: Hashable, Sendable {
    /// Name of a set of uses.
    public var set: String
    /// Whether the feature's own code has to be of the set, or must not be.
    var isOfSet: Bool
  }

  static let keys = [
    "type", "list", "unit", "part", "blank", "label", "names", "forms", "values", "required",
    "at-least", "at-most", "named-by", "none", "doubt", "day", "bare", "year",
  ]
  static let types = ["text", "code", "number", "date", "timestamp", "bool"]

  /// `{type:, list:, unit:, part:, blank:, label:, names:, forms:, required:, at-least:,
  /// at-most:, named-by:, none:, doubt:, day:, year:}`; `unit: m2?` leaves the unit of an area to be found
  /// from the file, `forms` gives names the structure of a standard, `none` lists texts that say
  /// there is none, `doubt` texts that say it is not known, which are no blanks,
  /// `day: required` takes a month without a day for no answer, `day: deadline` reads 2026年6月30日前
  /// and `day: since` 2026年6月30日起停工 as that day; `year: true` is a number that is a calendar year; `bare: industrial` and `bare: not industrial` say for which use of a layer's
  /// feature a number without comparison is this end.
  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> PlanField {
    let entry = try node.mapping(keys: keys)
    let names = entry.read("names") { list throws(PlanFailure) in
      let names = try list.items().map { item throws(PlanFailure) in try item.text() }
      guard !names.isEmpty else {
        throw list.failure("expected at least one name under which files carry the field")
      }
      return names
    }
    let label =
      entry.find("label") { node throws(PlanFailure) in try node.bilingual() }
      ?? Bilingual(zh: names?.first ?? name, en: name.replacingUnderscores)
    let (type, unit) = typeAndUnit(entry)
    let part = entry.find("part") { node throws(PlanFailure) in
      FieldDeclaration.Part(rawValue: try node.word("part", among: ["lower", "upper"]))
    }
    let blank = entry.find("blank") { node throws(PlanFailure) in
      FieldDeclaration.Blank(
        rawValue: try node.word("meaning of a blank", among: ["unknown", "none"]))
    }
    let required = entry.find("required") { node throws(PlanFailure) in
      try node.word("answer", among: ["true", "false"])
    }
    if type != .text { entry["values"]?.note("only texts have a list of values") }
    let year = entry.find("year") { node throws(PlanFailure) in
      try node.word("answer", among: ["true", "false"])
    }
    if type != .number(.none) { entry["year"]?.note("only numbers without a unit are years") }
    let namedBy = entry.find("named-by") { node throws(PlanFailure) in try node.text() }
    let isCode = if case .code = type { true } else { false }
    if !isCode { entry["named-by"]?.note("only a code has a name beside it") }
    var declaration = FieldDeclaration(
      name: name, acceptedNames: names ?? [], type: type, unit: unit,
      blank: (blank ?? nil) ?? .unknown, part: part ?? nil,
      forms: forms(entry, names: names ?? []))
    declaration.isYear = year == "true"
    readRange(entry, &declaration)
    readWords(entry, &declaration)
    return PlanField(
      declaration: declaration,
      label: label, words: entry["values"].flatMap(WordList.read),
      isRequired: required == "true", namedBy: namedBy, bareUse: bareUse(entry),
      place: entry["names"]?.nothing(""))
  }

  private static func bareUse(_ entry: PlanMapping) -> BareUse? {
    guard let words = entry.find("bare", { node throws(PlanFailure) in try node.text() }) else {
      return nil
    }
    if entry["part"] == nil { entry["bare"]?.note("only one end of a limit says so") }
    let isOfSet = !words.hasPrefix("not ")
    return BareUse(set: isOfSet ? words : String(words.dropFirst(4)), isOfSet: isOfSet)
  }

  /// `{宗地代码: parcel-code}`: only what is called so has the structure.
  private static func forms(
    _ entry: PlanMapping, names: [String]
  ) -> [String: IdentifierStandard] {
    var forms: [String: IdentifierStandard] = [:]
    for item in PlanMapping.members(entry["forms"]) {
      let form = item.value.attempt { () throws(PlanFailure) in
        _ = try item.keyNode.word("name of the field", among: names)
        return IdentifierStandard(
          rawValue: try item.value.word(
            "structure", among: IdentifierStandard.allCases.map(\.rawValue)))
      }
      if let form { forms[item.key] = form }
    }
    return forms
  }

  /// `{at-least:, at-most:}` in the field's unit: what a number can be.
  private static func readRange(_ entry: PlanMapping, _ declaration: inout FieldDeclaration) {
    declaration.least = entry.find("at-least") { node throws(PlanFailure) in try node.number() }
    declaration.most = entry.find("at-most") { node throws(PlanFailure) in try node.number() }
    guard case .number = declaration.type else {
      for key in ["at-least", "at-most"] { entry[key]?.note("only numbers have a range") }
      return
    }
    if let most = declaration.most, let lowest = declaration.lowest, most <= lowest {
      entry["at-most"]?.note("expected a number above \(lowest), found '\(most)'")
    }
  }

  private static func readWords(_ entry: PlanMapping, _ declaration: inout FieldDeclaration) {
    func words(_ key: String) -> Set<String> {
      let found = entry.find(key) { node throws(PlanFailure) in
        try node.items().map { item throws(PlanFailure) in MatchingText.plain(try item.text()) }
      }
      return Set(found ?? [])
    }
    declaration.noneWords = words("none")
    declaration.doubtWords = words("doubt")
    switch declaration.type {
    case .text, .date, .number: break
    default: entry["none"]?.note("only texts, dates and numbers have words for none")
    }
    if declaration.type != .text { entry["doubt"]?.note("only texts have words for doubt") }
    let day = entry.find("day") { node throws(PlanFailure) in
      try node.word("need of a day", among: ["required", "deadline", "since"])
    }
    declaration.needsDay = day == "required"
    declaration.isDeadline = day == "deadline"
    declaration.isSince = day == "since"
    if declaration.type != .date { entry["day"]?.note("only dates have a day") }
  }

  /// What a number of the field can be, for a message about one that cannot.
  public var rangeWords: Bilingual {
    func written(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }
    let open = declaration.type == .number(.money) ? " CNY" : " m2"
    let unit = declaration.unit.map { $0 == .one ? "" : " \($0.rawValue)" } ?? open
    switch (declaration.lowest.map(written), declaration.highest.map(written)) {
    case (let least?, let most?):
      return Bilingual(zh: "应为 \(least) 至 \(most)\(unit)", en: "expects \(least) to \(most)\(unit)")
    case (let least?, nil):
      return Bilingual(zh: "不能小于 \(least)", en: "cannot be below \(least)")
    case (nil, let most?):
      return Bilingual(zh: "不能大于 \(most)\(unit)", en: "cannot be above \(most)\(unit)")
    case (nil, nil): return Bilingual(zh: "", en: "")
    }
  }

  /// Units that no declaration settles: of an area, which the shapes tell, and of money, which the
  /// column's name or the value has to state, as 元 and 万元 look alike.
  private static let openUnits = ["m2?", "CNY?"]

  private static func typeAndUnit(_ entry: PlanMapping) -> (ValueType, Unit?) {
    let type = entry.read("type") { node throws(PlanFailure) in
      try node.word("type", among: types)
    }
    if type != "number", type != nil {
      entry["unit"]?.note("only numbers have a unit")
    }
    if type != "code", type != nil, let list = entry["list"] {
      list.note("only codes have a list")
    }
    switch type {
    case "date": return (.date, nil)
    case "timestamp": return (.timestamp, nil)
    case "bool": return (.bool, nil)
    case "code": return (.code(list: entry.words("list")), nil)
    case "number":
      let unit = entry.find("unit") { node throws(PlanFailure) -> Unit? in
        Unit(
          rawValue: try node.word("unit", among: Unit.allCases.map(\.rawValue) + openUnits))
      }
      guard let unit else { return (.number(.none), .one) }
      if let unit { return (.number(unit.dimension), unit) }
      return (.number(entry.words("unit") == "CNY?" ? .money : .area), nil)
    default: return (.text, nil)
    }
  }
}

extension String {
  var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
