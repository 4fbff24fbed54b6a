import Findings
import Testing
import Values

@testable import Reporters

@Suite struct TableOfPlotsTests {
  /// RFC 4180, nothing more: quoted cells, doubled quotes, CRLF.
  static func parse(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 {
        try #require(cell.isEmpty, "a quote inside an unquoted cell")
        isQuoted = true
      } else if byte == 0x2C || byte == 0x0D {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0D {
          index += 1
          try #require(index < bytes.count && bytes[index] == 0x0A, "CR without LF")
          rows.append(row)
          row = []
        }
      } else {
        try #require(byte != 0x0A, "LF without CR")
        cell.append(byte)
      }
      index += 1
    }
    try #require(!isQuoted && cell.isEmpty && row.isEmpty, "the last row is not ended")
    return rows
  }

  private func table(_ reporter: CSVReporter) throws -> [[String: String]] {
    let rows = try Self.parse(SyntheticRun.output(reporter))
    return rows.dropFirst().map { row in
      #expect(row.count == rows[0].count)
      return Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }

  @Test func rowsReadBack() throws {
    let rows = try table(CSVReporter(SyntheticRun.context, language: .en))
    #expect(rows.count == 4)
    #expect(rows[0]["plot"] == "440112003012GB00417")
    #expect(rows[0]["area_m2"] == "38420.1700")
    #expect(rows[0]["occupied_blue_line_permanent_m2"] == "8214.5500")
    #expect(rows[0]["not_evaluated_reasons"] == "BLU103 no permit date")
    #expect(rows[2]["difference_m2"] == "-100.0000")
    #expect(rows[1]["excused"] == "BLU103")
  }

  /// An absent layer, one that does not reach and one that covers nothing are three things.
  @Test func notMeasuredIsNotZero() throws {
    let rows = try table(CSVReporter(SyntheticRun.context, language: .en))
    #expect(rows[0]["occupied_control_line_green_m2"] == "")
    #expect(rows[1]["occupied_reserved_land_m2"] == "")
    #expect(rows[2]["occupied_reserved_land_m2"] == "0.0000")
    #expect(rows[3]["occupied_reserved_land_m2"] == "")
  }

  /// Of findings alone where there are any: a permit on a sketch says nothing of a late start.
  @Test func sketchedLayersAreSaid() throws {
    let rows = try table(CSVReporter(SyntheticRun.context, language: .en))
    #expect(rows.map { $0["basis"] } == ["schematic", "", "", ""])
    var plot = PlotRecord(subject: Subject(file: 0), verdicts: [.conforms, .notEvaluated])
    #expect(SyntheticRun.context.basis(of: plot) == "schematic")
    plot.verdicts = [.notApplicable, .notEvaluated, .conforms]
    #expect(SyntheticRun.context.basis(of: plot) == nil)
    plot.verdicts = [.conforms, .notEvaluated, .suspected]
    #expect(SyntheticRun.context.basis(of: plot) == nil)
    let annotated = PlotAnnotation.all(SyntheticRun.context, .en)
    #expect(annotated.map(\.name).contains("landlint_basis"))
  }

  @Test func languagesDifferInWordsAlone() throws {
    let zh = try Self.parse(SyntheticRun.output(CSVReporter(SyntheticRun.context, language: .zh)))
    let en = try Self.parse(SyntheticRun.output(CSVReporter(SyntheticRun.context, language: .en)))
    #expect(Set(zh[0]).count == zh[0].count)
    #expect(Set(en[0]).count == en[0].count)
    for (column, name) in en[0].enumerated()
    where !["conclusion", "not_evaluated_reasons"].contains(name) {
      #expect(zh.dropFirst().map { $0[column] } == en.dropFirst().map { $0[column] }, "\(name)")
    }
  }

  @Test(arguments: [
    ("0701", true), ("440112003012345678", true), ("3-12", true), ("1E5", true), ("1234", false),
    ("R2/B1", false), ("GB00417", false), ("0", false), ("5%", true), ("", false),
  ])
  func spreadsheetsKeepCodes(cell: String, isGuarded: Bool) {
    #expect(CSVWriter.guarded(cell) == (isGuarded ? cell + "\t" : cell))
  }

  @Test(arguments: ["=1+1", "+1", "-cmd", "@SUM(A1)", "\tx", "\r=1", "\u{FF1D}1"])
  func formulasAreText(cell: String) throws {
    #expect(CSVWriter.guarded(cell) == "'" + cell)
  }

  @Test func withoutGuardCellsAreAsTheyCame() throws {
    let rows = try table(
      CSVReporter(SyntheticRun.context, language: .en, guardsCells: false))
    #expect(rows[2]["plot"] == "0701")
    #expect(rows[2]["name"] == SyntheticRun.plots[2].name)
  }
}
