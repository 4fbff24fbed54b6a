import Loaders
import Plan
import Values

/// What one column says of a field of one plot, beside other columns of the same field.
struct FieldStatement: Sendable {
  var reading: Reading
  /// As the file wrote it, where that is no text of the reading itself.
  var raw: RawValue?
  /// The column as the file names it, and the place of its name among the accepted ones.
  var column: String
  var rank: Int
  var reader: FieldReader
  /// True where the column's name states the unit.
  var statesUnit = false
  /// Where the value stands in the plots' file.
  var offset = 0
  /// Where the row begins in the joined table, from 1; nil in the plots' file.
  var line: Int?

  /// The statement of a table's cell. A code in no list stays what the table wrote, and so does a
  /// mixed use, of which all is to be asked.
  init(_ cell: Join.Cell, line: Int) {
    reading = cell.reading
    if let fault = cell.reading.fault, fault.reason == .unknownCode {
      reading = .value(.text(MatchingText.trimmed(fault.raw)))
    } else if cell.reading.remarks.contains(.mixedUse) {
      reading = .value(.text(MatchingText.trimmed(cell.raw)), cell.reading.remarks)
    }
    raw = .text(cell.raw)
    column = cell.column.key
    rank = cell.column.rank
    reader = cell.reader
    statesUnit = cell.column.unit != nil
    self.line = line
  }

  init(
    _ reading: Reading, raw: RawValue?, column: String, rank: Int, reader: FieldReader,
    offset: Int
  ) {
    self.reading = reading
    self.raw = raw
    self.column = column
    self.rank = rank
    self.reader = reader
    self.offset = offset
  }

  /// Leaves the unit of a number open that does not state it.
  mutating func forgetUnit() {
    guard !statesUnit, !reading.remarks.contains(.unitInValue), let number = reading.value?.number,
      number != 0
    else { return }
    reading = .unreadable(Unreadable(raw: text, reason: .unitUnknown))
  }

  /// What turned its number into the base unit.
  var factor: Double { reader.factor(of: reading, raw) }

  /// As a person would find it in the file.
  var text: String {
    if let raw { return raw.text }
    switch reading.value {
    case .date(let day)?: return day.description
    case let value?: return value.text ?? ""
    case nil: return ""
    }
  }
}

/// A field of one plot of which two columns say what cannot both be true.
struct FieldDispute: Sendable {
  var field: Int
  var first: FieldStatement
  var second: FieldStatement
}

/// Whether two statements about one field can both be true.
struct FieldAgreement {
  let declaration: FieldDeclaration
  /// Of a text that stands in a column of dates too: what it says is read as a day first.
  let dates: FieldReader?
  /// The field of these dates.
  let dated: [Int]
  let land: LandUseTables
  /// The day of judgement: what is not done by then may have a later day.
  let asOf: CalendarDate?

  /// - Parameter declarations: of all fields, to find the dates that a note stands among.
  init(
    _ field: Int, _ declarations: PlanDeclarations, _ land: LandUseTables, asOf: CalendarDate?
  ) {
    declaration = declarations.fields[field].declaration
    self.land = land
    self.asOf = asOf
    let names = Set(declaration.acceptedNames)
    dated =
      declaration.type == .text
      ? declarations.fields.indices.filter { index in
        let other = declarations.fields[index].declaration
        return other.type == .date && !names.isDisjoint(with: other.acceptedNames)
      } : []
    dates = dated.first.map {
      FieldReader(
        declarations.fields[$0].declaration, zoneMinutes: declarations.timeZoneMinutes)
    }
  }

  /// What cannot be read contradicts nothing, and a blank says nothing.
  func contradict(_ one: FieldStatement, _ other: FieldStatement) -> Bool {
    switch (one.reading, other.reading) {
    case (.value(let a, let first), .value(let b, let second)):
      return differ(a, b, one, other, monthsOnly: first.union(second).contains(.monthOnly))
    case (.statedNone, .value(let value, _)), (.value(let value, _), .statedNone):
      if isToCome(one.reading) || isToCome(other.reading) { return false }
      return declaration.type != .bool || value == .bool(true)
    default: return false
    }
  }

  /// What cannot be read of a statement that the field is not read from; nil where it is read, or
  /// says nothing else. A figure of unknown unit says the same in another one as often as not, but
  /// for a share, of which it is known what it may be. Words that no list has are a class that nobody
  /// knows, unless another edition calls that of the other column so.
  func fault(of statement: FieldStatement, beside chosen: FieldStatement) -> Unreadable? {
    let fault = statement.reading.fault
    if let fault, fault.reason != .unknownCode {
      return fault.reason == .unitUnknown && declaration.unit != .percent ? nil : fault
    }
    guard case .code = declaration.type, !land.list.entries.isEmpty,
      let word = fault?.raw ?? statement.reading.value?.text, land.listed(word) == nil,
      fault != nil || isUnlistedWord(word), word != chosen.reading.value?.text
    else { return nil }
    let code = chosen.reading.value?.text.flatMap(land.listed)
    let named = code.flatMap { land.readings(of: $0, name: word) }?.dropFirst() ?? []
    let isOfClass = named.contains { name in
      code.map { name.hasPrefix($0) || $0.hasPrefix(name) } ?? false
    }
    return isOfClass ? nil : fault ?? Unreadable(raw: word, reason: .unknownCode)
  }

