extension Statement {
  /// Takes areas in mu out where no plan of the statement has a local unit.
  public mutating func dropLocalUnit() {
    guard sources.allSatisfy({ $0.localAreaUnit == nil }) else { return }
    tables = tables.map { $0.without("area_mu") }
    if let pieces { self.pieces?.table = pieces.table.without("area_mu") }
  }
}

extension StatementTable {
  /// The table without a column.
  public func without(_ key: String) -> StatementTable {
    let kept = columns.indices.filter { columns[$0].key != key }
    guard kept.count < columns.count else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in
      StatementTable.Row(
        kept.map { row.cells[$0] }, level: row.level, weight: row.weight)
    }
    return table
  }
}
