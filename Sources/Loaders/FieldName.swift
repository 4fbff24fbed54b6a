import Values

/// The spellings of a field's name that are one name.
public enum FieldName {
  /// How a key was recognised, the surest first.
  public enum Match: Int, Hashable, Sendable {
    case exact
    /// After a table's prefix was taken off: `宗地.面积`, `T1_面积`.
    case withoutPrefix
    /// After a unit was taken off: `面积(公顷)`.
    case withUnit
    /// As a Shapefile cuts names to ten bytes.
    case cut
  }

  struct Place: Hashable, Sendable {
    var field: Int
    var rank: Int
  }

  /// One way to take a key.
  struct Form: Hashable {
    var text: String
    var unit: Unit?
    var match: Match
  }

  /// Lower case, full-width forms as ASCII, no white space.
  static func plain(_ name: String) -> String { MatchingText.plain(name) }

  /// The ways to take a key, the surest first. A unit in the name counts for every one of them:
  /// an accepted name such as 成交价格(万元) states its unit as well.
  static func forms(of key: String) -> [Form] {
    let whole = plain(key)
    var forms: [Form] = []
    for (text, match) in [(whole, Match.exact), (unprefixed(whole), .withoutPrefix)] {
      guard let text, !text.isEmpty else { continue }
      let split = unitSplit(text)
      forms.append(Form(text: text, unit: split?.unit, match: match))
      if let split {
        forms.append(Form(text: split.name, unit: split.unit, match: .withUnit))
      }
    }
    return forms
  }

  /// The name after `宗地.`, `parcel.`, `app:` or `T1_`; nil where there is no such prefix.
  private static func unprefixed(_ plain: String) -> String? {
    if let mark = plain.lastIndex(where: { $0 == "." || $0 == ":" }) {
      return String(plain[plain.index(after: mark)...])
    }
    guard let mark = plain.firstIndex(of: "_") else { return nil }
    let prefix = plain[..<mark].utf8
    guard let first = prefix.first, (0x61...0x7A).contains(first), prefix.count >= 2,
      prefix.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(plain[plain.index(after: mark)...])
  }

  /// `面积(公顷)`, `面积[亩]`, `面积_亩`, `面积/公顷`, `area_ha`, `价款万元`; `面积亩` is not split.
  private static func unitSplit(_ plain: String) -> (name: String, unit: Unit)? {
    if let last = plain.last,
      let open = ["(": ")", "[": "]", "【": "】", "〔": "〕"]
        .first(where: { $0.value == String(last) })?.key,
      let mark = plain.lastIndex(of: Character(open))
    {
      let word = plain[plain.index(after: mark)...].dropLast()
      return Unit.written(String(word)).map { (String(plain[..<mark]), $0) }
    }
    if let mark = plain.lastIndex(where: { $0 == "_" || $0 == "/" || $0 == "-" }),
      let unit = Unit.written(String(plain[plain.index(after: mark)...]))
    {
      return (String(plain[..<mark]), unit)
    }
    // No other word ends so; 元 alone may be the end of 单元.
    let money = "万元"
    guard plain.hasSuffix(money), plain.count > money.count else { return nil }
    return (String(plain.dropLast(money.count)), .tenThousandYuan)
  }

  /// What is left of a name in a Shapefile's header of ten bytes, in UTF-8 and in GBK; empty for
  /// names that fit. A character that the cut goes through is lost or becomes U+FFFD.
  static func cuts(of name: String) -> [String] {
    var forms: [String] = []
    for width in [utf8Width, gbkWidth] {
      var kept = String.UnicodeScalarView()
      var bytes = 0
      var isCut = false
      for scalar in name.unicodeScalars {
        guard bytes + width(scalar) <= 10 else {
          isCut = true
          break
        }
        bytes += width(scalar)
        kept.append(scalar)
      }
      guard isCut, !kept.isEmpty else { continue }
      forms.append(plain(String(kept)))
      if bytes < 10 { forms.append(plain(String(kept) + "\u{FFFD}")) }
    }
    var unique: [String] = []
    for form in forms where !unique.contains(form) { unique.append(form) }
    return unique
  }

  /// What stands for each name in a table that cuts names to ten bytes: nothing where the table has
  /// the name itself, else what is left of it, where that is one name and of no other of them. The
  /// two ends of a limit have one name, which is the cut one of both.
  ///
  /// - Parameters:
  ///   - wanted: names that mean the same, the first that is there first.
  ///   - present: names of the table.
  public static func cutNames(of wanted: [[String]], among present: Set<String>) -> [String?] {
    let whole = Set(wanted.joined())
    let left = present.subtracting(whole)
    let fits = wanted.map { names -> Set<String> in
      guard !names.contains(where: present.contains) else { return [] }
      let forms = Set(names.flatMap(cuts))
      return left.filter { forms.contains(plain($0)) }
    }
    func uncut(_ index: Int, _ cut: String) -> Set<String> {
      Set(wanted[index].filter { cuts(of: $0).contains(plain(cut)) }.map(plain))
    }
    return fits.indices.map { index in
      guard fits[index].count == 1, let only = fits[index].first else { return nil }
      let own = uncut(index, only)
      let isAlone = fits.indices.allSatisfy {
        $0 == index || !fits[$0].contains(only) || uncut($0, only) == own
      }
      return isAlone ? only : nil
    }
  }

  private static func utf8Width(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }

  /// GBK writes ASCII in one byte and every other character that it knows in two.
  private static func gbkWidth(_ scalar: Unicode.Scalar) -> Int { scalar.isASCII ? 1 : 2 }
}
