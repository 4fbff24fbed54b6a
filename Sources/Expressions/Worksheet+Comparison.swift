extension Worksheet {
  /// Evaluates a comparison whose columns are filled.
  mutating func compare(
    _ step: Program.TruthStep, _ bound: BoundExpression, _ selection: Int, _ out: Int
  ) {
    let program = bound.expression.program
    switch step {
    case .numbers(let comparison, let a, let b):
      let left = column(of: a, bound)
      if case .number(let value) = program.scalars[b] {
        ordered(comparison, left.numbers, value, left.valid, selection, out)
      } else {
        let right = column(of: b, bound)
        ordered(comparison, left, right, left.numbers, right.numbers, selection, out)
      }
    case .dates(let comparison, let a, let b):
      let left = column(of: a, bound)
      if case .date(let value) = program.scalars[b] {
        ordered(comparison, left.dates, value, left.valid, selection, out)
      } else {
        let right = column(of: b, bound)
        ordered(comparison, left, right, left.dates, right.dates, selection, out)
      }
    case .texts(let comparison, let a, let b):
      let left = column(of: a, bound)
      if case .text(let index) = program.scalars[b] {
        texts(comparison, left, program.literals[index], selection, out)
      } else {
        let right = column(of: b, bound)
        lanes(left.valid, right.valid, selection, out) { row in
          Worksheet.holds(comparison, left, right, row)
        }
      }
    case .numberIn(let scalar, let range):
      let left = column(of: scalar, bound)
      lanes(left.valid, left.valid, selection, out) { row in
        for index in range where program.numbers[index] == left.numbers[row] { return true }
        return false
      }
    case .textIn(let scalar, let range):
      let left = column(of: scalar, bound)
      lanes(left.valid, left.valid, selection, out) { row in
        let key = left.keys[row]
        for index in range where program.literals[index].key == key {
          if Column.isWhole(key: key)
            || Column.sameBytes(left.texts[row], program.literals[index].text)
          {
            return true
          }
        }
        return false
      }
    case .like(let scalar, let pattern):
      let left = column(of: scalar, bound)
      lanes(left.valid, left.valid, selection, out) { row in
        program.patterns[pattern].matches(left.texts[row])
      }
    default: preconditionFailure("this step is not a comparison")
    }
  }

  /// By bytes of UTF-8, which is the order of the characters' code points.
  static func holds(_ comparison: Comparison, _ a: String, _ b: String) -> Bool {
    switch comparison {
    case .equal: Column.sameBytes(a, b)
    case .notEqual: !Column.sameBytes(a, b)
    case .less: a.utf8.lexicographicallyPrecedes(b.utf8)
    case .greater: b.utf8.lexicographicallyPrecedes(a.utf8)
    case .lessOrEqual: !b.utf8.lexicographicallyPrecedes(a.utf8)
    case .greaterOrEqual: !a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }

  static func holds(_ comparison: Comparison, _ a: Column, _ b: Column, _ row: Int) -> Bool {
    switch comparison {
    case .equal, .notEqual:
      let same =
        a.keys[row] == b.keys[row]
        && (Column.isWhole(key: a.keys[row]) || Column.sameBytes(a.texts[row], b.texts[row]))
      return same == (comparison == .equal)
    default: return holds(comparison, a.texts[row], b.texts[row])
    }
  }

  private mutating func texts(
    _ comparison: Comparison, _ left: Column, _ literal: Program.Literal, _ selection: Int,
    _ out: Int
  ) {
    switch comparison {
    case .equal, .notEqual:
      let isWhole = Column.isWhole(key: literal.key)
      let isEqual = comparison == .equal
      lanes(left.valid, left.valid, selection, out) { row in
        let same =
          left.keys[row] == literal.key
          && (isWhole || Column.sameBytes(left.texts[row], literal.text))
        return same == isEqual
      }
    default:
      lanes(left.valid, left.valid, selection, out) { row in
        Worksheet.holds(comparison, left.texts[row], literal.text)
      }
    }
  }

  @inline(__always)
  private mutating func ordered<T: Comparable>(
    _ comparison: Comparison, _ a: [T], _ b: T, _ valid: [UInt64], _ selection: Int, _ out: Int
  ) {
    switch comparison {
    case .equal: lanes(valid, valid, selection, out) { a[$0] == b }
    case .notEqual: lanes(valid, valid, selection, out) { a[$0] != b }
    case .less: lanes(valid, valid, selection, out) { a[$0] < b }
    case .greater: lanes(valid, valid, selection, out) { a[$0] > b }
    case .lessOrEqual: lanes(valid, valid, selection, out) { a[$0] <= b }
    case .greaterOrEqual: lanes(valid, valid, selection, out) { a[$0] >= b }
    }
  }

  @inline(__always)
  private mutating func ordered<T: Comparable>(
    _ comparison: Comparison, _ left: Column, _ right: Column, _ a: [T], _ b: [T],
    _ selection: Int, _ out: Int
  ) {
    switch comparison {
    case .equal: lanes(left.valid, right.valid, selection, out) { a[$0] == b[$0] }
    case .notEqual: lanes(left.valid, right.valid, selection, out) { a[$0] != b[$0] }
    case .less: lanes(left.valid, right.valid, selection, out) { a[$0] < b[$0] }
    case .greater: lanes(left.valid, right.valid, selection, out) { a[$0] > b[$0] }
    case .lessOrEqual: lanes(left.valid, right.valid, selection, out) { a[$0] <= b[$0] }
    case .greaterOrEqual: lanes(left.valid, right.valid, selection, out) { a[$0] >= b[$0] }
    }
  }

  /// Asks `test` in the selected rows in which both sides are valid.
  @inline(__always)
  private mutating func lanes(
    _ valid: [UInt64], _ alsoValid: [UInt64], _ selection: Int, _ out: Int,
    _ test: (Int) -> Bool
  ) {
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    for word in 0..<wordCount {
      let known = valid[word] & alsoValid[word]
      let selected = planes[s + word]
      var bits = selected & known
      var mask: UInt64 = 0
      while bits != 0 {
        let lane = bits.trailingZeroBitCount
        bits &= bits - 1
        if test(word << 6 | lane) { mask |= 1 << UInt64(lane) }
      }
      planes[t + word] = mask
      planes[u + word] = selected & ~known
    }
  }
}
