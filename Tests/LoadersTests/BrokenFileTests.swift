import Findings
import Loaders
import Testing

/// One defect a file; the code it must produce is the start of its name.
@Suite struct BrokenFileTests {
  @Test("there are broken files to read")
  func present() {
    #expect(TestFiles.broken.count >= 70)
    let codes = Set(TestFiles.broken.map { $0.prefix(6) })
    let covered = InputFault.allCases.filter { codes.contains($0.rawValue[...]) }
    let without = Set(InputFault.allCases).subtracting(covered)
    // A file of half a gigabyte and one that cannot be opened do not lie here.
    #expect(without == [.featureTooLarge, .unreadable])
  }

  @Test(arguments: TestFiles.broken)
  func oneCode(_ name: String) {
    let reading = Reading(path: "\(TestFiles.folder)/broken/\(name)")
    #expect(reading.codes == [String(name.prefix(6))])
    for fault in reading.features.flatMap(\.faults) + reading.headerFaults {
      #expect(fault.line >= 1 && fault.column >= 1)
      #expect(fault.message.zh != fault.message.en)
    }
  }

  @Test(arguments: TestFiles.broken)
  func anyWindow(_ name: String) {
    let path = "\(TestFiles.folder)/broken/\(name)"
    let whole = Reading(path: path)
    for window in [1, 2, 3, 7, 64, 100] {
      #expect(Reading(path: path, window: window) == whole, "window of \(window) bytes")
    }
  }

  @Test(
    "places of faults",
    arguments: [
      ("INP101-missing-comma-inside", 3, 18), ("INP101-line-break-in-text", 2, 41),
      ("INP102-gbk", 2, 33), ("INP107-nan-coordinate", 2, 104),
      ("GEO106-ring-open", 2, 131), ("INP104-property-twice", 2, 58),
      ("GEO104-numbers-as-text", 2, 90),
    ])
  func place(_ name: String, _ line: Int, _ column: Int) throws {
    let reading = Reading(path: "\(TestFiles.folder)/broken/\(name).geojson")
    let fault = try #require(reading.features.flatMap(\.faults).first)
    #expect("\(fault.line):\(fault.column)" == "\(line):\(column)")
    let bytes = TestFiles.bytes("\(TestFiles.folder)/broken/\(name).geojson")
    #expect(bytes[..<fault.offset].count { $0 == 0x0A } == line - 1)
  }

  @Test("what balance was lost by, and how much was not read")
  func failures() throws {
    func failure(_ name: String) throws -> (LoadFailure, Int, Int) {
      let path = "\(TestFiles.folder)/broken/\(name).geojson"
      let reading = Reading(path: path)
      return (
        try #require(reading.failure), reading.features.count, TestFiles.bytes(path).count
      )
    }
    let (cut, before, size) = try failure("INP112-truncated")
    #expect(before == 1 && cut.found == "EOF" && cut.byteOffset == size)
    let (bracket, _, whole) = try failure("INP112-bracket-missing")
    #expect(bracket.found.hasPrefix("}") && bracket.expected == "]" && bracket.line == 3)
    #expect(bracket.unreadBytes.map { whole - $0 } == 190 + 0)
    let (quote, delivered, _) = try failure("INP112-quote-missing")
    #expect(delivered == 1 && quote.line == 3 && quote.expected == "\"")
    let (zip, _, _) = try failure("INP114-zip")
    #expect(zip.found.hasPrefix("ZIP"))
    #expect(zip.message.en.contains("INP114") && zip.message.zh.contains("不是 GeoJSON"))
  }
}
