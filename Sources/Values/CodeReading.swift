/// What a cell says about the class of land: a main code of a list, further codes, and how the
/// text came to it.
///
/// Forms met in practice: `0701`, `701` (a lost zero), `0901/0902` (mixed use), `100101(080403)`
/// (main with subordinate), `0901v` (in a village), `09010501` (a local subdivision), `R2/B1`
/// (GB 50137, translated by the plan's crosswalk), `0701 城镇住宅用地` and the name alone.
public struct CodeReading: Hashable, Sendable {
  /// What else the text might be, told from its form alone.
  public enum EditionHint: String, Hashable, Sendable {
    /// Letters H, K or A at the end or inside, or 1006, 1007, 1109, 1110: 三调 / GB/T 21010.
    case landSurvey = "land-survey"
    /// Three digits, as the second land survey wrote its classes.
    case secondSurvey = "second-survey"
    /// A letter and digits: GB 50137-2011.
    case gb50137
    /// Not of the list, but translated by a crosswalk of that name.
    case olderEdition = "older-edition"
  }

  /// As written.
  public let raw: String
  /// A code of the list; nil where no part of the text is one.
  public private(set) var main: String?
  /// Further codes of the list, in the order of the text.
  public private(set) var secondary: [String] = []
  /// Parts of the text that are in no list.
  public private(set) var unknown: [String] = []
  public private(set) var remarks: ReadingRemarks = []
  public private(set) var hints: [EditionHint] = []
  /// For the first unknown part: listed codes near to it, the likeliest first, at most three; none
  /// where they were not asked for.
  public private(set) var suggestions: [String] = []

  /// - Parameter isSuggesting: false where nobody reads the suggestions, which compare the text
  ///   with every code of the list.
  public init(
    _ text: String, list: CodeList, crosswalks: [CodeCrosswalk] = [], isSuggesting: Bool = true
  ) {
    raw = text
    let plain = PlainText.trimmed(text)
    guard plain.utf8.count <= ReadableLength.quantity else {
      unknown = [plain]
      return
    }
    if let entry = list.entry(named: plain), !list.contains(plain) {
      main = entry.code
      remarks = .fromName
      return
    }
    var found: [String] = []
    for (index, part) in CodeReading.parts(of: plain).enumerated() {
      let codes = read(part, list, crosswalks)
      if codes.isEmpty {
        unknown.append(part)
        // A main code that is not known is not replaced by a subordinate one.
        if index == 0 { break }
      }
      found += codes
    }
    main =
      unknown.first.map { $0 == CodeReading.parts(of: plain).first } == true ? nil : found.first
    secondary = found.dropFirst().reduce(into: []) { codes, code in
      if code != found.first, !codes.contains(code) { codes.append(code) }
    }
    if !secondary.isEmpty || !unknown.isEmpty { remarks.insert(.mixedUse) }
    if isSuggesting, let first = unknown.first { suggestions = list.near(first) }
  }

  /// The reading of a coded field: the main code, or why there is none.
  public var reading: Reading {
    guard let main else {
      return .unreadable(
        Unreadable(raw: raw, reason: .unknownCode, suggestions: suggestions))
    }
    return .value(.text(main), remarks)
  }

  private mutating func hint(_ hint: EditionHint) {
    if !hints.contains(hint) { hints.append(hint) }
  }

