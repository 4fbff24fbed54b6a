import Expressions
import Land
import Plan
import Values

/// What a plot says of its use.
struct CodeAndName: Hashable {
  var code: String
  var name: String
}

extension ParcelRows {
  /// The field of the code that a measure asks the classification about, where a name stands beside
  /// it that may tell another edition.
  func codeField(of call: Call, _ measure: Measure) -> Int? {
    switch measure {
    case .landUseGroup, .useIs, .useCompatible, .useCompatibilityRow:
      guard case .field(let field, _)? = call.arguments.first, nameFields[field] != nil else {
        return nil
      }
      return field
    case .catalogue(let index, _):
      guard land.catalogues[index].declaration.match == .landUse,
        case .field(let field, _)? = call.arguments.last, nameFields[field] != nil
      else { return nil }
      return field
    default: return nil
    }
  }

  /// The name and the code of a row whose code is of another edition by that name, as they are told
  /// together; nil for any other.
  public mutating func strangeClass(_ field: Int, _ row: Int) -> String? {
    guard let name = nameFields[field], rowsOfOtherEditions(field)[row],
      let said = chunk.parcels[row].fields[name].text,
      let code = chunk.parcels[row].fields[field].text
    else { return nil }
    return "\(said)(\(code))"
  }

  /// The name of a row whose code is of another edition by it; nil for any other.
  mutating func strangeName(_ field: Int, _ row: Int) -> String? {
    guard let name = nameFields[field], rowsOfOtherEditions(field)[row] else { return nil }
    return chunk.parcels[row].fields[name].text
  }

  /// Rows whose code means another class than in the plan's list: their names say so.
  mutating func rowsOfOtherEditions(_ field: Int) -> Bits {
    if let known = otherEditions[field] { return known }
    var found = Bits(count: chunk.count)
    if let name = nameFields[field] {
      for row in 0..<chunk.count where chunk.columns[row] & (1 << UInt128(name)) != 0 {
        let fields = chunk.parcels[row].fields
        guard let code = fields[field].text, let said = fields[name].text else { continue }
        var question = LandUseAnswers.Question(kind: 5, first: TextKey(code))
        question.second = TextKey(said)
        let texts: [String?] = [code, said]
        let known = answers.known(question, texts: { texts })
        let answer = known ?? .bool(land.isOfOtherEdition(code, name: said))
        if known == nil { answers.keep(answer, of: question, texts: texts) }
        if answer.bool == true { found[row] = true }
      }
    }
    otherEditions[field] = found
    return found
  }

  /// What is true of a row's use whether its code or its name is right: a plot that is housing by
  /// the one and industry by the other is construction land. NULL where they differ in the answer.
  mutating func agreedUse(
    _ measure: Measure, _ field: Int, _ row: Int, _ given: GivenArguments
  ) -> Value {
    // A table says nothing of a code that may mean another class.
    if case .catalogue = measure { return .null }
    guard let name = nameFields[field], let said = chunk.parcels[row].fields[name].text,
      let code = chunk.parcels[row].fields[field].text,
      let readings = readings(of: code, name: said)
    else { return .null }
    var agreed: Value?
    for reading in readings {
      let answer = landUse(measure, row, given, first: reading)
      if answer.isNull || agreed.map({ $0 != answer }) ?? false { return .null }
      agreed = answer
    }
    return agreed ?? .null
  }

  /// Every class that a code and the name beside it may mean; nil where one of them is not known.
  private mutating func readings(of code: String, name: String) -> [String]? {
    let pair = CodeAndName(code: code, name: name)
    if let known = knownReadings[pair] { return known }
    // Names are written by hand: what is kept has a bound.
    if knownReadings.count >= LandUseAnswers.places { knownReadings.removeAll() }
    let readings = land.readings(of: code, name: name)
    knownReadings[pair] = .some(readings)
    return readings
  }

  /// The group that a code of land use belongs to.
  mutating func group(of code: String) -> String? {
    let question = LandUseAnswers.Question(kind: Self.groupKind, first: TextKey(code))
    if let known = answers.known(question, texts: { [code] }) { return known.text }
    let group = land.group(ofClasses: classes(of: code))
    answers.keep(Self.text(group), of: question, texts: [code])
    return group
  }

  private static let groupKind = 0

  /// Whether a code as written stands for a class of the plan's list.
  mutating func standsForClass(_ code: String) -> Bool {
    let question = LandUseAnswers.Question(kind: 6, first: TextKey(code))
    if let known = answers.known(question, texts: { [code] }) { return known.bool == true }
    let isListed = land.listed(code) != nil
    answers.keep(.bool(isListed), of: question, texts: [code])
    return isListed
  }

