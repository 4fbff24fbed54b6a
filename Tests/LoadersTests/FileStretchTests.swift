import Glibc
import Loaders
import Testing
import Values

/// What is read in stretches, each with names of its own, is one file.
@Suite struct FileStretchTests {
  private struct NotWritten: Error {}

  /// Features whose properties stand in the other order from the middle of the file on.
  @Test func namesOfAllStretchesAreTheFiles() throws {
    let features = (0..<32).map { number in
      let members = [#""a":"a\#(number)""#, #""b":"b\#(number)""#]
      let written = number < 16 ? members : members.reversed()
      let properties = written.joined(separator: ",")
      return #"{"type":"Feature","properties":{\#(properties)},"geometry":null}"#
    }
    let text =
      #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    let scratch = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    let path = "\(scratch)/stretch-\(UInt32.random(in: 0...UInt32.max)).geojson"
    guard let file = fopen(path, "w") else { throw NotWritten() }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    defer { unlink(path) }
    var limits = FeatureScanner.Limits()
    limits.batchFeatures = 1
    let read = try FeatureFile.read(path, limits: limits)
    #expect(read.features.count == 32)
    #expect(
      read.features.map { read.value("a", of: $0)?.text } == (0..<32).map { "a\($0)" })
    #expect(
      read.features.map { read.value("b", of: $0)?.text } == (0..<32).map { "b\($0)" })
  }

  /// A third number is a height, as the second is none.
  @Test(arguments: [("0,0", false), ("0,0,5", true), ("0,0,5,1", true)])
  func heights(position: String, hasHeights: Bool) throws {
    let ring = [position, "1,0", "1,1", position].map { "[\($0)]" }.joined(separator: ",")
    let bytes = Array(#"{"type":"Polygon","coordinates":[[\#(ring)]]}"#.utf8)
    let map = try #require(CoordinateMap(bytes: bytes, base: 0, from: 0, to: bytes.count))
    #expect(map.hasHeights == hasHeights)
    #expect(map.positions.count == 4 && map.rings.count == 1)
  }
}