  /// The listed codes of one part; several only where a crosswalk splits a class.
  private mutating func read(
    _ part: String, _ list: CodeList, _ crosswalks: [CodeCrosswalk]
  ) -> [String] {
    if CodeReading.surveyOnly.contains(part) { hint(.landSurvey) }
    if list.contains(part) { return [part] }
    for crosswalk in crosswalks {
      for spelling in [part, part.uppercased()] {
        let targets = crosswalk.targets(of: spelling).filter(list.contains)
        guard !targets.isEmpty else { continue }
        hint(CodeReading.isLettered(spelling) ? .gb50137 : .olderEdition)
        remarks.insert(.crosswalked)
        // The usual meaning stands for the class; the rest is for the reader of the crosswalk.
        return [targets[0]]
      }
    }
    let digits = part.prefix { ("0"..."9").contains($0) }
    let rest = PlainText.trimmed(String(part.dropFirst(digits.count)))
    if digits.isEmpty {
      if CodeReading.isLettered(part.uppercased()) { hint(.gb50137) }
      return []
    }
    if rest == "v" || rest == "V" { remarks.insert(.suffixed) }
    let letters = rest.uppercased()
    if letters.hasPrefix("H") || letters == "K" || letters == "A" {
      hint(.landSurvey)
      return []
    }
    // `0701 城镇住宅用地`: the name after the code is judged elsewhere. Other words may say anything of
    // it: `0701拟调整为商业`, `1401兼容0901`.
    let named = rest.isEmpty || letters == "V" ? [] : list.meanings(ofName: rest)
    guard let named else { return [] }
    if !rest.isEmpty,
      ["", "0"].contains(where: { TownAttribute.isOne($0 + digits, named: rest) })
    {
      return []
    }
    let codes = digitsOnly(String(digits), list)
    guard let code = codes.first, !rest.isEmpty, letters != "V",
      !named.contains(where: { $0.hasPrefix(code) || code.hasPrefix($0) })
    else { return codes }
    // The name of another class is a second use: `1401 商业用地`. One that is of several classes, or
    // of none that anybody says, leaves open which, unless the list has one of that name itself.
    let own = list.entry(named: rest) ?? list.entry(named: rest + "用地")
    if let own { return [code, own.code] }
    return named.count == 1 ? [code, named[0]] : []
  }

  private mutating func digitsOnly(_ digits: String, _ list: CodeList) -> [String] {
    if list.contains(digits) { return [digits] }
    // Codes have an even count of digits: an odd one has lost its zero to a spreadsheet.
    if digits.utf8.count % 2 == 1 {
      if digits.utf8.count == 3 { hint(.secondSurvey) }
      let repaired = "0" + digits
      if list.contains(repaired) {
        remarks.insert(.lostZero)
        return [repaired]
      }
      if repaired.utf8.count >= 8, let prefix = list.longestPrefix(of: repaired),
        prefix.utf8.count >= 4
      {
        remarks.formUnion([.lostZero, .localCode])
        return [prefix]
      }
      return []
    }
    if digits.utf8.count >= 8, let prefix = list.longestPrefix(of: digits),
      prefix.utf8.count >= 4
    {
      remarks.insert(.localCode)
      return [prefix]
    }
    // 16 has no national classes below it; provinces have theirs (1601 城镇留白, 1602 村庄留白).
    if let prefix = list.longestPrefix(of: digits), prefix.utf8.count == 2,
      !list.hasClasses(below: prefix)
    {
      remarks.insert(.localCode)
      return [prefix]
    }
    return []
  }

  /// The codes of a cell: apart by slash, plus, bracket, comma or semicolon; without the shares of a
  /// mixed use.
  ///
  /// - Parameter plain: in the form of `MatchingText.trimmed`.
  public static func parts(of plain: String) -> [String] {
    (withoutShares(plain) ?? plain).split { "/+()[]|,;、\\&".contains($0) }
      .map { PlainText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// `0701(60%)/0901(40%)` without the shares, which are of every use and make up the whole; nil for
  /// any other text, where a share may be a limit.
  private static func withoutShares(_ plain: String) -> String? {
    guard plain.hasSuffix("%)") else { return nil }
    let uses = plain.split { "/+,;、".contains($0) }.map { $0.split(separator: "(") }
    var whole = 0.0
    for use in uses {
      guard use.count == 2, use[1].hasSuffix("%)"),
        let share = DecimalText.plain(PlainText.trimmed(String(use[1].dropLast(2)))), share > 0
      else { return nil }
      whole += share
    }
    guard uses.count > 1, abs(whole - 100) < 1e-6 else { return nil }
    return uses.map { String($0[0]) }.joined(separator: "/")
  }

  private static func isLettered(_ part: String) -> Bool {
    guard let first = part.utf8.first, part.utf8.count <= 4 else { return false }
    return (0x41...0x5A).contains(first)
  }

  private static let surveyOnly: Set<String> = ["1006", "1007", "1109", "1110"]
}
