/// Paths on the first screen: what stands after a long one must not fall off the end of a line.
enum ShortPath {
  /// Longer ones are shown by their last parts alone.
  private static let longest = 40

  /// The text with every long path among `paths` shortened to `…/folder/file.geojson`.
  static func replacing(_ paths: [String], in text: String) -> String {
    paths.reduce(text) { text, path in
      guard path.count > longest, !path.isEmpty else { return text }
      return replacing(path, by: short(path), in: text)
    }
  }

  private static func short(_ path: String) -> String {
    var tail = ""
    for part in path.split(separator: "/").reversed() {
      guard tail.isEmpty || tail.count + part.count < longest else { break }
      tail = tail.isEmpty ? String(part) : "\(part)/\(tail)"
    }
    return "…/" + tail
  }

  private static func replacing(_ part: String, by other: String, in text: String) -> String {
    var out = ""
    var rest = text[...]
    while let range = rest.firstRange(of: part) {
      out += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return out + rest
  }
}
