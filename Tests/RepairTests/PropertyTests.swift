import Foundation
import Repair
import Testing

/// Files of the shipped sample with faults put in at random: what is no coordinate stays.
/// `REPAIR_SEED` runs a printed seed again.
@Suite("Random faults")
struct PropertyTests {
  /// New ones each time, and behind them those that once showed a fault.
  static let seeds: [UInt64] = {
    if let given = getenv("REPAIR_SEED").flatMap({ UInt64(String(cString: $0)) }) { return [given] }
    return (0..<6).map { _ in UInt64.random(in: 0...UInt64.max) }
      + [3_817_339_200_710_240_932, 3_146_653_134_693_250_381]
  }()

  static let lines: [String] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../geodata/knowledge-city/samples/2025-12-31.geojson").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("{\"type\":\"Feature\",") }
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
  }()

  /// The ring of a plot of one ring, as numbers, and what stands around it.
  private struct Plot {
    var head: String
    var ring: [[String]]
    var tail: String
    var text: String {
      head + "[" + ring.map { "[" + $0.joined(separator: ",") + "]" }.joined(separator: ",") + "]"
        + tail
    }

    init?(_ line: String) {
      guard let start = line.range(of: "\"coordinates\":[["),
        let end = line.range(of: "]]", range: start.upperBound..<line.endIndex)
      else { return nil }
      let inner = line[start.upperBound..<line.index(after: end.lowerBound)]
      guard inner.first == "[", !inner.contains("[[") else { return nil }
      head = String(line[..<line.index(before: start.upperBound)])
      tail = String(line[line.index(after: end.lowerBound)...].dropFirst())
      ring = inner.dropFirst().dropLast().components(separatedBy: "],[")
        .map { $0.components(separatedBy: ",") }
      guard ring.count > 4 else { return nil }
    }

    mutating func spoil(_ random: inout Random) {
      let at = random.below(ring.count - 1)
      switch random.below(8) {
      case 0: ring.removeLast()
      case 1: ring.insert(ring[at], at: at)
      case 2: ring.reverse()
      case 3: ring[at] = ring[at].map { $0 + "00000123" }
      case 4: ring.insert([ring[at][0] + "04", ring[at][1]], at: at + 1)
      case 5: ring.swapAt(at, (at + 1) % (ring.count - 1))
      case 6: tail = "x" + tail
      default: break
      }
    }
  }

  /// The bytes of a file without the values of `coordinates` and `type`s of polygons.
  private static func frame(_ text: String) -> String {
    text.components(separatedBy: "\"coordinates\":").enumerated().map { index, piece in
      guard index > 0 else { return piece }
      return String(piece[piece.index(piece.startIndex, offsetBy: coordinates(piece).count)...])
    }.joined(separator: "\"coordinates\":").replacing("\"MultiPolygon\"", with: "\"Polygon\"")
  }

  private static func coordinates(_ piece: String) -> Substring {
    var depth = 0
    for index in piece.indices {
      if piece[index] == "[" { depth += 1 }
      if piece[index] == "]" { depth -= 1 }
      if depth == 0 { return piece[...index] }
    }
    return piece[...]
  }

  @Test("bytes outside coordinates stay, areas stay, a second time does nothing", arguments: seeds)
  func mutated(seed: UInt64) throws {
    try #require(Self.lines.count > 2000)
    var random = Random(seed: seed)
    let start = random.below(Self.lines.count - 200)
    let features = Self.lines[start..<start + 200].map { line -> String in
      guard random.below(3) > 0, var plot = Plot(line) else { return line }
      plot.spoil(&random)
      if random.below(4) == 0 { plot.spoil(&random) }
      return plot.text
    }
    let end = random.below(3) == 0 ? "\r\n" : "\n"
    let file =
      "{\"type\":\"FeatureCollection\",\"features\":[" + end
      + features.joined(separator: "," + end) + end + "]}"
    for moves in [false, true] {
      let origin: Comment = "seed \(seed), moves \(moves)"
      let mended = try Mended(file) { $0.movesBoundaries = moves }
      #expect(mended.outcome.obstacle == nil, origin)
      #expect(mended.outcome.failure == nil, origin)
      #expect(mended.outcome.featureCount == 200, origin)
      #expect(!mended.outcome.edits.isEmpty, origin)
      #expect(Self.frame(mended.text) == Self.frame(file), origin)
      for record in mended.outcome.records where !record.changes.isEmpty {
        let measures = try #require(record.measures, origin)
        #expect(measures.shift <= 0.1, origin)
        if !record.changes.contains(where: { $0.kind == .invalid }) {
          #expect(abs(measures.areaAfter - measures.areaBefore) < 200, origin)
        }
      }
      let again = try Mended(mended.bytes) { $0.movesBoundaries = moves }
      #expect(again.outcome.edits.isEmpty, origin)
      #expect(again.outcome.left.sorted() == mended.outcome.left.sorted(), origin)
    }
  }

  @Test("the shipped sample needs nothing that moves no boundary")
  func sample() throws {
    let file = Self.lines.joined(separator: "\n")
    let mended = try Mended(file)
    #expect(mended.text == file)
  }

  @Test("a difference, applied line by line, gives the file that is written", arguments: seeds)
  func differences(seed: UInt64) throws {
    var random = Random(seed: seed)
    let origin: Comment = "seed \(seed)"
    let bytes = (0..<random.below(4000)).map { _ in
      random.below(9) == 0 ? UInt8(0x0A) : UInt8(0x61 + random.below(26))
    }
    var edits: [ByteEdit] = []
    var at = 0
    while at < bytes.count {
      let from = at + random.below(300)
      let to = from + random.below(30)
      guard to <= bytes.count else { break }
      edits.append(
        ByteEdit(from..<to, (0..<random.below(20)).map { _ in random.below(4) == 0 ? 0x0A : 0x7A }))
      at = to + 1
    }
    let diff = UnifiedDiff("a", bytes, edits)
    #expect(diff.isExact, origin)
    #expect(try Self.patch(bytes, diff.text) == ByteEdit.apply(edits, to: bytes), origin)
  }

  /// What `patch` does, by the numbers of the hunks alone.
  private static func patch(_ bytes: [UInt8], _ diff: [UInt8]) throws -> [UInt8] {
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      var lines: [[UInt8]] = [[]]
      for byte in bytes {
        lines[lines.count - 1].append(byte)
        if byte == 0x0A { lines.append([]) }
      }
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
    let old = lines(bytes)
    var new: [[UInt8]] = []
    var at = 0
    var mark: UInt8?
    for line in lines(diff).dropFirst(2) {
      defer { mark = line.first }
      switch line.first {
      case UInt8(ascii: "@"):
        let head = String(decoding: line, as: UTF8.self)
        let range = head.split(separator: " ")[1].dropFirst().split(separator: ",")
        let count = range.count > 1 ? Int(range[1]) ?? 0 : 1
        let start = try #require(Int(range[0])) - (count == 0 ? 0 : 1)
        new += old[at..<start]
        at = start
      case UInt8(ascii: "+"): new.append(Array(line.dropFirst()))
      case UInt8(ascii: "\\"):
        if mark != UInt8(ascii: "-") { new[new.count - 1].removeLast() }
      default:
        // The text of a line that stays or goes must be the file's.
        #expect(old[at].elementsEqual(line.dropFirst()) || old[at] + [0x0A] == line.dropFirst())
        if line.first == UInt8(ascii: " ") { new.append(Array(line.dropFirst())) }
        at += 1
      }
    }
    new += old[at...]
    return new.flatMap(\.self)
  }
}
