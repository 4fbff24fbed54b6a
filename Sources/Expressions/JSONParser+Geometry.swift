extension JSONParser {
  private static let kinds: [String: GeometryLiteral.Kind] = [
    "Point": .point, "LineString": .lineString, "Polygon": .polygon, "MultiPoint": .multiPoint,
    "MultiLineString": .multiLineString, "MultiPolygon": .multiPolygon,
    "GeometryCollection": .collection,
  ]

  /// A geometry of RFC 7946, or an object with a `bbox`.
  func geometry(_ json: JSONNode) throws(ExpressionFailure) -> GeometryLiteral {
    guard let type = json.member("type") else {
      guard let box = json.member("bbox") else { throw failure(json, "a geometry has a type") }
      let values = try numbers(box)
      guard values.count == 4 || values.count == 6 else {
        throw failure(box, "a bbox takes four numbers, or six with heights")
      }
      return GeometryLiteral(kind: .box, body: .position(values))
    }
    guard case .text(let name) = type.kind, let kind = JSONParser.kinds[name] else {
      throw failure(
        type,
        "the type of a geometry is one of \(JSONParser.kinds.keys.sorted().joined(separator: ", "))"
      )
    }
    if kind == .collection { return try collection(json) }
    guard let coordinates = json.member("coordinates") else {
      throw failure(json, "a \(name) has coordinates")
    }
    if kind == .point, case .array(let items) = coordinates.kind, items.isEmpty {
      return GeometryLiteral(kind: kind, body: .list([]))
    }
    let isRing = kind == .polygon || kind == .multiPolygon
    let minimum = kind == .multiPoint ? 1 : isRing ? 4 : 2
    return GeometryLiteral(
      kind: kind, body: try part(coordinates, nesting: kind.nesting, atLeast: minimum))
  }

  private func collection(_ json: JSONNode) throws(ExpressionFailure) -> GeometryLiteral {
    guard let list = json.member("geometries"), case .array(let items) = list.kind else {
      throw failure(json, "a GeometryCollection has an array of geometries")
    }
    var members: [GeometryLiteral.Part] = []
    for item in items {
      let member = try geometry(item)
      guard member.kind != .collection, member.kind != .box else {
        throw failure(item, "a collection holds no collection and no bbox")
      }
      members.append(.member(member))
    }
    return GeometryLiteral(kind: .collection, body: .list(members))
  }

  private func part(
    _ json: JSONNode, nesting: Int, atLeast minimum: Int
  ) throws(ExpressionFailure) -> GeometryLiteral.Part {
    if nesting == 0 { return .position(try position(json)) }
    guard case .array(let items) = json.kind else {
      throw failure(json, "an array of positions was expected, this is \(json.description)")
    }
    var parts: [GeometryLiteral.Part] = []
    for item in items { parts.append(try part(item, nesting: nesting - 1, atLeast: minimum)) }
    guard nesting > 1 || parts.isEmpty || parts.count >= minimum else {
      throw failure(json, "at least \(minimum) positions are needed here")
    }
    return .list(parts)
  }

  private func position(_ json: JSONNode) throws(ExpressionFailure) -> [Double] {
    let values = try numbers(json)
    guard values.count == 2 || values.count == 3 else {
      throw failure(json, "a position has two numbers, or three with a height")
    }
    return values
  }

  private func numbers(_ json: JSONNode) throws(ExpressionFailure) -> [Double] {
    guard case .array(let items) = json.kind else {
      throw failure(json, "an array of numbers was expected, this is \(json.description)")
    }
    var values: [Double] = []
    for item in items {
      guard case .number(let value) = item.kind else {
        throw failure(item, "a coordinate was expected, this is \(item.description)")
      }
      values.append(value)
    }
    return values
  }
}
