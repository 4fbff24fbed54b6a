import Foundation
import Planar
import Testing

@testable import Reporters

/// What is written byte by byte, against Foundation's reading and printing.
@Suite struct WritingTests {
  /// Each character that has to be escaped or looks as if, alone at every place of texts of every
  /// length up to several blocks.
  @Test func everyTextComesBack() throws {
    let suspects = [
      "\"", "\\", "\u{0}", "\u{1F}", "\n", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "²", "\u{2028}",
      "\u{2029}", "“", "…", "\u{FEFF}", "(", "，", "永", "🏙",
    ]
    for length in 0..<40 {
      for suspect in suspects {
        for place in 0...length {
          let plain = String(repeating: "a", count: length)
          let split = plain.index(plain.startIndex, offsetBy: place)
          let text = plain[..<split] + suspect + plain[split...]
          var out = JSONWriter()
          out.beginArray()
          out.string(String(text))
          out.string(writtenBy: { $0.append(contentsOf: text.utf8) })
          out.endArray()
          let read = try JSONSerialization.jsonObject(with: Data(out.bytes)) as? [String]
          guard read == [String(text), String(text)] else {
            Issue.record("\(length) \(place) \(suspect.unicodeScalars.map(\.value))")
            return
          }
          let mustBeEscaped = suspect.unicodeScalars.contains {
            $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
              || [0x22, 0x5C, 0x2028, 0x2029, 0xFEFF].contains($0.value)
          }
          let written = String(decoding: out.bytes, as: UTF8.self)
          #expect(written.contains("\\") == mustBeEscaped)
        }
      }
    }
  }

  @Test func positionsHaveEightDecimals() {
    var random = Splitmix(state: 8)
    var units = [
      0, 1, 9, 10, 99_999_999, 100_000_000, 1_000_000_000, 9_999_999_999, 18_000_000_000,
    ]
    units += (0..<2_000).map { _ in Int(random.next() % 18_000_000_001) }
    for unit in units {
      let x = Double(unit) / 1e8
      var out = JSONWriter()
      out.position(x: x, y: -x)
      let digits = String(format: "%.8f", x)
      let negative = unit == 0 ? digits : "-" + digits
      #expect(String(decoding: out.bytes, as: UTF8.self) == "[\(digits),\(negative)]", "seed 8")
    }
  }

  @Test func numbersBeyondWholesKeepTheirExponent() {
    #expect(PlainNumber.text(1.5e20) == "1.5e+20")
    #expect(PlainNumber.text(-2.5e300) == "-2.5e+300")
    #expect(PlainNumber.text(0.1) == "0.1")
    #expect(PlainNumber.text(1 / 3) == "0.333333333")
    #expect(PlainNumber.text(-0.000_000_000_4) == "0")
  }
}
