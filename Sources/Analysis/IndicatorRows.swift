import Expressions
import Findings
import Measures

/// Adds up the members of one indicator in one chunk, column by column.
struct IndicatorRows {
  /// Room that is kept from chunk to chunk.
  struct Scratch {
    var applies = Truth()
    var counted = Truth()
    var tops: [Double] = []
    var bottoms: [Double] = []
  }

  let entry: IndicatorEntry

  /// `missing` is told of every row that lacks something, and of the expression that is NULL.
  ///
  /// - Parameter members: rows that may belong; nil for all of them.
  func sum<Source: RowSource>(
    of members: Bits? = nil, sheet: inout Worksheet, source: inout Source, scratch: inout Scratch,
    missing: (_ row: Int, _ expression: BoundExpression, inout Worksheet, inout Source) -> Void
  ) -> IndicatorSum {
    var sum = IndicatorSum()
    guard let applies = entry.applies else { return sum }
    let all = members ?? Bits(count: sheet.rows, filledWith: true)
    sheet.evaluate(applies, where: all, from: &source, into: &scratch.applies)
    let certain = scratch.applies.isTrue
    let doubtful = scratch.applies.isUnknown
    guard !certain.isEmpty || !doubtful.isEmpty else { return sum }
    // Reasons are asked of the worksheet's registers, so each comes right after its expression.
    func note(_ row: Int, _ expression: BoundExpression) {
      missing(row, expression, &sheet, &source)
    }
    doubtful.forEachOne { note($0, applies) }
    var lacking = Bits(count: sheet.rows)
    scratch.bottoms.fill(count: sheet.rows, with: 0)
    if let denominator = entry.denominator {
      var candidates = certain
      candidates.formUnion(doubtful)
      scratch.bottoms.fill(count: sheet.rows, with: .nan)
      sheet.forEachNumber(denominator, where: candidates, from: &source) { row, value in
        if let value { scratch.bottoms[row] = value } else { lacking[row] = true }
      }
      lacking.forEachOne { if certain[$0] { note($0, denominator) } }
    }
    scratch.tops.fill(count: sheet.rows, with: 0)
    var entering = certain
    if let counted = entry.counted {
      sheet.evaluate(counted, where: certain, from: &source, into: &scratch.counted)
      entering = scratch.counted.isTrue
      scratch.counted.isUnknown.forEachOne { row in
        scratch.tops[row] = .nan
        if !lacking[row] { note(row, counted) }
      }
    }
    if let numerator = entry.numerator, !entering.isEmpty {
      var silent = Bits(count: sheet.rows)
      sheet.forEachNumber(numerator, where: entering, from: &source) { row, value in
        scratch.tops[row] = value ?? .nan
        if value == nil { silent[row] = true }
      }
      silent.forEachOne { if !lacking[$0] { note($0, numerator) } }
    }
    certain.forEachOne { sum.take(numerator: scratch.tops[$0], denominator: scratch.bottoms[$0]) }
    doubtful.forEachOne { sum.takeUnknown(denominator: scratch.bottoms[$0]) }
    return sum
  }
}

extension [Double] {
  /// Makes it this long, keeping its memory.
  fileprivate mutating func fill(count: Int, with value: Double) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}