  /// Whether a day is of a deed that is planned: 未动工 is true beside it. All of a month without a
  /// day has to lie ahead.
  private func isToCome(_ reading: Reading) -> Bool {
    guard let asOf, let last = reading.value?.date else { return false }
    return (reading.remarks.contains(.monthOnly) ? last.firstOfMonth : last) > asOf
  }

  private func differ(
    _ a: Value, _ b: Value, _ one: FieldStatement, _ other: FieldStatement, monthsOnly: Bool
  ) -> Bool {
    guard a != b else { return false }
    switch declaration.type {
    case .number:
      guard let a = a.number, let b = b.number else { return true }
      return !areEqual(a, b, one, other)
    case .date:
      guard monthsOnly, let a = a.date?.components, let b = b.date?.components else {
        return true
      }
      return (a.year, a.month) != (b.year, b.month)
    case .code:
      guard let a = a.text, let b = b.text else { return true }
      // Words under another name that no list has may be of something else: 住宅用地 beside 0701.
      if one.rank != other.rank, isUnlistedWord(a) || isUnlistedWord(b) { return false }
      return !areOneClass(a, b)
    case .text:
      guard let a = a.text, let b = b.text else { return true }
      return textsDiffer(a, b, one, other)
    default: return true
    }
  }

  private func isUnlistedWord(_ text: String) -> Bool {
    land.listed(text) == nil && !text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// A class and one below it say nothing different, nor do codes of two lists for one class. Of
  /// mixed uses each has to have its like: 0701 beside 0701/0101 leaves a part of the land out.
  private func areOneClass(_ a: String, _ b: String) -> Bool {
    let (a, b) = (uses(a), uses(b))
    func areIn(_ others: [String], _ uses: [String]) -> Bool {
      uses.allSatisfy { one in others.contains { one.hasPrefix($0) || $0.hasPrefix(one) } }
    }
    return areIn(a, b) && areIn(b, a)
  }

  /// The classes that a code names; where a part of it is in no list, its parts as written.
  private func uses(_ code: String) -> [String] {
    let classes = land.classes(code)
    if !classes.isEmpty { return classes }
    let parts = CodeReading.parts(of: MatchingText.trimmed(code))
    guard parts.count > 1 else { return [land.listed(code) ?? MatchingText.plain(code)] }
    return parts.map { land.listed($0) ?? MatchingText.plain($0) }
  }

  /// Words under two names may be of two things: they are compared under one name, and identifiers
  /// of one structure under all. A note that says there is none contradicts every other.
  private func textsDiffer(
    _ a: String, _ b: String, _ one: FieldStatement, _ other: FieldStatement
  ) -> Bool {
    if let dates {
      let first = dates.read(.text(a))
      let second = dates.read(.text(b))
      if (first == .statedNone) != (second == .statedNone) {
        return !isToCome(first) && !isToCome(second)
      }
      // Two days are the matter of the field of dates.
      if first.value != nil || second.value != nil { return false }
    }
    let form = declaration.form(ofRank: one.rank)
    guard one.rank == other.rank || form != nil && form == declaration.form(ofRank: other.rank)
    else { return false }
    return MatchingText.plain(a) != MatchingText.plain(b)
  }

  /// Areas agree where they are equal as far as they are written out, in whatever unit where that
  /// is found from the file; other numbers where they are equal.
  private func areEqual(
    _ a: Double, _ b: Double, _ one: FieldStatement, _ other: FieldStatement
  ) -> Bool {
    guard declaration.type == .number(.area) else {
      return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    }
    func agree(_ a: Double, _ first: Unit, _ b: Double, _ second: Unit) -> Bool {
      let half = max(
        WrittenPlace.half(a, factor: first.factor), WrittenPlace.half(b, factor: second.factor))
      return abs(a - b) <= half + 1e-9 * abs(a)
    }
    let first = one.reader.unit ?? .squareMetre
    let second = other.reader.unit ?? .squareMetre
    if agree(a, first, b, second) { return true }
    guard declaration.unit == nil else { return false }
    return [Unit.squareMetre, .mu, .hectare, .squareKilometre].contains { unit in
      agree(a, first, unit.inBase(b / second.factor), unit)
        || agree(unit.inBase(a / first.factor), unit, b, second)
    }
  }
}
