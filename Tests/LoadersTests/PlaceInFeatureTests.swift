import Land
import Testing

@testable import Loaders

/// Lines and columns within a feature.
@Suite struct PlaceInFeatureTests {
  /// A carriage return with its line feed ends one line, each of them alone one too.
  @Test(arguments: ["\r\n", "\n", "\r"]) func linesEndOnce(end: String) throws {
    let text = Array("{\(end)\"é\":\(end) 1}".utf8)
    let span = ByteSpan(offset: 100, length: text.count, line: 7, column: 5)
    let batch = FeatureBatch(
      bytes: text, base: 100, spans: [span], firstOrdinal: 0, standing: .alone)
    let one = try #require(text.firstIndex(of: UInt8(ascii: "1")))
    let place = batch.place(of: 100 + one, in: 0)
    #expect(place.line == 9 && place.column == 2 && place.offset == 100 + one)
    let colon = try #require(text.firstIndex(of: UInt8(ascii: ":")))
    let within = batch.place(of: 100 + colon, in: 0)
    #expect(within.line == 8 && within.column == 5 && within.characterColumn == 4)
    #expect(batch.place(of: 101, in: 0).column == 6)
  }
}
