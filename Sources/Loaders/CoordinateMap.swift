public import Planar

/// Where the coordinates of one polygon or multipolygon stand in its file: every polygon, ring,
/// position and number as a range of bytes.
///
/// Nothing is mended: rings are as they are written, open, short or empty. Made of features that
/// the decoder has read (`DecodedFeature.isUsable`); of a name that stands twice in the geometry
/// there is none, because readers differ in which one they take.
public struct CoordinateMap: Sendable {
  public struct Position: Hashable, Sendable {
    /// From bracket to bracket.
    public var range: Range<Int>
    /// The first number.
    public var x: Range<Int>
    /// The second number.
    public var y: Range<Int>
    public var point: Point

    /// Behind the second number, up to the bracket: heights and more.
    public var rest: Range<Int> { y.upperBound..<range.upperBound - 1 }
  }

  /// A ring or a polygon.
  public struct Part: Hashable, Sendable {
    /// From bracket to bracket.
    public var range: Range<Int>
    /// The positions of the ring, or the rings of the polygon.
    public var members: Range<Int>
  }

  public private(set) var positions: [Position] = []
  public private(set) var rings: [Part] = []
  /// One for a Polygon, whose range is then that of all coordinates.
  public private(set) var polygons: [Part] = []
  /// The value of the member `coordinates`.
  public private(set) var coordinates = 0..<0
  /// The value of the member `type` of the geometry, with its quotation marks.
  public private(set) var type = 0..<0
  public private(set) var isMulti = false
  /// True where a position has a third number.
  public private(set) var hasHeights = false

  private var cursor: ByteCursor
  private let bytes: [UInt8]
  private let base: Int

  /// The map of a feature of a batch; nil where it is no polygon or multipolygon.
  public init?(_ feature: DecodedFeature, in batch: FeatureBatch, index: Int) {
    let range = batch.range(of: index)
    self.init(
      bytes: batch.bytes, base: batch.base, from: feature.geometry.offset, to: range.upperBound)
  }

  /// - Parameters:
  ///   - bytes: a piece of a file.
  ///   - base: bytes of the file before it.
  ///   - from: where the geometry begins in the file.
  ///   - to: a place in the file not before its end.
  public init?(bytes: [UInt8], base: Int, from: Int, to: Int) {
    guard from >= base, to <= base + bytes.count, from < to else { return nil }
    self.bytes = bytes
    self.base = base
    cursor = ByteCursor(bytes, in: from - base..<to - base)
    guard findMembers(), let kind = text(type) else { return nil }
    isMulti = kind == "MultiPolygon"
    guard isMulti || kind == "Polygon" else { return nil }
    cursor = ByteCursor(bytes, in: coordinates.lowerBound - base..<coordinates.upperBound - base)
    guard readAll() else { return nil }
  }

  /// The bytes of a range of the file.
  public func text(at range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range.lowerBound - base..<range.upperBound - base]
  }

  private func text(_ quoted: Range<Int>) -> String? {
    guard quoted.count > 2 else { return nil }
    let bytes = text(at: quoted.lowerBound + 1..<quoted.upperBound - 1)
    return String(decoding: Self.unescaped(bytes), as: UTF8.self)
  }

  /// With the letters that are written as `\u0067`, and the marks behind a backslash, as
  /// themselves; of other escapes, which no name here has, the backslash stays.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    guard bytes.contains(backslash) else { return Array(bytes) }
    var text: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let next = at + 1
      guard bytes[at] == backslash, next < bytes.endIndex else {
        text.append(bytes[at])
        at = next
        continue
      }
      let digits = bytes[(next + 1)...].prefix(4)
      if bytes[next] == UInt8(ascii: "u"), digits.count == 4,
        let letter = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), letter < 0x80
      {
        text.append(letter)
        at = digits.endIndex
      } else {
        if !#""\/"#.utf8.contains(bytes[next]) { text.append(backslash) }
        text.append(bytes[next])
        at = next + 1
      }
    }
    return text
  }

  private func inFile(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }

  private mutating func findMembers() -> Bool {
    guard cursor.take("{") else { return false }
    repeat {
      guard let key = cursor.text(), cursor.take(":"), let value = cursor.value() else {
        return false
      }
      switch text(inFile(key)) {
      case "type":
        guard type.isEmpty else { return false }
        type = inFile(value)
      case "coordinates":
        guard coordinates.isEmpty else { return false }
        coordinates = inFile(value)
      default: break
      }
    } while cursor.take(",")
    return !type.isEmpty && !coordinates.isEmpty
  }

  private mutating func readAll() -> Bool {
    guard isMulti else { return readPolygon() }
    return readArray { $0.readPolygon() } != nil
  }

  private mutating func readPolygon() -> Bool {
    let first = rings.count
    guard let range = readArray({ $0.readRing() }) else { return false }
    polygons.append(Part(range: range, members: first..<rings.count))
    return true
  }

  private mutating func readRing() -> Bool {
    let first = positions.count
    guard let range = readArray({ $0.readPosition() }) else { return false }
    rings.append(Part(range: range, members: first..<positions.count))
    return true
  }

  private mutating func readPosition() -> Bool {
    var numbers = 0
    var x = 0..<0
    var y = 0..<0
    guard
      let range = readArray({ map in
        guard let number = map.cursor.number() else { return false }
        if numbers == 0 { x = map.inFile(number) }
        if numbers == 1 { y = map.inFile(number) }
        numbers += 1
        return true
      }), numbers >= 2, let east = number(at: x), let north = number(at: y)
    else { return false }
    if numbers > 2 { hasHeights = true }
    positions.append(Position(range: range, x: x, y: y, point: Point(x: east, y: north)))
    return true
  }

  private func number(at range: Range<Int>) -> Double? {
    Double(String(decoding: text(at: range), as: UTF8.self))
  }

  /// Steps over an array whose elements `element` reads; its range, nil where one cannot be read.
  private mutating func readArray(
    _ element: (inout CoordinateMap) -> Bool
  ) -> Range<Int>? {
    guard cursor.take("[") else { return nil }
    let start = cursor.at - 1
    if cursor.take("]") { return inFile(start..<cursor.at) }
    repeat {
      guard element(&self) else { return nil }
    } while cursor.take(",")
    guard cursor.take("]") else { return nil }
    return inFile(start..<cursor.at)
  }
}
