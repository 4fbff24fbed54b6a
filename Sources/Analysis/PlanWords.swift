import Findings
import Plan
import Values

/// The plan's text, and whether a number stands in a section of it.
///
/// A threshold of kind `plan` says a number of the plan: its `quote` stands in the text, or the
/// number itself stands in the section that it cites, in digits or in Chinese numerals.
struct PlanWords {
  let text: String
  let lines: [Substring]

  init(_ text: String) {
    self.text = text
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// What the text does not bear out of the numbers and sets that plan.yaml calls the plan's.
  func faults(of declarations: PlanDeclarations) -> [PlanFailure] {
    var faults: [PlanFailure] = []
    for limit in declarations.thresholds where limit.kind == .plan && limit.quote == nil {
      guard let place = limit.citePlace, let value = limit.value else { continue }
      let section = section(limit.cite)
      if section.isEmpty {
        faults.append(noSection(limit.cite, place))
      } else if !WrittenNumbers(in: section.map { Self.withoutHeading($0, limit.cite) })
        .contains(value, unit: limit.unit)
      {
        let number = FixedNumber.short(value)
        faults.append(
          place.failure(
            "the plan's text does not say \(number) in '\(limit.cite)'; quote the words that say "
              + "it, or name another kind of source"))
      }
    }
    for set in declarations.useSets where set.kind == .plan && set.quote == nil {
      guard let place = set.citePlace, section(set.cite).isEmpty else { continue }
      faults.append(noSection(set.cite, place))
    }
    return faults
  }

  private func noSection(_ cite: String, _ place: RuleDeclaration.Source) -> PlanFailure {
    place.failure(
      "the plan's text has no section '\(cite)'; quote its words, or name another kind of source")
  }

  /// The lines of the section that a cite names; none where the text has no such heading.
  ///
  /// 第七章第二节 is every line from 第七章 to the next chapter, and of those from 第二节 on to the next
  /// section; `Section 3` goes on to the next line that begins with `Section`, and 3.2 is within it.
  /// What follows a bracket in the cite is a remark.
  func section(_ cite: String) -> [Substring] {
    let head = Self.head(of: cite)
    guard !head.isEmpty else { return [] }
    let parts = Self.chineseParts(head)
    guard !parts.isEmpty else { return region(lines, head: head, word: Self.word(of: head)) }
    var region = lines
    for part in parts {
      region = self.region(region, head: part, kind: part.last)
      if region.isEmpty { break }
    }
    return region
  }

  /// What a cite names, without a remark behind it.
  static func head(of cite: String) -> Substring {
    cite.prefix { !remarks.contains($0) }.trimmed
  }

  /// Brackets, quotes, commas and semicolons of both widths: what follows is a remark.
  private static let remarks: Set<Character> = [
    "(", "\u{FF08}", "\u{300C}", "\u{201C}", "\"", "\u{AB}", ";", "\u{FF1B}", ",", "\u{FF0C}",
  ]

  /// From each line that begins with `head` to the next heading of the same kind.
  private func region(
    _ lines: [Substring], head: Substring, word: Substring = "", kind: Character? = nil
  ) -> [Substring] {
    var found: [Substring] = []
    var isInside = false
    for line in lines {
      let line = line.trimmed
      if Self.begins(line, with: head) {
        isInside = true
      } else if let kind, let heading = Self.chineseParts(line).first, heading.last == kind {
        isInside = false
      } else if kind == nil, !word.isEmpty, line.hasPrefix(word),
        line.dropFirst(word.count).trimmed.first?.isNumber ?? false
      {
        isInside = false
      }
      if isInside { found.append(line) }
    }
    guard found.isEmpty, kind == nil else { return found }
    // A plan without headings at the beginning of lines names its sections within them.
    return lines.filter { line in
      line.ranges(of: head).contains { Self.ends(line[$0.upperBound...]) }
    }
  }

  static func begins(_ line: Substring, with head: Substring) -> Bool {
    line.hasPrefix(head) && ends(line.dropFirst(head.count))
  }

  /// `Section 3` is not the beginning of `Section 32`, but it is that of `Section 3.2`.
  static func ends(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    return !(next.isASCII && (next.isNumber || next.isLetter))
  }

  /// What stands before the number: `Section`, `Art.`, `§`.
  static func word(of head: Substring) -> Substring {
    head.prefix { !$0.isNumber }.trimmed
  }

  /// 第七章第二节 as 第七章 and 第二节; none where the text begins otherwise.
  static func chineseParts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while rest.first == "第",
      let end = rest.firstIndex(where: { "编部篇章节条款项".contains($0) }),
      rest[..<end].dropFirst().allSatisfy({ ChineseNumeral.digits[$0] != nil || $0.isNumber })
    {
      let next = rest.index(after: end)
      parts.append(rest[..<next])
      rest = rest[next...].trimmed
    }
    return parts
  }
}

extension Substring {
  var trimmed: Substring {
    let begun = drop { $0.isWhitespace }
    var end = begun.endIndex
    while end > begun.startIndex, begun[begun.index(before: end)].isWhitespace {
      end = begun.index(before: end)
    }
    return begun[..<end]
  }
}
