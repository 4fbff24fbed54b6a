import Findings
import Loaders
import Values

/// A catalogue with a head line; every row has as many cells as the head.
struct CatalogueTable {
  let path: String
  let head: [String]
  let rows: [[String]]
  /// Of the file, from 1.
  private let lines: [Int]

  init(path: String, text: String) throws(PlanFailures) {
    let records: [DelimitedText.Record]
    do throws(DelimitedText.Fault) {
      records = try DelimitedText.records(text)
    } catch {
      throw PlanFailures([
        PlanFailure(
          path: path, line: error.line, column: error.column, message: error.problem.rawValue)
      ])
    }
    let kept = records.filter { $0.fields.first?.hasPrefix("#") != true }
    guard let first = kept.first else {
      throw PlanFailures([PlanFailure(path: path, message: "no head line")])
    }
    let faults = kept.filter { $0.fields.count != first.fields.count }.map {
      PlanFailure(
        path: path, line: $0.line, column: 1,
        message:
          "\(EnglishCount.plain($0.fields.count, "cell")) where the head has \(first.fields.count)")
    }
    guard faults.isEmpty else { throw PlanFailures(faults) }
    self.path = path
    head = first.fields
    rows = kept.dropFirst().map(\.fields)
    lines = kept.dropFirst().map(\.line)
  }

  /// Throws what is wrong with rows, all at once, each with its column.
  func prove(_ fault: (_ row: [String]) -> (column: Int, message: String)?) throws(PlanFailures) {
    var faults: [PlanFailure] = []
    for (row, line) in zip(rows, lines) {
      guard let (column, message) = fault(row) else { continue }
      faults.append(
        PlanFailure(path: path, line: line, message: "\(message), in the column \(head[column])"))
    }
    guard faults.isEmpty else { throw PlanFailures(faults) }
  }

  func column(_ name: String) throws(PlanFailures) -> Int {
    guard let index = head.firstIndex(of: name) else {
      throw PlanFailures([
        PlanFailure(
          path: path, line: 1, column: 1,
          message: "no column '\(name)'; "
            + (NearMiss.didYouMean(name, among: head)
              ?? "the head has \(head.joined(separator: ", "))"))
      ])
    }
    return index
  }
}

extension CodeListFailure {
  /// Of the file, from 1.
  var line: Int {
    switch problem {
    case .missingColumn: 1
    case .malformed(let fault): fault.line
    case .overlong(let line, _, _): line
    default: entry + 2
    }
  }
}
