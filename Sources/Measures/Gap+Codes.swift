import Expressions
import Land
import Plan
import Values

/// Why the code of a field is not answered for.
extension ParcelRows {
  /// Why a table does not answer for the code of a field.
  mutating func entryGap(_ field: Int, _ catalogue: Int, _ row: Int) -> Gap {
    guard let code = chunk.parcels[row].fields[field].text else { return fieldGap(field, row) }
    if land.catalogues[catalogue].declaration.match == .landUse {
      let gap = codeGap(field, row)
      if gap.kind != .undivided { return gap }
    } else if !IndustryCode.isOne(IndustryCode.withSection(MatchingText.plain(code))) {
      return fieldGap(field, row)
    }
    return land.isOpen(catalogue, code)
      ? Gap(kind: .undivided, index: field) : Gap(kind: .notListed, index: catalogue)
  }

  /// Why a table whose rows answer for longer keys does not answer for the key of a field.
  func prefixGap(
    _ field: Int, _ catalogue: Int, _ column: Int, _ operand: Operand, _ row: Int
  ) -> Gap {
    guard case .call(let call) = operand.source, !chunk.parcels[row].fields[field].isNull else {
      return fieldGap(field, row)
    }
    let keys = call.arguments.dropFirst(2).map { argument -> String? in
      switch argument {
      case .constant(let value, _): value.text
      case .field(let index, _): chunk.parcels[row].fields[index].text
      case .geometry, .expression: nil
      }
    }
    return land.catalogues[catalogue].isAboveOthers(keys, column: column)
      ? Gap(kind: .aboveOthers, index: field) : Gap(kind: .notListed, index: catalogue)
  }

  /// Why a classification does not answer for a code: it has none such, its name is of another
  /// edition, or it is too coarse or mixed.
  mutating func codeGap(_ field: Int, _ row: Int) -> Gap {
    if nameFields[field] != nil, rowsOfOtherEditions(field)[row] {
      return Gap(kind: .otherEdition, index: field)
    }
    let isListed = chunk.parcels[row].fields[field].text.map { standsForClass($0) } ?? false
    return Gap(kind: isListed ? .undivided : .unlisted, index: field)
  }
}
