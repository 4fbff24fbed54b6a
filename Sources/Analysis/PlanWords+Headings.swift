import Plan

/// Quotes against the clauses that they are cited from, where the text has such headings.
extension PlanWords {
  /// What the text does not bear out of a quote and of the clause that a rule prints beside it.
  func fault(of quote: RuleDeclaration.Source, in clause: String?) -> PlanFailure? {
    guard text.contains(quote.text) else {
      return quote.failure("the plan's text has no '\(quote.text)'")
    }
    guard let clause, let sections = headed(clause) else { return nil }
    guard !sections.contains(where: \.isEmpty) else {
      return quote.failure("the plan's text has no section '\(clause)'")
    }
    // Sections are kept line by line, without what stands around each.
    let words = Self.joined(
      quote.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    guard sections.contains(where: { Self.joined($0).contains(words) }) else {
      return quote.failure(
        "'\(quote.text)' stands in the plan's text, but not in '\(clause)'")
    }
    return nil
  }

  private static func joined(_ lines: [Substring]) -> String {
    lines.map { String($0.trimmed) }.joined(separator: "\n")
  }

  /// A line of a section without the number in its heading, which is none of what the section says.
  static func withoutHeading(_ line: Substring, _ cite: String) -> Substring {
    var line = line.trimmed
    let parts = chineseParts(line)
    if !parts.isEmpty {
      for part in parts { line = line.trimmed.dropFirst(part.count) }
      return line
    }
    let head = head(of: cite)
    let word = word(of: head)
    if begins(line, with: head) {
      return line.dropFirst(head.count).drop { $0.isNumber || $0 == "." }
    }
    guard !word.isEmpty else { return line }
    if line.hasPrefix(word) {
      let rest = line.dropFirst(word.count).trimmed
      return rest.first?.isNumber == true ? rest.drop { $0.isNumber || $0 == "." } : line
    }
    // A section that is named within a line.
    var rest = String(line)
    for place in rest.ranges(of: head).reversed() where ends(rest[place.upperBound...]) {
      rest.replaceSubrange(place, with: " ")
    }
    return Substring(rest)
  }

  /// The lines of every section that a clause names, 第五章第三节、第九章 or `Section 3`; an empty one
  /// where there is no such heading, and nil where the text has no headings of the kind or the
  /// clause is more than their numbers: then nobody can tell.
  private func headed(_ clause: String) -> [[Substring]]? {
    var sections: [[Substring]] = []
    for piece in clause.split(separator: "、") {
      let head = Self.head(of: String(piece))
      // `Section 2, 3` names another one behind the comma.
      guard !piece.dropFirst(head.count).contains(where: { ",,;;".contains($0) }) else {
        return nil
      }
      let parts = Self.chineseParts(head)
      let section =
        parts.isEmpty
        ? headed(word: Self.word(of: head), of: head) : headed(parts, of: head)
      guard let section else { return nil }
      sections.append(section)
    }
    return sections
  }

  private func headed(_ parts: [Substring], of head: Substring) -> [Substring]? {
    guard parts.reduce(0, { $0 + $1.count }) == head.filter({ !$0.isWhitespace }).count else {
      return nil
    }
    var region = lines
    for part in parts {
      guard let kind = part.last, lines.contains(where: { Self.number($0, kind) != nil }) else {
        return nil
      }
      let wanted = Self.value(of: part)
      var isInside = false
      region = region.filter { line in
        if let number = Self.number(line, kind) { isInside = number == wanted }
        return isInside
      }
    }
    return region
  }

  /// The number of a heading of a kind, of 第七章 绿色 or of 第七章第二节; nil for a line that goes on without
  /// a space, as a sentence does that speaks of 第七章.
  private static func number(_ line: Substring, _ kind: Character) -> Double? {
    let line = line.trimmed
    let parts = chineseParts(line)
    guard let part = parts.first(where: { $0.last == kind }), let last = parts.last,
      line[last.endIndex...].first?.isWhitespace ?? true
    else { return nil }
    return value(of: part)
  }

  private static func value(of part: Substring) -> Double? {
    let digits = part.dropFirst().dropLast()
    return Double(digits) ?? ChineseNumeral.value(of: digits)
  }

  /// - Parameter word: `Section`; of `§` and `Art.` laws are cited too, at the beginning of lines as
  ///   elsewhere, so that a line with them need be no heading.
  private func headed(word: Substring, of head: Substring) -> [Substring]? {
    guard !word.isEmpty, word.allSatisfy(\.isLetter),
      let wanted = Int(head.dropFirst(word.count).trimmed),
      lines.contains(where: { Self.number($0, word) != nil })
    else { return nil }
    var isInside = false
    let section = lines.filter { line in
      // Only the next one ends it: another that a sentence names is no heading.
      if let number = Self.number(line, word) {
        if number == wanted { isInside = true }
        if number == wanted + 1 { isInside = false }
      }
      return isInside
    }
    return section
  }

  /// The number of a line such as `Section 3. Plots`, `Section 3: …` or `Section 3 Plots`.
  private static func number(_ line: Substring, _ word: Substring) -> Int? {
    let line = line.trimmed
    guard line.hasPrefix(word) else { return nil }
    let rest = line.dropFirst(word.count)
    guard rest.first?.isWhitespace == true else { return nil }
    let digits = rest.trimmed.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let after = rest.trimmed.dropFirst(digits.count)
    guard let mark = after.first else { return number }
    if ".:\u{2013}\u{2014}-".contains(mark) { return number }
    // `Section 4 of the Act` is a sentence that goes on.
    guard mark.isWhitespace, let next = after.trimmed.first else { return nil }
    return next.isLetter && !next.isLowercase ? number : nil
  }
}
