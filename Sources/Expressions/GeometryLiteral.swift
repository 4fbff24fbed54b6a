/// A geometry as CQL2 text writes it: well-known text, or a box.
public struct GeometryLiteral: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case point = "POINT"
    case lineString = "LINESTRING"
    case polygon = "POLYGON"
    case multiPoint = "MULTIPOINT"
    case multiLineString = "MULTILINESTRING"
    case multiPolygon = "MULTIPOLYGON"
    case collection = "GEOMETRYCOLLECTION"
    /// Four or six numbers: west, south, (lowest,) east, north, (highest).
    case box = "BBOX"

    /// - Parameter word: in capitals; `POINTZ` is what some write for `POINT Z`.
    init?(word: String) {
      let plain = word.hasSuffix("Z") ? String(word.dropLast()) : word
      guard let kind = Kind(rawValue: plain), kind != .box || plain == word else { return nil }
      self = kind
    }

    /// Levels of parentheses around a position.
    var nesting: Int {
      switch self {
      case .point, .box, .collection: 0
      case .lineString: 1
      case .polygon, .multiLineString: 2
      case .multiPoint: 1
      case .multiPolygon: 3
      }
    }
  }

  public indirect enum Part: Hashable, Sendable {
    /// Two or three numbers; for a box all of its four or six.
    case position([Double])
    case list([Part])
    case member(GeometryLiteral)
  }

  public var kind: Kind
  /// An empty list where the geometry is empty.
  public var body: Part

  public init(kind: Kind, body: Part) {
    self.kind = kind
    self.body = body
  }

  /// Whether a position has a height; boxes say it by their six numbers.
  public var hasZ: Bool { kind != .box && GeometryLiteral.hasHeight(body) }

  public var isEmpty: Bool { GeometryLiteral.isEmpty(body) }

  private static func isEmpty(_ part: Part) -> Bool {
    switch part {
    case .position: false
    case .list(let parts): parts.allSatisfy(isEmpty)
    case .member(let literal): literal.isEmpty
    }
  }

  private static func hasHeight(_ part: Part) -> Bool {
    switch part {
    case .position(let values): values.count > 2
    case .list(let parts): parts.contains(where: hasHeight)
    case .member(let literal): literal.hasZ
    }
  }
}

extension GeometryLiteral: CustomStringConvertible {
  public var description: String {
    let numbers =
      switch (kind, body) {
      case (.box, .position(let values)):
        "(" + values.map { Printer.number($0) }.joined(separator: ", ") + ")"
      case (.point, .position): "(\(text(of: body)))"
      case (.multiPoint, .list(let points)) where !points.isEmpty:
        "(" + points.map { "(\(text(of: $0)))" }.joined(separator: ", ") + ")"
      default: text(of: body)
      }
    return kind.rawValue + (hasZ ? " Z " : numbers == "EMPTY" ? " " : "") + numbers
  }

  private func text(of part: Part) -> String {
    switch part {
    case .position(let values): values.map { Printer.number($0) }.joined(separator: " ")
    case .list(let parts) where parts.isEmpty: "EMPTY"
    case .list(let parts): "(" + parts.map { text(of: $0) }.joined(separator: ", ") + ")"
    case .member(let literal): literal.description
    }
  }
}
