import Findings
import Land
import Loaders
import Testing
import Values

/// Texts of a sequence that cannot be read: each is a feature without a shape, the others are read.
@Suite("Broken texts of a sequence")
struct BrokenTextTests {
  static func text(_ id: String) -> String {
    #"{"type":"Feature","properties":{"plot":"\#(id)"},"geometry":{"type":"Polygon","#
      + #""coordinates":[[[113.5,23.35],[113.51,23.35],[113.51,23.36],[113.5,23.35]]]}}"#
  }

  static let sound = text("B")

  /// What stands in place of the feature B, and the codes that are told of it.
  static let wrong: [(text: String, code: InputFault)] = [
    ("null", .wrongType), ("42", .wrongType), (#""x""#, .wrongType), ("[1]", .wrongType),
    ("hello", .wrongType), ("}", .wrongType), (sound + "}", .syntax), (sound + ",", .syntax),
    (sound.replacing("]]]", with: "]]"), .syntax), (sound.replacing(":{", with: "{"), .syntax),
    (sound.replacing(#""type":"Feature","#, with: #""type" "Feature","#), .syntax),
    (
      sound.replacing(
        #""B""#, with: String(repeating: "[", count: 70) + String(repeating: "]", count: 70)),
      .nestedTooDeep
    ),
    (#"{"type":"FeatureCollection"}"#, .wrongType),
  ]

  /// Reads the bytes by windows of many sizes, which must not matter.
  static func reading(_ text: String) -> Reading {
    TestFiles.with(Array(text.utf8)) { path in
      let whole = Reading(path: path)
      for window in [1, 2, 3, 7, 63, 64, 65, 100] {
        #expect(
          Reading(path: path, window: window, batchFeatures: 2) == whole, "window \(window)")
      }
      return whole
    }
  }

  /// The second of three features cannot be read, from its first byte to its last.
  private func expect(
    _ reading: Reading, _ text: String, _ code: InputFault, offset: Int, line: Int
  ) {
    #expect(reading.failure == nil && reading.features.count == 3, "\(text)")
    #expect(reading.headerFaults.isEmpty, "\(reading.headerFaults)")
    guard reading.features.count == 3 else { return }
    let broken = reading.features[1]
    #expect(broken.faults.map(\.code).contains(code), "\(text) \(broken.faults)")
    #expect(broken.faults.contains { $0.code.effect == .unusable || $0.code.effect == .fatal })
    #expect(broken.geometry.kind == nil && broken.geometry.isEmpty, "\(text)")
    #expect(broken.span.offset == offset && broken.span.line == line, "\(text)")
    #expect(broken.span.length == text.utf8.count, "\(text)")
    for index in [0, 2] {
      #expect(reading.features[index].faults.isEmpty, "\(text)")
      #expect(reading.features[index].geometry.points.count == 4)
    }
  }

  @Test("behind a record separator the next text is read", arguments: ["\n", "\r\n", "", " \n\n"])
  func separated(_ end: String) {
    for (text, code) in Self.wrong {
      let before = "\u{1E}\(Self.text("A"))\(end)\u{1E}"
      let reading = Self.reading("\(before)\(text)\(end)\u{1E}\(Self.text("C"))\(end)")
      let lines = end.filter(\.isNewline).count
      expect(reading, text, code, offset: before.utf8.count, line: 1 + lines)
      #expect(reading.kind == .textSequence)
    }
  }

  @Test("where texts have lines of their own the next line is read", arguments: ["\n", "\r\n"])
  func lines(_ end: String) {
    for (text, code) in Self.wrong {
      let before = Self.text("A") + end
      let reading = Self.reading(before + text + end + Self.text("C") + end)
      expect(reading, text, code, offset: before.utf8.count, line: 2)
      #expect(reading.kind == .newlineDelimited)
    }
  }

  @Test("a quotation mark that lacks costs its line where lines are known to be texts")
  func quotes() {
    let text = Self.sound.replacing(#""B""#, with: #""B"#)
    let file = [Self.text("A"), Self.text("D"), text, Self.text("C")].map { $0 + "\n" }.joined()
    let reading = Self.reading(file)
    #expect(reading.failure == nil && reading.features.count == 4)
    #expect(reading.features.map(\.faults.isEmpty) == [true, true, false, true])
    #expect(reading.features[2].faults.map(\.code) == [.syntax])
  }

  @Test("a record that another one's separator ends is a feature with what it says before the cut")
  func cut() throws {
    let whole = Self.text("B")
    let among = String(whole.dropLast(20))
    let before = "\u{1E}\(Self.text("A"))\n\u{1E}"
    let after = "\u{1E}\(Self.text("C"))\n"
    let reading = Self.reading("\(before)\(among)\n\(after)")
    expect(reading, among, .recordCut, offset: before.utf8.count, line: 2)
    #expect(reading.features[1].faults.map(\.code) == [.recordCut])
    #expect(reading.features[1].properties["plot"]?.text == "B")
    let fault = try #require(reading.features[1].faults.first)
    #expect(fault.line == 2 && fault.column == 2 && fault.ordinal == 1)
    #expect(fault.found == String(among.prefix(20)) && fault.expected == "}")
    // Half a value would be another one: what is cut among its properties says nothing.
    for half in [#"{"type":"Feature","properties":{"plot":"B"#, #"{"properties":{"plot":12"#] {
      let reading = Self.reading(before + half + after)
      expect(reading, half, .recordCut, offset: before.utf8.count, line: 2)
      #expect(reading.features[1].properties.isEmpty, "\(reading.features[1].properties)")
    }
  }

  @Test("a collection that is cut loses a feature only where its array is open")
  func collections() {
    let head = #"{"type":"FeatureCollection","features":["# + Self.text("A")
    for (rest, count, faults) in [
      ("," + String(Self.text("B").dropLast(30)), 3, 0), (",", 3, 0), ("", 3, 0),
      ("]", 2, 1), (#"],"name":"x"#, 2, 1), ("," + Self.text("B") + "]]", 4, 0),
    ] as [(String, Int, Int)] {
      let reading = Self.reading("\u{1E}\(head)\(rest)\n\u{1E}\(Self.text("C"))\n")
      #expect(reading.failure == nil && reading.features.count == count, "\(rest)")
      #expect(reading.headerFaults.count == faults, "\(rest) \(reading.headerFaults)")
      #expect(reading.features.last?.faults.isEmpty == true)
      let broken = reading.features.filter { !$0.faults.isEmpty }
      #expect(broken.count == (faults == 0 ? 1 : 0), "\(rest)")
    }
  }

  @Test("the last text may be cut: without a line end behind it the file has not been read")
  func last() {
    let whole = "\u{1E}\(Self.text("A"))\n\u{1E}"
    for text in ["null", Self.sound + "}", "[1]"] {
      let ended = Self.reading(whole + text + "\n")
      #expect(ended.failure == nil && ended.features.count == 2, "\(text)")
      let open = Self.reading(whole + text)
      #expect(open.failure?.code == .balanceLost, "\(text)")
    }
    for text in [String(Self.sound.dropLast(9)), #"{"type":"Fea"#] {
      for file in [whole + text + "\n", whole + text, Self.text("A") + "\n" + text + "\n"] {
        let reading = Self.reading(file)
        #expect(reading.failure?.code == .balanceLost && reading.failure?.found == "EOF")
        #expect(reading.features.count == 1)
      }
    }
  }

  @Test("what is no sequence ends where it ended before, and texts of several lines stay whole")
  func single() {
    for rest in ["}", "hello", "null\n", "\nhello\n", "\n[1]\n", ",\n" + Self.sound] {
      let reading = Self.reading(Self.text("A") + rest)
      #expect(reading.failure?.code == .balanceLost && reading.features.count == 1, "\(rest)")
    }
    let pretty = Self.sound.replacing(",", with: ",\n").replacing("[[", with: "[\n[")
    for file in [
      [Self.text("A"), Self.text("C"), pretty, Self.text("D")], [pretty, pretty, pretty, pretty],
    ] {
      let reading = Self.reading(file.joined(separator: "\n") + "\n")
      #expect(reading.failure == nil && reading.features.count == 4)
      #expect(reading.features.allSatisfy { $0.faults.isEmpty })
      #expect(reading.headerFaults.map(\.code) == [.collectionStructure])
    }
    // On several lines nothing tells where the next text begins.
    let broken = pretty.replacing("]]]", with: "]]")
    let reading = Self.reading([pretty, broken, pretty].joined(separator: "\n"))
    #expect(reading.failure != nil && reading.features.count == 1)
  }
}
