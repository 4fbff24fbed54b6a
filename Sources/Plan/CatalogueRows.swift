import Findings
import Loaders
import Values

/// Reads the rows of a catalogue: whatever is wrong with them is told at once, each at its place.
struct CatalogueRows {
  /// Cells by the names of the head; more than those where `surplus` says how many.
  typealias Line = (cells: [String], line: Int, surplus: Int?)

  let path: String
  private let declaration: CatalogueDeclaration
  private let names: [String]
  private var keys: [Int] = []
  private var columns: [(place: Int?, reader: FieldReader, words: WordList?)] = []

  init(
    _ declaration: CatalogueDeclaration, _ names: [String], path: String, zoneMinutes: Int
  ) throws(PlanFailures) {
    self.declaration = declaration
    self.names = names
    self.path = path
    var failures: [PlanFailure] = []
    func find(_ field: PlanField, isNeeded: Bool = true) -> Int? {
      let accepted = field.declaration.acceptedNames
      let plain = accepted.map(MatchingText.plain)
      let place = names.firstIndex { plain.contains(MatchingText.plain($0)) }
      if place == nil, isNeeded {
        failures.append(
          PlanFailure(
            path: path, line: 1,
            message: "the catalogue \(declaration.name) has no column "
              + accepted.map { "'\($0)'" }.joined(separator: " or ")
              + "; the head has \(names.joined(separator: ", "))"))
      }
      return place
    }
    keys = declaration.keys.compactMap { find($0) }
    for (index, column) in declaration.columns.enumerated() {
      columns.append(
        (
          find(column, isNeeded: !declaration.optional.contains(index)),
          FieldReader(column.declaration, zoneMinutes: zoneMinutes), column.words
        ))
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
  }

  /// Values of the columns by key.
  func rows(_ lines: [Line], places: CellPlaces?) throws(PlanFailures) -> [[String]: [Value]] {
    var rows: [[String]: [Value]] = [:]
    var failures: [PlanFailure] = []
    for (cells, line, surplus) in lines {
      func note(_ message: String, at cell: Int?) {
        failures.append(
          PlanFailure(
            path: path, line: line, column: cell.flatMap { places?.column(of: $0, on: line) },
            message: message))
      }
      if let surplus {
        note("\(surplus) cells where the head has \(names.count)", at: 0)
        continue
      }
      let key = keys.map { declaration.written(cells[$0], isLast: $0 == keys.last) }
      if let blank = key.firstIndex(of: "") {
        note("the row has no key", at: keys[blank])
      } else if let last = keys.last, declaration.match == .industry,
        !IndustryCode.isOne(key[key.count - 1])
      {
        note("'\(cells[last])' is no code of GB/T 4754, such as C26 or 2610", at: last)
      } else if rows[key] != nil {
        let written = keys.map { "'\(cells[$0])'" }.joined(separator: ", ")
        note("the key \(written) stands twice", at: keys.last)
      }
      let values = columns.map { column -> Value in
        guard let place = column.place else { return .null }
        let reading = column.reader.read(.text(cells[place]))
        if reading.fault != nil {
          note("'\(cells[place])' cannot be read as \(names[place])", at: place)
        }
        let value = column.reader.value(of: reading)
        guard let words = column.words, let text = value.text else { return value }
        guard let word = words.word(for: text) else {
          note(
            "'\(cells[place])' in \(names[place]) is none of "
              + "\(words.listed.zh) (\(words.listed.en))", at: place)
          return .null
        }
        return .text(word)
      }
      // A key of a row with another fault is there all the same: the next one stands twice.
      if rows[key] == nil { rows[key] = values }
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return rows
  }
}

extension CatalogueDeclaration {
  /// A key in the form in which it is compared.
  func written(_ key: String, isLast: Bool) -> String {
    let plain = MatchingText.plain(key)
    return isLast && match == .industry ? IndustryCode.withSection(plain) : plain
  }
}
