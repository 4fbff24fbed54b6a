import Values

extension Compiler {
  /// A spatial function becomes an operand: answered once per row, whatever number of rules asks.
  mutating func spatial(
    _ relation: SpatialRelation, _ nodes: [SyntaxNode], _ range: Range<Int>
  ) -> Typed {
    let name = relation.rawValue.uppercased()
    guard nodes.count == 2 else {
      for node in nodes { if case .geometry = node.kind { continue } else { _ = value(node) } }
      fault(range, "\(name) takes two geometries")
      return faulty(range)
    }
    var call = Call(name: relation.rawValue, arguments: [], type: .bool)
    var steps: [Int] = []
    var isSound = true
    for node in nodes {
      guard let argument = geometry(node, name, &steps) else {
        isSound = false
        continue
      }
      call.arguments.append(argument)
    }
    guard isSound, isDefined(relation, nodes) else { return faulty(range) }
    let result = operand(Operand(.call(call), type: .bool), range)
    if let index = operands.firstIndex(of: Operand(.call(call), type: .bool)) {
      program.arguments[index] = steps
    }
    return result
  }

  private mutating func geometry(
    _ node: SyntaxNode, _ name: String, _ steps: inout [Int]
  ) -> Call.Argument? {
    if case .geometry(let literal) = node.kind {
      return check(literal, node.range) ? .geometry(literal) : nil
    }
    let typed = value(node)
    guard let type = typed.type else { return nil }
    guard type == .geometry, case .scalar(let step) = typed.step else {
      fault(
        typed.range, "\(name) takes geometries, this is \(type.phrase)",
        suggestion: ValueType.geometry.literalHint)
      return nil
    }
    steps.append(step)
    return described(typed, node)
  }

  private mutating func check(_ literal: GeometryLiteral, _ range: Range<Int>) -> Bool {
    if let message = literal.fault {
      fault(range, message)
      return false
    }
    do {
      try catalog.check(literal)
      return true
    } catch {
      fault(range, error.message, suggestion: error.suggestion)
      return false
    }
  }

  /// OGC 06-103r4 defines no boundary of a collection of different dimensions.
  private mutating func isDefined(_ relation: SpatialRelation, _ nodes: [SyntaxNode]) -> Bool {
    if relation == .intersects || relation == .disjoint { return true }
    var literals = 0
    var mixed: Range<Int>?
    for node in nodes {
      guard case .geometry(let literal) = node.kind else { continue }
      literals += 1
      if literal.isMixed { mixed = node.range }
    }
    let isSimple = relation == .contains || relation == .within || relation == .equals
    guard let mixed, !isSimple || literals == 2 else { return true }
    fault(
      mixed,
      "\(relation.rawValue.uppercased()) is not defined for a collection of points, lines and areas",
      suggestion: "write a condition for each of its parts")
    return false
  }
}

extension GeometryLiteral {
  /// Points, lines and areas together.
  var isMixed: Bool {
    guard kind == .collection, case .list(let parts) = body else { return false }
    var dimensions: Set<Int> = []
    for case .member(let literal) in parts { dimensions.insert(literal.dimension) }
    return dimensions.count > 1
  }

  private var dimension: Int {
    switch kind {
    case .point, .multiPoint: 0
    case .lineString, .multiLineString: 1
    default: 2
    }
  }

  /// What is wrong with the rings or bounds; nil where nothing is.
  var fault: String? {
    switch (kind, body) {
    case (.box, .position(let values)):
      let half = values.count / 2
      // West may lie east of east: a box over the antimeridian (RFC 7946 §5.2).
      if values[1] > values[half + 1] { return "the south of this box lies north of its north" }
      return nil
    case (.collection, .list(let parts)):
      for case .member(let literal) in parts { if let fault = literal.fault { return fault } }
      return nil
    case (.polygon, .list(let rings)): return GeometryLiteral.fault(of: rings)
    case (.multiPolygon, .list(let polygons)):
      for case .list(let rings) in polygons {
        if let fault = GeometryLiteral.fault(of: rings) { return fault }
      }
      return nil
    default: return nil
    }
  }

  private static func fault(of rings: [Part]) -> String? {
    for case .list(let ring) in rings where !ring.isEmpty {
      guard case .position(let first)? = ring.first, case .position(let last)? = ring.last,
        first[0] == last[0], first[1] == last[1]
      else { return "a ring of this geometry does not end where it begins" }
    }
    return nil
  }
}
