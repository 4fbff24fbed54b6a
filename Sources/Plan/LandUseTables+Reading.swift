import Digests
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

  /// Names of catalogues that the program reads.
  static let catalogues = ["industries", "use-compatibility", "land-use-2020", "gb50137", "survey"]

  /// Reads the catalogues that plan.yaml names.
  static func load(
    _ directory: String, _ declarations: PlanDeclarations, _ failures: inout [PlanFailure]
  ) -> LandUseTables {
    var tables = empty
    tables.edition = declarations.landUseEdition
    if !declarations.landUseFile.isEmpty {
      let path = directory + "/" + declarations.landUseFile
      do throws(PlanFailure) {
        let text = try text(path)
        tables.digests[declarations.landUseFile] = SHA256Digest.text(of: Array(text.utf8))
        do throws(CodeListFailure) {
          tables.list = try CodeList(name: declarations.landUseList, csv: text)
        } catch {
          throw PlanFailure(path: path, line: error.line, message: error.words)
        }
      } catch {
        failures.append(error)
      }
    }
    var meanings: [Meanings] = []
    for (name, file) in declarations.catalogues.sorted(by: { $0.key < $1.key }) {
      do throws(PlanFailures) {
        tables.digests[file] = try tables.read(name, path: directory + "/" + file, &meanings)
      } catch {
        failures += error.failures
      }
    }
    for declaration in declarations.userCatalogues {
      guard let file = declaration.file else {
        tables.catalogues.append(Catalogue(declaration: declaration))
        continue
      }
      do throws(PlanFailures) {
        tables.catalogues.append(
          try Catalogue.read(
            declaration, path: directory + "/" + file, zoneMinutes: declarations.timeZoneMinutes))
      } catch {
        failures += error.failures
      }
    }
    tables.addCrosswalks(meanings)
    var list = tables.list
    for edition in tables.otherEditions {
      for (code, name) in edition.names.sorted(by: { $0.key < $1.key }) {
        list.add(name: name, meaning: edition.meanings[code] ?? [])
      }
    }
    tables.list = list
    return tables
  }

  /// What one older classification says its codes mean in the plan's list.
  private struct Meanings {
    var edition: String
    var pairs: [(code: String, targets: [String])]
  }

  /// Translates what has one meaning: a code of the plan's list is left alone, and so is a code
  /// that two older classifications use for different classes (0603 is 畜禽养殖设施建设用地 of 2020
  /// and 盐田 of the land survey). The survey's own codes are not translated: parcels of a plan are
  /// not surveyed land, and `code_edition` names them.
  private mutating func addCrosswalks(_ meanings: [Meanings]) {
    for (position, classification) in meanings.enumerated()
    where classification.edition != "survey" {
      let others = meanings.enumerated().filter { $0.offset != position }.flatMap(\.element.pairs)
      let disputed = Dictionary(
        others.map { ($0.code, $0.targets) }, uniquingKeysWith: { first, _ in first })
      add(
        CodeCrosswalk(
          name: classification.edition,
          pairs: classification.pairs.compactMap { code, targets in
            guard !list.contains(code), disputed[code].map({ $0 == targets }) ?? true else {
              return nil
            }
            return (from: code, to: targets)
          }))
    }
  }

  /// - Returns: the digest of the file.
  private mutating func read(
    _ name: String, path: String, _ meanings: inout [Meanings]
  ) throws(PlanFailures) -> String {
    let words: String
    do throws(PlanFailure) {
      words = try Self.text(path)
    } catch {
      throw PlanFailures([error])
    }
    let table = try CatalogueTable(path: path, text: words)
    switch name {
    case "industries":
      let unit = try table.column("unit")
      let word = try table.column("word")
      leads = table.rows.map { Lead(unit: $0[unit], word: $0[word]) }
      // It would stand in the text of every industry.
      try table.prove { row in
        MatchingText.plain(row[word]).isEmpty ? (word, "the row has no word") : nil
      }
    case "use-compatibility":
      try readCompatibility(table)
    case "land-use-2020", "gb50137", "survey":
      let code = try table.column("code")
      let title = try table.column("name_zh")
      var names: [String: String] = [:]
      for row in table.rows where !row[code].isEmpty { names[row[code]] = row[title] }
      let edition = name == "land-use-2020" ? "2020" : name
      guard let target = table.head.firstIndex(of: "code_2023") else {
        otherEditions.append(Edition(name: edition, names: names))
        break
      }
      let pairs = table.rows.map { row in
        (row[code], row[target].split { "|/;".contains($0) }.map(String.init))
      }
      // A class that comes to several has a row for each: R22 is 0702 or 080404.
      let own = Dictionary(pairs.filter { !$0.1.isEmpty }, uniquingKeysWith: +)
      otherEditions.append(Edition(name: edition, names: names, meanings: own))
      meanings.append(Meanings(edition: edition, pairs: pairs))
    default:
      break
    }
    return SHA256Digest.text(of: Array(words.utf8))
  }

  private static func text(_ path: String) throws(PlanFailure) -> String {
    do throws(LoadFailure) {
      return try WholeFile.text(path: path)
    } catch {
      throw PlanFailure(error)
    }
  }
}
