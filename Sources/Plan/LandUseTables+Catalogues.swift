public import Values

extension LandUseTables {
  /// The value of a column of a catalogue; of a table of land uses what it says of every class that
  /// the code as written names, by the code of the plan's list where the table has no other.
  public func entry(_ catalogue: Int, _ keys: [String?], column: Int) -> Value {
    let table = catalogues[catalogue]
    guard table.declaration.match == .landUse, !list.entries.isEmpty, !table.hasRow(keys),
      let code = keys.last ?? nil
    else { return table.value(keys, column: column) }
    let answer = common(classes(code)) { use -> Value? in
      let value = table.value(keys.dropLast() + [use], column: column)
      return value.isNull ? nil : value
    }
    return answer ?? .null
  }

  /// Whether an entry that is NULL is not known to be silent: its last key names several classes of
  /// which one says something, a class above rows that say different things, or nothing of the kind.
  public func isUnclear(_ catalogue: Int, _ keys: [String?], column: Int) -> Bool {
    let table = catalogues[catalogue]
    guard let code = keys.last ?? nil else { return false }
    if table.isAboveOthers(keys, column: column) || table.isMisread(keys) { return true }
    guard table.declaration.match == .landUse, !list.entries.isEmpty, !table.hasRow(keys)
    else { return false }
    return classes(code).contains { use in
      let keys = Array(keys.dropLast()) + [use]
      return !table.value(keys, column: column).isNull
        || table.isAboveOthers(keys, column: column)
    }
  }

  /// Whether a last key is too coarse for a catalogue, or a mixed use.
  public func isOpen(_ catalogue: Int, _ key: String) -> Bool {
    let table = catalogues[catalogue]
    guard table.declaration.match == .landUse else { return table.isAboveRows(key) }
    let classes = classes(key)
    return classes.count > 1 || classes.contains(where: table.isAboveRows)
  }
}
