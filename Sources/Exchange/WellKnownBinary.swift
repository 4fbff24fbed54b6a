/// Well-known binary (OGC 06-103r4 §8.2, with Z and M as ISO 13249-3 numbers them, or as flags) as the
/// JSON text of a geometry. M is left out.
struct WellKnownBinary {
  struct Fault: Error {
    var found: String
    var expected: String
  }

  private static let names = [
    1: "Point", 2: "LineString", 3: "Polygon", 4: "MultiPoint", 5: "MultiLineString",
    6: "MultiPolygon", 7: "GeometryCollection",
  ]
  private static let curves = [
    8: "CircularString", 9: "CompoundCurve", 10: "CurvePolygon", 11: "MultiCurve",
    12: "MultiSurface", 13: "Curve", 14: "Surface", 15: "PolyhedralSurface", 16: "TIN",
    17: "Triangle",
  ]
  /// Collections in collections deeper than this are refused.
  private static let depthLimit = 16

  private let bytes: [UInt8]
  private var place: Int
  private(set) var hasMeasure = false
  private(set) var json: [UInt8] = []

  /// - Parameter start: where the geometry begins; it must end with the bytes.
  init(_ bytes: [UInt8], from start: Int) throws(Fault) {
    self.bytes = bytes
    place = start
    json.reserveCapacity((bytes.count - start) * 3 / 2)
    try geometry(depth: 0)
    guard place == bytes.count else {
      throw Fault(found: "\(bytes.count) B", expected: "\(place) B")
    }
  }

  private struct Head {
    var type: Int
    var isBig: Bool
    var hasZ: Bool
    var hasM: Bool
  }

  private mutating func head() throws(Fault) -> Head {
    try need(5)
    guard bytes[place] <= 1 else {
      throw Fault(found: "byte order \(bytes[place])", expected: "0, 1")
    }
    let isBig = bytes[place] == 0
    place += 1
    let code = try integer(isBig)
    if code & 0x2000_0000 != 0 { _ = try integer(isBig) }
    let plain = Int(code & 0x1FFF_FFFF)
    let dimension = plain / 1000
    let type = plain % 1000
    guard dimension <= 3, Self.names[type] != nil else {
      throw Fault(
        found: Self.curves[type].map { "\($0)" } ?? "WKB \(code)", expected: "Polygon, MultiPolygon"
      )
    }
    let head = Head(
      type: type, isBig: isBig, hasZ: dimension == 1 || dimension == 3 || code & 0x8000_0000 != 0,
      hasM: dimension >= 2 || code & 0x4000_0000 != 0)
    if head.hasM { hasMeasure = true }
    return head
  }

  private mutating func geometry(depth: Int) throws(Fault) {
    guard depth < Self.depthLimit else {
      throw Fault(found: "depth \(depth)", expected: "≤ \(Self.depthLimit)")
    }
    let head = try head()
    raw(#"{"type":"\#(Self.names[head.type] ?? "")","#)
    if head.type == 7 {
      raw(#""geometries":["#)
      try list(head.isBig, least: 5) { (part: inout Self) throws(Fault) in
        try part.geometry(depth: depth + 1)
      }
      raw("]}")
      return
    }
    raw(#""coordinates":"#)
    try coordinates(head)
    raw("}")
  }

  private mutating func coordinates(_ head: Head) throws(Fault) {
    switch head.type {
    case 1: try position(head, mayBeEmpty: true)
    case 2: try positions(head)
    case 3:
      raw("[")
      try list(head.isBig, least: 4) { (ring: inout Self) throws(Fault) in try ring.positions(head)
      }
      raw("]")
    default:
      raw("[")
      let part = head.type - 3
      try list(head.isBig, least: 5) { (own: inout Self) throws(Fault) in
        let head = try own.head()
        guard head.type == part else {
          throw Fault(found: Self.names[head.type] ?? "", expected: Self.names[part] ?? "")
        }
        try own.coordinates(head)
      }
      raw("]")
    }
  }

  private mutating func positions(_ head: Head) throws(Fault) {
    raw("[")
    let size = 16 + (head.hasZ ? 8 : 0) + (head.hasM ? 8 : 0)
    try list(head.isBig, least: size) { (point: inout Self) throws(Fault) in
      try point.position(head)
    }
    raw("]")
  }

  /// - Parameter mayBeEmpty: an empty point is written with NaN (OGC 12-128r18 §2.1.3.1.1).
  private mutating func position(_ head: Head, mayBeEmpty: Bool = false) throws(Fault) {
    var numbers = [try double(head.isBig), try double(head.isBig)]
    if head.hasZ { numbers.append(try double(head.isBig)) }
    if head.hasM { _ = try double(head.isBig) }
    if mayBeEmpty, numbers.allSatisfy(\.isNaN) { return raw("[]") }
    guard numbers[0].isFinite, numbers[1].isFinite else {
      throw Fault(found: "\(numbers[0]) \(numbers[1])", expected: "x y")
    }
    // A height that is none is written by programs that do not know it.
    if numbers.count == 3, !numbers[2].isFinite { numbers.removeLast() }
    PositionText.position(numbers, &json)
  }

  /// As many parts as the next number says, each of at least `least` bytes.
  private mutating func list(
    _ isBig: Bool, least: Int, _ part: (inout Self) throws(Fault) -> Void
  ) throws(Fault) {
    let count = Int(try integer(isBig))
    try need(count * least)
    for index in 0..<count {
      if index > 0 { json.append(0x2C) }
      try part(&self)
    }
  }

  private func need(_ count: Int) throws(Fault) {
    guard bytes.count - place >= count else {
      throw Fault(found: "\(bytes.count) B", expected: "≥ \(place + count) B")
    }
  }

  private mutating func integer(_ isBig: Bool) throws(Fault) -> UInt32 {
    try need(4)
    defer { place += 4 }
    return (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[place + (isBig ? $1 : 3 - $1)]) }
  }

  private mutating func double(_ isBig: Bool) throws(Fault) -> Double {
    try need(8)
    var bits: UInt64 = 0
    if isBig {
      for index in place..<(place + 8) { bits = bits << 8 | UInt64(bytes[index]) }
    } else {
      for index in (place..<(place + 8)).reversed() { bits = bits << 8 | UInt64(bytes[index]) }
    }
    place += 8
    return Double(bitPattern: bits)
  }

  private mutating func raw(_ text: String) { json += text.utf8 }
}
