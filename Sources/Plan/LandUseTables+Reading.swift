import Findings
import Loaders
import Values

extension LandUseTables {
  /// For a plan without land-use catalogues: knows no code.
  static let empty: LandUseTables = {
    do throws(CodeListFailure) {
      return LandUseTables(list: try CodeList(name: "land-use", entries: []))
    } catch {
      preconditionFailure("a list without entries has no faults: \(error)")
    }
  }()

  /// Reads the catalogues that plan.yaml names.
  static func load(
    _ directory: String, _ declarations: PlanDeclarations
  ) throws(PlanFailures) -> LandUseTables {
    var tables = empty
    var failures: [PlanFailure] = []
    if !declarations.landUseFile.isEmpty {
      let path = directory + "/" + declarations.landUseFile
      do throws(PlanFailure) {
        let text = try text(path)
        do throws(CodeListFailure) {
          tables.list = try CodeList(name: declarations.landUseList, csv: text)
        } catch {
          throw PlanFailure(path: path, line: error.entry + 2, message: "\(error.problem)")
        }
      } catch {
        failures.append(error)
      }
    }
    for (name, file) in declarations.catalogues.sorted(by: { $0.key < $1.key }) {
      do throws(PlanFailure) {
        try tables.read(name, path: directory + "/" + file)
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return tables
  }

  private mutating func read(_ name: String, path: String) throws(PlanFailure) {
    let table = try CatalogueTable(path: path, text: Self.text(path))
    switch name {
    case "industries":
      let unit = try table.column("unit")
      let word = try table.column("word")
      leads = table.rows.map { Lead(unit: $0[unit], word: $0[word]) }
    case "use-compatibility":
      let actual = try table.column("actual")
      let planned = try table.column("planned")
      let compatible = try table.column("compatible")
      for row in table.rows {
        compatibility["\(row[actual])>\(row[planned])"] = ["yes", "true", "1", "是"]
          .contains(row[compatible])
      }
    case "land-use-2020", "gb50137", "survey":
      let code = try table.column("code")
      let title = try table.column("name_zh")
      var names: [String: String] = [:]
      for row in table.rows where !row[code].isEmpty { names[row[code]] = row[title] }
      otherEditions.append(
        Edition(name: name == "land-use-2020" ? "2020" : name, names: names))
    default:
      throw PlanFailure(
        path: path,
        message: "unknown catalogue '\(name)'; known: industries, use-compatibility, "
          + "land-use-2020, gb50137, survey")
    }
  }

  private static func text(_ path: String) throws(PlanFailure) -> String {
    do throws(LoadFailure) {
      return try WholeFile.text(path: path)
    } catch {
      throw PlanFailure(path: path, message: error.message.en)
    }
  }
}

/// A catalogue with a head line; every row has as many cells as the head.
private struct CatalogueTable {
  let path: String
  let head: [String]
  let rows: [[String]]

  init(path: String, text: String) throws(PlanFailure) {
    let records: [DelimitedText.Record]
    do throws(DelimitedText.Fault) {
      records = try DelimitedText.records(text)
    } catch {
      throw PlanFailure(
        path: path, line: error.line, column: error.column, message: error.problem.rawValue)
    }
    let kept = records.filter { $0.fields.first?.hasPrefix("#") != true }
    guard let first = kept.first else { throw PlanFailure(path: path, message: "no head line") }
    for record in kept where record.fields.count != first.fields.count {
      throw PlanFailure(
        path: path, line: record.line,
        message: "\(record.fields.count) cells where the head has \(first.fields.count)")
    }
    self.path = path
    head = first.fields
    rows = kept.dropFirst().map(\.fields)
  }

  func column(_ name: String) throws(PlanFailure) -> Int {
    guard let index = head.firstIndex(of: name) else {
      throw PlanFailure(
        path: path, line: 1,
        message: "no column '\(name)'; the head has \(head.joined(separator: ", "))")
    }
    return index
  }
}
