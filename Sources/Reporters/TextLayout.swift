/// Lines of a terminal: padding, cutting and breaking by display width.
enum TextLayout {
  /// The width that every text format keeps to.
  static let columns = 100

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }

  /// At most `width` columns; what is cut off is replaced by `…`.
  static func truncated(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var out = ""
    var used = 1
    for character in text {
      let next = DisplayWidth.of(character)
      if used + next > width { break }
      out.append(character)
      used += next
    }
    return width > 0 ? out + "…" : ""
  }

  /// As many items as fit into `width` columns, and how many more there are.
  static func fitted(
    _ items: [String], separator: String, width: Int, more: (Int) -> String
  ) -> String {
    let gap = DisplayWidth.of(separator)
    // Forwards, and no further than the width: of many items most are never looked at.
    var (used, seen, fitting) = (0, 0, 0)
    for item in items {
      let next = used + (seen == 0 ? 0 : gap) + DisplayWidth.of(item)
      if next > width { break }
      (used, seen) = (next, seen + 1)
      if used + gap + DisplayWidth.of(more(items.count - seen)) <= width { fitting = seen }
    }
    if seen == items.count { return items.joined(separator: separator) }
    if fitting > 0 {
      return items[..<fitting].joined(separator: separator) + separator
        + more(items.count - fitting)
    }
    return truncated(items[...seen].joined(separator: separator), to: width)
  }

  /// Lines of at most `width` columns, all but the first indented. Breaks stand at spaces and
  /// beside wide characters, never before closing punctuation; a word longer than a line is cut.
  static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line: [Character] = []
    var lineWidth = 0
    var lastWidth = 0
    var breakAt: Int?
    func available() -> Int { lines.isEmpty ? width : width - indent }
    func flush(_ count: Int) {
      var head = line[..<count]
      while head.last == " " { head.removeLast() }
      lines.append((lines.isEmpty ? "" : margin) + String(head))
      line = Array(line[count...].drop { $0 == " " })
      lineWidth = line.reduce(0) { $0 + DisplayWidth.of($1) }
      breakAt = nil
    }
    for character in text {
      let next = DisplayWidth.of(character)
      let isBoundary = lastWidth == 2 || next == 2 || line.last == " "
      if isBoundary, let last = line.last, !closing.contains(character), !opening.contains(last) {
        breakAt = line.count
      }
      if lineWidth + next > available(), !line.isEmpty {
        flush(breakAt ?? line.count)
        if line.isEmpty && character == " " { continue }
      }
      line.append(character)
      lineWidth += next
      lastWidth = next
    }
    if !line.isEmpty || lines.isEmpty { flush(line.count) }
    return lines
  }

  // Half-width signs, then the full-width comma, semicolon, colon, exclamation and question
  // mark, bracket and per cent sign.
  private static let closing: Set<Character> = [
    ",", ";", ":", ")", "!", "?", "%", ".", " ", "。", "、", "」", "》", "”", "\u{FF0C}", "\u{FF1B}",
    "\u{FF1A}", "\u{FF01}", "\u{FF1F}", "\u{FF09}", "\u{FF05}",
  ]
  private static let opening: Set<Character> = ["(", "「", "《", "“", "\u{FF08}"]
}
