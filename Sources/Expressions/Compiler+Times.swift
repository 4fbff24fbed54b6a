import Values

extension Compiler {
  mutating func interval(
    _ start: SyntaxNode, _ end: SyntaxNode, _ range: Range<Int>
  ) -> Typed {
    let first = bound(start, .past)
    let last = bound(end, .future)
    guard let first, let last else { return faulty(range) }
    if let a = first.point, let b = last.point,
      !TimeSpan(start: a, end: b).isOrdered(zone: program.zone)
    {
      fault(range, "this interval ends before it begins")
      return faulty(range)
    }
    return add(.interval(first.step, last.step), .interval, range)
  }

  private mutating func bound(
    _ node: SyntaxNode, _ open: TimePoint
  ) -> (step: Int, point: TimePoint?)? {
    if case .unbounded = node.kind {
      program.scalars.append(.time(open))
      return (program.scalars.count - 1, open)
    }
    let typed = value(node)
    guard let type = typed.type else { return nil }
    guard type == .date || type == .timestamp, case .scalar(let step) = typed.step else {
      fault(
        typed.range, "INTERVAL takes a day or a time, this is \(type.phrase)",
        suggestion: "write '2025-12-31', '2025-12-31T08:00:00Z', '..' or a date field")
      return nil
    }
    switch program.scalars[step] {
    case .date(let day): return (step, TimePoint(day: day))
    case .time(let point): return (step, point)
    default: return (step, nil)
    }
  }

  mutating func temporal(
    _ relation: TemporalRelation, _ nodes: [SyntaxNode], _ range: Range<Int>
  ) -> Typed {
    let name = relation.rawValue.uppercased()
    guard let operands = pair(nodes, range, "\(name) takes two instants or intervals") else {
      return faulty(range)
    }
    var isSound = true
    for operand in operands {
      guard let type = operand.type else {
        isSound = false
        continue
      }
      let isInstant = type == .date || type == .timestamp
      if type != .interval && !(isInstant && relation.takesInstants) {
        let wanted = relation.takesInstants ? "a day, a time or an interval" : "intervals only"
        fault(
          operand.range, "\(name) takes \(wanted), this is \(type.phrase)",
          suggestion: ValueType.interval.literalHint)
        isSound = false
      }
    }
    guard isSound, case .scalar(let a) = operands[0].step, case .scalar(let b) = operands[1].step
    else { return faulty(range) }
    if operands[0].type != .interval, operands[1].type != .interval,
      let comparison = relation.comparison
    {
      return compare(comparison, operands[0], operands[1], range)
    }
    return add(.temporal(relation, a, b), range)
  }
}
