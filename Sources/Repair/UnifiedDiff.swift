/// What edits change, line by line, as `diff -u` writes it and `patch` reads it.
///
/// Lines end with LF, as those tools have it. A line of more than 2,000 bytes would hide what is
/// new in it: around it only the places are shown, with their byte offsets, and `isExact` is false.
public struct UnifiedDiff {
  /// Empty where nothing changes.
  public private(set) var text: [UInt8] = []
  /// False where long lines are cut, so that `patch` cannot use it.
  public private(set) var isExact = true

  private static let context = 3
  private static let longestLine = 2000

  /// Whole lines, and what stands in their place.
  private struct Region {
    var lines: Range<Int>
    var edits: ArraySlice<ByteEdit>
    var old: [ArraySlice<UInt8>] = []
    var new: [ArraySlice<UInt8>] = []
  }

  private let bytes: [UInt8]
  /// Where each line begins, and the end of the file.
  private let starts: [Int]

  /// - Parameters:
  ///   - path: as both heads name it.
  ///   - edits: in the order of the file, none across another.
  public init(_ path: String, _ bytes: [UInt8], _ edits: [ByteEdit]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A && index + 1 < bytes.count {
      starts.append(index + 1)
    }
    starts.append(bytes.count)
    self.starts = starts
    let regions = self.regions(edits)
    guard !regions.isEmpty else { return }
    append("--- \(path)\n+++ \(path)\n")
    var delta = 0
    var at = 0
    while at < regions.count {
      var end = at + 1
      while end < regions.count,
        regions[end].lines.lowerBound - regions[end - 1].lines.upperBound <= 2 * Self.context
      {
        end += 1
      }
      write(regions[at..<end], &delta)
      at = end
    }
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 2
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func lines(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
    range.map { bytes[starts[$0]..<starts[$0 + 1]] }
  }

  private func regions(_ edits: [ByteEdit]) -> [Region] {
    var regions: [Region] = []
    for (index, edit) in edits.enumerated() {
      let first = line(of: edit.range.lowerBound)
      let last = line(of: edit.range.upperBound)
      if let known = regions.last, first <= known.lines.upperBound {
        regions[regions.count - 1].lines =
          known.lines.lowerBound..<max(known.lines.upperBound, last + 1)
        regions[regions.count - 1].edits = edits[known.edits.startIndex...index]
      } else {
        regions.append(Region(lines: first..<last + 1, edits: edits[index...index]))
      }
    }
    return regions.compactMap(settled)
  }

  /// With its lines before and after, without those at its ends that are the same; nil where all are.
  private func settled(_ given: Region) -> Region? {
    var region = given
    let base = starts[region.lines.lowerBound]
    let after = ByteEdit.apply(
      region.edits, to: bytes[base..<starts[region.lines.upperBound]], base: base)
    region.old = lines(region.lines)
    region.new = Self.split(after)
    while let a = region.old.first, let b = region.new.first, a.elementsEqual(b) {
      region.old.removeFirst()
      region.new.removeFirst()
      region.lines = region.lines.lowerBound + 1..<region.lines.upperBound
    }
    while let a = region.old.last, let b = region.new.last, a.elementsEqual(b) {
      region.old.removeLast()
      region.new.removeLast()
      region.lines = region.lines.lowerBound..<region.lines.upperBound - 1
    }
    return region.old.isEmpty && region.new.isEmpty ? nil : region
  }

  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private mutating func write(_ regions: ArraySlice<Region>, _ delta: inout Int) {
    guard let first = regions.first, let last = regions.last else { return }
    let from = max(0, first.lines.lowerBound - Self.context)
    let to = min(starts.count - 1, last.lines.upperBound + Self.context)
    let grown = regions.reduce(0) { $0 + $1.new.count - $1.old.count }
    let isLong = { (line: ArraySlice<UInt8>) in line.count > Self.longestLine }
    if lines(from..<to).contains(where: isLong)
      || regions.contains(where: { $0.new.contains(where: isLong) })
    {
      isExact = false
      for region in regions { writePlaces(region, delta) }
      delta += grown
      return
    }
    append(
      "@@ -\(Self.span(from, to - from)) +\(Self.span(from + delta, to - from + grown)) @@\n")
    var at = from
    for region in regions {
      for line in lines(at..<region.lines.lowerBound) { write(" ", line) }
      for line in region.old { write("-", line) }
      for line in region.new { write("+", line) }
      at = region.lines.upperBound
    }
    for line in lines(at..<to) { write(" ", line) }
    delta += grown
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    // An empty stretch is named by the line before it.
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private mutating func write(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>) {
    text.append(UInt8(ascii: mark))
    text += line
    if line.last != 0x0A { append("\n\\ No newline at end of file\n") }
  }

  /// Edits within long lines, those that lie near each other together.
  private mutating func writePlaces(_ region: Region, _ delta: Int) {
    var at = region.edits.startIndex
    while at < region.edits.endIndex {
      var end = at + 1
      while end < region.edits.endIndex,
        region.edits[end].range.lowerBound - region.edits[end - 1].range.upperBound <= 80
      {
        end += 1
      }
      let edits = region.edits[at..<end]
      at = end
      guard let first = edits.first, let last = edits.last else { continue }
      let from = boundary(max(0, first.range.lowerBound - 40))
      let to = boundary(min(bytes.count, last.range.upperBound + 40))
      let line = self.line(of: first.range.lowerBound)
      append("@@ -\(line + 1) +\(line + 1 + delta) @@ byte \(first.range.lowerBound)\n")
      writePlace("-", bytes[from..<to])
      writePlace("+", ByteEdit.apply(edits, to: bytes[from..<to], base: from)[...])
    }
  }

  private mutating func writePlace(_ mark: Unicode.Scalar, _ piece: ArraySlice<UInt8>) {
    text.append(UInt8(ascii: mark))
    append("…")
    text += piece.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    append("…\n")
  }

  /// Back to where a character begins.
  private func boundary(_ offset: Int) -> Int {
    var at = offset
    while at > 0, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  private mutating func append(_ words: String) { text += words.utf8 }
}
