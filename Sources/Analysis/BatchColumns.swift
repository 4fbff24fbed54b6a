import Loaders
import Plan
import Values

/// Which columns of a batch hold which of the plan's fields.
///
/// Settled from the columns that occur in the batch, so that the answer does not depend on what
/// a worker happened to see before.
struct BatchColumns: Sendable {
  /// A class, so that asking for it copies nothing for each value.
  final class Target: Sendable {
    let field: Int
    let reader: FieldReader
    /// True for a field that shares its column with another one and takes what is left.
    let isNote: Bool
    /// True for a code whose list is a matter of the plan's own rules.
    let keepsUnlisted: Bool
    /// Place among the columns of the batch that carry the field: a feature that has several of
    /// them is read by the first. Nil where the field has this column alone.
    let preference: Int?
    /// Structure of a standard that the column's values should have.
    let form: IdentifierStandard?
    /// True where every plot is to have a value, so that the place of a blank is to be known.
    let isRequired: Bool

    init(
      field: Int, reader: FieldReader, isNote: Bool, keepsUnlisted: Bool, preference: Int?,
      form: IdentifierStandard? = nil, isRequired: Bool = false
    ) {
      self.field = field
      self.reader = reader
      self.isNote = isNote
      self.keepsUnlisted = keepsUnlisted
      self.preference = preference
      self.form = form
      self.isRequired = isRequired
    }

    /// True where few texts stand in many cells.
    var repeats: Bool {
      switch reader.declaration.type {
      case .code, .text: true
      default: false
      }
    }

    /// A code in no list stays what the file wrote, for the rules to judge.
    func unlisted(_ fault: Unreadable) -> Value? {
      keepsUnlisted && fault.reason == .unknownCode ? .text(MatchingText.trimmed(fault.raw)) : nil
    }
  }

  let areaUnit: Unit?
  /// By the decoder's number of the key.
  private let byKey: [[Target]]
  private let known: Set<Int>

  init(
    keys: [(key: Int, name: String)], declarations: PlanDeclarations, land: LandUseTables,
    areaUnit: Unit?, keepsUnlisted: Bool
  ) {
    self.areaUnit = areaUnit
    let fields = declarations.fields.map(\.declaration)
    let map = FieldMap(keys: keys.map(\.name), declarations: fields)
    let required = Set(declarations.required.flatMap(\.fields))
    var numbers: [String: Int] = [:]
    for key in keys { numbers[key.name] = key.key }
    var byKey: [Int: [Target]] = [:]
    // The preferred columns of all fields come first: they alone settle what is shared.
    for preference in 0..<(map.candidates.map(\.count).max() ?? 0) {
      for (index, field) in fields.enumerated() where preference < map.candidates[index].count {
        let column = map.candidates[index][preference]
        guard let key = numbers[column.key] else { continue }
        var unit = column.unit
        if unit == nil, field.unit == nil, case .number(.area) = field.type {
          // Only the register's area can be held against the shape; the others follow it, and
          // where a file has none they are the square metres of the contract forms.
          unit = areaUnit ?? (field.name == "register_area" ? nil : .squareMetre)
        }
        let codes: CodeList? =
          if case .code = field.type { land.list } else { nil }
        // No crosswalks: a parcel keeps its code as written, and the measures translate it.
        let reader = FieldReader(
          field, unit: unit, codes: codes, zoneMinutes: declarations.timeZoneMinutes)
        let shared = byKey[key] != nil
        byKey[key, default: []].append(
          Target(
            field: index, reader: reader, isNote: shared,
            keepsUnlisted: keepsUnlisted && codes != nil,
            preference: map.candidates[index].count > 1 ? preference : nil,
            form: field.form(ofRank: column.rank), isRequired: required.contains(index)))
        // Two fields on one column: what the first cannot read is the second's, not a fault.
        if shared, preference == 0, let first = byKey[key]?.first {
          byKey[key]?[0] = Target(
            field: first.field, reader: first.reader, isNote: true,
            keepsUnlisted: first.keepsUnlisted, preference: first.preference, form: first.form,
            isRequired: first.isRequired)
        }
      }
    }
    known = Set(keys.map(\.key))
    self.byKey = (0...(byKey.keys.max() ?? 0)).map { byKey[$0] ?? [] }
  }

  /// One past the last key that carries a field.
  var count: Int { byKey.count }

  func targets(of key: Int) -> [Target] { key < byKey.count ? byKey[key] : [] }

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
