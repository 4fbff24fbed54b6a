/// What was read from one attribute of a file under its declaration.
///
/// Saying nothing, saying "there is none" and saying something that cannot be read are three
/// different things: the first leaves a question open, the second answers it, the third is for
/// the submitter to repair.
public enum Reading: Hashable, Sendable {
  /// A value in the base unit of the field's dimension.
  case value(Value, ReadingRemarks)
  /// The file says nothing: no text, null, a dash, a slash, 暂无, 1900-01-01.
  case blank
  /// The file says that there is none, where the type has no value for it: 未动工 in a date.
  case statedNone
  /// The file says something that is not a value of the field.
  case unreadable(Unreadable)

  @inlinable
  public static func value(_ value: Value) -> Reading { .value(value, []) }

  /// The value that was read, if any.
  @inlinable
  public var value: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  @inlinable
  public var remarks: ReadingRemarks {
    if case .value(_, let remarks) = self { remarks } else { [] }
  }

  @inlinable
  public var fault: Unreadable? {
    if case .unreadable(let fault) = self { fault } else { nil }
  }

  @inlinable
  public var isBlank: Bool { self == .blank }
}

/// A text that is not a value of its field, as the file wrote it, and why.
public struct Unreadable: Hashable, Sendable {
  /// As the file wrote it; numbers as their shortest decimal text.
  public var raw: String
  public var reason: UnreadableReason
  /// Where a code is in no list: codes that it might have been, the likeliest first.
  public var suggestions: [String]

  public init(raw: String, reason: UnreadableReason, suggestions: [String] = []) {
    self.raw = raw
    self.reason = reason
    self.suggestions = suggestions
  }
}

/// Circumstances of a reading that a report must be able to tell.
public struct ReadingRemarks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The leading zero of a code was missing: `701` for `0701`.
  public static let lostZero = ReadingRemarks(rawValue: 1 << 0)
  /// A month without a day, read as its last day.
  public static let monthOnly = ReadingRemarks(rawValue: 1 << 1)
  /// The unit stands in the value and replaces the declared one: `3.2公顷`.
  public static let unitInValue = ReadingRemarks(rawValue: 1 << 2)
  /// `<2.5`: the limit itself is excluded, though the value is the limit.
  public static let strictLimit = ReadingRemarks(rawValue: 1 << 3)
  /// A date counted in days by a spreadsheet.
  public static let spreadsheetSerial = ReadingRemarks(rawValue: 1 << 4)
  /// A date counted in seconds or milliseconds since 1970.
  public static let epochTime = ReadingRemarks(rawValue: 1 << 5)
  /// The time zone of a timestamp moved the day.
  public static let zoneShifted = ReadingRemarks(rawValue: 1 << 6)
  /// A local code of more digits, read as the listed code that it begins with.
  public static let localCode = ReadingRemarks(rawValue: 1 << 7)
  /// The code is that of the first of several uses: `0901/0902`.
  public static let mixedUse = ReadingRemarks(rawValue: 1 << 8)
  /// The code was translated from an older classification.
  public static let crosswalked = ReadingRemarks(rawValue: 1 << 9)
  /// The text held the name of the code, not the code.
  public static let fromName = ReadingRemarks(rawValue: 1 << 10)
  /// The code carries a suffix that says where it is used: `0901v` in a village.
  public static let suffixed = ReadingRemarks(rawValue: 1 << 11)
  /// TRUE because a document is named: 穗水许〔2022〕15号.
  public static let documentNamed = ReadingRemarks(rawValue: 1 << 12)

  /// Stable names for machine-readable reports, in the order of the bits.
  public var names: [String] {
    ReadingRemarks.allNames.enumerated().compactMap { bit, name in
      rawValue & (1 << UInt16(bit)) != 0 ? name : nil
    }
  }

  private static let allNames = [
    "lost-zero", "month-only", "unit-in-value", "strict-limit", "spreadsheet-serial",
    "epoch-time", "zone-shifted", "local-code", "mixed-use", "crosswalked", "from-name",
    "suffixed", "document-named",
  ]
}
