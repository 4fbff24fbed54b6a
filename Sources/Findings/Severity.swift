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
  /// The user's own, whose file does not say how good it is: it counts as a surveyed one does, and
  /// nobody calls it so.
  case supplied
  case surveyed

  /// What a plan may say of its layers.
  public static let declared: [Basis] = [.schematic, .digitised, .surveyed]

  /// For machines, which count what is supplied as surveyed.
  public var word: String {
    switch self {
    case .schematic: "schematic"
    case .digitised: "digitised"
    case .supplied, .surveyed: "surveyed"
    }
  }

  /// For people.
  public var name: Bilingual {
    switch self {
    case .schematic: Bilingual(zh: "示意", en: "schematic")
    case .digitised: Bilingual(zh: "数字化", en: "digitised")
    case .supplied: Bilingual(zh: "自备,未注明精度", en: "supplied, accuracy not stated")
    case .surveyed: Bilingual(zh: "实测", en: "surveyed")
    }
  }

  public static func < (a: Basis, b: Basis) -> Bool { a.rawValue < b.rawValue }
}
