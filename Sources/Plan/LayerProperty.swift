import Land
import Loaders
import Values

/// One property of a layer as a file carries it: in which columns, and what reads each of them.
struct LayerProperty: Sendable {
  /// What a property says: a value, or what nobody can read.
  struct Written {
    var value: Value
    var unread: String?
    /// Says nothing, so that another column is asked.
    var isBlank = false
    /// Says that there is none: no limit (不予规定), no approval (待批).
    var isNone = false
    /// Of a day: names its month alone.
    var isMonth = false
    /// Two columns disagree.
    var isDisputed = false
  }

  /// One column, by the number of its name; the name may state the unit of its numbers.
  private struct Column {
    let key: Int
    let name: String
    let reader: FieldReader
    /// Reads a number without comparison as the other end, where the use says which end it is.
    let otherEnd: FieldReader?
    /// Plans write the same few limits and codes on thousands of plots.
    var known: [String: Written] = [:]
    var knownOtherEnd: [String: Written] = [:]

    func reader(isOtherEnd: Bool) -> FieldReader { isOtherEnd ? otherEnd ?? reader : reader }
  }

  /// The preferred one first.
  private var columns: [Column]
  let words: WordList?
  let isDay: Bool
  /// What is written in words is each its own.
  private let isText: Bool
  let bareUse: PlanField.BareUse?
  /// Numbers of the names that the file has, the preferred one first.
  let keys: [Int]
  private var agreement: LayerAgreement

  /// - Parameter columns: that carry the property, each with the number of its name.
  init(
    _ property: PlanField, columns: [(key: Int, column: FieldMap.Column)],
    _ declarations: PlanDeclarations, land: LandUseTables
  ) {
    let declaration = property.declaration
    let part = declaration.part ?? .upper
    let isByUse = property.bareUse != nil
    self.columns = columns.map { key, column in
      func reader(bareEnd: FieldDeclaration.Part) -> FieldReader {
        FieldReader(
          declaration, unit: column.unit,
          codes: land.codes(for: declaration.type), crosswalks: land.crosswalks,
          zoneMinutes: declarations.timeZoneMinutes, bareEnd: bareEnd,
          mayHoldFractions: declaration.mayHoldFractions(in: column))
      }
      return Column(
        key: key, name: column.key, reader: reader(bareEnd: isByUse ? part : .upper),
        otherEnd: isByUse ? reader(bareEnd: part == .upper ? .lower : .upper) : nil)
    }
    keys = columns.map(\.key)
    words = property.words
    isText = declaration.type == .text
    isDay = declaration.type == .date
    bareUse = property.bareUse
    agreement = LayerAgreement(property, land)
  }

  /// What the first column says that is not blank; nothing where another one says what cannot be
  /// true beside it, but both texts: which of the two is meant, nobody knows.
  mutating func written(_ feature: DecodedFeature, isOtherEnd: Bool = false) -> Written {
    var blank: Written?
    var first: (index: Int, written: Written)?
    for index in columns.indices {
      guard let raw = feature.value(of: columns[index].key) else { continue }
      let written = written(raw, index, isOtherEnd)
      if written.isBlank {
        blank = blank ?? written
      } else if let first {
        guard agreement.contradict(first.written, written) else { continue }
        let texts = [first.index, index].map { index in
          "\(columns[index].name) \(feature.value(of: columns[index].key)?.text ?? "")"
        }
        return Written(value: .null, unread: texts.joined(separator: " ≠ "), isDisputed: true)
      } else {
        first = (index, written)
      }
    }
    return first?.written ?? blank ?? Written(value: .null, isBlank: true)
  }

  /// The first text that says something of either end.
  mutating func text(_ feature: DecodedFeature) -> String? {
    for index in columns.indices {
      guard let raw = feature.value(of: columns[index].key) else { continue }
      let ends = [written(raw, index, false), written(raw, index, true)]
      if ends.contains(where: { !$0.isBlank }) { return raw.text }
    }
    return nil
  }

