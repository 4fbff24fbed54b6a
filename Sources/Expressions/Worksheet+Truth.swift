extension Worksheet {
  /// Evaluates a step where plane `selection` is set: TRUE into plane `out`, UNKNOWN into the
  /// next. Planes from `free` on may be used.
  mutating func truth(
    _ step: Int, _ bound: BoundExpression, _ selection: Int, _ out: Int, _ free: Int,
    _ source: inout some RowSource
  ) {
    reserve(max(free, out + 2))
    let program = bound.expression.program
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    switch program.truths[step] {
    case .constant(let value):
      for word in 0..<wordCount {
        planes[t + word] = value ? planes[s + word] : 0
        planes[u + word] = 0
      }
    case .operand(let operand):
      fill(operand, bound, selection, free, &source)
      let slot = bound.slots[operand]
      for word in 0..<wordCount {
        let valid = columns[slot].valid[word]
        planes[t + word] = planes[s + word] & valid & columns[slot].truths[word]
        planes[u + word] = planes[s + word] & ~valid
      }
    case .not(let operand):
      truth(operand, bound, selection, out, free, &source)
      for word in 0..<wordCount {
        planes[t + word] = planes[s + word] & ~(planes[t + word] | planes[u + word])
      }
    case .all(let range):
      all(range, bound, selection, out, free, &source)
    case .any(let range):
      any(range, bound, selection, out, free, &source)
    case .same(let a, let b, let negated):
      same(a, b, negated, bound, selection, out, free, &source)
    case .truthIsNull(let inner):
      truth(inner, bound, selection, out, free, &source)
      splitNulls(out, of: .truth(inner), bound)
    case .scalarIsNull(let scalar):
      prepare(scalar, bound, selection, free, &source)
      setUnknown(scalar, bound, selection, out)
      splitNulls(out, of: .scalar(scalar), bound)
    case .numbers(_, let a, let b), .dates(_, let a, let b), .texts(_, let a, let b):
      prepare(b, bound, selection, free, &source)
      // Against a limit that nobody has set every answer is UNKNOWN, whatever is measured.
      if !isNull(b, bound, selection) || !tell(a, bound, selection, &source) {
        prepare(a, bound, selection, free, &source)
      }
      compare(program.truths[step], bound, selection, out)
    case .times(_, let a, let b), .temporal(_, let a, let b), .arrays(_, let a, let b):
      prepare(a, bound, selection, free, &source)
      prepare(b, bound, selection, free, &source)
      testRows(step, bound, selection, out)
    case .numberIn(let scalar, _), .textIn(let scalar, _), .like(let scalar, _):
      prepare(scalar, bound, selection, free, &source)
      compare(program.truths[step], bound, selection, out)
    }
  }

  /// Of the unknown rows of plane `out` those that are NULL are TRUE; those of which something below
  /// says what is unclear stay unknown.
  private mutating func splitNulls(
    _ out: Int, of root: Program.Root, _ bound: BoundExpression
  ) {
    let (t, u) = (out * wordCount, (out + 1) * wordCount)
    for word in 0..<wordCount {
      let null = planes[u + word]
      planes[t + word] = 0
      guard null != 0 else { continue }
      let open =
        switch root {
        case .truth(let step): null & unclear(truth: step, bound, word)
        case .scalar(let step): null & unclear(scalar: step, bound, word)
        }
      planes[t + word] = null & ~open
      planes[u + word] = open
    }
  }

  /// A term is evaluated only where no term before it was FALSE.
  private mutating func all(
    _ range: Range<Int>, _ bound: BoundExpression, _ selection: Int, _ out: Int, _ free: Int,
    _ source: inout some RowSource
  ) {
    reserve(free + 3)
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    let (active, ct) = (free * wordCount, (free + 1) * wordCount)
    let cu = ct + wordCount
    for word in 0..<wordCount {
      planes[t + word] = planes[s + word]
      planes[u + word] = 0
    }
    for child in range {
      var some: UInt64 = 0
      for word in 0..<wordCount {
        planes[active + word] = planes[t + word] | planes[u + word]
        some |= planes[active + word]
      }
      if some == 0 { return }
      let step = bound.expression.program.children[child]
      truth(step, bound, free, free + 1, free + 3, &source)
      for word in 0..<wordCount {
        let (oldT, oldU) = (planes[t + word], planes[u + word])
        let (newT, newU) = (planes[ct + word], planes[cu + word])
        planes[t + word] = oldT & newT
        planes[u + word] = (oldT & newU) | (oldU & (newT | newU))
      }
    }
  }

  /// A term is evaluated only where no term before it was TRUE.
  private mutating func any(
    _ range: Range<Int>, _ bound: BoundExpression, _ selection: Int, _ out: Int, _ free: Int,
    _ source: inout some RowSource
  ) {
    reserve(free + 3)
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    let (active, ct) = (free * wordCount, (free + 1) * wordCount)
    let cu = ct + wordCount
    for word in 0..<wordCount {
      planes[t + word] = 0
      planes[u + word] = 0
    }
    for child in range {
      var some: UInt64 = 0
      for word in 0..<wordCount {
        planes[active + word] = planes[s + word] & ~planes[t + word]
        some |= planes[active + word]
      }
      if some == 0 { return }
      let step = bound.expression.program.children[child]
      truth(step, bound, free, free + 1, free + 3, &source)
      for word in 0..<wordCount {
        planes[t + word] |= planes[ct + word]
        planes[u + word] = (planes[u + word] | planes[cu + word]) & ~planes[t + word]
      }
    }
  }

  private mutating func same(
    _ a: Int, _ b: Int, _ negated: Bool, _ bound: BoundExpression, _ selection: Int, _ out: Int,
    _ free: Int, _ source: inout some RowSource
  ) {
    reserve(free + 2)
    truth(a, bound, selection, out, free + 2, &source)
    truth(b, bound, selection, free, free + 2, &source)
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    let (bt, bu) = (free * wordCount, (free + 1) * wordCount)
    for word in 0..<wordCount {
      planes[u + word] |= planes[bu + word]
      let differs = planes[t + word] ^ planes[bt + word]
      planes[t + word] =
        planes[s + word] & ~planes[u + word] & (negated ? differs : ~differs)
    }
  }

  /// Plane `out + 1`: the selected rows in which the scalar is NULL.
  mutating func setUnknown(
    _ scalar: Int, _ bound: BoundExpression, _ selection: Int, _ out: Int
  ) {
    let (u, s) = ((out + 1) * wordCount, selection * wordCount)
    switch bound.expression.program.scalars[scalar] {
    case .operand(let operand):
      let slot = bound.slots[operand]
      for word in 0..<wordCount {
        planes[u + word] = planes[s + word] & ~columns[slot].valid[word]
      }
    case .arithmetic(_, _, _, let register), .negation(_, let register):
      for word in 0..<wordCount {
        planes[u + word] = planes[s + word] & ~registers[register].valid[word]
      }
    case .folded(_, _, let register):
      for word in 0..<wordCount {
        planes[u + word] = planes[s + word] & ~textRegisters[register].valid[word]
      }
    case .interval: setUnknownRows(scalar, bound, selection, out)
    case .number, .date, .text, .truth, .time, .array, .geometry:
      for word in 0..<wordCount { planes[u + word] = 0 }
    }
  }
}
