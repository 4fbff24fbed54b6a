import Foundation
import Testing
import Values

/// The catalogues of the shipped plan, beside the package's sources.
private let folder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("geodata/knowledge-city/catalogues")

private func catalogue(_ name: String) throws -> String {
  try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
}

@Suite(
  "Catalogues of the shipped plan",
  .enabled(
    if: FileManager.default.fileExists(atPath: folder.path),
    "skipped: the plan package is not beside the sources"))
struct ShippedCatalogueTests {
  @Test func landUseCodes() throws {
    let list = try CodeList(name: "land-use", csv: catalogue("land-use-2023.csv"))
    #expect(list.entries.count >= 170)
    #expect(list.lineage(of: "100101") == ["100101", "1001", "10"])
    #expect(list.groups(of: "070102") == ["construction"])
    #expect(list.groups(of: "0101") == ["non-construction"])
    #expect(list.entry(named: "留白用地")?.code == "16")
    // Every listed code that begins with a zero is found again without it.
    for entry in list.entries where entry.code.hasPrefix("0") {
      let reading = CodeReading(String(entry.code.dropFirst()), list: list)
      #expect(reading.main == entry.code && reading.remarks == .lostZero, "\(entry.code)")
    }
  }

  @Test func olderCodes() throws {
    let list = try CodeList(name: "land-use", csv: catalogue("land-use-2023.csv"))
    let crosswalk = try CodeCrosswalk(name: "gb50137", csv: catalogue("gb50137-crosswalk.csv"))
    func main(_ text: String) -> String? {
      CodeReading(text, list: list, crosswalks: [crosswalk]).main
    }
    #expect(main("R2") == "070102")
    #expect(main("M1") == "100101")
    #expect(main("A35") == "0802")
    #expect(main("S1") == "1207")
    // Local classes are those of the guide that they lie in: it lists no eight digits and no 1601.
    #expect(main("M12") == "100101" && main("M11") == "100101")
    #expect(main("B42") == "090105")
    #expect(main("H61") == "16" && main("H62") == "16")
    // What the source gives no class stands for none.
    #expect(main("H6") == nil && main("M13") == nil)
    for (code, targets) in crosswalk.translations {
      #expect(targets.allSatisfy(list.contains), "\(code) \(targets)")
    }
    #expect(CodeReading("R2/B1", list: list, crosswalks: [crosswalk]).secondary == ["0901"])
  }
}