  private mutating func written(_ raw: RawValue, _ index: Int, _ isOtherEnd: Bool) -> Written {
    // Looked at in place: a copy of a column is a copy of many references.
    guard case .text(let text) = raw, !isText else {
      return Self.written(raw, columns[index].reader(isOtherEnd: isOtherEnd))
    }
    let known = isOtherEnd ? columns[index].knownOtherEnd[text] : columns[index].known[text]
    if let known { return known }
    let written = Self.written(raw, columns[index].reader(isOtherEnd: isOtherEnd))
    if isOtherEnd {
      columns[index].knownOtherEnd[text] = written
    } else {
      columns[index].known[text] = written
    }
    return written
  }

  private static func written(_ raw: RawValue, _ reader: FieldReader) -> Written {
    let reading = reader.read(raw)
    var value = reader.value(of: reading)
    if case .code = reader.declaration.type, reading.remarks.contains(.mixedUse) {
      // Of `1001/0901` each may be built: the list of uses reads them all.
      value = .text(MatchingText.trimmed(raw.text))
    }
    if reading.remarks.contains(.strictLimit), let number = value.number {
      // `<2.5` leaves 2.5 out: the limit is the number next to it.
      value = .number(reader.declaration.part == .lower ? number.nextUp : number.nextDown)
    }
    // Which day of a month is meant, nobody can read: it stays beside the last one.
    let isDayless = reading.remarks.contains(.monthOnly)
    let isNone = statesNone(raw, reading, reader.declaration)
    return Written(
      value: value, unread: reading.fault?.raw ?? (isDayless ? raw.text : nil),
      isBlank: reading.isBlank && !isNone, isNone: isNone, isMonth: isDayless)
  }

  private static func statesNone(
    _ raw: RawValue, _ reading: Reading, _ declaration: FieldDeclaration
  ) -> Bool {
    guard case .text(let text) = raw, reading.value == nil else { return false }
    switch declaration.type {
    case .number:
      return reading.isBlank && declaration.part != nil && BlankText.statesNoLimit(text)
    case .date: return reading == .statedNone || ApprovalDay.isNone(text)
    default: return false
    }
  }
}

extension LayerProperty {
  /// The properties of a layer in a file with these names: by the names that parcels' columns have
  /// the fields under, without case and white space and with a unit, and where the file cuts names
  /// by what is left of them.
  ///
  /// - Parameters:
  ///   - cutsNames: whether the file is of a kind that cuts names to ten bytes.
  ///   - days: further names that the file may have cut.
  /// - Returns: the properties, and what is left of one of each of `days`.
  static func found(
    _ declared: [PlanField], among names: [String], cutsNames: Bool, days: [[String]],
    _ declarations: PlanDeclarations, land: LandUseTables
  ) -> (properties: [LayerProperty], cutDays: [String?]) {
    let places = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let map = FieldMap(keys: names, declarations: declared.map(\.declaration))
    var columns = map.candidates.map { $0.filter { $0.match != .cut } }
    var cut: [String?] = Array(repeating: nil, count: declared.count + days.count)
    if cutsNames {
      // What is found under a whole name is looked for under that alone.
      let wanted = declared.indices.map { index in
        columns[index].isEmpty
          ? declared[index].declaration.acceptedNames : columns[index].map(\.key)
      }
      cut = FieldName.cutNames(of: wanted + days, among: Set(names))
    }
    for index in declared.indices where columns[index].isEmpty {
      guard let key = cut[index] else { continue }
      columns[index] = [FieldMap.Column(key: key, unit: nil, rank: 0, match: .cut)]
    }
    let properties = declared.indices.map { index in
      LayerProperty(
        declared[index],
        columns: columns[index].compactMap { column in
          places[column.key].map { ($0, column) }
        }, declarations, land: land)
    }
    return (properties, Array(cut[declared.count...]))
  }
}
