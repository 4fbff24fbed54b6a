/// CASEI and ACCENTI: what makes texts equal that differ in case or in accents alone.
enum TextFolding: Hashable, Sendable {
  /// Full case folding (Unicode, definition D144): `Straße` and `STRASSE` become `strasse`.
  case cases
  /// Letters without their marks: the canonical decomposition less accents, and Latin letters with
  /// strokes or hooks as the letters they were made from. Marks that make other letters stay: the
  /// voicing of kana, nukta and virama.
  case accents

  func apply(_ text: String) -> String {
    var isPlain = true
    for byte in text.utf8 where byte >= 0x80 || (0x41...0x5A).contains(byte) {
      isPlain = false
      break
    }
    if isPlain { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        out.append(self == .cases ? TextFolding.lowercase(scalar) : scalar)
      } else if self == .accents && TextFolding.isAccent(scalar) {
        continue
      } else if let several = tables.several[scalar.value] {
        out.append(contentsOf: several.unicodeScalars)
      } else {
        out.append(single(scalar))
      }
    }
    return String(out)
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value + 32))
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .nonspacingMark else { return false }
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 0, 7, 8, 9: return false
    default: return true
    }
  }

  private var tables: (runs: [Int32], several: [UInt32: String]) {
    switch self {
    case .cases: (FoldingTables.caseRuns, FoldingTables.caseSeveral)
    case .accents: (FoldingTables.accentRuns, FoldingTables.accentSeveral)
    }
  }

  /// Looks for the last run that begins at or before the scalar.
  private func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let runs = tables.runs
    let value = Int32(scalar.value)
    var (low, high) = (0, runs.count / 4)
    while low < high {
      let middle = (low + high) / 2
      if runs[4 * middle] <= value { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return scalar }
    let run = 4 * (low - 1)
    guard value <= runs[run + 1], (value - runs[run]) % runs[run + 2] == 0 else { return scalar }
    return Unicode.Scalar(UInt32(value + runs[run + 3])) ?? scalar
  }
}
