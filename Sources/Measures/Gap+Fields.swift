import Land
import Plan
import Values

/// Why a field of a plot is unknown.
extension ParcelRows {
  func fieldGap(_ field: Int, _ row: Int) -> Gap {
    if !chunk.parcels[row].fields[field].isNull {
      return Gap(kind: isAhead(field, row) ? .ahead : .unclear, index: field)
    }
    if !chunk.parcels[row].unreadable.isEmpty, chunk.parcels[row].unreadable[field] != nil {
      let isDisputed = chunk.parcels[row].disputed & (1 << UInt128(field)) != 0
      return Gap(kind: isDisputed ? .disputed : .unreadable, index: field)
    }
    let isThere = chunk.columns[row] & (1 << UInt128(field)) != 0
    return Gap(kind: isThere ? .blank : .noColumn, index: field)
  }

  /// Why the day of approval is not known, where the file says something of it; nil where it says
  /// nothing.
  public func approvalGap(_ row: Int) -> Gap? {
    if let approvalField, isAhead(approvalField, row) { return fieldGap(approvalField, row) }
    guard let approvalField, chunk.parcels[row].fields[approvalField].isNull,
      !chunk.parcels[row].unreadable.isEmpty,
      chunk.parcels[row].unreadable[approvalField] != nil
    else { return nil }
    return fieldGap(approvalField, row)
  }
}
