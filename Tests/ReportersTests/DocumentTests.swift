import Findings
import Foundation
import Planar
import Testing
import Values

@testable import Reporters

/// What a reader of the JSON formats relies on, whatever stands in the input.
@Suite struct DocumentTests {
  private static let context = SyntheticRun.context

  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(value as? [String: Any])
  }

  /// One batch, three, or one for each finding and plot: the same bytes.
  @Test func bytesDoNotDependOnBatches() {
    let whole = [Batch(findings: SyntheticRun.findings, plots: SyntheticRun.plots)]
    let findings = SyntheticRun.findings.indices.map {
      Batch(findings: [SyntheticRun.findings[$0]], findingsBefore: $0)
    }
    let plots = SyntheticRun.plots.indices.map {
      Batch(
        plots: [SyntheticRun.plots[$0]], findingsBefore: SyntheticRun.findings.count,
        plotsBefore: $0)
    }
    let formats: [any BatchReporter] = [
      GeoJSONReporter(Self.context), JSONReporter(Self.context), JSONLinesReporter(Self.context),
      CSVReporter(Self.context, language: .zh), AnnotatedGeoJSON(Self.context, language: .zh),
      FullTextReporter(Self.context, language: .en), TextReporter(language: .en),
    ]
    for format in formats {
      let expected = SyntheticRun.output(format, whole)
      #expect(SyntheticRun.output(format) == expected, "\(type(of: format))")
      #expect(SyntheticRun.output(format, findings + plots) == expected, "\(type(of: format))")
      #expect(!expected.isEmpty)
    }
  }

  @Test func nothingFoundIsAWholeDocument() throws {
    let run = Run(provenance: SyntheticRun.provenance, cards: SyntheticRun.cards)
    for format in [
      GeoJSONReporter(Self.context), JSONReporter(Self.context),
      AnnotatedGeoJSON(Self.context, language: .zh),
    ] as [any BatchReporter] {
      _ = try Self.object(format.header() + format.footer(run))
    }
  }

  @Test func propertiesAreFlat() throws {
    let document = try Self.object(SyntheticRun.output(GeoJSONReporter(Self.context)))
    let features = try #require(document["features"] as? [[String: Any]])
    #expect(features.count == SyntheticRun.findings.count)
    for (feature, finding) in zip(features, SyntheticRun.findings) {
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties.values.allSatisfy { !($0 is [Any]) && !($0 is [String: Any]) })
      #expect(feature["id"] as? String == finding.fingerprint)
      #expect(properties["plot"] as? String == finding.subject.plot)
      #expect((feature["geometry"] is NSNull) == (finding.geometry == nil))
    }
    #expect(features[1]["id"] as? String == "0042", "ids stay text")
  }

  /// Names from files come back letter for letter from JSON and never move a terminal.
  @Test(arguments: 0..<200)
  func hostileNamesSurvive(seed: Int) throws {
    var random = Splitmix(state: UInt64(seed))
    let alphabet: [String] = [
      "\"", "\\", "\n", "\r", "\t", "\u{1B}[31m", "\u{0}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}",
      "\u{202E}", "\u{2066}", "👨‍👩‍👧", "🇨🇳", "é", "e\u{301}", "宗地", "ش", ",", ";", "=", "'", "{",
      "}", "/", "\u{FEFF}", "𠮷", "\u{C2}", " ", "a",
    ]
    let name = (0..<Int(random.next() % 12 + 1)).map { _ in
      alphabet[Int(random.next() % UInt64(alphabet.count))]
    }.joined()
    var finding = SyntheticRun.findings[0]
    finding.subject.plot = name
    finding.message = Bilingual(zh: name, en: name)
    var plot = SyntheticRun.plots[0]
    plot.subject.plot = name
    plot.name = name
    let batch = Batch(findings: [finding], plots: [plot])
    let comment = Comment(rawValue: "seed \(seed)")

    let geo = try Self.object(SyntheticRun.output(GeoJSONReporter(Self.context), [batch]))
    let features = try #require(geo["features"] as? [[String: Any]])
    let properties = try #require(features[0]["properties"] as? [String: Any])
    let read = try #require(properties["plot"] as? String)
    #expect(Array(read.unicodeScalars) == Array(name.unicodeScalars), comment)
    let lines = SyntheticRun.output(JSONLinesReporter(Self.context), [batch])
    // The finding, the indicators, the run.
    let expected = 2 + SyntheticRun.run.indicators.count
    #expect(lines.split(separator: 0x0A).count == expected, comment)

    let table = CSVReporter(Self.context, language: .zh, guardsCells: false)
    let rows = try TableOfPlotsTests.parse(SyntheticRun.output(table, [batch]))
    #expect(Array(rows[1][0].utf8) == Array(name.utf8), comment)

    var run = SyntheticRun.run
    run.worst = [finding]
    for format in [
      FullTextReporter(Self.context, language: .zh), TextReporter(language: .en),
      PlotSheetReporter(Self.context, plot: name, language: .zh),
    ] as [any BatchReporter] {
      let bytes = format.fragment(batch) + format.footer(run)
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let isHarmless =
          scalar == "\n"
          || (scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80..<0xA0).contains(scalar.value)
            && !(0x202A...0x202E).contains(scalar.value)
            && !(0x2066...0x2069).contains(scalar.value))
        #expect(isHarmless, "\(scalar.value) in \(type(of: format)), seed \(seed)")
      }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 100, "seed \(seed): \(line)")
      }
    }
  }

  /// Every property and column is explained, and every schema is there.
  @Test func formatsAreDocumented() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/formats.md"), encoding: .utf8)
    let geo = try Self.object(SyntheticRun.output(GeoJSONReporter(Self.context)))
    let features = try #require(geo["features"] as? [[String: Any]])
    var names = Set(geo.keys)
    for feature in features {
      names.formUnion(try #require(feature["properties"] as? [String: Any]).keys)
    }
    names.formUnion(try Self.object(SyntheticRun.output(JSONReporter(Self.context))).keys)
    for column in PlotColumn.all(Self.context, .zh) { names.insert(column.heading.en) }
    for column in PlotAnnotation.all(Self.context, .zh) { names.insert(column.name) }
    for name in names.sorted() where !name.hasPrefix("ev_") && !name.contains("occupied_") {
      #expect(text.contains("`\(name)`"), "docs/formats.md does not explain \(name)")
    }
  }
}

/// SplitMix64: the same numbers on every machine.
struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
