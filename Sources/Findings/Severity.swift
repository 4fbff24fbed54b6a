/// How loud a rule is; the exit status is decided by this and the verdict.
public enum Severity: UInt8, Comparable, Sendable, CaseIterable {
  case advisory
  case warning
  case error

  public var word: String {
    switch self {
    case .advisory: "advisory"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// How good the geometry is that a verdict rests on. A verdict on a schematic layer is
/// indicative: shown and counted, but it decides no exit status unless the user trusts it.
public enum Basis: UInt8, Comparable, Sendable, CaseIterable {
  case schematic
  case digitised
  case surveyed

  public var word: String {
    switch self {
    case .schematic: "schematic"
    case .digitised: "digitised"
    case .surveyed: "surveyed"
    }
  }

  public static func < (a: Basis, b: Basis) -> Bool { a.rawValue < b.rawValue }
}
