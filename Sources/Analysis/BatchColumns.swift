import Loaders
import Plan
import Values

/// Which columns of a batch hold which of the plan's fields.
///
/// Settled from the columns that occur in the batch, so that the answer does not depend on what
/// a worker happened to see before.
struct BatchColumns: Sendable {
  /// What is done with the values of a column for one field. Holds no reference: it is looked at
  /// for every value.
  struct Target: Sendable {
    var field: Int
    /// Of the field among those that a feature has.
    var bit: UInt128
    var plain: PlainReader
    /// True for a field that shares its column with another one.
    var isShared: Bool
    /// True for the words of a shared column, which take what is left.
    var isNote: Bool
    /// True where another field of the column tells that its cell cannot be read.
    var isToldElsewhere: Bool
    /// True for a code whose list is a matter of the plan's own rules.
    var keepsUnlisted: Bool
    /// True for every code of a list: of a mixed use all is to be asked, not its first class alone.
    var keepsMixed: Bool
    /// Place among the columns of the batch that carry the field.
    var preference: Int
    /// True where others say something of the field too: columns of the batch or of the joined
    /// table.
    var isOneOfSeveral: Bool
    /// Structure of a standard that the column's values should have.
    var form: IdentifierStandard?
    /// True where every plot is to have a value, so that the place of a blank is to be known.
    var isRequired: Bool
    /// True where few texts stand in many cells.
    var repeats: Bool
    /// True for an area whose last decimal place is asked for, in the unit that it is written in.
    var keepsPlace: Bool
    /// m² of the unit of the column.
    var factor: Double

    /// A code in no list stays what the file wrote, for the rules to judge.
    func unlisted(_ fault: Unreadable) -> Value? {
      keepsUnlisted && fault.reason == .unknownCode ? .text(MatchingText.trimmed(fault.raw)) : nil
    }
  }

  let units: FileUnits
  /// By key.
  let targets: [Target]
  /// By target: reads what is not plain.
  let readers: [FieldReader]
  /// By target: the column as the file names it, and the place of its name among those that are
  /// accepted.
  let names: [(column: String, rank: Int)]
  /// By the decoder's number of the key: where its targets begin, and where the last ones end.
  private let starts: [Int]
  private let known: Set<Int>
  /// The fields of register areas whose unit is that of the file.
  let guessed: UInt128

  init(
    keys: [(key: Int, name: String)], declarations: PlanDeclarations, land: LandUseTables,
    units: FileUnits, keepsUnlisted: Bool, joined: UInt128 = 0,
    asOf: CalendarDate? = nil
  ) {
    self.units = units
    let fields = declarations.fields.map(\.declaration)
    let map = FieldMap(keys: keys.map(\.name), declarations: fields)
    let required = Set(declarations.required.flatMap(\.fields))
    var numbers: [String: Int] = [:]
    for key in keys { numbers[key.name] = key.key }
    var byKey: [Int: [(target: Target, reader: FieldReader, name: (column: String, rank: Int))]] =
      [:]
    var guessed: UInt128 = 0
    // The preferred columns of all fields come first: they alone settle what is shared.
    for preference in 0..<(map.candidates.map(\.count).max() ?? 0) {
      for (index, field) in fields.enumerated() where preference < map.candidates[index].count {
        let column = map.candidates[index][preference]
        guard let key = numbers[column.key] else { continue }
        var unit = column.unit
        if unit == nil, field.unit == nil, case .number(.area) = field.type {
          // Only the register's area can be held against the shape; the others follow it, and
          // where a file has none they are the square metres of the contract forms.
          unit = units.area ?? (field.name == "register_area" ? nil : .squareMetre)
          if units.strange.contains(column.key) { unit = nil }
          if field.name == "register_area", unit != nil { guessed |= 1 << UInt128(index) }
        }
        let codes: CodeList? =
          if case .code = field.type { land.list } else { nil }
        let isOfDates = field.isOfDates(rank: column.rank, among: fields)
        // No crosswalks: a parcel keeps its code as written, and the measures translate it.
        let reader = FieldReader(
          field, unit: unit, codes: codes, zoneMinutes: declarations.timeZoneMinutes,
          mayHoldFractions: field.mayHoldFractions(in: column),
          isOfDates: isOfDates, asOf: asOf)
        let others = byKey[key] ?? []
        let target = Target(
          field: index, bit: 1 << UInt128(index), plain: reader.plain,
          isShared: !others.isEmpty, isNote: !others.isEmpty && field.type == .text,
          isToldElsewhere: others.contains { fields[$0.target.field].type != .text },
          keepsUnlisted: keepsUnlisted && codes != nil, keepsMixed: codes != nil,
          preference: preference,
          isOneOfSeveral: map.candidates[index].count > 1
            || joined & (1 << UInt128(index)) != 0,
          form: field.form(ofRank: column.rank), isRequired: required.contains(index),
          repeats: field.isOfFewTexts && !isOfDates,
          keepsPlace: field.type == .number(.area), factor: reader.unit?.factor ?? 1)
        byKey[key, default: []].append((target, reader, (column.key, column.rank)))
        // Two fields on one column: what the first cannot read may be the second's, and no fault,
        // also where the second has a better column: that depends on which features share the
        // batch.
        if !others.isEmpty {
          byKey[key]?[0].target.isShared = true
          byKey[key]?[0].target.isNote = fields[others[0].target.field].type == .text
        }
      }
    }
    known = Set(keys.map(\.key))
    self.guessed = guessed
    let count = (byKey.keys.max() ?? -1) + 1
    let ordered = (0..<count).map { byKey[$0] ?? [] }
    targets = ordered.flatMap { $0.map(\.target) }
    readers = ordered.flatMap { $0.map(\.reader) }
    names = ordered.flatMap { $0.map(\.name) }
    starts = ordered.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// Which targets the values of a key have.
  func targets(of key: Int) -> Range<Int> {
    key < starts.count - 1 ? starts[key]..<starts[key + 1] : 0..<0
  }

  /// How many columns the batch has that the plan may ask for.
  var keyCount: Int { known.count }

  /// Whether the columns were settled from a batch that has this one.
  func knows(_ key: Int) -> Bool { known.contains(key) }
}

extension FieldDeclaration {
  /// The structure that values under an accepted name have, by the place of that name.
  func form(ofRank rank: Int) -> IdentifierStandard? {
    rank < acceptedNames.count ? forms[acceptedNames[rank]] : nil
  }

  /// True where few texts stand in many cells.
  fileprivate var isOfFewTexts: Bool {
    switch type {
    case .code, .text: true
    default: false
    }
  }
}

/// All names under which the plan's fields may stand, to tell the decoder what it may skip.
struct ColumnNames: Sendable {
  private let map: FieldMap

  init(_ plan: PlanDeclarations) {
    map = FieldMap(declarations: plan.fields.map(\.declaration))
  }

  func mayMatch(_ name: String) -> Bool {
    var own = map
    own.add(name)
    return own.candidates.contains { !$0.isEmpty }
  }
}
