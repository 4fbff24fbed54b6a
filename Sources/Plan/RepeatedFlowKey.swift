/// The second of two equal keys within braces, `{a: 1, b: 2, a: 3}`.
struct RepeatedFlowKey {
  let line: Int
  let column: Int
  /// The text with spaces in place of the second key and its value, line for line.
  let rest: String

  /// - Parameters:
  ///   - line: of the first of the two keys, from 1, as `column`.
  /// - Returns: nil where what stands there is in no braces, or does not end.
  init?(_ key: String, line: Int, column: Int, in text: String) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(Array.init)
    guard lines.indices.contains(line - 1), column > 1, column <= lines[line - 1].count,
      let before = lines[line - 1][..<(column - 1)].last(where: { $0 != " " }),
      before == "{" || before == ","
    else { return nil }
    var (depth, quote, entry): (Int, Character?, String) = (0, nil, "")
    // From the comma before an entry on.
    var places: [(line: Int, column: Int)] = []
    var isFirst = true
    for row in lines.indices.dropFirst(line - 1) {
      for place in lines[row].indices.dropFirst(row == line - 1 ? column - 1 : 0) {
        let character = lines[row][place]
        let isInside = quote != nil || depth > 0
        if let open = quote {
          if character == open { quote = nil }
        } else {
          switch character {
          case "\"", "'": quote = character
          case "{", "[": depth += 1
          case "}" where depth > 0, "]" where depth > 0: depth -= 1
          default: break
          }
        }
        guard !isInside, character == "," || character == "}" else {
          places.append((row, place))
          entry.append(character)
          continue
        }
        let start = places.dropFirst().first { lines[$0.line][$0.column] != " " }
        if !isFirst, Self.key(of: entry) == key, let start {
          self.line = start.line + 1
          self.column = start.column + 1
          for place in places { lines[place.line][place.column] = " " }
          rest = lines.map { String($0) }.joined(separator: "\n")
          return
        }
        guard character == "," else { return nil }
        (isFirst, entry, places) = (false, "", [(row, place)])
      }
    }
    return nil
  }

  private static func key(of entry: String) -> String? {
    guard let colon = entry.firstIndex(of: ":") else { return nil }
    let key = entry[..<colon].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let plain = String(Array(key))
    let isQuoted = plain.count > 1 && plain.first == plain.last && "\"'".contains(plain.prefix(1))
    return isQuoted ? String(plain.dropFirst().dropLast()) : plain
  }
}
