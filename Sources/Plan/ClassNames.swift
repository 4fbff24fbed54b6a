import Values

/// The names of the classes of a list or of another edition, in the form that names are compared
/// in: made once, as every plot whose name differs from its code asks for them.
struct ClassNames: Sendable {
  private var namesByCode: [String: [String]] = [:]
  private var codesByName: [String: [String]] = [:]

  /// The Chinese and the English names of a list.
  init(_ list: CodeList) {
    for entry in list.entries {
      add([MatchingText.plain(entry.zh), MatchingText.plain(entry.en)], of: entry.code)
    }
  }

  /// The names of an edition by code. The order of the codes of one name is theirs: that of a
  /// dictionary differs from run to run.
  init(_ names: [String: String]) {
    for (code, name) in names.sorted(by: { $0.key < $1.key }) {
      add([MatchingText.plain(name)], of: code)
    }
  }

  private mutating func add(_ names: [String], of code: String) {
    namesByCode[code] = names
    for (index, name) in names.enumerated() where !names[..<index].contains(name) {
      codesByName[name, default: []].append(code)
    }
  }

  /// Whether a name in plain form is one of a code's.
  func has(_ plain: String, for code: String) -> Bool {
    namesByCode[code]?.contains(plain) ?? false
  }

  /// The codes that carry a name in plain form.
  func codes(named plain: String) -> [String] { codesByName[plain] ?? [] }
}
