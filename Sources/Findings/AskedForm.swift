/// How the file wrote what a field says, where the text alone does not show it.
public enum AskedForm: Sendable {
  /// A month without a day: the text is its last day.
  case monthOnly
  /// What the file wrote, which could not be read.
  case unread
  /// A number of which neither the column nor the value gives the unit.
  case unitUnknown
  /// What two sources wrote that cannot both be true.
  case disputed
}

extension PlotRecord {
  /// What the fields say as the file has it: no day of a month that is written without one.
  public var askedAsWritten: [String?] {
    guard askedForms.values.contains(.monthOnly) else { return asked }
    return asked.indices.map { index in
      askedForms[index] == .monthOnly ? asked[index].map { String($0.dropLast(3)) } : asked[index]
    }
  }
}
