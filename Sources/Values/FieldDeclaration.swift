/// One attribute of parcels or of a layer, as a plan package declares it.
///
/// Rules speak of the canonical `name`; files call the same thing by many names. Nothing of one
/// city is in the program: names, units and the meaning of an empty cell are the plan's to state.
public struct FieldDeclaration: Hashable, Sendable {
  /// What an empty cell says.
  public enum Blank: String, Sendable {
    /// Nothing is known: the value is NULL.
    case unknown
    /// There is none: a permit column that is filled in only where a permit exists.
    case none
  }

  /// Which end of a limit such as `2.0-3.0` or `≤2.5` the field holds.
  public enum Part: String, Sendable {
    case lower
    case upper
  }

  /// Canonical name, as rules write it: lower case, digits and underscores.
  public var name: String
  /// Names under which files carry the field, the preferred one first; compared without case,
  /// white space and full-width differences.
  public var acceptedNames: [String]
  public var type: ValueType
  /// The unit of bare numbers in files; nil where it must be found from the file.
  public var unit: Unit?
  public var blank: Blank
  /// Set for limits; nil for plain values.
  public var part: Part?
  /// Standard structure of what stands under some of the accepted names.
  public var forms: [String: IdentifierStandard]
  /// True where files write `12,5` for twelve and a half, and `1.234` or `1 234` for a thousand
  /// more: the plan says so, it is never guessed.
  public var hasDecimalComma = false
  /// Texts that say that there is none, in the form of `MatchingText.plain`: 未签订 in a column of
  /// contract numbers.
  public var noneWords: Set<String> = []
  /// Texts that elsewhere are blanks and here say something for rules to read, likewise: 不详 of a
  /// start, that it is not known, and 无 of stars, that there are none.
  public var doubtWords: Set<String> = []
  /// True where a month without a day is no answer: any of its days may be the one that decides.
  public var needsDay = false
  /// True for a day by which something is to be done: 2026年6月30日前开工 is that day.
  public var isDeadline = false
  /// True for a day on which something came to a stand: 2024年6月15日起停工 is that day.
  public var isSince = false
  /// True for a number that is a calendar year: 0 is a blank, 1995年 is 1995, 95 is no year.
  public var isYear = false
  /// The ends of what a number can be, in `unit` (m² where that is found from the file); nil where
  /// the declaration does not say.
  public var least: Double?
  public var most: Double?

  /// The least that a number can be: as declared, else 0 for areas, money and shares of a whole,
  /// of which there is no less than nothing.
  public var lowest: Double? {
    if let least { return least }
    switch type {
    case .number(.area), .number(.money): return 0
    case .number: return isYear ? YearText.range.lowerBound : unit == .percent ? 0 : nil
    default: return nil
    }
  }

  /// The most that a number can be; nil where nothing is too much.
  public var highest: Double? { most ?? (isYear ? YearText.range.upperBound : nil) }

  public init(
    name: String, acceptedNames: [String], type: ValueType, unit: Unit? = nil,
    blank: Blank = .unknown, part: Part? = nil, forms: [String: IdentifierStandard] = [:]
  ) {
    self.name = name
    self.acceptedNames = acceptedNames
    self.type = type
    self.unit = unit
    self.blank = blank
    self.part = part
    self.forms = forms
  }
}

extension FieldDeclaration {
  /// Whether a text that stands under one of its names, by its place, stands among days.
  public func isOfDates(rank: Int, among fields: [FieldDeclaration]) -> Bool {
    guard type == .text, rank < acceptedNames.count else { return false }
    let name = acceptedNames[rank]
    return fields.contains { $0.type == .date && $0.acceptedNames.contains(name) }
  }
}