  /// The classes that a code as written names: every set of uses is asked about the same.
  private mutating func classes(of code: String) -> [String] {
    if let known = knownClasses[code] { return known }
    if knownClasses.count >= LandUseAnswers.places { knownClasses.removeAll() }
    let classes = land.classes(code)
    knownClasses[code] = classes
    return classes
  }

  /// Measures that ask the plan's catalogues of land use, compatibility and industry.
  ///
  /// - Parameter first: the code that is asked about, where it is not the one given.
  mutating func landUse(
    _ measure: Measure, _ row: Int, _ given: GivenArguments, first: String? = nil
  ) -> Value {
    var question = LandUseAnswers.Question(
      kind: Self.groupKind, first: first.map { TextKey($0) } ?? given.key(0, row))
    var count = 1
    switch measure {
    case .useIs(let set): question.kind = 16 + set
    case .useCompatible:
      question.kind = given.isUnclear(2, row) ? Self.openListKind : 1
      count = 3
    case .useCompatibilityRow:
      if given.isUnclear(2, row) { return .null }
      question.kind = 8
      count = 3
    case .codeMatchesName:
      question.kind = 2
      count = 2
    case .codeEdition:
      question.kind = 3
      count = 2
    case .industryLeads:
      question.kind = 4
      count = 2
    default: break
    }
    if count > 1 { question.second = given.key(1, row) }
    if count > 2 { question.third = given.key(2, row) }
    func texts() -> [String?] {
      (0..<count).map { $0 == 0 && first != nil ? first : given[$0, row].text }
    }
    if let known = answers.known(question, texts: texts) { return known }
    let asked = texts()
    let answer = self.answer(
      to: asked, measure, isListKnown: question.kind != Self.openListKind)
    answers.keep(answer, of: question, texts: asked)
    return answer
  }

  /// Whether a use is compatible, where there is a list of such uses and nobody knows which.
  private static let openListKind = 7

  /// Beyond the kinds of the other questions, which count sets of uses.
  private static let firstCatalogue = 1 << 20

  /// Beyond the columns of a catalogue, whether its entries are clear.
  private static let firstUnclear = 512

  /// The cell of a catalogue that the arguments of a row name.
  mutating func entry(
    _ catalogue: Int, _ column: Int, _ row: Int, _ given: GivenArguments
  ) -> Value {
    ask(catalogue, kind: column, row, given) { land, keys in
      land.entry(catalogue, keys, column: column)
    }
  }

  /// Whether the keys of an entry that is NULL say something that cannot be told, or name a class
  /// above rows that say different things.
  mutating func isEntryUnclear(
    _ catalogue: Int, _ column: Int, _ row: Int, _ given: GivenArguments
  ) -> Bool {
    let count = land.catalogues[catalogue].declaration.keys.count
    if (0..<count).contains(where: { given.isUnclear(2 + $0, row) }) { return true }
    let answer = ask(catalogue, kind: Self.firstUnclear + column, row, given) { land, keys in
      .bool(land.isUnclear(catalogue, keys, column: column))
    }
    return answer.bool == true
  }

  /// What a catalogue says of the keys that the arguments of a row name, found once for each.
  private mutating func ask(
    _ catalogue: Int, kind: Int, _ row: Int, _ given: GivenArguments,
    _ find: (LandUseTables, [String?]) -> Value
  ) -> Value {
    let count = land.catalogues[catalogue].declaration.keys.count
    func texts() -> [String?] { (0..<count).map { given[2 + $0, row].text } }
    guard (1...3).contains(count) else { return find(land, texts()) }
    var question = LandUseAnswers.Question(
      kind: Self.firstCatalogue + catalogue * 1024 + kind, first: given.key(2, row))
    if count > 1 { question.second = given.key(3, row) }
    if count > 2 { question.third = given.key(4, row) }
    if let known = answers.known(question, texts: texts) { return known }
    let asked = texts()
    let value = find(land, asked)
    answers.keep(value, of: question, texts: asked)
    return value
  }

  private mutating func answer(
    to asked: [String?], _ measure: Measure, isListKnown: Bool
  ) -> Value {
    let first = asked[0]
    switch measure {
    case .landUseGroup:
      guard let first else { return .null }
      return Self.text(land.group(ofClasses: classes(of: first)))
    case .useIs(let set):
      guard let first else { return .null }
      let set = sheet.declarations.useSets[set]
      return Self.truth(land.belongs(first, ofClasses: classes(of: first), to: set))
    case .useCompatible:
      return Self.truth(
        land.isCompatible(
          first, planned: asked[1], list: asked[2], isListKnown: isListKnown))
    case .useCompatibilityRow: return compatibilityRow(asked)
    case .codeMatchesName: return Self.truth(land.matches(code: first, name: asked[1]))
    case .codeEdition: return Self.text(land.edition(code: first, name: asked[1]))
    case .industryLeads: return Self.truth(land.leads(first, unit: asked[1]))
    default: return .null
    }
  }
}
